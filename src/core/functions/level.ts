// LEVEL_DATES on plain values (C9). Days go out as serial numbers.

import { type Day, serialOf } from '../calendar/day'
import { type Cell, isBlank, isErrorText } from '../cells/cell'
import { readDays, readNumbers, readYesNo } from '../cells/columns'
import { levelDates as level, type Wishes } from '../levelling/level-dates'
import { type Argument, type Context, Refusal, type Result, rowsOf } from './frame'

type Rows = readonly (readonly Cell[])[]

/** The cells of a range below its header, in reading order, each as a row of its own. */
interface Body {
  readonly name: string
  readonly cells: Rows
  readonly width: number
  readonly head: number
}

const NOT_A_DAY = Number.NaN
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const HOW = 'capacity: give one number for Monday to Friday, or seven from Monday to Sunday'

/**
 * Dates levelled over the days with room (C9; EXACTLY, Levelling), in the shape of `dates`, blank where that is blank;
 * a header above them is kept. `earliest`, `latest` and `fixed` are ranges of the same rows, with or without a header;
 * blank = the own date, no end, not fixed. Nobody is lost: who cannot be placed by their latest comes after it, so a
 * result later than `latest` says who is late and by how many days. What cannot be read comes back as words that name
 * the argument and the row.
 * @param capacity touches a day: one number for Monday to Friday, or seven from Monday to Sunday, 0 closing the day
 * @param holidays days without room
 */
export function levelDates(
  dates: Argument,
  capacity: Argument,
  earliest: Argument,
  latest: Argument,
  fixed: Argument,
  holidays: Argument,
  context: Context,
): Result {
  const rows = Array.isArray(dates) ? rowsOf(dates) : [[dates as Cell]]
  if (rows.every((row) => row.every(isBlank)))
    return rows.length > 1 ? inShape(dates, rows, rows.length, []) : ''
  const body = bodyOf('dates', rows, hasHeader(rows, context) ? 1 : 0)
  const wishes = wishesOf(body, [earliest, latest, fixed], context)
  if (wishes instanceof Refusal) return wishes.text
  const week = weekOf(capacity)
  if (week instanceof Refusal) return week.text
  const closed = closedDays(holidays, context)
  if (closed instanceof Refusal) return closed.text
  return inShape(dates, rows, body.head, level(wishes, { week, closed }).days)
}

const bodyOf = (name: string, rows: Rows, head: number): Body => {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length))
  if (width === 1) return { name, cells: rows.slice(head), width, head }
  const cells: Cell[][] = []
  for (let row = head; row < rows.length; row++)
    for (let column = 0; column < width; column++) cells.push([rows[row]?.[column]])
  return { name, cells, width, head }
}

/** Words in the first row, none of them a date, are a header when something comes below. */
function hasHeader(rows: Rows, { zone }: Context): boolean {
  const words = (rows[0] ?? []).filter((cell) => !isBlank(cell)).map((cell) => [cell])
  if (rows.length < 2 || words.length === 0) return false
  const isText = words.every(([cell]) => typeof cell === 'string' && !isErrorText(cell))
  return isText && readDays(words, 0, zone).unread.length === words.length
}

/** The dates again in the rows they came in: a single cell as a single value. */
function inShape(dates: Argument, rows: Rows, head: number, days: ArrayLike<number>): Result {
  const width = rows[0]?.length || 1
  const cells = rows.map((row, at) => {
    const shown: Cell[] = []
    for (let column = 0; column < width; column++) {
      const day = days[(at - head) * width + column] ?? NOT_A_DAY
      shown[column] =
        at >= head ? (Number.isNaN(day) ? '' : serialOf(day)) : isBlank(row[column]) ? '' : row[column]
    }
    return shown
  })
  return Array.isArray(dates) ? cells : (cells[0]?.[0] ?? '')
}

