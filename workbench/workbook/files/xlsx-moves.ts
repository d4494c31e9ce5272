// Follows names of cells of the opened file to where these cells are now: in charts, tables, links, names, anchors.
import { library } from '../library'
import type { Zone } from '../model-access'
import { type Origins, originOf, type SheetOrigins } from '../plugins/origins'
import { zoneName } from './xlsx-names'
import { attributesOf, decoded, encoded, withAttribute } from './xml-text'

const SHEET = "(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?"
const CELLS = '\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?'
const REFERENCE = new RegExp(
  `("(?:[^"]|"")*")|${SHEET}(?<![\\p{L}\\p{N}_.$])(${CELLS}|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+)(?![\\p{L}\\p{N}_.(])`,
  'gu',
)

interface MovedSheet {
  readonly name: string
  readonly origins: SheetOrigins | undefined
}

/** Where the cells of the file's sheets are now; sheets by the names they had in the file, undefined for a deleted one. */
export class Moves {
  private readonly sheets: ReadonlyMap<string, MovedSheet | undefined>
  /** Whether any cell has another name than in the file. */
  readonly any: boolean

  constructor(sheets: ReadonlyMap<string, MovedSheet | undefined>) {
    this.sheets = sheets
    this.any = [...sheets].some(([name, now]) => now?.name !== name || now.origins !== undefined)
  }

  /** A formula of the file, in which names without a sheet mean cells of `own`; without it they stay. */
  formula(formula: string, own?: string): string {
    if (!this.any) return formula
    return formula.replace(REFERENCE, (whole, text: string, quoted: string | undefined, cells: string) => {
      if (text) return whole
      const name = quoted === undefined ? own : unquoted(quoted)
      if (name === undefined || !this.sheets.has(name)) return whole
      const now = this.sheets.get(name)
      const moved = now && movedName(cells, now.origins)
      const sheet =
        quoted === undefined ? '' : `${now?.name === name ? quoted : quotedName(now?.name ?? '')}!`
      return moved === undefined ? '#REF!' : sheet + moved
    })
  }

  /** The same for the text of an element. */
  text(text: string, own?: string): string {
    return this.any ? encoded(this.formula(decoded(text), own)) : text
  }

  /** A range of the sheet, or several with blanks between them; '' where none of its cells is left. */
  ranges(ranges: string, own: string): string {
    const origins = this.sheets.get(own)?.origins
    return ranges
      .split(/\s+/)
      .flatMap((range) => movedName(range, origins) ?? [])
      .join(' ')
  }

  /** The tag that names the source of a pivot table, by its sheet and range. */
  source(tag: string): string {
    const { sheet = '', ref } = attributesOf(tag)
    const now = this.sheets.get(sheet)
    if (!now) return tag
    const moved = ref && this.ranges(ref, sheet)
    const placed = moved ? withAttribute(tag, 'ref', moved) : tag
    return now.name === sheet ? placed : withAttribute(placed, 'sheet', now.name)
  }

  /** Where the file's row or column is now, or the next one that is left. */
  header(own: string, dimension: keyof SheetOrigins, at: number): number {
    const origins = this.sheets.get(own)?.origins?.[dimension]
    return origins ? firstLeft(origins, at, Number.POSITIVE_INFINITY) : at
  }
}

function movedName(name: string, origins: SheetOrigins | undefined): string | undefined {
  if (!origins) return name
  const [first = '', last = first] = name.split(':')
  const from = partsOf(first)
  const to = partsOf(last)
  const rows = span(origins.rows, from.row, to.row)
  const columns = span(origins.columns, from.column, to.column)
  if (!rows || !columns) return undefined
  const start = from.name(columns[0], rows[0])
  return name.includes(':') ? `${start}:${to.name(columns[1], rows[1])}` : start
}

function partsOf(text: string): {
  row: number
  column: number
  name: (column: number, row: number) => string
} {
  const [, fixed = '', letters = '', dollar = '', digits = ''] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? []
  // In `$1:$3` the first dollar belongs to the row.
  const rowFixed = letters ? dollar : fixed
  return {
    row: digits ? Number(digits) - 1 : -1,
    column: letters ? library.helpers.lettersToNumber(letters.toUpperCase()) : -1,
    name: (column, row) =>
      (letters ? fixed + library.helpers.numberToLetters(column) : '') + (digits ? rowFixed + (row + 1) : ''),
  }
}

/** The first and the last that is left of a span; the same where it is not bounded. */
function span(origins: Origins | undefined, from: number, to: number): [number, number] | undefined {
  if (!origins || from < 0) return [from, to]
  const first = firstLeft(origins, from, to)
  if (first < 0) return undefined
  let last = first
  for (let at = first + 1; at < origins.list.length; at++) {
    const origin = originOf(origins, at)
    if (origin >= from && origin <= to) last = at
  }
  return [first, to >= origins.next ? to - origins.next + origins.list.length : last]
}

/** -1 where nothing is left. */
function firstLeft(origins: Origins, from: number, to: number): number {
  const at = origins.list.findIndex((origin) => origin >= from && origin <= to)
  if (at >= 0) return at
  const behind = Math.max(from, origins.next)
  return behind <= to ? behind - origins.next + origins.list.length : -1
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name

/** The name of a sheet as formulas write it. */
function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`
}

/** The name of an area of a sheet as names of ranges have it. */
export function absoluteName(sheet: string, zone: Zone): string {
  return `${quotedName(sheet)}!${zoneName(zone).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
}
