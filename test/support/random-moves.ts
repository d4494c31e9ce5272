// What users do to a pipeline, at random by a seed: sort, insert, delete, paste, fill down, hide, rename.
import type { Cell } from '../../src/core/cells/cell'
import type { AppSheet } from './app-calls'
import { pasteOver, peopleOf, sortRows, tableOf, write } from './moves'

/** A stream of random numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}

/** What a random act needs to know of the pipeline. */
export interface Moved {
  readonly sheet: AppSheet
  readonly tab: string
  /** Cells of somebody new by header, for an export that has grown. */
  newcomer(): Readonly<Record<string, Cell>>
  /** The user's cells by header of those who were left out of an export, to come back with a later one. */
  readonly leftOut: Readonly<Record<string, Cell>>[]
}

type Act = (moved: Moved, random: () => number) => string

const below = (random: () => number, end: number): number => Math.floor(random() * end)

/** Headers that Touchline does not know, so that columns of them mean nothing. */
const STRAY = 'Kolli'

const RENAMED = ' (renamed)'

/** A header as it was before anybody renamed it. */
const plainHeader = (header = ''): string => header.replace(RENAMED, '')

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
    const people = peopleOf(open)
    const gone = below(random, 3)
    const come = Array.from({ length: below(random, 3) }, (): Cell[] => {
      const who = newcomer()
      return open.headers.slice(0, open.users).map((header) => who[plainHeader(header)] ?? '')
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
  function leaveOut({ sheet, tab, leftOut }, random) {
    const open = tableOf(sheet, tab)
    const people = peopleOf(open)
    const [gone] = people.splice(below(random, people.length), 1)
    if (gone) leftOut.push(Object.fromEntries(gone.map((cell, at) => [plainHeader(open.headers[at]), cell])))
    pasteOver(sheet, tab, people)
    return 'paste an export without somebody'
  },
  function comeBack({ sheet, tab, leftOut }, random) {
    const open = tableOf(sheet, tab)
    const headers = open.headers.slice(0, open.users).map(plainHeader)
    const back = leftOut.splice(0).map((who) => headers.map((header) => who[header] ?? ''))
    const people = peopleOf(open)
    people.splice(below(random, people.length), 0, ...back)
    pasteOver(sheet, tab, people)
    return `paste an export with ${back.length} who were left out before`
  },
  function clearIds({ sheet, tab }, random) {
    const open = tableOf(sheet, tab)
    const from = below(random, open.rows.length)
    const rows = 1 + below(random, open.rows.length - from)
    open.grid.write(
      open.header + 1 + from,
      open.users + 1,
      Array.from({ length: rows }, () => ['']),
    )
    return `clear ${rows} ids from row ${from}`
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
    write(open, at, [open.headers.map((header, column) => who[plainHeader(header)] ?? line[column] ?? '')])
    return `copy row ${at} above itself for somebody new`
  },
]

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
