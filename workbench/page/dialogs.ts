// Alerts, prompts and a script's own pages in front of the grid, as Sheets shows them. The execution waits for the answer.
import type { Dialog } from '../apps-script/services/wire'
import { element, part } from './elements'
import { ask } from './link'

const LABELS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' }
const open = new Map<string, HTMLDialogElement>()

/** Shows an alert or prompt of a script; the answer goes to the server. */
export function showQuestion(id: string, dialog: Dialog, closed: () => void): void {
  const answer = (button: string): void => {
    hideQuestion(id)
    void ask('/answer', { id, button, text: input?.value ?? '' }).catch(() => {})
    closed()
  }
  const input =
    dialog.kind === 'prompt'
      ? element('input', { type: 'text', class: 'ask-input', 'aria-label': dialog.text, autofocus: true })
      : undefined
  const buttons = (dialog.buttons ?? 'OK').split('_')
  const box = frame('ask', dialog.title || part('document-name').textContent || '', () => answer('CLOSE'))
  const submit = (event: Event): void => {
    event.preventDefault()
    answer(buttons[0] ?? 'OK')
  }
  const form = element(
    'form',
    { onsubmit: submit },
    element('p', { class: 'ask-text' }, dialog.text),
    input,
    element(
      'div',
      { class: 'ask-buttons' },
      ...buttons.map((button, at) =>
        element(
          'button',
          {
            type: at === 0 ? 'submit' : 'button',
            class: at === 0 ? 'button button-main' : 'button',
            autofocus: at === 0 && !input,
            'data-test': `answer-${button.toLowerCase()}`,
            ...(at === 0 ? {} : { onclick: () => answer(button) }),
          },
          LABELS[button] ?? button,
        ),
      ),
    ),
  )
  box.append(form)
  open.set(id, box)
  document.body.append(box)
  box.showModal()
}

export function hideQuestion(id: string): void {
  open.get(id)?.remove()
  open.delete(id)
}

/** Shows a message; resolves when it is closed. */
export async function tell(title: string, text: string): Promise<void> {
  await answerTo(title, text, ['OK'])
}

/** Asks a yes-or-no question; closing it means no. */
export const agree = async (title: string, text: string): Promise<boolean> =>
  (await answerTo(title, text, ['YES', 'NO'])) === 'YES'

function answerTo(title: string, text: string, buttons: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const close = (answer: string): void => {
      box.remove()
      resolve(answer)
    }
    const box = frame('message', title, () => close('CLOSE'))
    const made = buttons.map((button, at) =>
      element(
        'button',
        {
          type: 'button',
          class: at === 0 ? 'button button-main' : 'button',
          autofocus: at === 0,
          onclick: () => close(button),
          'data-test': `answer-${button.toLowerCase()}`,
        },
        LABELS[button],
      ),
    )
    box.append(element('p', { class: 'ask-text' }, text), element('div', { class: 'ask-buttons' }, ...made))
    document.body.append(box)
    box.showModal()
  })
}

/** An empty dialog with a title and a cross; Escape closes it too. */
export function frame(mark: string, title: string, close: () => void): HTMLDialogElement {
  const heading = element('h2', { class: 'ask-title' }, title)
  const cross = element(
    'button',
    { type: 'button', class: 'cross', 'aria-label': 'Close', onclick: close },
    '×',
  )
  const box = element('dialog', { class: 'ask', 'data-test': mark, 'aria-label': title }, heading, cross)
  box.addEventListener('cancel', (event) => {
    event.preventDefault()
    close()
  })
  // Keeps typed keys from the grid.
  for (const type of ['keydown', 'keyup', 'paste', 'copy', 'cut'] as const)
    box.addEventListener(type, (event) => event.stopPropagation())
  return box
}
