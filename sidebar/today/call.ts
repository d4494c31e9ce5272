// A call as it is kept until it is saved: what was said of it at once, and what was added afterwards.

import type { BatchTouch } from '../../src/app/panel/batch-log'
import type { TodayCard } from '../../src/app/panel/today-page'
import type { CellChange } from '../../src/app/row/cell-change'
import { type Day, isoDay, parseIsoDay } from '../../src/core/calendar/day'
import { benchedText } from '../../src/core/purge/bench'
import { CATEGORIES, OUTCOMES } from '../../src/core/tabs/vocabulary'
import { worded } from '../frame/wording'

/** What of a card a call needs. */
export type CalledCard = Pick<
  TodayCard,
  'id' | 'line' | 'name' | 'reason' | 'item' | 'promised' | 'following' | 'state'
>

/** What is added to a call after its outcome. Days are ISO days; '' = nothing. */
export interface Added {
  readonly promised: string
  readonly note: string
  /** Not interested: the row is given up, or parked for so many days. */
  readonly ending: '' | 'never' | 'park30' | 'park90'
  /** Not interested: a last referral was asked for. */
  readonly isAsked: boolean
  /** Wrong number: it is struck out, and the one that takes its place. */
  readonly isStruck: boolean
  readonly phone: string
}

export const NOTHING_ADDED: Added = {
  promised: '',
  note: '',
  ending: '',
  isAsked: false,
  isStruck: false,
  phone: '',
}

export interface Call {
  /** New for each call, so that it is logged once. */
  readonly key: string
  readonly card: CalledCard
  /** Epoch milliseconds by the browser's clock. */
  readonly madeAt: number
  readonly medium: string
  readonly outcome: string
  readonly minutes: number
  /** The card stood open for hours, which count no minutes. */
  readonly isForgotten: boolean
  /** Today in the sheet's time zone, an ISO day. */
  readonly today: string
  /** The experiment and the arm that were shown before the call (E1); absent while nothing was tried. */
  readonly trial?: { readonly experiment: string; readonly arm: string }
  readonly added: Added
}

const [, CALLING = ''] = CATEGORIES

/** What stands in cells since the call was saved, by field: what the next change must have seen. */
export type Stands = Readonly<Record<string, string>>

/** The call as the server takes it. @param now epoch milliseconds by the same clock as `madeAt` */
export function batchTouch(call: Call, stands: Stands, now: number): BatchTouch {
  const { key, card, medium, outcome, minutes, added, madeAt } = call
  // Where nobody was reached the reason was not given.
  const isSaid = OUTCOMES.find(({ word }) => word === outcome)?.reached !== false
  const isMeeting = outcome === 'Meeting set' && added.promised !== ''
  return {
    key,
    id: card.id,
    line: card.line,
    age: Math.max(0, (now - madeAt) / 1000),
    medium,
    outcome,
    direction: 'Out',
    reason: isSaid ? card.reason : '',
    category: CALLING,
    cells: cellsOf(call, stands),
    ...(isSaid && card.item !== '' ? { item: card.item } : {}),
    ...(minutes > 0 ? { minutes } : {}),
    ...(added.note.trim() === '' ? {} : { note: added.note.trim() }),
    ...(isMeeting ? { progress: 'Next step agreed' } : {}),
    ...(added.isAsked ? { referralAsked: 'yes' } : {}),
    ...call.trial,
  }
}

/** The cells that the call fills; a cell it filled before and fills no more gets back what stood there. */
function cellsOf(call: Call, stands: Stands): CellChange[] {
  const wanted = wantedCells(call)
  const fields = new Set(wanted.map(({ field }) => field))
  const left = (Object.keys(stands) as CellChange['field'][]).filter((field) => !fields.has(field))
  const back = left.map((field) => ({ field, value: seenIn(call.card, field), seen: stands[field] ?? '' }))
  return [...wanted.map((cell) => ({ ...cell, seen: stands[cell.field] ?? cell.seen })), ...back]
}

const seenIn = ({ promised, following }: CalledCard, field: string): string =>
  field === 'promised' ? promised : (following[field as keyof typeof following]?.seen ?? '')

function wantedCells({ card, added, outcome, today }: Call): CellChange[] {
  const cells: CellChange[] = []
  const { gut, phone } = card.following
  if (added.promised !== '') cells.push({ field: 'promised', value: added.promised, seen: card.promised })
  if (outcome === 'Not interested') {
    if (added.ending === 'never' && gut)
      cells.push({ field: 'gut', value: worded('never', 'no'), seen: gut.seen })
    if (added.ending === 'park30' || added.ending === 'park90')
      cells.push(...parked(card, dayOf(today), added.ending === 'park30' ? 30 : 90))
  }
  const isNumber = outcome === 'Wrong number' && (added.isStruck || added.phone.trim() !== '')
  if (isNumber && phone) cells.push({ field: 'phone', value: added.phone.trim(), seen: phone.seen })
  return cells
}

/** An ISO day as a day. */
export const dayOf = (iso: string): Day => parseIsoDay(iso) ?? 0

function parked(card: CalledCard, today: Day, days: number): CellChange[] {
  const { benched, wakeOn } = card.following
  if (!canPark(card) || !benched || !wakeOn) return []
  return [
    { field: 'benched', value: benchedText('bench', today), seen: benched.seen },
    { field: 'wakeOn', value: isoDay(today + days), seen: wakeOn.seen },
  ]
}

/** Whether the row can be parked: it has the columns, and is not on the bench already. */
export const canPark = ({ following, state }: CalledCard): boolean =>
  following.benched !== undefined &&
  following.wakeOn !== undefined &&
  state !== 'bench' &&
  state !== 'long-term'
