// What the drawer's tools have in common: asking the server and saying how it went, and a field with its button.
import type { Desk } from '../server/wire'
import { element } from './elements'
import { ask } from './link'

/** A tool of the drawer: paints itself from the desk; `count` says how many things there are to see. */
export interface Drawable {
  readonly key: string
  readonly name: string
  readonly icon: string
  paint(desk: Desk): Node
  count?(desk: Desk): number
}

let last = ''

/** A listener that asks the server and says what came of it. */
export function act(said: HTMLElement, path: string, given: object, busy: string): () => void {
  return () => {
    said.textContent = busy
    last = busy
    ask(path, given).then(
      () => finish(''),
      (error: Error) => finish(error.message),
    )
  }
}

/** The line of words, which outlives painting the tool again. */
export function sayIn(said: HTMLElement): HTMLElement {
  said.textContent = last
  said.dataset.said = ''
  return said
}

function finish(text: string): void {
  last = text
  const said = document.querySelector('[data-said]')
  if (said) said.textContent = text
}

/** A labelled field with a button; Enter presses it. */
export function field(
  label: string,
  input: HTMLInputElement,
  action: string,
  press: () => void,
  mark: string,
): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault()
    input.blur()
    press()
  }
  input.dataset.test = mark
  return element(
    'form',
    { class: 'field', onsubmit: submit },
    element('label', {}, element('span', {}, label), input),
    element('button', { type: 'submit', class: 'button', 'data-test': `${mark}-button` }, action),
  )
}
