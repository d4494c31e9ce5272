// What is not saved yet, in the browser's storage, by spreadsheet and panel.
import { newKey } from '../now/draft'

/** Panels of one spreadsheet that are open at once do not write over each other. */
const own = newKey()

const ownKey = (prefix: string, spreadsheet: string): string => `${prefix}${spreadsheet}.${own}`

/** Keys of a spreadsheet, whichever panel kept it. Decisions were once kept without naming the panel. */
const keysOf = (prefix: string, spreadsheet: string): string[] =>
  Object.keys(localStorage).filter(
    (key) => key === prefix + spreadsheet || key.startsWith(`${prefix}${spreadsheet}.`),
  )

/** All that is kept of a spreadsheet, as far as it can be read; nothing where the browser keeps nothing. */
export function allKept(prefix: string, spreadsheet: string): object[] {
  try {
    return keysOf(prefix, spreadsheet).flatMap((key) => parsed(localStorage.getItem(key)))
  } catch {
    return []
  }
}

function parsed(text: string | null): object[] {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    return typeof kept === 'object' && kept !== null ? [kept] : []
  } catch {
    return []
  }
}

/** Forgets what other panels kept: this one has taken it over. */
export function forgetOthers(prefix: string, spreadsheet: string): void {
  try {
    const mine = ownKey(prefix, spreadsheet)
    for (const key of keysOf(prefix, spreadsheet)) if (key !== mine) localStorage.removeItem(key)
  } catch {
    // The browser keeps nothing.
  }
}

/** Keeps it; null = nothing more. False where the browser does not let the page keep anything. */
export function keep(prefix: string, spreadsheet: string, unsaved: object | null): boolean {
  try {
    const key = ownKey(prefix, spreadsheet)
    if (unsaved === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(unsaved))
    return true
  } catch {
    return false
  }
}

/** Whether anything is kept of any spreadsheet. */
export function isAnythingKept(prefix: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix))
  } catch {
    return false
  }
}
