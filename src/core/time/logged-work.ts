// All logged work: stretches of the Time tab and touches beside them, with nothing counted twice (T3, T4).

import { SECONDS_A_DAY } from '../calendar/moment'
import { listAt } from '../cells/lists'
import { lowerBound, sortedByNumber } from '../cells/order'
import { ownersOf } from './owners'
import type { TimeLog } from './time-log'
import { CALLING, FOLLOW_UP, RESEARCH } from './time-log'
import type { TouchTime } from './touch-time'

/** Pieces of work: first the stretches of the Time tab, then the touches, each by line. */
export interface Work {
  readonly count: number
  /** Moments in days since 1970-01-01; NaN = left out. */
  readonly starts: Float64Array
  /** NaN for touches, which are points in time, and for stretches of which only the day is known. */
  readonly ends: Float64Array
  /** 0 for touches inside a stretch that counts already. */
  readonly minutes: Float64Array
  readonly categories: Uint8Array
  /** Engaging minutes: those of categories 2 and 3 with rows that are not won (T3). */
  readonly engaging: Float64Array
  /** Index in `ownerNames`. */
  readonly owners: Int32Array
  readonly ownerNames: readonly string[]
  /** Of each owner, the first day of a touch that took minutes or of prospecting time (T6); +Infinity = none. */
  readonly begun: Float64Array
}

/** The sources of work. */
interface WorkInput {
  readonly time: TimeLog | null
  readonly touches: TouchTime | null
  /** Whether the row of a stretch or touch is won; absent = none is. */
  readonly isTimeWon?: (stretch: number) => boolean
  readonly isTouchWon?: (touch: number) => boolean
}

const never = (): boolean => false

/** Joins stretches and touches. */
export function workOf({ time, touches, isTimeWon = never, isTouchWon = never }: WorkInput): Work {
  const stretches = time?.count ?? 0
  const count = stretches + (touches?.count ?? 0)
  const owned = ownersOf(time?.owners ?? [], touches?.owners ?? [])
  const work: Work = {
    count,
    starts: concatenated(count, time?.starts, touches?.moments),
    ends: concatenated(count, time?.ends),
    minutes: concatenated(count, time?.minutes, touches?.minutes),
    categories: new Uint8Array(count),
    engaging: new Float64Array(count),
    owners: owned.of,
    ownerNames: owned.names,
    begun: new Float64Array(owned.names.length).fill(Number.POSITIVE_INFINITY),
  }
  if (time) work.categories.set(time.categories)
  if (touches) work.categories.set(touches.categories, stretches)
  for (let piece = 0; piece < count; piece++) {
    const minutes = work.minutes[piece] ?? Number.NaN
    if (Number.isNaN(minutes) || Number.isNaN(work.starts[piece])) work.minutes[piece] = 0
    const isWon = piece < stretches ? isTimeWon(piece) : isTouchWon(piece - stretches)
    const category = work.categories[piece]
    const engages = (category === CALLING || category === FOLLOW_UP) && !isWon
    work.engaging[piece] = engages ? (work.minutes[piece] ?? 0) : 0
    if (piece >= stretches || (category !== undefined && category >= RESEARCH && category <= FOLLOW_UP))
      noteBegun(work, piece)
  }
  if (stretches > 0) dropInsideStretches(work, stretches, isTouchWon)
  return work
}

/** Meetings copied from a calendar go further back than the log, so they begin nothing. */
function noteBegun({ begun, owners, starts, minutes }: Work, piece: number): void {
  const owner = owners[piece] ?? 0
  const day = Math.floor(starts[piece] ?? Number.NaN)
  if ((minutes[piece] ?? 0) > 0 && day < (begun[owner] ?? 0)) begun[owner] = day
}

function concatenated(count: number, first?: Float64Array, second?: Float64Array): Float64Array {
  const all = new Float64Array(count).fill(Number.NaN)
  if (first) all.set(first)
  if (second) all.set(second, first?.length ?? count - second.length)
  return all
}

/**
 * Drops the minutes of touches inside a stretch of the same owner; on a won row they are also taken off that
 * stretch's engaging minutes.
 */
