// Which touches count: the eligible ones, automated ones only up to their cap within a year (C2, C3).

import type { Day } from '../calendar/day'
import { memo } from '../cells/lazy'
import { sortedByNumber } from '../cells/order'
import type { Persons } from '../pipeline/person'
import { mediumKey } from '../tabs/vocabulary'
import { COUNTS_ON_ITS_OWN, IS_AUTOMATED, IS_INBOUND } from './classify'
import type { TouchLog } from './touch-log'

/** Days that counts look back, today included (EXACTLY, C3). */
export const YEAR_DAYS = 365

/** The first day of a year that ends today. */
export const yearFrom = (today: Day): Day => today - YEAR_DAYS + 1

/** The part of the touch log that decides what counts. */
type CountedTouches = Pick<TouchLog, 'count' | 'moments' | 'flags'>

/** Everything else that decides what counts. */
export interface CountFrame {
  /** The pipeline row of each touch; -1 = none. */
  readonly rowOf: Int32Array
  readonly persons: Persons
  readonly today: Day
  /** Most automated touches of a person that count within 365 days (C3). */
  readonly automatedMost: (person: number) => number
}

/**
 * Whether no further automated touch may count on `day` (C3).
 * @param days of those that counted before it, ascending
 * @param most how many may count within the 364 days before it, the same day included
 */
export function isFull(days: readonly Day[], day: Day, most: number): boolean {
  const cap = Math.ceil(most)
  return cap <= 0 || (days[days.length - cap] ?? Number.NEGATIVE_INFINITY) > day - YEAR_DAYS
}

/**
 * Returns a function that tells whether a touch counts (C2, C3), to be called with one person's touches in order of
 * time and then of the log. An inbound touch always counts and uses up the cap.
 * @param most automated touches that count within 365 days
 * @param days of automated touches that counted before these, ascending
 */
export function capCounter(
  most: number,
  days: readonly Day[] = [],
): (flags: number, moment: number) => boolean {
  const counted = days.slice()
  return (flags, moment) => {
    if (!(flags & COUNTS_ON_ITS_OWN)) return false
    if (!(flags & IS_AUTOMATED)) return true
    const day = Math.floor(moment)
    if (!(flags & IS_INBOUND) && isFull(counted, day, most)) return false
    counted.push(day)
    return true
  }
}

/** 1 for each touch that counts (C2, C3). Automated touches of one day use up the cap by time, then by row. */
export function countedFlags(touches: CountedTouches, frame: CountFrame): Uint8Array {
  const counted = new Uint8Array(touches.count)
  const counters: ReturnType<typeof capCounter>[] = []
  for (const touch of sortedByNumber(overCap(touches, frame, counted), (row) => touches.moments[row] ?? 0)) {
    const person = frame.persons.of[frame.rowOf[touch] ?? -1] ?? 0
    const counts = counters[person] ?? capCounter(frame.automatedMost(person))
    counters[person] = counts
    if (counts(touches.flags[touch] ?? 0, touches.moments[touch] ?? Number.NaN)) counted[touch] = 1
  }
  return counted
}

/**
 * Marks the touches that count on their own. Those automated ones whose person has more of them than the cap are left
 * unmarked and returned: they must be checked one by one.
 */
function overCap(touches: CountedTouches, frame: CountFrame, counted: Uint8Array): number[] {
  const { rowOf, persons, automatedMost } = frame
  const { flags, moments } = touches
  const perPerson = new Int32Array(persons.count)
  for (let touch = 0; touch < touches.count; touch++) {
    const row = rowOf[touch] ?? -1
    const own = flags[touch] ?? 0
    if (!(own & COUNTS_ON_ITS_OWN) || row < 0 || Number.isNaN(moments[touch])) continue
    counted[touch] = 1
    if (!(own & IS_AUTOMATED)) continue
    const person = persons.of[row] ?? 0
    perPerson[person] = (perPerson[person] ?? 0) + 1
  }
  const isOver = perPerson.map((count, person) => (count > 0 && count > automatedMost(person) ? 1 : 0))
  const over: number[] = []
  if (!isOver.includes(1)) return over
  for (let touch = 0; touch < touches.count; touch++) {
    if (!counted[touch] || !((flags[touch] ?? 0) & IS_AUTOMATED)) continue
    if (!isOver[persons.of[rowOf[touch] ?? -1] ?? 0]) continue
    counted[touch] = 0
    over.push(touch)
  }
  return over
}

/**
 * Counted touches of each person in the 365 days ending today.
 * @param kind '' = all, personal, automated, or a medium however it is typed
 */
export function countedTouches(touches: TouchLog, frame: CountFrame, kind: string): Int32Array {
  const counted = countedFlags(touches, frame)
  const perPerson = new Int32Array(frame.persons.count)
  const isKind = kindTest(kind)
  const { moments, flags } = touches
  // The column is only read if a medium is asked for.
  const media = isByMedium(kind) ? touches.media : []
  for (let touch = 0; touch < touches.count; touch++) {
    if (!counted[touch] || !((moments[touch] ?? Number.NaN) >= frame.today - YEAR_DAYS + 1)) continue
    if (!isKind(flags[touch] ?? 0, media[touch] ?? '')) continue
    const person = frame.persons.of[frame.rowOf[touch] ?? -1] ?? 0
    perPerson[person] = (perPerson[person] ?? 0) + 1
  }
  return perPerson
}

/** The days of each person's counted touches, in the order of the log. */
export function countedDays(touches: TouchLog, frame: CountFrame): Map<number, Day[]> {
  const counted = countedFlags(touches, frame)
  const days = new Map<number, Day[]>()
  for (let touch = 0; touch < touches.count; touch++) {
    const person = counted[touch] ? frame.persons.of[frame.rowOf[touch] ?? -1] : undefined
    if (person === undefined) continue
    const known = days.get(person) ?? []
    known.push(Math.floor(touches.moments[touch] ?? Number.NaN))
    days.set(person, known)
  }
  return days
}

const isByMedium = (kind: string): boolean => kind !== '' && kind !== 'personal' && kind !== 'automated'

function kindTest(kind: string): (flags: number, medium: string) => boolean {
  if (kind === '') return () => true
  if (kind === 'personal') return (flags) => !(flags & IS_AUTOMATED)
  if (kind === 'automated') return (flags) => (flags & IS_AUTOMATED) !== 0
  const wanted = mediumKey(kind)
  const isWanted = memo((medium: string) => mediumKey(medium) === wanted)
  return (_, medium) => isWanted(medium)
}
