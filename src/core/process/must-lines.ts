// The seven musts in words, as SEVEN_MUSTS shows them: figure, state, and the next move with its deadline (D7).

import { formatCount, plural, readableDay } from '../cells/text'
import type { MustFigures } from './must-figures'
import { isTimed, type Must, type MustMove, mustDeadline, sevenMusts } from './seven-musts'

const NAMES: Readonly<Record<Must['must'], string>> = {
  flush: 'Flush',
  organise: 'Organise',
  define: 'Define',
  focus: 'Focus',
  cut: 'Cut busy work',
  referrals: 'Referrals',
  communicate: 'Communicate',
}
const STATES: Readonly<Record<Must['state'], string>> = {
  kept: 'Kept',
  'to do': 'To do',
  open: 'Not measured',
}

/** Each must, its figure, its state, and what to do next and by when; '' while it is kept. */
export function mustLines(figures: MustFigures): (readonly [string, string, string, string])[] {
  const by = `by ${readableDay(mustDeadline(figures))}`
  return sevenMusts(figures).map(({ must, state, next, count }) => [
    NAMES[must],
    FIGURES[must](figures),
    STATES[state],
    next === '' ? '' : MOVES[next](count, by),
  ])
}

const MOVES: Readonly<Record<MustMove, (count: number, by: string) => string>> = {
  'add people': () => 'Add the people you want to sell to',
  bench: (count, by) => `Bench ${plural(count, 'Purge row')} ${by} (P6)`,
  'fill dates': (_, by) => `Fill in the decision dates ${by} (P4c)`,
  'log hours': (_, by) => `Log organising and selling on the Time tab ${by} (T7)`,
  'sell first': (_, by) => `Sell before you organise ${by} (T7)`,
  describe: (_, by) => `Describe your ideal prospect on the Profile tab ${by} (Q1)`,
  'ask fit': (count, by) => `Ask what is missing of ${plural(count, 'row')} ${by} (Q2)`,
  'define first': (_, by) => `Define first ${by} (Q1)`,
  'log touches': (_, by) => `Log your touches ${by}`,
  'go on': () => 'Go on logging: drift shows by comparison',
  'touch fitting': (_, by) => `Touch Qualified rows first ${by} (Q4)`,
  'log time': (_, by) => `Log your time ${by} (T1)`,
  'stop one': (_, by) => `Put one thing on the stop-doing list ${by} (T7)`,
  'go on and stop one': () => 'Go on logging, and stop one thing (T7)',
  'ask others': (_, by) => `Ask prospects and lost deals ${by} (R1)`,
  'ask customers': (count, by) => `Ask ${plural(count, 'customer')} for a referral ${by} (R1)`,
  win: () => 'Win the first one',
  'touch customers': (count, by) => `Get in touch with ${plural(count, 'customer')} ${by} (C1)`,
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
const minutes = (count: number): string => `${formatCount(Math.round(count))} min`
const NO_CUSTOMERS = 'No customers yet'
const NO_ROWS = 'No open rows'

const FIGURES: Readonly<Record<Must['must'], (figures: MustFigures) => string>> = {
  flush: ({ open, purge, notice }) =>
    open === 0
      ? NO_ROWS
      : `Purge ${formatCount(purge)}, Notice ${formatCount(notice)}, of ${plural(open, 'open row')}`,
  organise({ staged, undated, time }) {
    const dates =
      staged === 0
        ? NO_ROWS
        : `Decision date in ${formatCount(staged - undated)} of ${plural(staged, 'open row')}`
    const hours =
      time && isTimed(time)
        ? `organising ${minutes(time.organised)}, selling ${minutes(time.sold)} in ${plural(time.days, 'day')}`
        : 'no organising or selling is on the Time tab'
    return `${dates}; ${hours}`
  },
  define({ open, fits }) {
    if (!fits) return 'No profile is given and no row has a Fit'
    const unknown = open - fits.qualified - fits.unqualified
    return open === 0
      ? NO_ROWS
      : `Qualified ${formatCount(fits.qualified)}, Unqualified ${formatCount(fits.unqualified)}, ` +
          `Unknown ${formatCount(unknown)}, of ${plural(open, 'open row')}`
  },
  focus({ fits, drift: { now, before }, driftDays }) {
    if (!fits) return 'Without a Fit nobody is known to be Qualified'
    const days = plural(driftDays, 'day')
    if (now.touches === 0) return `No touches with these rows in the last ${days}`
    const share = `${percent(now.qualified / now.touches)} of ${plural(now.touches, 'touch')} in ${days} went to Qualified rows`
    return before.touches === 0
      ? `${share}; none before to compare with`
      : `${share}, ${percent(before.qualified / before.touches)} before`
  },
  cut({ time }) {
    if (!time || Number.isNaN(time.busyShare)) return 'No minutes with a category on the Time tab'
    const share = `${percent(time.busyShare)} of the minutes of ${plural(time.days, 'day')} are busy work`
    if (!Number.isNaN(time.busyShareBefore)) return `${share}, ${percent(time.busyShareBefore)} before`
    return time.busyShare > 0 ? `${share}; none before to compare with` : share
  },
  referrals: ({ shares }) =>
    shares.customers === 0
      ? NO_CUSTOMERS
      : `Ever asked ${formatCount(shares.asked)}, referred somebody ${formatCount(shares.referred)}, of ` +
        `${plural(shares.customers, 'customer')}; came by referral ${plural(shares.came, 'row')}, won ${formatCount(shares.won)}`,
  communicate: ({ shares, heard, latest }) =>
    shares.customers === 0
      ? NO_CUSTOMERS
      : `A touch that counts in the last ${plural(latest, 'day')}: ` +
        `${formatCount(heard)} of ${plural(shares.customers, 'customer')}`,
}
