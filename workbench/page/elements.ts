// Creates elements; text is set as text, never as HTML.

type Child = Node | string | null | undefined | false
type Given = { readonly [name: string]: string | number | boolean | EventListener | undefined }

/** An element with its attributes and children; `on…` names a listener, `false` and undefined leave an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else made.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child) made.append(child)
  return made
}

/** The page's element with that mark in `data-test`. @throws when the page has none */
export function part(mark: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-test="${mark}"]`)
  if (!found) throw new Error(`The page has no ${mark}.`)
  return found
}
