// Examples of the rules on guarding your time (T).
import { isoDay } from '../../../src/core/calendar/day'
import { touchesADay } from '../../../src/core/time/capacity'
import { workOf } from '../../../src/core/time/logged-work'
import { objectivesOf } from '../../../src/core/time/objectives'
import { missedBlocks } from '../../../src/core/time/pact'
import { blocksKept, prospectingWeeks } from '../../../src/core/time/prospecting'
import { balanceOf, resultsAnHour } from '../../../src/core/time/time-balance'
import { categoryCode } from '../../../src/core/time/time-log'
import { eveningOf } from '../../../src/core/today/evening'
import { ENGLISH } from '../../../src/core/words/english'
import { blocksOf, type Lines, timeOf } from '../hours'
import { book, on, TODAY } from '../pipeline'
import type { RuleExample } from './example'

const FIRST = { start: '2026-02-02 09:00', minutes: 5, category: 'Research' }
const work = (day: string, minutes: number, category = '2 Calling') => ({
  start: `${day} 09:00`,
  minutes,
  category,
})

/** What the week of 23 February says, judged on 4 March. */
function week(time: Lines, blocks: Lines = []): string {
  const log = workOf({ time: timeOf(time), touches: null })
  const planned = blocks.length > 0 ? blocksOf(blocks) : null
  const found = prospectingWeeks(log, planned, book(), on(TODAY)).find(
    ({ monday }) => isoDay(monday) === '2026-02-23',
  )
  return found ? ENGLISH.time.week(found.fact, blocksKept(found.blocks)) : ''
}

export const GUARD_TIME: readonly RuleExample[] = [
  {
    rule: 'T1',
    says: '2, “calling” and “2 Calling” are one category; “lunch” is none',
    run: () => ['2', 'calling', '2 Calling', 'lunch'].map(categoryCode),
    gives: [2, 2, 2, -1],
  },
  {
    rule: 'T1a',
    says: 'two calls in each of four whole weeks → two are asked; 5 on Rules → 5',
    run: () => {
      const calls = [2, 3, 4, 5].flatMap((week) => [on(TODAY) - 7 * week, on(TODAY) - 7 * week + 0.5])
      const done = { names: [], calls, verdicts: [] }
      return [book(), book({ 'T1a.calls': 5 })].map(
        (rules) => objectivesOf(done, rules, on('2026-02-25'), on('2026-01-19')).asked.calls,
      )
    },
    gives: [2, 5],
  },
  {
    rule: 'T2',
    says: '360 proven minutes keep a week, 359 do not',
    run: () => [360, 359].map((minutes) => week([FIRST, work('2026-02-23', minutes)])),
    gives: ['kept', 'broken · 359 of 360 min'],
  },
  {
    rule: 'T3',
    says: 'a week with its minutes but too little calling is not kept',
    run: () => week([FIRST, work('2026-02-23', 180), work('2026-02-24', 181, '3 Follow-up')]),
    gives: 'broken · calling is 49 % of them, 50 % is asked (T3)',
  },
  {
    rule: 'T4',
    says: 'of two blocks one was worked on the other’s day: both are kept, one moved',
    run: () =>
      week(
        [FIRST, work('2026-02-23', 360)],
        ['2026-02-23', '2026-02-24'].map((day) => ({ start: `${day} 09:00`, end: `${day} 12:00` })),
      ),
    gives: 'kept · 2 of 2 blocks kept, 1 moved within the week (T4)',
  },
  {
    rule: 'T5',
    says: '72 minutes a day hold 7 touches of ten minutes, and 4 once twenty took 18 each',
    run: () => [[], new Array<number>(20).fill(18)].map((minutes) => touchesADay(minutes, book())),
    gives: [7, 4],
  },
  {
    rule: 'T6',
    says: 'the first three weeks are only measured',
    run: () => week([work('2026-02-23', 360)]),
    gives: 'measuring · week 1 of 3, measure first (T6)',
  },
  {
    rule: 'T7',
    says: 'a minute more of organising than of selling → alarm',
    run: () => [60, 61].map((organising) => balanceOf([0, 0, 0, 0, 60, 0, organising, 0], book()).isAlarm),
    gives: [false, true],
  },
  {
    rule: 'T8',
    says: 'half an hour for three people → ten minutes each; of four one moves where the day holds three',
    run: () => {
      const due = [1, 2, 3, 4].map((row) => ({ row, isPromised: false, reason: 'New law' }))
      const { minutesEach, over } = eveningOf(due, { day: on('2026-03-05'), room: 3, minutes: 30 })
      return [minutesEach, over.map(({ row }) => row)]
    },
    gives: [10, [4]],
  },
  {
    rule: 'T9',
    says: 'three results of two hours of calling → 1.5 an hour',
    run: () => resultsAnHour([0, 0, 120], [0, 0, 3]),
    gives: [{ category: '2 Calling', hours: 2, results: 3, anHour: 1.5 }],
  },
  {
    rule: 'T10',
    says: 'one of two blocks missed last week → one line for the colleague who accepted, none for another',
    run() {
      const pacts = [{ owner: 'Kim', colleague: 'lou@acme.com', isAccepted: true }]
      const blocks = [120, 60].map((inside) => ({
        row: 0,
        owner: 0,
        monday: on('2026-02-23'),
        planned: 120,
        inside,
        moved: 0,
      }))
      return ['lou@acme.com', 'max@acme.com'].map((reader) =>
        missedBlocks(pacts, reader, blocks, ['Kim'], on(TODAY)),
      )
    },
    gives: [[{ owner: 'Kim', missed: 1, planned: 2 }], []],
  },
]
