// LEVEL_DATES on plain values (C9). Days go out as serial numbers.

import { type Day, serialOf } from '../calendar/day'
import { type Cell, isBlank, isErrorText } from '../cells/cell'
import { readDays, readNumbers, readYesNo } from '../cells/columns'
import { levelDates as level, type Wishes } from '../levelling/level-dates'
import { type Argument, Refusal, type Result, rowsOf } from './arguments'
import { type Call, customFunction, NUMBERS, optional, rawKind } from './custom-function'

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

const bodyOf = (name: string, rows: Rows, head: number): Body => {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length))
  if (width === 1) return { name, cells: rows.slice(head), width, head }
  const cells: Cell[][] = []
  for (let row = head; row < rows.length; row++)
    for (let column = 0; column < width; column++) cells.push([rows[row]?.[column]])
  return { name, cells, width, head }
}

/** Words in the first row, none of them a date, are a header when something comes below. */
function hasHeader(rows: Rows, { zone }: Call): boolean {
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
function wishesOf(body: Body, beside: readonly Argument[], call: Call): Wishes {
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

/** A range of the same rows as the dates, below its own header if it has one; undefined when it is left out. */
function besideOf(name: string, argument: Argument, dates: Body): Body | undefined {
  const rows = rowsOf(argument)
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

const refusal = ({ name, cells, width, head }: Body, cell: number, wrong: string): Refusal =>
  new Refusal(
    `${name}, row ${Math.floor(cell / width) + head + 1}: "${String(cells[cell]?.[0]).slice(0, 40)}" ${wrong}`,
  )

/** Whole days; NaN where blank. */
function daysOf(body: Body | undefined, { zone }: Call, length = 0): Float64Array {
  if (!body) return new Float64Array(length).fill(Number.NaN)
  const { moments, unread } = readDays(body.cells, 0, zone)
  const [wrong] = unread
  if (wrong !== undefined) throw refusal(body, wrong, 'is not a date')
  return moments.map(Math.floor)
}

function flagsOf(body: Body | undefined, length: number): Uint8Array {
  const flags = new Uint8Array(length)
  if (!body) return flags
  for (let at = 0; at < length; at++) {
    const cell = body.cells[at]?.[0]
    const isFixed = readYesNo(cell)
    if (isFixed === null && !isBlank(cell)) throw refusal(body, at, 'is neither TRUE nor FALSE')
    if (isFixed) flags[at] = 1
  }
  return flags
}

/** Touches from Monday to Sunday. */
function weekOf(argument: Argument): number[] {
  const cells = rowsOf(argument).reduce<Cell[]>((all, row) => all.concat(row), [])
  if (cells.length !== 1 && cells.length !== 7) throw new Refusal(HOW)
  const { values } = readNumbers(
    cells.map((cell) => [cell]),
    0,
  )
  const wrong = values.findIndex((value) => !(value >= 0))
  if (wrong >= 0) {
    const day = cells.length === 7 ? `, ${WEEK[wrong]}` : ''
    throw new Refusal(`capacity${day}: "${String(cells[wrong] ?? '')}" is not a number of 0 or more`)
  }
  if (values.every((value) => value < 1)) throw new Refusal(`${HOW}; at least one day must hold 1`)
  const [everyDay = 0] = values
  return cells.length === 7 ? [...values] : WEEK.map((_, day) => (day < 5 ? everyDay : 0))
}

/** The days of a range of any shape, its header left out. */
function closedDays(argument: Argument, call: Call): Set<Day> {
  const rows = rowsOf(argument)
  return new Set(daysOf(bodyOf('holidays', rows, hasHeader(rows, call) ? 1 : 0), call))
}

const PARAMETERS = [
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
    parameters: PARAMETERS,
    gives: [NUMBERS, 'Levelled days, serial numbers to be formatted as dates.'],
    decide({ dates, capacity, earliest, latest, fixed, holidays }, call) {
      const rows = Array.isArray(dates) ? rowsOf(dates) : [[dates as Cell]]
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
