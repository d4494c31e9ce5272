// Customers who take more time than they pay for, and the next move with each (P8).

import { mainAmounts } from '../pipeline/currencies'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { median } from '../statistics/median'
import { insideOwn } from './logged-work'
import type { TimeLog } from './time-log'
import type { TouchTime } from './touch-time'

/** What to do about a customer; '' = nothing. */
export type CustomerMove = '' | 'raise price' | 'self-serve' | 'hand over' | 'let go'

/** A customer's share of time and revenue. */
export interface Customer {
  /** Their won row of the highest value, which names them. */
  readonly row: number
  readonly minutes: number
  readonly timeShare: number
  /** Value of their won rows and of those that came by their referral; NaN when none is known. */
  readonly revenue: number
  readonly revenueShare: number
  /** Share of time ÷ share of revenue; Infinity without revenue, NaN when unknown. */
  readonly ratio: number
  readonly move: CustomerMove
  /** Logged hours that the move would have saved; NaN without a move. */
  readonly hoursFreed: number
}

/** What the shares are computed from. */
interface CustomerInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly touches: TouchTime | null
  readonly time: TimeLog | null
  /** Pipeline row of each touch and of each stretch of the Time tab; -1 = none. */
  readonly ofTouch: Int32Array
  readonly ofTime: Int32Array
  /** Value of the won rows below each row in the referral forest (R3). */
  readonly below: Float64Array
}

/** Below this many times the flag, doubling the price would be enough. */
const PRICE_HELPS = 2
/** Share of inbound touches from which customers count as mostly coming on their own. */
const MOSTLY_INBOUND = 0.5

/**
 * P8: people with a won row and logged minutes, by descending ratio, unknown revenue last. All time and revenue ever
 * logged count: minutes over those of all rows, revenue with what came by their referral over that of all won rows. From a
 * ratio of `P8.flag` a move is proposed: raise the price if doubling it would do; else self-serve if at least half of the
 * touches were inbound; else hand over if they pay at least the median; else let go. Handing over and letting go save all
 * their hours, self-serve those beyond their share of revenue, a higher price none.
 */
export function customersByTime(input: CustomerInput): Customer[] {
  const won = wonPersons(input)
  const spent = timeSpent(input)
  const who = [...won.keys()].filter((person) => (spent.minutes[person] ?? 0) > 0)
  const allMinutes = spent.minutes.reduce((sum, minutes) => sum + minutes, 0)
  const allRevenue = [...won.values()].reduce((sum, { own }) => sum + (own || 0), 0)
  const middle = median([...won.values()].flatMap(paidBy))
  const customers = who.map((person): Customer => {
    const minutes = spent.minutes[person] ?? 0
    const [revenue = Number.NaN] = paidBy(won.get(person))
    const [timeShare, revenueShare] = [minutes / allMinutes, revenue / allRevenue]
    const ratio = allRevenue > 0 ? timeShare / Math.max(0, revenueShare) : Number.NaN
    const inbound = (spent.inbound[person] ?? 0) / (spent.touches[person] ?? 0)
    const move = moveFor(ratio, inbound >= MOSTLY_INBOUND, revenue >= middle, input.book)
    const hoursFreed = hoursFreedBy(move, minutes, revenueShare * allMinutes)
    const row = won.get(person)?.row ?? 0
    return { row, minutes, timeShare, revenue, revenueShare, ratio, move, hoursFreed }
  })
  const rank = ({ ratio }: Customer): number => (Number.isNaN(ratio) ? -1 : ratio)
  return customers.sort(
    (a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)) || b.minutes - a.minutes || a.row - b.row,
  )
}

/** What a customer brings; nothing where no value of theirs is known and nobody came by them. */
function paidBy(won: WonPerson | undefined): number[] {
  if (!won || (Number.isNaN(won.own) && won.below === 0)) return []
  return [(won.own || 0) + won.below]
}

function moveFor(ratio: number, isInbound: boolean, paysWell: boolean, { numbers }: RuleBook): CustomerMove {
  const flag = numbers['P8.flag']
  if (!(ratio >= flag)) return ''
  if (ratio < flag * PRICE_HELPS) return 'raise price'
  if (isInbound) return 'self-serve'
  return paysWell ? 'hand over' : 'let go'
}

function hoursFreedBy(move: CustomerMove, minutes: number, fair: number): number {
  if (move === '') return Number.NaN
  if (move === 'raise price') return 0
  return (move === 'self-serve' ? minutes - fair : minutes) / 60
}

/** Somebody with a won row. */
interface WonPerson {
  /** The won row with the highest value. */
  row: number
  /** Value of their won rows; NaN when none is known. */
  own: number
  /** Value of the won rows that came by their referral. */
  readonly below: number
}

function wonPersons({ pipeline, persons, below }: CustomerInput): Map<number, WonPerson> {
  const won = new Map<number, WonPerson>()
  const { values } = mainAmounts(pipeline)
  const filled = pipeline.filled()
  const brought = new Float64Array(persons.count)
  below.forEach((value, row) => {
    const person = persons.of[row] ?? 0
    if (value > 0) brought[person] = (brought[person] ?? 0) + value
  })
  pipeline.stageKinds().forEach((kind, row) => {
    if (kind !== 'won' || !filled[row]) return
    const person = persons.of[row] ?? 0
    const value = values[row] ?? Number.NaN
    const known = won.get(person)
    if (!known) won.set(person, { row, own: value, below: brought[person] ?? 0 })
    if (!known || Number.isNaN(value)) return
    if (!((values[known.row] ?? Number.NaN) >= value)) known.row = row
    known.own = (known.own || 0) + value
  })
  return won
}

interface CustomerTime {
  readonly minutes: Float64Array
  readonly touches: Int32Array
  readonly inbound: Int32Array
}

/** Minutes by person; a touch inside a stretch for the same person adds none. */
function timeSpent({ persons, touches, time, ofTouch, ofTime }: CustomerInput): CustomerTime {
  const minutes = new Float64Array(persons.count)
  const spent = { minutes, touches: new Int32Array(persons.count), inbound: new Int32Array(persons.count) }
  const personOf = (row: number | undefined): number => persons.of[row ?? -1] ?? -1
  time?.minutes.forEach((length, stretch) => {
    const person = personOf(ofTime[stretch])
    if (person >= 0 && length > 0) minutes[person] = (minutes[person] ?? 0) + length
  })
  if (!touches) return spent
  const isInside = insideOwn(time, touches, (stretch) => personOf(ofTime[stretch]), persons.count)
  for (let touch = 0; touch < touches.count; touch++) {
    const person = personOf(ofTouch[touch])
    if (person < 0 || Number.isNaN(touches.moments[touch])) continue
    spent.touches[person] = (spent.touches[person] ?? 0) + 1
    spent.inbound[person] = (spent.inbound[person] ?? 0) + (touches.inbound[touch] ?? 0)
    const length = touches.minutes[touch] ?? Number.NaN
    if (!(length > 0) || isInside(touch, person)) continue
    minutes[person] = (minutes[person] ?? 0) + length
  }
  return spent
}
