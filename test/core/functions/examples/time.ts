// Examples of PROSPECTING_MINUTES, BUSY_RATIO, TOUCH_CAPACITY and FOCUS_DRIFT.
import { serialOf } from '../../../../src/core/calendar/day'
import type { Examples, Rows } from '../../../support/examples'
import { on } from '../../../support/pipeline'

/** A day as the functions give it. */
const day = (iso: string): number => serialOf(on(iso))

const TIME: Rows = [
  ['Start', 'End', 'Minutes', 'Category', 'Touchline ID'],
  ['2026-02-02 09:00', '2026-02-02 11:00', '', '2 Calling', ''],
  ['2026-02-23 09:00', '2026-02-23 13:00', '', '2 Calling', ''],
  ['2026-02-24 09:00', '2026-02-24 12:00', '', '3 Follow-up', ''],
  ['2026-02-25 14:00', '', 90, 'Selling', 'k1'],
  ['2026-02-26 16:00', '', 90, 'Organising', ''],
  ['2026-03-02 09:00', '2026-03-02 11:00', '', '2 Calling', ''],
]
const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Medium', 'Minutes'],
  ['2026-02-23 09:30', 'k3', 'Call', 20],
  ['2026-03-02 09:20', 'k1', 'Call', 15],
  ['2026-03-03 15:00', 'k2', 'E-mail', 10],
  ['2026-03-03 16:00', 'k1', 'Call', 15],
]
const ROWS: Rows = [
  ['Touchline ID', 'Name', 'Stage', 'Fit'],
  ['k1', 'Ann Lee', 'Demo', 'Qualified'],
  ['k2', 'Bob Ray', 'Demo', 'Unqualified · Industry is Retail, must be Software'],
  ['k3', 'Cy Doe', 'Won', 'Qualified'],
]
const BLOCKS: Rows = [
  ['Start', 'End', 'For'],
  ['2026-02-23 09:00', '2026-02-23 12:00', 'Prospecting'],
  ['2026-02-26 09:00', '2026-02-26 12:00', 'Prospecting'],
  ['2026-03-02 09:00', '2026-03-02 12:00', 'Prospecting'],
]
const WRONG_TIME: Rows = [
  ['Start', 'End', 'Category'],
  ['2026-03-02 09:00', '2026-03-02 08:00', '2 Calling'],
]
const PLAN_ONLY: Rows = [
  ['Start', 'End', 'Category'],
  ['2026-03-02 09:00', '2026-03-02 10:00', 'Organising'],
]
const NO_START: Rows = [
  ['End', 'Category'],
  ['2026-03-02 09:00', '2 Calling'],
]

const MINUTES_HEADER = [
  'Week of',
  ...['1 Research', '2 Calling', '3 Follow-up', 'Selling', 'Delivering', 'Organising', 'Busy work'],
  ...['Counted', 'Required', 'Kept'],
]

/** Blank cells up to the width of the report. */
const BLANKS = new Array<string>(MINUTES_HEADER.length - 1).fill('')

