// Formulas that Excel does not have, as Google Sheets writes them into .xlsx: wrapped, with their last value.
import type { CellValue } from '../types'

const QUOTED = '"(?:[^"]|"")*"'
const WRAPPER = new RegExp(
  `^(?:IFERROR\\()?__xludf\\.DUMMYFUNCTION\\((${QUOTED}(?:\\s*&\\s*${QUOTED})*)\\)`,
  'i',
)
/** The marker in place of a formula for a cell that another formula spills into. */
export const COMPUTED = '"COMPUTED_VALUE"'
/** Excel's limit for a text inside a formula. */
const LONGEST_TEXT = 255

/** Functions of Google Sheets and Excel that the engine lacks: their last values are kept. Any other unknown name may be a custom function. */
const FOREIGN = new Set(
  `ARRAY_CONSTRAIN BYCOL BYROW DETECTLANGUAGE GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE IMAGE IMPORTDATA IMPORTFEED
  IMPORTHTML IMPORTRANGE IMPORTXML LAMBDA LET MAKEARRAY MAP QUERY REDUCE REGEXMATCH REGEXREPLACE SCAN SPARKLINE
  ISEMAIL ISURL ISDATE N T TYPE CHOOSECOLS CHOOSEROWS TOCOL TOROW VSTACK HSTACK WRAPCOLS WRAPROWS CELL INFO ENCODEURL
  WEBSERVICE FILTERXML STOCKHISTORY TEXTBEFORE TEXTAFTER TEXTSPLIT CUBEVALUE AGGREGATE`.split(/\s+/),
)

/** The formula inside Google's wrapper without its `=`, or COMPUTED; undefined for any other formula. */
export function unwrapped(formula: string): string | undefined {
  const match = WRAPPER.exec(formula)
  if (!match?.[1]) return undefined
  const parts = match[1].match(new RegExp(QUOTED, 'g')) ?? []
  const inner = parts.map((part) => part.slice(1, -1).replaceAll('""', '"')).join('')
  return inner.replace(/^=/, '')
}

/** A formula in Google's wrapper, without its `=`, with the value it has now. */
export function wrapped(formula: string, value: CellValue): string {
  return `IFERROR(__xludf.DUMMYFUNCTION(${literal(formula.replace(/^=/, ''))}),${cached(value)})`
}

/** Whether a formula the engine cannot read calls a function of the user's own, which may yet be defined. */
export function callsCustomFunction(formula: string, isKnown: (name: string) => boolean): boolean {
  if (/\[|_xlfn\.|_xlws\./i.test(formula)) return false
  const bare = formula.replace(new RegExp(QUOTED, 'g'), '""')
  const names = bare.toUpperCase().match(/[A-Z_][A-Z0-9_.]*(?=\()/g) ?? []
  return names.some((name) => !FOREIGN.has(name) && !isKnown(name))
}

function cached(value: CellValue): string {
  if (value === null) return '""'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return `"${cut(value).replaceAll('"', '""')}"`
  if ('date' in value) return String(value.date)
  return value.error === '#ERROR!' ? '#VALUE!' : value.error
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text
}

/** A formula as texts short enough for Excel, joined. */
function literal(formula: string): string {
  const parts: string[] = []
  for (let at = 0; at === 0 || at < formula.length; at += LONGEST_TEXT) {
    parts.push(`"${formula.slice(at, at + LONGEST_TEXT).replaceAll('"', '""')}"`)
  }
  return parts.join('&')
}
