// Which touches count: the eligible ones, automated ones only up to their cap within a year (C2, C3).
import type { Day } from '../calendar/day'
import { inOrder } from '../cells/order'
import type { Persons } from '../pipeline/person'
import { mediumKey } from '../tabs/vocabulary'
import { IS_AUTOMATED, IS_ELIGIBLE, IS_INBOUND, type Touches } from './touches'

/** The touches of a year: counts look 365 days back, today included (EXACTLY, C3). */
export const YEAR = 365

/** Everything that decides what counts beside the touches themselves. */
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
  return cap <= 0 || (days[days.length - cap] ?? Number.NEGATIVE_INFINITY) > day - YEAR
}

/** 1 for each touch that counts (C2, C3). Of one day, automated touches are taken by time, then by row. */
export function countedFlags(touches: Touches, frame: CountFrame): Uint8Array {
  const counted = new Uint8Array(touches.count)
  const automated = automatedOf(touches, frame, counted)
  const days: Day[][] = []
  for (const touch of inOrder(automated, (row) => touches.moments[row] ?? 0)) {
    const person = frame.persons.of[frame.rowOf[touch] ?? -1] ?? 0
    const day = Math.floor(touches.moments[touch] ?? Number.NaN)
    let before = days[person]
    if (!before) {
      before = []
      days[person] = before
    }
    // An inbound touch always counts, and takes its place under the cap.
    const isInbound = ((touches.bits[touch] ?? 0) & IS_INBOUND) !== 0
    if (!isInbound && isFull(before, day, frame.automatedMost(person))) continue
    before.push(day)
    counted[touch] = 1
  }
  return counted
}

/** Marks what counts by itself; gives the automated touches of those who have more than the cap, few as they are. */
function automatedOf(touches: Touches, frame: CountFrame, counted: Uint8Array): number[] {
  const { rowOf, persons, automatedMost } = frame
  const perPerson = new Int32Array(persons.count)
  for (let touch = 0; touch < touches.count; touch++) {
    const row = rowOf[touch] ?? -1
    const bits = touches.bits[touch] ?? 0
    if (!(bits & IS_ELIGIBLE) || row < 0 || Number.isNaN(touches.moments[touch])) continue
    counted[touch] = 1
    if (!(bits & IS_AUTOMATED)) continue
    const person = persons.of[row] ?? 0
    perPerson[person] = (perPerson[person] ?? 0) + 1
  }
  const isOver = perPerson.map((count, person) => (count > 0 && count > automatedMost(person) ? 1 : 0))
  const over: number[] = []
  if (!isOver.includes(1)) return over
  for (let touch = 0; touch < touches.count; touch++) {
    if (!counted[touch] || !((touches.bits[touch] ?? 0) & IS_AUTOMATED)) continue
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
export function countedTouches(touches: Touches, frame: CountFrame, kind: string): Int32Array {
  const counted = countedFlags(touches, frame)
  const perPerson = new Int32Array(frame.persons.count)
  const isKind = kindTest(kind)
  for (let touch = 0; touch < touches.count; touch++) {
    if (!counted[touch] || !((touches.moments[touch] ?? Number.NaN) >= frame.today - YEAR + 1)) continue
    if (!isKind(touches.bits[touch] ?? 0, touches.media[touch] ?? '')) continue
    const person = frame.persons.of[frame.rowOf[touch] ?? -1] ?? 0
    perPerson[person] = (perPerson[person] ?? 0) + 1
  }
  return perPerson
}

function kindTest(kind: string): (bits: number, medium: string) => boolean {
  if (kind === '') return () => true
  if (kind === 'personal') return (bits) => !(bits & IS_AUTOMATED)
  if (kind === 'automated') return (bits) => (bits & IS_AUTOMATED) !== 0
  const wanted = mediumKey(kind)
  const words = new Map<string, boolean>()
  return (_, medium) => {
    let same = words.get(medium)
    if (same === undefined) {
      same = mediumKey(medium) === wanted
      words.set(medium, same)
    }
    return same
  }
}