function dropInsideStretches(work: Work, stretches: number, isTouchWon: (touch: number) => boolean): void {
  const around = stretchFinder(work.starts, work.ends, work.owners, stretches)
  const { minutes, engaging } = work
  for (let piece = stretches; piece < work.count; piece++) {
    const own = minutes[piece] ?? 0
    if (own === 0) continue
    const stretch = around(work.owners[piece] ?? 0, work.starts[piece] ?? Number.NaN)
    if (stretch < 0 || (minutes[stretch] ?? 0) === 0 || work.categories[stretch] === 0) continue
    minutes[piece] = 0
    engaging[piece] = 0
    if (isTouchWon(piece - stretches)) engaging[stretch] = Math.max(0, (engaging[stretch] ?? 0) - own)
  }
}

/**
 * Returns a search for the stretch of an owner that contains a moment; -1 = none. A moment without a time of day
 * belongs to the owner's first stretch of that day, and a stretch of which only the day is known contains its whole
 * day.
 */
function stretchFinder(
  starts: Float64Array,
  ends: Float64Array,
  owners: Int32Array,
  stretches: number,
): (owner: number, moment: number) => number {
  const wholeDays = new Map<number, number>()
  const firsts = new Map<number, number>()
  const lists = new Map<number, number[]>()
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = starts[stretch] ?? Number.NaN
    if (Number.isNaN(start)) continue
    const owner = owners[stretch] ?? 0
    const key = dayKey(owner, Math.floor(start))
    if (!firsts.has(key)) firsts.set(key, stretch)
    if (Number.isNaN(ends[stretch])) wholeDays.set(key, stretch)
    else listAt(lists, owner).push(stretch)
  }
  const sorted = new Map([...lists].map(([owner, list]) => [owner, containingSearch(list, starts, ends)]))
  return (owner, moment) => {
    const day = Math.floor(moment)
    const list = sorted.get(owner)
    const found = list && moment > day ? list(moment) : -1
    if (found >= 0) return found
    return (moment > day ? wholeDays : firsts).get(dayKey(owner, day)) ?? -1
  }
}

/**
 * Returns a test whether a touch is inside a stretch for the same person or row; such a touch takes no time of its
 * own.
 * @param forOf the person or row of each stretch, as a number below `count`; -1 = none
 * @returns a function of a touch and the number of its person or row
 */
export function insideOwn(
  time: TimeLog | null,
  touches: TouchTime,
  forOf: (stretch: number) => number,
  count: number,
): (touch: number, whom: number) => boolean {
  if (!time) return () => false
  const owners = ownersOf(time.owners, touches.owners).of
  const around = stretchFinder(time.starts, time.ends, owners, time.count)
  const isTimed = new Uint8Array(count)
  for (let stretch = 0; stretch < time.count; stretch++) {
    const whom = forOf(stretch)
    if (whom >= 0) isTimed[whom] = 1
  }
  return (touch, whom) => {
    // Most have no stretch at all, so the search is skipped.
    if (!isTimed[whom]) return false
    const stretch = around(owners[time.count + touch] ?? 0, touches.moments[touch] ?? Number.NaN)
    return stretch >= 0 && forOf(stretch) === whom
  }
}

/** Days that are read have at most five digits. */
const dayKey = (owner: number, day: number): number => owner * 100_000 + day

/** Moments are cut to the second, so that a stretch begun by a moment began before half a second later. */
const HALF_SECOND = 0.5 / SECONDS_A_DAY

/**
 * Returns a search: among stretches that began by a moment, the one that ends last, if it contains the moment; else
 * -1.
 */
function containingSearch(
  list: number[],
  starts: Float64Array,
  ends: Float64Array,
): (moment: number) => number {
  const furthest = sortedByNumber(list, (stretch) => starts[stretch] ?? 0)
  // A flat array of starts, for a binary search.
  const begun = new Float64Array(furthest).map((stretch) => starts[stretch] ?? 0)
  for (let at = 1; at < furthest.length; at++) {
    const [before, own] = [furthest[at - 1] ?? 0, furthest[at] ?? 0]
    if ((ends[before] ?? 0) >= (ends[own] ?? 0)) furthest[at] = before
  }
  return (moment) => {
    const stretch = furthest[lowerBound(begun, moment + HALF_SECOND) - 1] ?? -1
    return stretch >= 0 && (ends[stretch] ?? 0) >= moment ? stretch : -1
  }
}
