// The built script in its own context, with nothing of Google but the sheet's zone.
import { readFileSync } from 'node:fs'
import { constants, createContext, Script } from 'node:vm'

/** What Google loads at every call of a custom function. */
export const CODE = readFileSync('dist/Code.js', 'utf8')

export type Sheet = Record<string, (...given: unknown[]) => unknown>

/** A context in which nothing has been loaded yet. Its global object is an ordinary one; vm's intercepted one would slow the bare pass. */
export function emptySheet(): Sheet {
  const spreadsheet = { getSpreadsheetTimeZone: () => 'Europe/Berlin' }
  const sheet = createContext(constants.DONT_CONTEXTIFY)
  sheet.SpreadsheetApp = { getActive: () => spreadsheet }
  return sheet as Sheet
}

/** A context with the built script, followed by further scripts. */
export function loadedSheet(...scripts: readonly string[]): Sheet {
  const sheet = emptySheet()
  for (const script of [CODE, ...scripts]) new Script(script).runInContext(sheet as never)
  return sheet
}

/** Calls a published function; an answer in words is an error here. */
export function callIn(sheet: Sheet, name: string, given: readonly unknown[]): unknown {
  const value = sheet[name]?.(...given)
  if (typeof value === 'string' || value === undefined) throw new Error(`${name} answered: ${String(value)}`)
  return value
}
