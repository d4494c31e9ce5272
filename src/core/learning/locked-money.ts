// Money locked in the database: clients who are touched too rarely, times what a client repeats a year (R6).
import { readCadence } from '../cadence/cadence'
import type { Day } from '../calendar/day'
import { lowerBound } from '../cells/order'
import type { Ledger } from '../ledger/ledger'
import { rowDays } from '../ledger/row-dates'
import { mainAmounts } from '../pipeline/currencies'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { countedDays, YEAR_DAYS } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'

/** Years of being a client, of all clients together, below which nobody knows what a client repeats. */
const ENOUGH_CLIENT_YEARS = 5

/** Rows, and what they are worth together. */
interface Sum {
  count: number
  value: number
}

/** The figures of R6. */
export interface LockedMoney {
  /** People with a won row. */
  readonly clients: number
  /** Those with fewer counted touches in 365 days than `C1.least`. */
  readonly quiet: number
  /** Years since their first sale, of all clients whose won day is known. */
  readonly clientYears: number
  /** Won rows after a client's first day of buying. */
  readonly repeats: Sum
  /** What a client repeats a year; NaN where there are too few years to tell. */
  readonly aYear: number
  /** What the quiet ones would repeat a year; NaN likewise. */
  readonly locked: number
  /** Repeat sales and referred rows of the last 365 days that followed a counted touch of the client within `R6.days`. */
  readonly sales: Sum
  readonly referrals: Sum
}

/** The rows, and what is known of them. */
export interface LockedRows {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  /** null = nobody was touched. */
  readonly touches: TouchLog | null
  readonly ledger: Ledger
  /** The row that referred each row; -1 = none. */
  readonly parent: Int32Array
}

interface LockedInput extends LockedRows {
  /** By row; NaN = unknown. */
  readonly won: Float64Array
  readonly created: Float64Array
  /** Days of each person's counted touches; absent = none. */
  readonly touched: ReadonlyMap<number, readonly Day[]>
}

/** Adds up what clients repeat, who is not kept in touch with, and what followed where they were. */
export function lockedMoney(rows: LockedRows): LockedMoney {
  const { pipeline, persons, book, today, touches, ledger } = rows
  const automated = readCadence(null, book).client.automatedMost
  const touched = touches
    ? countedDays(touches, {
        ...{ persons, today, rowOf: touches.rowOf(pipeline) },
        automatedMost: () => automated,
      })
    : new Map<number, Day[]>()
  return figuresOf({ ...rows, ...rowDays(pipeline, ledger, today), touched })
}

function figuresOf(input: LockedInput): LockedMoney {
  const { persons, book, today, won, touched } = input
  const firstWon = firstWonDays(input)
  const after = afterTouch(input)
  const repeats = { count: 0, value: 0 }
  const [sales, referrals] = [
    { count: 0, value: 0 },
    { count: 0, value: 0 },
  ]
  wonRows(input, (row, value) => {
    const person = persons.of[row] ?? 0
    const day = won[row] ?? Number.NaN
    if (!(day > (firstWon.get(person) ?? Number.NaN) && day <= today)) return
    add(repeats, value)
    if (after(person, day)) add(sales, value)
  })
  referredRows(input, firstWon, (row, giver) => {
    if (after(giver, input.created[row] ?? Number.NaN)) add(referrals, wonValue(input, row))
  })
  let [clientYears, quiet] = [0, 0]
  for (const [person, day] of firstWon) {
    if (day <= today) clientYears += (today - day) / YEAR_DAYS
    const inYear = (touched.get(person) ?? []).filter((on) => on > today - YEAR_DAYS).length
    if (inYear < book.numbers['C1.least']) quiet++
  }
  const aYear = clientYears >= ENOUGH_CLIENT_YEARS ? repeats.value / clientYears : Number.NaN
  return {
    clients: firstWon.size,
    quiet,
    clientYears,
    repeats,
    aYear,
    locked: aYear * quiet,
    sales,
    referrals,
  }
}

function add(sum: Sum, value: number): void {
  sum.count++
  sum.value += value
}

const wonValue = ({ pipeline }: LockedInput, row: number): number =>
  (pipeline.stageKinds()[row] === 'won' && mainAmounts(pipeline).values[row]) || 0

function wonRows(input: LockedInput, each: (row: number, value: number) => void): void {
  const kinds = input.pipeline.stageKinds()
  const filled = input.pipeline.filled()
  kinds.forEach((kind, row) => {
    if (kind === 'won' && filled[row]) each(row, wonValue(input, row))
  })
}

/** By client, the day of the first sale; NaN where no won row of theirs has a day. */
function firstWonDays(input: LockedInput): Map<number, Day> {
  const first = new Map<number, Day>()
  wonRows(input, (row) => {
    const person = input.persons.of[row] ?? 0
    const day = input.won[row] ?? Number.NaN
    const known = first.get(person) ?? Number.NaN
    first.set(person, known <= day || Number.isNaN(day) ? known : day)
  })
  return first
}

/** Rows that came by a client's referral; nobody refers themselves. */
function referredRows(
  { persons, parent }: LockedInput,
  clients: ReadonlyMap<number, Day>,
  each: (row: number, giver: number) => void,
): void {
  for (let row = 0; row < persons.of.length; row++) {
    const giver = persons.of[parent[row] ?? -1] ?? -1
    if (clients.has(giver) && giver !== persons.of[row]) each(row, giver)
  }
}

/** Whether a day of the last 365 followed a counted touch of a person: the same day, or at most `R6.days` later. */
function afterTouch({ touched, today, book }: LockedInput): (person: number, day: Day) => boolean {
  const sorted = new Map<number, Float64Array>()
  for (const [person, days] of touched) sorted.set(person, Float64Array.from(days).sort())
  return (person, day) => {
    const days = sorted.get(person)
    if (!days || !(day > today - YEAR_DAYS && day <= today)) return false
    const at = lowerBound(days, day - book.numbers['R6.days'])
    return (days[at] ?? Number.NaN) <= day
  }
}
