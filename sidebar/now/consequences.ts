// What follows from an outcome, and the cells that it fills when the touch is saved. One touch, one act, one undo.

import type { FollowingCell, RowCard } from '../../src/app/panel/row-card'
import type { CellChange } from '../../src/app/row/cell-change'
import { type Day, isoDay, parseIsoDay, weekdayOf } from '../../src/core/calendar/day'
import { benchedText } from '../../src/core/purge/bench'
import { mediumOf } from '../../src/core/tabs/vocabulary'
import { worded } from '../frame/wording'
import type { Draft } from './draft'
import { WORDS } from './words'

/** What the panel offers at once: the next date, when to meet, an ending, another number, somebody else. */
export type Consequence = 'next' | 'meeting' | 'ending' | 'number' | 'gone'

const CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  Reached: 'next',
  'Meeting set': 'meeting',
  'Not interested': 'ending',
  'Wrong number': 'number',
  'Left the company': 'gone',
}

/** What follows from an outcome; null where nothing does. */
export const consequenceOf = (outcome: string): Consequence | null => CONSEQUENCES[outcome] ?? null

/** Whether the outcome asks for the promised day itself, so that it need not stand under More. */
export const asksForDay = (outcome: string): boolean =>
  ['next', 'meeting'].includes(consequenceOf(outcome) ?? '')

/** The draft without a day that was agreed in a talk that, by its outcome, did not take place. */
export const withoutStalePromise = (before: Draft, draft: Draft): Draft =>
  asksForDay(before.outcome) && !asksForDay(draft.outcome)
    ? { ...draft, promiseDay: '', promiseTime: '' }
    : draft

/** Whether a touch by this medium needs an item to count (V3). */
export const takesItem = (medium: string): boolean => mediumOf(medium)?.kind === 'automated'
/** Whether it is personal when written by hand (C3). */
export const takesHand = (medium: string): boolean => mediumOf(medium)?.takesHand ?? false

/** Whether the row can be parked: it has the columns, and is not on the bench already. */
export const canPark = ({ following, state }: RowCard): boolean =>
  following.benched !== undefined &&
  following.wakeOn !== undefined &&
  state !== 'bench' &&
  state !== 'long-term'

/** The cells that follow from the outcome as the user chose. */
export function cellsOfOutcome(draft: Draft, card: RowCard): CellChange[] {
  const { gut, phone } = card.following
  const consequence = consequenceOf(draft.outcome)
  if (consequence === 'ending' && draft.ending === 'never' && gut)
    return [{ field: 'gut', value: worded('never', 'no'), seen: gut.seen }]
  if (consequence === 'ending' && draft.ending === 'park' && draft.parkUntil !== '')
    return parked(card, draft.parkUntil)
  if (consequence === 'gone' && draft.isGone) return parked(card, '')
  const isChanged = consequence === 'number' && (draft.isStruck || draft.phone.trim() !== '')
  return isChanged && phone ? [{ field: 'phone', value: draft.phone.trim(), seen: phone.seen }] : []
}

/** The marks of the bench; without a day only an inbound touch brings the row back. */
function parked(card: RowCard, until: string): CellChange[] {
  const { benched, wakeOn } = card.following
  if (!canPark(card) || !benched || !wakeOn) return []
  const change = (field: 'benched' | 'wakeOn', { seen }: FollowingCell, value: string): CellChange => ({
    field,
    value,
    seen,
  })
  return [change('benched', benched, benchedText('bench', todayOf(card))), change('wakeOn', wakeOn, until)]
}

/** Today, as the sheet has it. */
export const todayOf = ({ today }: RowCard): Day => parseIsoDay(today) ?? 0

/** The ISO day of the first weekday at least `days` days after `today`. */
export function ahead(today: Day, days: number): string {
  const day = today + days
  const weekend = Math.max(0, weekdayOf(day) - 5)
  return isoDay(weekend === 0 ? day : day + 3 - weekend)
}

const TUESDAY = 2

/** The next dates that are offered, soonest first, with the words of their buttons. */
export function nextDates(
  today: Day,
  words = WORDS.dates,
): { readonly label: string; readonly day: string }[] {
  const tomorrow = ahead(today, 1)
  const isTomorrow = tomorrow === isoDay(today + 1)
  // After tomorrow: where tomorrow is a Tuesday, the one after it.
  const tuesday = Array.from({ length: 8 }, (_, at) => today + 2 + at).find(
    (day) => weekdayOf(day) === TUESDAY && isoDay(day) !== tomorrow,
  )
  const dates = [
    { label: isTomorrow ? words.tomorrow : words.monday, day: tomorrow },
    { label: words.tuesday, day: isoDay(tuesday ?? today + 7) },
    { label: words.week, day: ahead(today, 7) },
  ]
  return dates.filter(({ day }, at) => dates.findIndex((one) => one.day === day) === at)
}
