// The built script in its own context, with nothing of Google but the sheet's zone.
import { readFileSync } from 'node:fs'
import { constants, createContext, Script } from 'node:vm'

/** What Google loads at every call of a custom function. */
export const CODE = readFileSync('dist/Code.js', 'utf8')

/** The globals of a context: the published functions and those of further scripts. */
export type ScriptContext = Record<string, (...given: unknown[]) => unknown>

/** A context without scripts. Its global object is an ordinary one, because vm's intercepted one is slower. */
export function emptySheet(): ScriptContext {
  const spreadsheet = { getSpreadsheetTimeZone: () => 'Europe/Berlin' }
  const sheet = createContext(constants.DONT_CONTEXTIFY)
  sheet.SpreadsheetApp = { getActive: () => spreadsheet }
  return sheet as ScriptContext
}

/** A context with the built script, followed by further scripts. */
export function loadedSheet(...scripts: readonly string[]): ScriptContext {
  const sheet = emptySheet()
  for (const script of [CODE, ...scripts]) new Script(script).runInContext(sheet as never)
  return sheet
}

/** Calls a published function; an answer in words is an error here. */
export function callIn(sheet: ScriptContext, name: string, given: readonly unknown[]): unknown {
  const value = sheet[name]?.(...given)
  if (typeof value === 'string' || value === undefined) throw new Error(`${name} answered: ${String(value)}`)
  return value
}
