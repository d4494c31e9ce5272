// What users do to a pipeline that moves cells about: sort, insert, delete, paste, fill down, hide; at random by a seed.
import type { Cell } from '../../src/core/cells/cell'
import type { AppSheet } from './app-calls'
import type { MemoryTab } from './memory-tabs'

type Line = readonly unknown[]
type Cells = ReturnType<MemoryTab['values']>

/** A stream of random numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}

/** The pipeline of a sheet as users see it: their columns left of Touchline's. */
export function tableOf(sheet: AppSheet, tab: string) {
  const grid = sheet.tab(tab)
  const values = grid.values(1, 1, -1, -1)
  const header = values.findIndex((row) => row.includes('Touchline ID')) + 1
  const headers = (values[header - 1] ?? []).map(String)
  return {
    grid,
    header,
    headers,
    /** Number of columns left of Touchline's. */
    users: headers.indexOf('Touchline ID'),
    width: headers.length,
    rows: values.slice(header),
  }
}
type Opened = ReturnType<typeof tableOf>

/** The cells of rows, from the first row under the header row. */
const read = ({ grid, header }: Opened, from: number, rows: number, width: number): Cells =>
  grid.values(header + 1 + from, 1, rows, width)

const write = ({ grid, header }: Opened, from: number, cells: Cells): void =>
  grid.write(header + 1 + from, 1, cells)

/** Sorts rows by a column, blanks last; only as many columns as said. */
export function sortRows(
  sheet: AppSheet,
  tab: string,
  by: number,
  {
    from = 0,
    rows,
    isUsersOnly = false,
    descending = false,
  }: {
    from?: number
    rows?: number
    isUsersOnly?: boolean
    descending?: boolean
  } = {},
): void {
  const open = tableOf(sheet, tab)
  const cells = read(open, from, rows ?? open.rows.length - from, isUsersOnly ? open.users : open.width)
  const text = (line: Line): string => {
    const cell = line[by]
    return cell instanceof Date ? cell.toISOString() : String(cell ?? '')
  }
  const isBlank = (line: Line): boolean => text(line) === ''
  const turn = descending ? -1 : 1
  const sorted = [...cells].sort(
    (a, b) => Number(isBlank(a)) - Number(isBlank(b)) || turn * text(a).localeCompare(text(b)),
  )
  write(open, from, sorted)
}

/** Pastes rows over all of the user's cells; what is below is cleared. */
export function pasteOver(sheet: AppSheet, tab: string, lines: Cells): void {
  const open = tableOf(sheet, tab)
  const blank = Array.from({ length: Math.max(0, open.rows.length - lines.length) }, () =>
    Array.from({ length: open.users }, () => ''),
  )
  open.grid.grow(open.header + lines.length + 5, 0)
  write(open, 0, [...lines.map((line) => line.slice(0, open.users)), ...blank])
}

/** What a random act needs to know of the pipeline. */
export interface Moved {
  readonly sheet: AppSheet
  readonly tab: string
  /** Cells of somebody new by header, for an export that has grown. */
  newcomer(): Readonly<Record<string, Cell>>
}

type Act = (moved: Moved, random: () => number) => string

const below = (random: () => number, end: number): number => Math.floor(random() * end)

/** Headers that Touchline does not know, so that columns of them mean nothing. */
const STRAY = 'Kolli'

