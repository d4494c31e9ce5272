// LEVEL_DATES on plain values (C9). Days go out as serial numbers.

import { type Day, serialOf } from '../calendar/day'
import { type Cell, isBlank, isErrorText, type Rows } from '../cells/cell'
import { readDays, readNumbers, readYesNo } from '../cells/columns'
import { levelDates as level, type Wishes } from '../levelling/level-dates'
import { type Argument, type FunctionResult, Refusal, rowsOfArgument } from './arguments'
import { type Call, customFunction, NUMBERS, optional, rawKind } from './custom-function'

/** The cells of a range below its header, in reading order, each as its own row. */
interface CellsBelow {
  readonly name: string
  readonly cells: Rows
  readonly width: number
  readonly head: number
}

const NOT_A_DAY = Number.NaN
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const CAPACITY_FORM = 'capacity: give one number for Monday to Friday, or seven from Monday to Sunday'

const bodyOf = (name: string, rows: Rows, head: number): CellsBelow => {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length))
  if (width === 1) return { name, cells: rows.slice(head), width, head }
  const cells: Cell[][] = []
  for (let row = head; row < rows.length; row++)
    for (let column = 0; column < width; column++) cells.push([rows[row]?.[column]])
  return { name, cells, width, head }
}

/** Whether the first row is a header: texts, none of them a date, with rows below. */
function hasHeader(rows: Rows, { zone }: Call): boolean {
  const words = (rows[0] ?? []).filter((cell) => !isBlank(cell)).map((cell) => [cell])
  if (rows.length < 2 || words.length === 0) return false
  const isText = words.every(([cell]) => typeof cell === 'string' && !isErrorText(cell))
  return isText && readDays(words, 0, zone).unread.length === words.length
}

