// What a pack would change in the tabs of the method, line by line, and the lines that stand there.

import { isoDay } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays } from '../cells/columns'
import type { Table } from '../cells/table'
import { cleanText } from '../cells/text'
import { columnAt, type KeyOf, RULES_TAB, type Tab } from '../tabs/schema'
import { PACK_LISTS, PACK_TABS, type PackCells, type PackLine, packKey, packNumbers } from './pack'
import type { RuleBook } from './rule-book'

/** Why a line is left out: the sheet lacks its column, a formula gives the cell, or the reason benefits only the seller. */
export type PackSkip = 'no column' | 'formula' | 'no reason'

/** A cell that is to hold something else. */
export interface PackEdit {
  readonly key: string
  readonly header: string
  readonly before: string
  readonly after: string | number
}

/** A line of a pack beside the sheet. */
export interface PlannedLine {
  readonly line: PackLine
  readonly kind: 'new' | 'changed' | 'same' | 'skipped'
  readonly why?: PackSkip
  /** Its line in the table, from 0; -1 = none yet. */
  readonly at: number
  readonly edits: readonly PackEdit[]
}

/** The tabs as they stand, by name. */
export type MethodTables = ReadonlyMap<string, Table>

/** What decides whether a line fits this sheet. */
export interface PackFrame {
  readonly book: RuleBook
  readonly zone: Zone
  /** Why a line is of no use here. */
  misfit(line: PackLine): PackSkip | null
  /** Whether a formula gives the cell. @param line of the table, from 0 */
  isFormula(tab: Tab, line: number, key: string): boolean
}

const tabOf = (name: string): Tab => PACK_TABS.find(({ tab }) => tab.name === name)?.tab ?? RULES_TAB

/** Compares each line of a pack with the sheet. */
export function planPack(
  lines: readonly PackLine[],
  tables: MethodTables,
  frame: PackFrame,
): readonly PlannedLine[] {
  const known = new Map([...tables].map(([name, table]) => [name, linesOfTab(name, table, frame.zone)]))
  return lines.map((line): PlannedLine => {
    const tab = tabOf(line.tab)
    const own = known.get(line.tab)
    const at = own?.places.get(packKey(line)) ?? -1
    const edits = editsOf(line, tab, own?.lines[at] ?? {}, frame.book)
    const why =
      frame.misfit(line) ?? (edits.some(({ key }) => frame.isFormula(tab, at, key)) ? 'formula' : null)
    if (why) return { line, kind: 'skipped', why, at, edits: [] }
    return { line, kind: at < 0 ? 'new' : edits.length > 0 ? 'changed' : 'same', at, edits }
  })
}

/** The lines of a table, and the place of each key. */
export interface LinesOfTab {
  readonly lines: readonly (PackCells | null)[]
  readonly places: ReadonlyMap<string, number>
}

/** Reads a table as packs have it. */
export function linesOfTab(name: string, table: Table, zone: Zone): LinesOfTab {
  const lines = linesIn(tabOf(name), table, zone)
  return { lines, places: placesOf(name, lines) }
}

/** The last line of each key; of numbers the last with a value, which is the one that counts. */
function placesOf(tab: string, lines: readonly (PackCells | null)[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  lines.forEach((cells, at) => {
    if (cells === null) return
    const key = packKey({ tab, cells })
    if (tab !== RULES_TAB.name || cells.value !== undefined || !places.has(key)) places.set(key, at)
  })
  return places
}

/** The lines of a table as packs have them; null for a blank one, and for what no pack holds. */
function linesIn(tab: Tab, table: Table, zone: Zone): readonly (PackCells | null)[] {
  const columns = tab.columns.map(({ key, kind }) => {
    const at = columnAt(table, tab, key as KeyOf<Tab>)
    return { key, at, days: kind === 'day' ? readDays(table.rows, at, zone).moments : null }
  })
  const isOfRules = (id: unknown): boolean =>
    packNumbers().has(String(id)) || PACK_LISTS.some((list) => list.id === id)
  let stage = ''
  return table.rows.map((row, line) => {
    const cells: Record<string, string | number> = {}
    for (const { key, at, days } of columns) {
      const day = days?.[line] ?? Number.NaN
      const cell = Number.isNaN(day) ? row[at] : isoDay(day)
      const read = typeof cell === 'number' ? cell : cleanText(cell, zone)
      if (read !== '') cells[key] = read
    }
    if (Object.keys(cells).length === 0 || (tab === RULES_TAB && !isOfRules(cells.id))) return null
    // A blank Stage of a step is the one above it.
    if ('step' in cells) {
      stage = String(cells.stage ?? stage)
      if (stage !== '') cells.stage = stage
    }
    return cells
  })
}

function editsOf({ cells }: PackLine, tab: Tab, held: PackCells, book: RuleBook): PackEdit[] {
  return tab.columns.flatMap(({ key, header }): PackEdit[] => {
    const after = cells[key]
    if (after === undefined) return []
    const counts = key === 'value' ? numberIn(book, cells.id) : undefined
    const before = String(held[key] ?? '')
    return String(counts ?? before) === String(after) ? [] : [{ key, header, before, after }]
  })
}

/** What counts for a number of the method; '' = blank; undefined for all else. */
function numberIn({ numbers }: RuleBook, id: unknown): number | '' | undefined {
  if (!packNumbers().has(String(id))) return undefined
  const value = (numbers as Readonly<Record<string, number>>)[String(id)] ?? Number.NaN
  return Number.isNaN(value) ? '' : value
}

/** The tables as they would be, so that they can be judged by before anything is written. */
export function changedTables(tables: MethodTables, plan: readonly PlannedLine[]): MethodTables {
  return new Map(
    [...tables].map(([name, table]) => {
      const tab = tabOf(name)
      const rows = table.rows.slice()
      for (const { line, at, edits } of plan) {
        if (line.tab !== name || edits.length === 0) continue
        const row = [...(rows[at] ?? table.headers.map(() => ''))]
        for (const { key, after } of edits) row[columnAt(table, tab, key as KeyOf<Tab>)] = after
        if (at < 0) rows.push(row)
        else rows[at] = row
      }
      return [name, { ...table, rows }]
    }),
  )
}

/** The method as it stands, line by line: numbers as they count, and the filled lines of all tabs. */
export function methodLines(
  tables: MethodTables,
  { book, zone }: Pick<PackFrame, 'book' | 'zone'>,
): PackLine[] {
  const numbers = [...packNumbers().keys()].map((id): PackLine => {
    return { tab: RULES_TAB.name, cells: { id, value: numberIn(book, id) ?? '' } }
  })
  const others = [...tables].flatMap(([tab, table]) =>
    linesIn(tabOf(tab), table, zone).flatMap((cells): PackLine[] =>
      cells && !packNumbers().has(String(cells.id)) ? [{ tab, cells }] : [],
    ),
  )
  return [...numbers, ...others]
}
