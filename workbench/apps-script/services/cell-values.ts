// Cell values on their way between the sheet and the script: blanks '', dates as instants of the sheet's zone, errors as text.
import { NativeDate } from './clock'
import { exception } from './exception'
import { host } from './host'
import type { CellInput, CellValue, Rows } from './wire'
import { instantOfSerial, makeZone, serialOfInstant, type Zone } from './zone'

export type ScriptValue = string | number | boolean | Date
const CELL_TEXT_LIMIT = 50_000

let lastZone: Zone | undefined

/** The spreadsheet's zone as set now; its offsets come from the kernel, so that they need not be computed in every execution. */
export function sheetZone(): Zone {
  const { zone: name } = host('document')
  if (lastZone?.name !== name) lastZone = makeZone(name, (bucket) => host('offsets', name, bucket))
  return lastZone
}

/** One cell as getValue gives it. */
export function toScript(value: CellValue, zone: () => Zone): ScriptValue {
  if (typeof value !== 'object') return value
  if (value === null) return ''
  return 'date' in value ? new NativeDate(instantOfSerial(value.date, zone())) : value.error
}

/** Caches conversions, because a column repeats few days. */
function remembering(zone: () => Zone): (serial: number) => number {
  const known = new Map<number, number>()
  return (serial) => {
    let instant = known.get(serial)
    if (instant === undefined) {
      instant = instantOfSerial(serial, zone())
      known.set(serial, instant)
    }
    return instant
  }
}

/** Rows as getValues gives them; the rows are changed in place. */
export function rowsToScript(rows: CellValue[][]): ScriptValue[][] {
  const instantOf = remembering(once(sheetZone))
  for (const row of rows as unknown[][]) {
    for (let i = 0; i < row.length; i++) {
      const value = row[i] as CellValue
      if (typeof value !== 'object') continue
      if (value === null) row[i] = ''
      else row[i] = 'date' in value ? new NativeDate(instantOf(value.date)) : value.error
    }
  }
  return rows as ScriptValue[][]
}

/** One value as setValue takes it: undefined and null are blank, a Date becomes the sheet's wall time. */
export function toCell(value: unknown, zone: () => Zone): CellInput {
  if (typeof value === 'string') return textToCell(value)
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!'
  if (value === undefined || value === null) return null
  if (value instanceof NativeDate) {
    if (Number.isNaN(value.getTime())) return '#NUM!'
    return { date: serialOfInstant(value.getTime(), zone()) }
  }
  return textToCell(String(value))
}

function textToCell(text: string): CellInput {
  if (text.length <= CELL_TEXT_LIMIT) return text === '' ? null : text
  throw exception(
    `Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`,
  )
}

/** Rows as setValues takes them. @throws Google's message when their shape is not the range's. */
export function rowsToCells(
  values: readonly (readonly unknown[])[],
  rows: number,
  columns: number,
): Rows<CellInput> {
  checkShape(values, rows, columns)
  const zone = once(sheetZone)
  return values.map((row) => Array.from({ length: columns }, (_, column) => toCell(row[column], zone)))
}

/** @throws when data have another shape than the range. */
export function checkShape(data: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (data.length !== rows) throw exception(mismatch('rows', data.length, rows))
  const odd = data.find((row) => row.length !== columns)
  if (odd) throw exception(mismatch('columns', odd.length, columns))
}

function mismatch(what: string, has: number, needs: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
