// Shared by the drawer's tools: requests to the server with a message of the outcome, and a field with a button.
import type { Desk } from '../server/wire'
import { element } from './elements'
import { ask } from './link'

/** A tool of the drawer: renders itself from the desk; the rail marks the tool when `count` has grown. */
export interface Drawable {
  readonly key: string
  readonly name: string
  readonly icon: string
  paint(desk: Desk): Node
  count?(desk: Desk): number
}

let last = ''

/** A listener that sends a request and shows the outcome. */
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

/** The message line, which survives rendering the tool again. */
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