/** The days in the shape of the argument; a single cell gives a single value. */
function inShape(dates: Argument, rows: Rows, head: number, days: ArrayLike<number>): FunctionResult {
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

/** The dates with the ranges beside them, as input of levelling. */
function wishesOf(body: CellsBelow, beside: readonly Argument[], call: Call): Wishes {
  const given = daysOf(body, call)
  const [first, last, stays] = ['earliest', 'latest', 'fixed'].map((name, at) =>
    besideOf(name, beside[at], body),
  )
  return {
    given,
    earliest: daysOf(first, call, given.length),
    latest: daysOf(last, call, given.length),
    fixed: flagsOf(stays, given.length),
  }
}

/** A range with the rows of the dates, below its header if it has one; undefined if left out. Throws on other sizes. */
function besideOf(name: string, argument: Argument, dates: CellsBelow): CellsBelow | undefined {
  const rows = rowsOfArgument(argument)
  if (rows.every((row) => row.every(isBlank))) return undefined
  const needed = dates.cells.length / dates.width
  const head = rows.length - needed
  const width = rows[0]?.length ?? 0
  if (width === dates.width && (head === 0 || head === 1)) return bodyOf(name, rows, head)
  const size = (height: number, columns: number): string => `${height} by ${columns}`
  const own = size(rows.length, width)
  throw new Refusal(
    `${name}: ${own} cells beside ${size(needed + dates.head, dates.width)} dates: give the same rows as dates`,
  )
}

const cellRefusal = ({ name, cells, width, head }: CellsBelow, cell: number, wrong: string): Refusal =>
  new Refusal(
    `${name}, row ${Math.floor(cell / width) + head + 1}: "${String(cells[cell]?.[0]).slice(0, 40)}" ${wrong}`,
  )

/** Whole days; NaN where blank. */
function daysOf(body: CellsBelow | undefined, { zone }: Call, length = 0): Float64Array {
  if (!body) return new Float64Array(length).fill(Number.NaN)
  const { moments, unread } = readDays(body.cells, 0, zone)
  const [wrong] = unread
  if (wrong !== undefined) throw cellRefusal(body, wrong, 'is not a date')
  return moments.map(Math.floor)
}

function flagsOf(body: CellsBelow | undefined, length: number): Uint8Array {
  const flags = new Uint8Array(length)
  if (!body) return flags
  for (let at = 0; at < length; at++) {
    const cell = body.cells[at]?.[0]
    const isFixed = readYesNo(cell)
    if (isFixed === null && !isBlank(cell)) throw cellRefusal(body, at, 'is neither TRUE nor FALSE')
    if (isFixed) flags[at] = 1
  }
  return flags
}

/** Touches from Monday to Sunday. */
function weekOf(argument: Argument): number[] {
  const cells = rowsOfArgument(argument).reduce<Cell[]>((all, row) => all.concat(row), [])
  if (cells.length !== 1 && cells.length !== 7) throw new Refusal(CAPACITY_FORM)
  const { values } = readNumbers(
    cells.map((cell) => [cell]),
    0,
  )
  const wrong = values.findIndex((value) => !(value >= 0))
  if (wrong >= 0) {
    const day = cells.length === 7 ? `, ${WEEKDAYS[wrong]}` : ''
    throw new Refusal(`capacity${day}: "${String(cells[wrong] ?? '')}" is not a number of 0 or more`)
  }
  if (values.every((value) => value < 1)) throw new Refusal(`${CAPACITY_FORM}; at least one day must hold 1`)
  const [everyDay = 0] = values
  return cells.length === 7 ? [...values] : WEEKDAYS.map((_, day) => (day < 5 ? everyDay : 0))
}

/** The days of a range of any shape, without its header. */
function closedDays(argument: Argument, call: Call): Set<Day> {
  const rows = rowsOfArgument(argument)
  return new Set(daysOf(bodyOf('holidays', rows, hasHeader(rows, call) ? 1 : 0), call))
}

const LEVEL_PARAMETERS = [
  rawKind('dates', NUMBERS, 'the dates, with or without a header.'),
  rawKind(
    'capacity',
    NUMBERS,
    'touches a day: one number for Monday to Friday, or seven from Monday to Sunday; 0 closes the day.',
  ),
  optional(rawKind('earliest', NUMBERS, 'the earliest day of each; blank is its own date.')),
  optional(rawKind('latest', NUMBERS, 'the latest day of each; blank is no end.')),
  optional(rawKind('fixed', 'Array<Array<boolean>>', 'TRUE beside a date that must not move.')),
  optional(rawKind('holidays', NUMBERS, 'days without room.')),
] as const

export const LEVEL_FUNCTIONS = [
  /**
   * Dates levelled over the days with room (C9; EXACTLY, Levelling), in the shape of `dates`, blank where that is blank;
   * a header above them is kept. `earliest`, `latest` and `fixed` are ranges of the same rows, with or without a header;
   * blank = the own date, no end, not fixed. Nobody is lost: who cannot be placed by their latest comes after it, so a
   * result later than `latest` says who is late and by how many days. What cannot be read comes back as words that name
   * the argument and the row.
   */
  customFunction({
    name: 'LEVEL_DATES',
    topic: 'How much a day can hold',
    text: 'Spreads dates over the days that have room: never over capacity, never before earliest, as few as possible after latest, and near the dates given. A result after its latest says who could not be placed in time.',
    parameters: LEVEL_PARAMETERS,
    gives: [NUMBERS, 'Levelled days, serial numbers to be formatted as dates.'],
    decide({ dates, capacity, earliest, latest, fixed, holidays }, call) {
      const rows = Array.isArray(dates) ? rowsOfArgument(dates) : [[dates as Cell]]
      if (rows.every((row) => row.every(isBlank)))
        return rows.length > 1 ? inShape(dates, rows, rows.length, []) : ''
      const body = bodyOf('dates', rows, hasHeader(rows, call) ? 1 : 0)
      const wishes = wishesOf(body, [earliest, latest, fixed], call)
      const week = weekOf(capacity)
      const closed = closedDays(holidays, call)
      return inShape(dates, rows, body.head, level(wishes, { week, closed }).days)
    },
  }),
]
