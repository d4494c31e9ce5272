// The seven musts of the year's plan: the state of each and the next move, due by the end of the month (D7).

import type { Day } from '../calendar/day'
import type { MustFigures } from './must-figures'
import { monthEnd } from './year-plan'

/** What is to be done about a must. */
export type MustMove =
  | 'add people'
  | 'bench'
  | 'fill dates'
  | 'log hours'
  | 'sell first'
  | 'describe'
  | 'ask fit'
  | 'define first'
  | 'log touches'
  | 'go on'
  | 'touch fitting'
  | 'log time'
  | 'stop one'
  | 'go on and stop one'
  | 'ask others'
  | 'ask customers'
  | 'win'
  | 'touch customers'

/** A must as it stands. */
export interface Must {
  readonly must: 'flush' | 'organise' | 'define' | 'focus' | 'cut' | 'referrals' | 'communicate'
  /** `open` = not measured: what is needed for it is not logged yet. */
  readonly state: 'kept' | 'to do' | 'open'
  /** '' while the must is kept. */
  readonly next: MustMove | ''
  /** Rows or customers that the move is about; 0 where it is not about any. */
  readonly count: number
}

/** The seven musts in order. */
export const sevenMusts = (figures: MustFigures): Must[] => [
  { must: 'flush', ...flush(figures) },
  { must: 'organise', ...organise(figures) },
  { must: 'define', ...define(figures) },
  { must: 'focus', ...focus(figures) },
  { must: 'cut', ...cutBusyWork(figures) },
  { must: 'referrals', ...referrals(figures) },
  { must: 'communicate', ...communicate(figures) },
]

/** The day by which whatever is not kept is due. */
export const mustDeadline = ({ today }: MustFigures): Day => monthEnd(today)

type State = Omit<Must, 'must'>
const unmeasured = (next: MustMove): State => ({ state: 'open', next, count: 0 })
const measured = (isKept: boolean, next: MustMove, count = 0): State =>
  isKept ? { state: 'kept', next: '', count: 0 } : { state: 'to do', next, count }

/** P: kept when no open row has the verdict Purge. */
const flush = ({ open, purge }: MustFigures): State =>
  open === 0 ? unmeasured('add people') : measured(purge === 0, 'bench', purge)

/** P4c and T7: kept when enough open rows have a decision date and organising does not exceed selling. */
function organise({ isUndated, time }: MustFigures): State {
  if (isUndated) return measured(false, 'fill dates')
  return time && isTimed(time) ? measured(!time.isAlarm, 'sell first') : unmeasured('log hours')
}

/** Whether organising or selling was logged. */
export const isTimed = ({ organised, sold }: NonNullable<MustFigures['time']>): boolean =>
  organised + sold > 0

/** Q1: kept when every open row is either Qualified or Unqualified. */
function define({ open, fits }: MustFigures): State {
  if (!fits) return unmeasured('describe')
  if (open === 0) return unmeasured('add people')
  const unknown = open - fits.qualified - fits.unqualified
  return measured(unknown === 0, 'ask fit', unknown)
}

/** Q4: kept when the share of touches on Qualified rows has not fallen since the span before. */
function focus({ fits, drift: { now, before } }: MustFigures): State {
  if (!fits) return unmeasured('define first')
  if (now.touches === 0) return unmeasured('log touches')
  if (before.touches === 0) return unmeasured('go on')
  return measured(now.qualified / now.touches >= before.qualified / before.touches, 'touch fitting')
}

/** T7: kept when there is no busy work, or less of it than in the span before. */
function cutBusyWork({ time }: MustFigures): State {
  if (!time || Number.isNaN(time.busyShare)) return unmeasured('log time')
  const { busyShare, busyShareBefore } = time
  if (busyShare > 0 && Number.isNaN(busyShareBefore)) return unmeasured('go on and stop one')
  return measured(busyShare === 0 || busyShare < busyShareBefore, 'stop one')
}

/** R1, R5: kept when every customer was asked within `R1.again` days. */
const referrals = ({ shares, toAsk }: MustFigures): State =>
  shares.customers === 0 ? unmeasured('ask others') : measured(toAsk === 0, 'ask customers', toAsk)

/** C1: kept when every customer had a counted touch within the latest interval of the client cadence. */
function communicate({ shares: { customers }, heard }: MustFigures): State {
  return customers === 0
    ? unmeasured('win')
    : measured(customers === heard, 'touch customers', customers - heard)
}
