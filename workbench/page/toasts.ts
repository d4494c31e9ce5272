// Toasts in the corner, as Sheets shows them.
import type { Toast } from '../apps-script/services/wire'
import { element, part } from './elements'

/** Shows a toast in place of the one before, for its seconds, or until closed if negative. Returns a function that closes it. */
export function showToast({ title, message, seconds }: Toast): () => void {
  const close = (): void => box.remove()
  const box: HTMLElement = element(
    'div',
    { class: 'toast-box', 'data-test': 'toast', role: 'status' },
    element('div', {}, title ? element('strong', {}, title) : null, element('p', {}, message)),
    element('button', { type: 'button', class: 'cross', 'aria-label': 'Close', onclick: close }, '×'),
  )
  part('toasts').replaceChildren(box)
  if (seconds >= 0) setTimeout(close, Math.max(1, seconds) * 1000)
  return close
}
