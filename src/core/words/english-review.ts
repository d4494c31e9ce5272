// The pictures on Review in English.
import { readableDay, shortMoney } from '../cells/text'
import type { BridgeFact, ReviewWords } from './review-facts'

const STEPS: Readonly<Record<BridgeFact['step'], (amount: string) => string>> = {
  none: () => 'Your first bridge stands here after the first Monday',
  quiet: () => 'Nothing moved',
  new: (amount) => `New deals brought ${amount}`,
  grown: (amount) => `Your deals grew by ${amount}`,
  shrunk: (amount) => `Your deals shrank by ${amount}`,
  moved: (amount) => `Dates moved cost you ${amount}`,
  parked: (amount) => `${amount} went on notice or was parked`,
  lost: (amount) => `Lost deals cost you ${amount}`,
  won: (amount) => `You won ${amount}`,
}

const percent = (share: number): string => `${Math.round(100 * share)} %`
const dayOf = (day: number): string => readableDay(day).replace(/ \d{4}$/, '')
/** Monday first. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export const englishReview = (): ReviewWords => ({
  note: 'Touchline fills the cells from here to the right each night. Charts may be moved or deleted; “Update Review” in the menu brings them back.',
  done: 'Review is up to date.',
  held: 'Review waits until the question about your columns is answered: open the panel.',
  notDrawn:
    'Google did not let me draw the charts on Review. Choose Update Review in the menu to try again; the figures are there.',
  weekMissing:
    'On “Review” the header “Week of” is missing: name a column so again; no week is written until then.',
  notFilled: (headers) =>
    `On “Review” no column is named ${headers.map((header) => `“${header}”`).join(', ')} any more, so ${headers.length === 1 ? 'this figure is' : 'these figures are'} no longer filled. A column that is named so again is filled again.`,
  picturesMissing:
    'On “Review” the header “Pictures” is missing, so the pictures stay as they are: name their first column so again, or choose Update Review in the menu for new ones.',
  charts: { bridge: 'Bridge of the week', proof: 'Promise and proof', fan: 'Honest fan' },
  bridge: ({ step, amount, claimed, surviving, since, code }) =>
    STEPS[step](shortMoney(amount)) +
    (step === 'none'
      ? ''
      : ` since ${dayOf(since)} · ${shortMoney(surviving)} of ${shortMoney(claimed)}${code && ` ${code}`} survives`),
  steps: {
    claimed: 'Claimed',
    new: 'New',
    learnt: 'Learnt',
    moved: 'Date moved',
    parked: 'Parked',
    lost: 'Lost',
    won: 'Won',
    surviving: 'Survives',
  },
  bridgeSeries: ['before', 'stands', 'came', 'went'],
  proof: ({ proven, required, streak, isOver }) =>
    Number.isNaN(proven)
      ? 'No minutes yet: calls with a timer or minutes fill this'
      : `${isOver ? 'Last week' : 'This week'}: ${Math.round(proven)} of ${required} minutes proven` +
        (streak > 0 ? ` · ${streak} ${streak === 1 ? 'week' : 'weeks'} kept in a row` : ''),
  proofSeries: ['Calling', 'Follow-up', 'Still missing', 'Other work'],
  even: ({ recent, before }) =>
    Number.isNaN(recent)
      ? 'No touches in the last four weeks'
      : `${percent(recent)} of your days were even in the last four weeks` +
        (Number.isNaN(before) ? '' : `, ${percent(before)} before`),
  week: 'Week',
  sales: 'Sales in thousands',
  fan: ({ closed, least, wins, low, high, isByLastMonth }) =>
    Number.isNaN(low)
      ? `Not enough of your own past: ${closed} of ${least} closed`
      : isByLastMonth
        ? `At the pace of the last 90 days, which did better than the forecast: ${Math.round(wins)} wins in the next 90`
        : `${Math.floor(low)} to ${Math.ceil(high)} wins in the next 90 days, four times in five`,
  fanSeries: ['Won', 'Expected', 'At least', 'At most', 'Forecast then'],
  hours: ({ weekday, hour, reached, calls, least }) =>
    weekday < 0
      ? `No hour has ${least} calls yet: ${calls} so far`
      : `Most reached so far: ${weekday < 7 ? `${WEEKDAYS[weekday]} ` : ''}from ${hour}:00, ${percent(reached)} of ${calls} calls`,
  hour: 'Reached, by hour',
  calls: 'Calls',
  weekdays: [...WEEKDAYS, 'All'],
  day: dayOf,
})