/** The acts, each with a name for the message of a test that fails. */
const ACTS: readonly Act[] = [
  function sortAll({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const by = below(random, open.width)
    sortRows(sheet, tab, by, { descending: random() < 0.5 })
    return `sort all by ${open.headers[by]}`
  },
  function sortUsers({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const by = below(random, open.users)
    sortRows(sheet, tab, by, { isUsersOnly: true, descending: random() < 0.5 })
    return `sort the user's columns by ${open.headers[by]}`
  },
  function sortSome({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const from = below(random, open.rows.length - 2)
    const rows = 2 + below(random, open.rows.length - from - 2)
    const isUsersOnly = random() < 0.5
    const by = below(random, open.users)
    sortRows(sheet, tab, by, { from, rows, isUsersOnly, descending: random() < 0.5 })
    return `sort ${rows} rows from ${from} by ${open.headers[by]}${isUsersOnly ? ', the user’s columns' : ''}`
  },
  function sortOwnTab({ sheet }, random) {
    const name = ['Touches', 'Ledger', 'Plan', 'Today'][below(random, 4)] ?? ''
    const grid = sheet.tab(name)
    if (grid.lastRow < 3) return `nothing to sort on ${name}`
    const cells = grid.values(2, 1, grid.lastRow - 1, grid.lastColumn)
    const by = below(random, grid.lastColumn)
    grid.write(
      2,
      1,
      [...cells].sort((a, b) => String(a[by]).localeCompare(String(b[by]))),
    )
    return `sort ${name} by column ${by + 1}`
  },
  function insertRows({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const before = open.header + 1 + below(random, open.rows.length)
    open.grid.insertRows(before, 1 + below(random, 3))
    return `insert rows before ${before}`
  },
  function deleteRow({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const row = open.header + 1 + below(random, open.rows.length)
    open.grid.deleteRow(row)
    return `delete row ${row}`
  },
  function insertColumn({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const before = 1 + below(random, open.users)
    open.grid.insertColumn(before)
    if (random() < 0.5) open.grid.write(open.header, before, [[STRAY]])
    return `insert a column before ${before}`
  },
  function insertColumnOfOurs({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const before = open.users + 2 + below(random, open.width - open.users - 1)
    open.grid.insertColumn(before)
    return `insert a column between ours, before ${before}`
  },
  function deleteColumn({ sheet, tab }) {
    const open = tableOf(sheet, tab)
    const at = open.headers.findIndex((header) => header === STRAY || header === '')
    if (at >= 0) open.grid.deleteColumn(at + 1)
    return `delete column ${at + 1}`
  },
  function paste({ sheet, tab, newcomer }, random) {
    const open = tableOf(sheet, tab)
    const people = read(open, 0, open.rows.length, open.users).filter((line) =>
      line.some((cell) => cell !== ''),
    )
    const gone = below(random, 3)
    const come = Array.from({ length: below(random, 3) }, (): Cell[] => {
      const who = newcomer()
      return open.headers.slice(0, open.users).map((header) => who[header] ?? '')
    })
    const turned = [...people.slice(gone), ...come].map((line) => ({ line, at: random() }))
    turned.sort((one, other) => one.at - other.at)
    pasteOver(
      sheet,
      tab,
      turned.map(({ line }) => line),
    )
    return `paste an export: ${gone} gone, ${come.length} new`
  },
  function fillDown({ sheet, tab }) {
    const open = tableOf(sheet, tab)
    const at = open.headers.indexOf(STRAY)
    if (at < 0) return 'nothing to fill down'
    open.grid.grow(open.header + open.rows.length + 30, 0)
    open.grid.write(
      open.header + 1,
      at + 1,
      Array.from({ length: open.rows.length + 30 }, () => [0]),
    )
    return 'fill a formula down that shows 0'
  },
  function hide({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    for (const [at] of open.rows.entries()) if (random() < 0.4) open.grid.hiddenRows.add(open.header + 1 + at)
    return 'hide rows, as a filter does'
  },
  function copyAbove({ sheet, tab, newcomer }, random) {
    const open = tableOf(sheet, tab)
    const at = below(random, open.rows.length)
    open.grid.insertRows(open.header + 1 + at, 1)
    const who = newcomer()
    const line = open.rows[at] ?? []
    write(open, at, [open.headers.map((header, column) => who[header] ?? line[column] ?? '')])
    return `copy row ${at} above itself for somebody new`
  },
]

const RENAMED = ' (renamed)'

/** Renames a header of the user's, or back again what was renamed. */
function renameHeader({ sheet, tab }: Moved, random: () => number): string {
  const open = tableOf(sheet, tab)
  const renamed = open.headers.findIndex((header) => header.endsWith(RENAMED))
  const at = renamed < 0 ? below(random, open.users) : renamed
  const before = open.headers[at] ?? ''
  const after = renamed < 0 ? before + RENAMED : before.slice(0, -RENAMED.length)
  open.grid.write(open.header, at + 1, [[after]])
  return `rename ${before} to ${after}`
}

/** Whether a header of the user's has another name just now. */
export const hasRenamed = ({ sheet, tab }: Moved): boolean =>
  tableOf(sheet, tab).headers.some((header) => header.endsWith(RENAMED))

/** Does one of the acts. @returns what was done */
export function moveAtRandom(moved: Moved, random: () => number): string {
  const acts = [...ACTS, renameHeader]
  return acts[below(random, acts.length)]?.(moved, random) ?? ''
}
