// Light or dark: light unless the user switched, which the browser remembers where it may.

const KEPT = 'touchline.dark'

/** Whether the user chose dark; false where the browser keeps nothing. */
export function isDark(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'yes'
  } catch {
    return false
  }
}

/** Shows the page dark or light. */
export function wear(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

/** Shows the page dark or light, and remembers it; false where the browser keeps nothing, so that it lasts until the panel closes. */
export function choose(dark: boolean): boolean {
  wear(dark)
  try {
    localStorage.setItem(KEPT, dark ? 'yes' : 'no')
    return true
  } catch {
    return false
  }
}
