// The seven musts of the year's plan: each with its figure, its state and the next move with a deadline (D7).

import { formatCount, plural, readableDay } from '../cells/text'
import { cadenceLatest, type MustFigures } from './must-figures'
import { monthEnd } from './year-plan'

/** State of a must. */
type MustState = 'Kept' | 'To do' | 'Not measured'

/** A must as shown. */
interface Must {
  readonly must: string
  /** The figure in words, or what is missing to measure it. */
  readonly figure: string
  readonly state: MustState
  /** What to do next and by when; '' while the must is kept. */
  readonly next: string
}

/** The seven musts in order (D7). Those not kept are due by the end of the month. */
export function sevenMusts(figures: MustFigures): Must[] {
  const by = `by ${readableDay(monthEnd(figures.today))}`
  return [
    flush(figures, by),
    organise(figures, by),
    define(figures, by),
    focus(figures, by),
    cutBusyWork(figures, by),
    referrals(figures, by),
    communicate(figures, by),
  ]
}

const percentOf = (count: number, of: number): string => `${Math.round((count / of) * 100)} %`
const unmeasured = (must: string, figure: string, next: string): Must => ({
  must,
  figure,
  state: 'Not measured',
  next,
})
const measured = (must: string, figure: string, isKept: boolean, next: string): Must => ({
  must,
  figure,
  state: isKept ? 'Kept' : 'To do',
  next: isKept ? '' : next,
})

/** P: kept when no open row has the verdict Purge. */
function flush({ open, purge, notice }: MustFigures, by: string): Must {
  if (open === 0) return unmeasured('Flush', 'No open rows', 'Add the people you want to sell to')
  const figure = `Purge ${formatCount(purge)}, Notice ${formatCount(notice)}, of ${plural(open, 'open row')}`
  return measured('Flush', figure, purge === 0, `Bench ${plural(purge, 'Purge row')} ${by} (P6)`)
}

/** P4c and T7: kept when enough open rows have a decision date and organising does not exceed selling. */
function organise({ open, undated, isUndated, time }: MustFigures, by: string): Must {
  const dates =
    open === 0
      ? 'No open rows'
      : `Decision date in ${formatCount(open - undated)} of ${plural(open, 'open row')}`
  const isTimed = time !== null && time.organised + time.sold > 0
  const hours = isTimed
    ? `organising ${minutes(time.organised)}, selling ${minutes(time.sold)} in ${plural(time.days, 'day')}`
    : 'no organising or selling is on the Time tab'
  const figure = `${dates}; ${hours}`
  if (isUndated) return measured('Organise', figure, false, `Fill in the decision dates ${by} (P4c)`)
  if (!isTimed) return unmeasured('Organise', figure, `Log organising and selling on the Time tab ${by} (T7)`)
  return measured('Organise', figure, !time.isAlarm, `Sell before you organise ${by} (T7)`)
}

const minutes = (count: number): string => `${formatCount(Math.round(count))} min`

/** Q1: kept when every open row is either Qualified or Unqualified. */
function define({ open, fits }: MustFigures, by: string): Must {
  if (!fits) {
    const next = `Describe your ideal prospect on the Profile tab ${by} (Q1)`
    return unmeasured('Define', 'No profile is given and no row has a Fit', next)
  }
  if (open === 0) return unmeasured('Define', 'No open rows', 'Add the people you want to sell to')
  const unknown = open - fits.qualified - fits.unqualified
  const figure =
    `Qualified ${formatCount(fits.qualified)}, Unqualified ${formatCount(fits.unqualified)}, ` +
    `Unknown ${formatCount(unknown)}, of ${plural(open, 'open row')}`
  return measured(
    'Define',
    figure,
    unknown === 0,
    `Ask what is missing of ${plural(unknown, 'row')} ${by} (Q2)`,
  )
}

/** Q4: kept when the share of touches on Qualified rows has not fallen since the span before. */
function focus({ fits, drift, driftDays }: MustFigures, by: string): Must {
  if (!fits)
    return unmeasured('Focus', 'Without a Fit nobody is known to be Qualified', `Define first ${by} (Q1)`)
  const { now, before } = drift
  if (now.touches === 0) {
    const figure = `No touches with these rows in the last ${plural(driftDays, 'day')}`
    return unmeasured('Focus', figure, `Log your touches ${by}`)
  }
  const share = `${percentOf(now.qualified, now.touches)} of ${plural(now.touches, 'touch')} in ${plural(driftDays, 'day')} went to Qualified rows`
  if (before.touches === 0) {
    return unmeasured(
      'Focus',
      `${share}; none before to compare with`,
      'Go on logging: drift shows by comparison',
    )
  }
  const fell = now.qualified / now.touches < before.qualified / before.touches
  const figure = `${share}, ${percentOf(before.qualified, before.touches)} before`
  return measured('Focus', figure, !fell, `Touch Qualified rows first ${by} (Q4)`)
}

/** T7: kept when there is no busy work, or less of it than in the span before. */
function cutBusyWork({ time }: MustFigures, by: string): Must {
  const must = 'Cut busy work'
  if (!time || Number.isNaN(time.busyShare)) {
    return unmeasured(must, 'No minutes with a category on the Time tab', `Log your time ${by} (T1)`)
  }
  const shown = (share: number): string => `${Math.round(share * 100)} %`
  const share = `${shown(time.busyShare)} of the minutes of ${plural(time.days, 'day')} are busy work`
  if (time.busyShare > 0 && Number.isNaN(time.busyShareBefore)) {
    return unmeasured(must, `${share}; none before to compare with`, 'Go on logging, and stop one thing (T7)')
  }
  const figure = Number.isNaN(time.busyShareBefore)
    ? share
    : `${share}, ${shown(time.busyShareBefore)} before`
  const isKept = time.busyShare === 0 || time.busyShare < time.busyShareBefore
  return measured(must, figure, isKept, `Put one thing on the stop-doing list ${by} (T7)`)
}

/** R1, R5: kept when every customer was asked within `R1.again` days. */
function referrals({ shares, toAsk }: MustFigures, by: string): Must {
  if (shares.customers === 0) {
    return unmeasured('Referrals', 'No customers yet', `Ask prospects and lost deals ${by} (R1)`)
  }
  const figure =
    `Ever asked ${formatCount(shares.asked)}, referred somebody ${formatCount(shares.referred)}, of ` +
    `${plural(shares.customers, 'customer')}; came by referral ${plural(shares.came, 'row')}, won ${formatCount(shares.won)}`
  const next = `Ask ${plural(toAsk, 'customer')} for a referral ${by} (R1)`
  return measured('Referrals', figure, toAsk === 0, next)
}

/** C1: kept when every customer had a counted touch within the latest interval of the client cadence. */
function communicate({ shares, heard, book }: MustFigures, by: string): Must {
  if (shares.customers === 0) return unmeasured('Communicate', 'No customers yet', 'Win the first one')
  const figure =
    `A touch that counts in the last ${plural(cadenceLatest(book), 'day')}: ` +
    `${formatCount(heard)} of ${plural(shares.customers, 'customer')}`
  const silent = shares.customers - heard
  return measured(
    'Communicate',
    figure,
    silent === 0,
    `Get in touch with ${plural(silent, 'customer')} ${by} (C1)`,
  )
}