/** The columns to level by: dates, and what stands beside them. */
function wishesOf(body: Body, beside: readonly Argument[], context: Context): Wishes | Refusal {
  const given = daysOf(body, context)
  if (given instanceof Refusal) return given
  const [first, last, stays] = ['earliest', 'latest', 'fixed'].map((name, at) =>
    besideOf(name, beside[at], body),
  )
  if (first instanceof Refusal) return first
  if (last instanceof Refusal) return last
  if (stays instanceof Refusal) return stays
  const earliest = daysOf(first, context, given.length)
  if (earliest instanceof Refusal) return earliest
  const latest = daysOf(last, context, given.length)
  if (latest instanceof Refusal) return latest
  const fixed = flagsOf(stays, given.length)
  return fixed instanceof Refusal ? fixed : { given, earliest, latest, fixed }
}

/** A range of the same rows as the dates, below its own header if it has one; undefined when it is left out. */
function besideOf(name: string, argument: Argument, dates: Body): Body | Refusal | undefined {
  const rows = rowsOf(argument)
  if (rows.every((row) => row.every(isBlank))) return undefined
  const needed = dates.cells.length / dates.width
  const head = rows.length - needed
  const width = rows[0]?.length ?? 0
  if (width === dates.width && (head === 0 || head === 1)) return bodyOf(name, rows, head)
  const size = (height: number, columns: number): string => `${height} by ${columns}`
  const own = size(rows.length, width)
  return new Refusal(
    `${name}: ${own} cells beside ${size(needed + dates.head, dates.width)} dates: give the same rows as dates`,
  )
}

const refusal = ({ name, cells, width, head }: Body, cell: number, wrong: string): Refusal =>
  new Refusal(
    `${name}, row ${Math.floor(cell / width) + head + 1}: "${String(cells[cell]?.[0]).slice(0, 40)}" ${wrong}`,
  )

/** Whole days; NaN where blank. */
function daysOf(body: Body | undefined, { zone }: Context, length = 0): Float64Array | Refusal {
  if (!body) return new Float64Array(length).fill(Number.NaN)
  const { moments, unread } = readDays(body.cells, 0, zone)
  const [wrong] = unread
  return wrong === undefined ? moments.map(Math.floor) : refusal(body, wrong, 'is not a date')
}

function flagsOf(body: Body | undefined, length: number): Uint8Array | Refusal {
  const flags = new Uint8Array(length)
  if (!body) return flags
  for (let at = 0; at < length; at++) {
    const cell = body.cells[at]?.[0]
    const isFixed = readYesNo(cell)
    if (isFixed === null && !isBlank(cell)) return refusal(body, at, 'is neither TRUE nor FALSE')
    if (isFixed) flags[at] = 1
  }
  return flags
}

/** Touches from Monday to Sunday. */
function weekOf(argument: Argument): number[] | Refusal {
  const cells = rowsOf(argument).reduce<Cell[]>((all, row) => all.concat(row), [])
  if (cells.length !== 1 && cells.length !== 7) return new Refusal(HOW)
  const { values } = readNumbers(
    cells.map((cell) => [cell]),
    0,
  )
  const wrong = values.findIndex((value) => !(value >= 0))
  if (wrong >= 0) {
    const day = cells.length === 7 ? `, ${WEEK[wrong]}` : ''
    return new Refusal(`capacity${day}: "${String(cells[wrong] ?? '')}" is not a number of 0 or more`)
  }
  if (values.every((value) => value < 1)) return new Refusal(`${HOW}; at least one day must hold 1`)
  const [everyDay = 0] = values
  return cells.length === 7 ? [...values] : WEEK.map((_, day) => (day < 5 ? everyDay : 0))
}

/** The days of a range of any shape, its header left out. */
function closedDays(argument: Argument, context: Context): Set<Day> | Refusal {
  const rows = rowsOf(argument)
  const days = daysOf(bodyOf('holidays', rows, hasHeader(rows, context) ? 1 : 0), context)
  return days instanceof Refusal ? days : new Set(days)
}
