// How many touches a working day honestly holds, and how many rows can honestly be kept, per owner (T5, C11).

import { readCadence, segmentInterval } from '../cadence/cadence'
import type { Day } from '../calendar/day'
import { hasCome } from '../calendar/moment'
import { workingDaysBetween } from '../calendar/working-days'
import { memo } from '../cells/lazy'
import { listAt } from '../cells/lists'
import type { RuleBook } from '../rules/rule-book'
import { median } from '../statistics/median'
import { type Blocks, provenBlocks } from './blocks'
import { type Work, workOf } from './logged-work'
import { ownerAmong } from './owners'
import type { TimeLog } from './time-log'
import type { TouchTime } from './touch-time'

/** Fewest touches with minutes for an own median; with fewer, `T5.minutes` applies (T5). */
const ENOUGH_TOUCHES = 20
/** Days over which proven block minutes are averaged (EXACTLY, Capacity). */
const PROVEN_DAYS = 28
const WORKING_SHARE = 5 / 7

/** Minutes a touch takes (T5): the owner's median, or `T5.minutes` until 20 touches have minutes. */
export function minutesATouch(minutes: readonly number[], book: RuleBook): number {
  const taken = minutes.filter((value) => value > 0)
  return taken.length >= ENOUGH_TOUCHES ? median(taken) : book.numbers['T5.minutes']
}

/**
 * Touches a working day: proven block minutes of a day ÷ minutes a touch, at least 1 (T5).
 * @param minutes minutes of one owner's touches, without blanks
 * @param provenADay from `provenADay`; NaN = not known, which takes the minutes that `T2.week` asks of a day
 */
export function touchesADay(minutes: readonly number[], book: RuleBook, provenADay = Number.NaN): number {
  const each = minutesATouch(minutes, book)
  const day = Number.isNaN(provenADay) ? book.numbers['T2.week'] / 5 : provenADay
  return Math.max(1, Math.floor(day / (each > 0 ? each : 1)))
}

/**
 * Proven block minutes of each owner a working day, over the 28 days ending today or since they began to log, blocks for
 * clients included; NaN before `T6.weeks` of logging, and without working days.
 */
export function provenADay(work: Work, blocks: Blocks, book: RuleBook, today: Day): Float64Array {
  const from = today - PROVEN_DAYS + 1
  const recent = (moment: number | undefined): boolean => Math.floor(moment ?? Number.NaN) >= from
  const engaging = work.engaging.map((minutes, piece) => (recent(work.starts[piece]) ? minutes : 0))
  const starts = blocks.starts.map((start) => (recent(start) && hasCome(start, today) ? start : Number.NaN))
  const prospecting = new Uint8Array(blocks.count).fill(1)
  const sums = new Float64Array(work.ownerNames.length)
  for (const block of provenBlocks({ ...blocks, starts, prospecting }, { ...work, engaging })) {
    if (block.owner >= 0) sums[block.owner] = (sums[block.owner] ?? 0) + block.inside + block.moved
  }
  return sums.map((sum, owner) => {
    const since = work.begun[owner] ?? Number.POSITIVE_INFINITY
    if (today - since < 7 * book.numbers['T6.weeks']) return Number.NaN
    const days = workingDaysBetween(Math.max(since, from), today, book.calendar)
    return days > 0 ? sum / days : Number.NaN
  })
}

/** How many touches an owner's working day holds, and the figures behind it. */
export interface OwnerCapacity {
  readonly owner: string
  /** Written minutes of the owner's touches. */
  readonly minutes: readonly number[]
  /** Proven block minutes of a working day; NaN = not known yet. */
  readonly provenADay: number
  readonly touchesADay: number
}

interface Capacities {
  /** Owners who logged a touch, in order of their first; the first owner if nobody did. */
  readonly logged: readonly OwnerCapacity[]
  /** By name, ignoring case; a blank is the only owner if there is just one. */
  readonly of: (name: string) => OwnerCapacity
}

/** Each owner's capacity by log, timer and planned blocks (T5). */
export function capacitiesOf(
  { touches, time, blocks }: { touches: TouchTime; time: TimeLog | null; blocks: Blocks | null },
  book: RuleBook,
  today: Day,
): Capacities {
  const work = workOf({ time, touches })
  const proven = blocks ? provenADay(work, blocks, book, today) : []
  const minutes = minutesByOwner(touches, work.owners.subarray(time?.count ?? 0))
  const capacityOf = memo((owner: number): OwnerCapacity => {
    const own = { minutes: minutes.get(owner) ?? [], provenADay: proven[owner] ?? Number.NaN }
    const name = work.ownerNames[owner] ?? ''
    return { owner: name, ...own, touchesADay: touchesADay(own.minutes, book, own.provenADay) }
  })
  return {
    logged: (minutes.size > 0 ? [...minutes.keys()] : [0]).map(capacityOf),
    of: (name) => capacityOf(ownerAmong(work.ownerNames, name)),
  }
}

/** Written minutes by owner, for owners who logged any touch. */
function minutesByOwner({ count, moments, minutes }: TouchTime, owners: Int32Array): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (let touch = 0; touch < count; touch++) {
    if (Number.isNaN(moments[touch])) continue
    const list = listAt(lists, owners[touch] ?? 0)
    const taken = minutes[touch] ?? Number.NaN
    if (taken > 0) list.push(taken)
  }
  return lists
}

/** How many active rows' places a client takes: the interval of C1a ÷ that of C1. */
export function rowsAClient(book: RuleBook): number {
  return book.numbers['C1a.ideal'] / Math.max(1, segmentInterval(readCadence(null, book).client).ideal)
}

/**
 * Active rows that can honestly be kept (C11): ⌊touches a day × 5/7 × `C1a.ideal`⌋, less what clients need at C1; never
 * below 0.
 */
export function rowsHonestlyKept(touchesADay: number, clients: number, book: RuleBook): number {
  const places = Math.floor(touchesADay * WORKING_SHARE * book.numbers['C1a.ideal'])
  return Math.max(0, places - Math.ceil(clients * rowsAClient(book)))
}
