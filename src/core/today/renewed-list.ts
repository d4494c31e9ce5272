// Today's tab written anew around what users added to it: columns of their own, rows typed below the list. Nothing of
// theirs is lost: cells beside a line follow that line, and of somebody who left the list they stay below it.
import { serialOf } from '../calendar/day'
import { type Cell, isBlank } from '../cells/cell'
import { listAt } from '../cells/lists'
import { headersOf, TODAY } from '../tabs/schema'
import { HEARTBEAT_HEADER, type TodayKey, type TodayList } from './today-list'

/** Neighbouring columns to write from the header row down; `column` counts from 1. */
export interface TodayBlock {
  readonly column: number
  readonly values: readonly (readonly Cell[])[]
}

/** What the tab is to hold. */
interface NewList {
  /** The lines in the order of the schema's columns. */
  readonly lines: readonly (readonly Cell[])[]
  /** The day of the night. */
  readonly night: number
  /** What there is to say beside the heartbeat; '' = nothing. */
  readonly message: string
  /** Lines of the tab whose words were logged, by index: rows of the user's that are done with. */
  readonly taken: ReadonlySet<number>
  /** Whether a column, from 0, holds formulas of the user's, which stay in place. */
  readonly hasFormulas: (column: number) => boolean
}

const KEYS = TODAY.columns.map(({ key }): TodayKey => key)
const ID = KEYS.indexOf('id')
const NAME = KEYS.indexOf('name')

/** A column of the tab as written: one of the schema's, by index, or what the user has in it. */
interface Place {
  readonly own: number
  /** Column of the tab as read whose cells are carried along; -1 = none. */
  readonly carried: number
  readonly header: Cell
}

/** Whether the tab has all its headers, in whatever order. */
export const isLaidOut = ({ columns }: TodayList): boolean => KEYS.every((key) => columns.has(key))

/** Whether a block is the whole tab: it begins in A1, and the tab holds nothing to the right of it. */
export function isAllOf(list: TodayList, { column, values }: TodayBlock): boolean {
  const { headers, firstRow } = list.table
  const width = values[0]?.length ?? 0
  const isBlank = headers.every((header, at) => at < width || (header === '' && !isFilledBelow(list, at)))
  return column === 1 && firstRow <= 2 && isBlank
}

/**
 * The blocks that renew the tab. Where all its headers are there their order stays the user's; else, as on a tab of an
 * older version, it is laid out anew with the user's columns behind.
 */
export function renewedToday(list: TodayList, given: NewList): TodayBlock[] {
  const { table } = list
  const places = isLaidOut(list) ? placesAsTheyStand(list, given) : placesAnew(list, given)
  const rows = rowsOf(list, given, places)
  const height = Math.max(rows.length, table.rows.length)
  const blocks: { column: number; values: Cell[][] }[] = []
  let open: { column: number; values: Cell[][] } | undefined
  places.forEach((place, at) => {
    if (!place) {
      open = undefined
      return
    }
    if (!open) {
      open = { column: at + 1, values: Array.from({ length: height + 1 }, () => []) }
      blocks.push(open)
    }
    open.values.forEach((line, row) => {
      line.push(row === 0 ? place.header : (rows[row - 1]?.[at] ?? ''))
    })
  })
  return blocks
}

const statusOf = ({ night, message }: NewList): Cell[] => [HEARTBEAT_HEADER, serialOf(night), message]
const ownPlace = (own: number, carried = -1): Place => ({ own, carried, header: headersOf(TODAY)[own] ?? '' })

/** Every column where it stands; null for those that are not written. */
function placesAsTheyStand(list: TodayList, given: NewList): (Place | null)[] {
  const { headers } = list.table
  const places: (Place | null)[] = headers.map(() => null)
  KEYS.forEach((key, own) => {
    const column = list.columns.get(key) ?? -1
    places[column] = ownPlace(own, column)
  })
  statusPlaces(list).forEach((column, at) => {
    places[column] = { own: -1, carried: column, header: statusOf(given)[at] ?? '' }
  })
  for (let column = 0; column < Math.max(headers.length, places.length); column++) {
    const isUsers = places[column] === undefined || places[column] === null
    if (isUsers && isFilledBelow(list, column) && !given.hasFormulas(column))
      places[column] = { own: -1, carried: column, header: headers[column] ?? '' }
  }
  return Array.from(places, (place) => place ?? null)
}

/** The columns of the heartbeat's header, the heartbeat and its message; behind all others where there is none yet. */
function statusPlaces(list: TodayList): readonly number[] {
  const { headers } = list.table
  const label = headers.indexOf(HEARTBEAT_HEADER)
  if (label < 0) {
    let used = headers.length
    while (used > 0 && headers[used - 1] === '' && !isFilledBelow(list, used - 1)) used--
    return [0, 1, 2].map((at) => used + at)
  }
  const beat = headers.findIndex((header, at) => at > label && IS_DAY.test(header))
  const day = beat < 0 ? label + 1 : beat
  return [label, day, day + 1]
}

/** A day in a header row, as a date or as its serial number. */
const IS_DAY = /^(?:\d{4}-\d\d-\d\d|\d{5}$)/

/** The schema's columns first, then the heartbeat, then what else the tab holds. */
function placesAnew(list: TodayList, given: NewList): Place[] {
  const { headers } = list.table
  const own = KEYS.map((key, at) => ownPlace(at, list.columns.get(key)))
  const status = statusOf(given).map((header): Place => ({ own: -1, carried: -1, header }))
  const known = new Set([...list.columns.values(), headers.indexOf(HEARTBEAT_HEADER)])
  const others = headers.flatMap((header, carried): Place[] =>
    known.has(carried) || (header === '' && !isFilledBelow(list, carried))
      ? []
      : [{ own: -1, carried, header }],
  )
  return [...own, ...status, ...others]
}

const isFilledBelow = ({ table }: TodayList, column: number): boolean =>
  table.rows.some((row) => !isBlank(row[column]))

/** All rows under the header: the list, cells of the user's whose person left it, and rows that the user typed. */
function rowsOf(list: TodayList, { lines, taken }: NewList, places: readonly (Place | null)[]): Cell[][] {
  const { table } = list
  const users = places.map((place) => (place && place.own < 0 ? place.carried : -1))
  const besides = (row: readonly Cell[]): Cell[] =>
    users.map((column) => (column < 0 ? '' : (row[column] ?? '')))
  const standing = new Map<string, (readonly Cell[])[]>()
  for (const { id, at } of list.lines) if (id !== '') listAt(standing, id).push(table.rows[at] ?? [])
  const filled = (cells: readonly Cell[]): boolean => cells.some((cell) => !isBlank(cell))
  const carried = new Set<readonly Cell[]>()
  const renewed = lines.map((line) => {
    const [before = []] = standing.get(String(line[ID])) ?? []
    carried.add(before)
    return places.map((place, at) =>
      place && place.own >= 0 ? (line[place.own] ?? '') : (besides(before)[at] ?? ''),
    )
  })
  const left = list.lines.flatMap(({ id, at, name }): Cell[][] => {
    const row = table.rows[at] ?? []
    if (id === '')
      return filled(row) && !taken.has(at)
        ? [places.map((place) => (place ? (row[place.carried] ?? '') : ''))]
        : []
    const cells = besides(row)
    if (carried.has(row) || !filled(cells)) return []
    return [cells.map((cell, column) => (places[column]?.own === NAME ? name : cell))]
  })
  return [...renewed, ...left]
}