export const EXAMPLES: Record<string, Examples> = {
  PROSPECTING_MINUTES: {
    answers: [
      {
        what: 'The first three weeks only measure; a call with a won row inside the timer is not counted; a block is moved',
        given: { time: TIME, touches: TOUCHES, blocks: BLOCKS, rows: ROWS },
        result: [
          MINUTES_HEADER,
          [day('2026-02-02'), 0, 120, 0, 0, 0, 0, 0, 120, 360, 'measuring · week 1 of 3, measure first (T6)'],
          [day('2026-02-09'), 0, 0, 0, 0, 0, 0, 0, 0, 360, 'measuring · week 2 of 3, measure first (T6)'],
          [day('2026-02-16'), 0, 0, 0, 0, 0, 0, 0, 0, 360, 'measuring · week 3 of 3, measure first (T6)'],
          [
            ...[day('2026-02-23'), 0, 240, 180, 90, 0, 90, 0, 400, 360],
            'kept · 2 of 2 blocks kept, 2 moved within the week (T4)',
          ],
          [
            ...[day('2026-03-02'), 0, 135, 10, 0, 0, 0, 0, 145, 360],
            'running · 145 of 360 min · 0 of 1 block kept (T4)',
          ],
        ],
      },
      {
        what: 'A stretch that ends before it starts is left out, and named below',
        given: { time: WRONG_TIME },
        result: [
          MINUTES_HEADER,
          ['Left out: time, row 2, End: this lies before Start: the stretch is left out', ...BLANKS],
        ],
      },
      {
        what: 'The timer alone: without the pipeline a kept week keeps a doubt',
        given: { time: [TIME[0] ?? [], TIME[1] ?? [], TIME[2] ?? [], TIME[3] ?? []] },
        result: [
          MINUTES_HEADER,
          [day('2026-02-02'), 0, 120, 0, 0, 0, 0, 0, 120, 360, 'measuring · week 1 of 3, measure first (T6)'],
          [day('2026-02-09'), 0, 0, 0, 0, 0, 0, 0, 0, 360, 'measuring · week 2 of 3, measure first (T6)'],
          [day('2026-02-16'), 0, 0, 0, 0, 0, 0, 0, 0, 360, 'measuring · week 3 of 3, measure first (T6)'],
          [
            ...[day('2026-02-23'), 0, 240, 180, 0, 0, 0, 0, 420, 360],
            'kept · give rows, so that time with won rows is left out',
          ],
          [day('2026-03-02'), 0, 0, 0, 0, 0, 0, 0, 0, 360, 'running · 0 of 360 min'],
        ],
      },
    ],
    messages: [
      {
        what: 'The Blocks tab was passed without its header row',
        given: { time: TIME, blocks: BLOCKS.slice(1) },
        result: 'blocks: the header "Start" is missing; pass the Blocks tab with its header row',
      },
    ],
  },
  BUSY_RATIO: {
    answers: [
      {
        what: 'Organising and busy work for each minute of work on sales',
        given: { time: TIME, from: '2026-02-25', to: '2026-02-28' },
        result: 1,
      },
      {
        what: 'Without days, all that is logged',
        given: { time: TIME },
        result: 0.12,
      },
    ],
    messages: [
      {
        what: 'Nothing to divide by',
        given: { time: PLAN_ONLY },
        result:
          'time: no minutes of prospecting, selling or delivering in these days, so there is nothing to compare with',
      },
      {
        what: 'A day that is none',
        given: { time: TIME, from: 'last week' },
        result: 'from: this is not a date: write it as YYYY-MM-DD',
      },
      {
        what: 'The Time tab lacks a header',
        given: { time: NO_START },
        result: 'time: the header "Start" is missing; pass the Time tab with its header row',
      },
    ],
  },
  TOUCH_CAPACITY: {
    answers: [
      {
        what: 'While nothing is known: the minutes a week asks for, ten minutes a touch',
        given: { touches: TOUCHES },
        result: [
          ['Touches a day', 'Rows honestly kept', 'Why'],
          [
            7,
            35,
            '72 min a day asked (T2: no blocks are given), 10 min a touch (by T5.minutes); every client takes 0.27 of a row (C11)',
          ],
        ],
      },
      {
        what: 'What blocks prove of a day after some weeks of logging',
        given: { touches: TOUCHES, time: TIME, blocks: BLOCKS },
        result: [
          ['Touches a day', 'Rows honestly kept', 'Why'],
          [
            2,
            10,
            '25.3 min a day proven (T4), 10 min a touch (by T5.minutes); every client takes 0.27 of a row (C11)',
          ],
        ],
      },
    ],
    messages: [
      {
        what: 'The Touches tab was passed without its header row',
        given: { touches: TOUCHES.slice(1) },
        result: 'touches: the header "When" is missing; pass the Touches tab with its header row',
      },
    ],
  },
  FOCUS_DRIFT: {
    answers: [
      {
        what: 'Of four touches in four weeks three went to Qualified rows, of 60 minutes 50',
        given: { rows: ROWS, touches: TOUCHES },
        result: [
          ['Share of touches', 'Share of minutes', 'Touches', 'Minutes'],
          [0.75, 50 / 60, 4, 60],
        ],
      },
    ],
    messages: [
      {
        what: 'The pipeline has no Fit',
        given: { rows: ROWS.map((row) => row.slice(0, 3)), touches: TOUCHES },
        result: 'rows: the header "Fit" is missing, so nobody is known to be Qualified; include that column',
      },
      {
        what: 'Nothing was done lately',
        given: { rows: ROWS, touches: [...TOUCHES.slice(0, 1), ['2026-01-05 09:30', 'k3', 'Call', 20]] },
        result: 'touches: none with these rows in the last 28 days, so there is no share to give',
      },
    ],
  },
}
