// PROSPECTING_MINUTES and BUSY_RATIO on plain values (T1–T4, T6, T7).

import { type Day, serialOf } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { readDays } from '../cells/columns'
import { readableDay } from '../cells/text'
import type { RuleBook } from '../rules/rule-book'
import { CATEGORIES } from '../tabs/vocabulary'
import { type Work, workOf } from '../time/logged-work'
import { blocksKept, prospectingWeeks, type Week } from '../time/prospecting'
import { busyRatio, minutesByCategory } from '../time/time-balance'
import type { TimeLog } from '../time/time-log'
import type { TouchTime } from '../time/touch-time'
import { onlyCell, Refusal, rowsOfArgument, tableArgument } from './arguments'
import { customFunction, type Kind, NUMBERS, optional, withText } from './custom-function'
import { type Frame, OPTIONAL_ROWS_KIND, RULES_KIND } from './frame'
import { BLOCKS_KIND, rowsOfWork, TIME_KIND, TOUCH_TIME_KIND } from './time-arguments'

/** Stretches and touches of a call, those with won rows marked (T3). */
function workOfRows(time: TimeLog | null, touches: TouchTime | null, frame: Frame | null): Work {
  if (!frame) return workOf({ time, touches })
  const rows = rowsOfWork(frame, time, touches)
  const kinds = frame.pipeline.stageKinds()
  const isWon = (row: number | undefined): boolean => kinds[row ?? -1] === 'won'
  return workOf({
    time,
    touches,
    isTimeWon: (stretch) => isWon(rows.ofTime[stretch]),
    isTouchWon: (touch) => isWon(rows.ofTouch[touch]),
  })
}

const WEEK_HEADERS = ['Week of', ...CATEGORIES, 'Counted', 'Required', 'Kept']

function weekLine(week: Week, { numbers, words }: RuleBook, isTold: boolean): Cell[] {
  const minutes = week.byCategory.slice(1).map(toHundredths)
  const doubt =
    week.fact.state === 'kept' && !isTold ? ' · give rows, so that time with won rows is left out' : ''
  return [
    serialOf(week.monday),
    ...minutes,
    toHundredths(week.counted),
    numbers['T2.week'],
    `${words.time.week(week.fact, blocksKept(week.blocks))}${doubt}`,
  ]
}

/** To the hundredth of a minute: moments are fractions of a day. */
const toHundredths = (minutes: number): number => Math.round(minutes * 100) / 100

/** A parameter of one day; blank = NaN. */
const dayKind = <const Name extends string>(name: Name, text: string): Kind<Name, Day> => ({
  name,
  type: 'Date',
  text,
  optional: true,
  read(argument, { zone }) {
    const { moments, unread } = readDays([[onlyCell(argument, `${name}: give one date`)]], 0, zone)
    if (unread.length > 0) throw new Refusal(`${name}: this is not a date: write it as YYYY-MM-DD`)
    return Math.floor(moments[0] ?? Number.NaN)
  },
})

export const TIME_FUNCTIONS = [
  /**
   * By week, Monday first: the minutes of each category, those that count, those required, and whether the week was kept
   * (T3, T4, T6). With several owners, a line for each of them under a last column `Owner`. Without `rows`, time with won
   * rows cannot be left out, and a kept week says so.
   */
  customFunction({
    name: 'PROSPECTING_MINUTES',
    topic: 'Where the time goes',
    text: 'Adds up each week of prospecting: minutes by category, those that count, those required, and whether it was kept.',
    parameters: [
      TIME_KIND,
      optional(TOUCH_TIME_KIND),
      BLOCKS_KIND,
      withText(OPTIONAL_ROWS_KIND, 'the pipeline with headers, so that time with won rows is left out.'),
      RULES_KIND,
    ],
    gives: [NUMBERS, 'One line a week, the oldest first; weeks are serial numbers to be formatted as dates.'],
    decide({ rules, blocks, time, touches, rows }, call) {
      if (!time && !touches) return ''
      const work = workOfRows(time, touches, rows)
      const weeks = prospectingWeeks(work, blocks, rules.book, rules.today)
      const isTeam = new Set(weeks.map(({ owner }) => owner)).size > 1
      const isTold = rowsOfArgument(call.argument('rows')).length > 0
      const lines = weeks.map((week) => [
        ...weekLine(week, rules.book, isTold),
        ...(isTeam ? [work.ownerNames[week.owner] ?? ''] : []),
      ])
      return [isTeam ? [...WEEK_HEADERS, 'Owner'] : WEEK_HEADERS.slice(), ...lines]
    },
  }),
  /**
   * One number: organising and busy work ÷ prospecting, selling and delivering, of the days `from`…`to` (T7). Words where
   * there is nothing to divide by.
   */
  customFunction({
    name: 'BUSY_RATIO',
    topic: 'Where the time goes',
    text: 'Gives organising and busy work for each minute of prospecting, selling and delivering.',
    parameters: [TIME_KIND, dayKind('from', 'the first day.'), dayKind('to', 'the last day.')],
    gives: ['number', 'The ratio: 1 means as much organising and busy work as work on sales.'],
    decide(given, call) {
      const { from, to } = given
      if (!tableArgument('time', call.argument('time'))) return ''
      if (from > to)
        return `from: ${readableDay(from)} is after ${readableDay(to)}: give the earlier day first`
      const { time } = given
      const ratio = time ? busyRatio(minutesByCategory(time, from, to)) : Number.NaN
      if (!Number.isNaN(ratio)) return ratio
      return 'time: no minutes of prospecting, selling or delivering in these days, so there is nothing to compare with'
    },
  }),
]
