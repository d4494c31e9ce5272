// Accessible names for the library's unnamed fields, for screen readers.
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['.o-named-range-selector input', 'Name box'],
  ['.o-topbar-toolbar input[min="25"]', 'Zoom in percent'],
  ['.o-topbar-toolbar input[min="1"]', 'Font size'],
  ['.o-grid-add-rows-input', 'Rows to add'],
  ['.o-topbar-composer .o-composer', 'Formula bar'],
  ['.o-grid-composer .o-composer', 'Cell'],
]

/** Names the fields that exist and those the library adds later. */
export function nameParts(place: HTMLElement): void {
  const name = (): void => {
    for (const [selector, text] of NAMES) {
      for (const found of place.querySelectorAll(`${selector}:not([aria-label])`)) named(found, text)
    }
  }
  new MutationObserver(name).observe(place, { childList: true, subtree: true })
  name()
}

function named(part: Element, text: string): void {
  part.setAttribute('aria-label', text)
  // A tabindex above 0 would be first in the page's tab order.
  if (part.getAttribute('tabindex') === '1') part.setAttribute('tabindex', '0')
  if (part.hasAttribute('contenteditable')) part.setAttribute('role', 'textbox')
}
