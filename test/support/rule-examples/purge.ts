// Examples of the rules on purging what will not close (P).
import { isoDay } from '../../../src/core/calendar/day'
import { emptyLedger } from '../../../src/core/ledger/ledger'
import { compareWithLedger } from '../../../src/core/ledger/seen-in-cells'
import { rowFinder } from '../../../src/core/pipeline/row-finder'
import { auditOf } from '../../../src/core/purge/audit'
import { wakeDay } from '../../../src/core/purge/bench'
import { undatedRows } from '../../../src/core/purge/open-rows'
import { sprintOf, sprintOffer } from '../../../src/core/purge/sprint'
import { customersByTime } from '../../../src/core/time/customer-time'
import { ENGLISH } from '../../../src/core/words/english'
import { judgeDeals, noticeOf, verdictOf } from '../deals'
import { timeOf, touchTimeOf } from '../hours'
import { book, on, pipelineOf } from '../pipeline'
import type { RuleExample } from './example'

const OLD = '2025-01-15'
const KEY = { rules: book({ 'P2.key': 1000 }) }

/** What a decision date given, put off and a stage moved on are, seen on three days. */
function progressSeen(): readonly (readonly string[])[] {
  const rules = book({}, [
    { id: 'stage', rule: 'Demo', value: 'open', unit: 1 },
    { id: 'stage', rule: 'Offer', value: 'open', unit: 2 },
  ])
  const ledger = emptyLedger(1)
  const days = [
    ['Demo', ''],
    ['Demo', '2026-04-01'],
    ['Demo', '2026-05-01'],
    ['Offer', '2026-05-01'],
  ]
  return days.map(([stage = '', decision = ''], at) => {
    const { pipeline } = pipelineOf({
      headers: ['Touchline ID', 'Name', 'Stage', 'Decision date'],
      rows: [['a', 'Ann', stage, decision]],
      rules,
    })
    return compareWithLedger(pipeline, ledger, rules, on(`2026-03-0${at + 1}`)).map(
      ({ progress }) => progress,
    )
  })
}

/** Who takes how much of the time for how much of the revenue. */
function timeOfCustomers(): unknown {
  const subject = pipelineOf({
    headers: ['Touchline ID', 'Email', 'Stage', 'Value'],
    rows: [
      ['a', 'a@x.com', 'Won', 300],
      ['b', 'b@x.com', 'Won', 100],
    ],
  })
  const touches = touchTimeOf(
    ['a', 'b'].map((id) => ({ when: '2026-03-02 10:00', id, medium: 'Call', minutes: 30 })),
  )
  const ofTouch = rowFinder(subject.pipeline).rowsOf(touches)
  const none = timeOf([])
  return customersByTime({
    ...subject,
    touches,
    time: none,
    ofTouch,
    ofTime: new Int32Array(0),
    below: new Float64Array(subject.pipeline.rows),
  }).map(({ row, timeShare, revenueShare }) => [row, timeShare, revenueShare])
}

export const PURGE: readonly RuleExample[] = [
  {
    rule: 'P0',
    says: 'won, lost and benched rows have no verdict, whatever the gut says',
    run: () =>
      [{ stage: 'Won' }, { stage: 'Lost' }, { benched: 'bench 2026-03-02' }].map((deal) =>
        verdictOf({ ...deal, gut: 'never' }),
      ),
    gives: ['', '', ''],
  },
  {
    rule: 'P1',
    says: '“never” → Purge at once, also for a new row',
    run: () => verdictOf({ gut: 'never', created: '2026-03-04' }),
    gives: 'Purge · you say they will never buy: bench it · P1',
  },
  {
    rule: 'P2a',
    says: 'worth 5,000 where 1,000 is key, progress 31 days ago → Keep; with “hope” in place of it not',
    run: () =>
      [{}, { gut: 'hope' }].map((deal) =>
        verdictOf({ value: 5000, created: OLD, progress: '2026-02-01', ...deal }, KEY).replace(
          / · .* · /,
          ' … ',
        ),
      ),
    gives: ['Keep … P2a', 'Notice … P4'],
  },
  {
    rule: 'P2b',
    says: 'a decision in 5 days and progress 3 days ago → Keep; the decision yesterday → not',
    run: () =>
      ['2026-03-09', '2026-03-03'].map((decision) =>
        verdictOf({ created: OLD, decision, progress: '2026-03-01' }).replace(/ · .* · /, ' … '),
      ),
    gives: ['Keep … P2b', 'Notice … P4'],
  },
  {
    rule: 'P2b',
    says: 'the date moved twice, three times, three times and confirmed since; an estimate first seen 29, then 30 days ago',
    run: () =>
      [
        { firstSeen: '2026-02-20', dateMoved: '2' },
        { firstSeen: '2026-02-20', dateMoved: '3' },
        { firstSeen: '2026-02-20', dateMoved: '3', decisionConfirmed: '2026-03-02' },
        { firstSeen: '2026-02-03' },
        { firstSeen: '2026-02-02' },
      ].map((ledger) =>
        verdictOf({ created: OLD, decision: '2026-03-09', progress: '2026-03-01', ledger }).replace(
          / · moves to Purge .*/,
          '',
        ),
      ),
    gives: [
      'Keep · decides in 5 days, your estimate: confirm, progress 3 days ago · P2b',
      'Notice · the date moved 3 times: do they confirm it?',
      'Keep · decides in 5 days, progress 3 days ago · P2b',
      'Keep · decides in 5 days, your estimate: confirm, progress 3 days ago · P2b',
      'Notice · your estimate is 30 days old: do they confirm it?',
    ],
  },
  {
    rule: 'P3',
    says: 'the first decision date is progress, a date put off is none, a stage moved forward is',
    run: progressSeen,
    gives: [[], ['Decision date'], [], ['Stage forward']],
  },
  {
    rule: 'P3c',
    says: 'first seen 13 days ago, no progress: kept with its decision in 5 days; 14 days ago: not any more',
    run: () =>
      ['2026-02-19', '2026-02-18'].map((firstSeen) =>
        verdictOf({
          created: OLD,
          decision: '2026-03-09',
          ledger: { firstSeen, decisionConfirmed: '2026-02-20' },
        }),
      ),
    gives: [
      'Keep · decides in 5 days, no history yet: log the next step by 4 Mar 2026 · P2b',
      'Notice · no progress yet: agree the next step · moves to Purge on 11 Mar unless you agree it · P4',
    ],
  },
  {
    rule: 'P4',
    says: 'an old row without a date → Notice that asks for it; on notice five working days → Purge',
    run: () => [
      verdictOf({ created: OLD }),
      verdictOf({ created: OLD, noticeSince: '2026-02-25' }).split(' · ')[0],
    ],
    gives: [
      'Notice · no decision date: ask when they will decide · moves to Purge on 11 Mar unless you fill it · P4',
      'Purge',
    ],
  },
  {
    rule: 'P4c',
    says: 'two of three open rows have no decision date → two thirds, won rows not among them',
    run: () =>
      undatedRows(judgeDeals([{}, {}, { decision: '2026-03-09' }, { stage: 'Won' }]).subject.pipeline).share,
    gives: 2 / 3,
  },
  {
    rule: 'P4c',
    says: 'while the clock is stopped a row without a date has no day from which it is on notice',
    run: () => [true, false].map((clockStopped) => noticeOf({ created: OLD }, { clockStopped })),
    gives: ['', '2026-03-04'],
  },
  {
    rule: 'P5',
    says: 'created 13 days ago → New; 14 days ago → not any more',
    run: () => ['2026-02-19', '2026-02-18'].map((created) => verdictOf({ created }).split(' · ')[0]),
    gives: ['New', 'Notice'],
  },
  {
    rule: 'P6',
    says: 'benched today: wakes 45 days before a far decision, else after 90 days',
    run: () => ['2026-06-01', ''].map((decision) => isoDay(wakeDay(on(decision), on('2026-03-04'), 90))),
    gives: ['2026-04-17', '2026-06-02'],
  },
  {
    rule: 'P7',
    says: 'the sprint takes what is lost first, then what one fact would save, then the rest',
    run() {
      const judged = judgeDeals([{ created: '2026-03-01' }, { created: OLD }, { created: OLD, gut: 'never' }])
      const { rows, done, total } = sprintOf(judged.subject.pipeline, judged.codes, new Set())
      return [rows.map((row) => sprintOffer(judged.facts[row])), ENGLISH.sprint(done, total)]
    },
    gives: [['bench', 'fill', 'keep'], '0 of 3 open rows done'],
  },
  {
    rule: 'P8',
    says: 'half of the time for a quarter of the revenue comes first',
    run: timeOfCustomers,
    gives: [
      [1, 0.5, 0.25],
      [0, 0.5, 0.75],
    ],
  },
  {
    rule: 'P9',
    says: 'two open rows claim 321, the new one survives',
    run() {
      const judged = judgeDeals([
        { created: '2026-03-01', value: 21 },
        { created: OLD, value: 300 },
      ])
      return ENGLISH.audit(auditOf(judged.subject.pipeline, judged))
    },
    gives: 'Your pipeline claims 321 in 2 open rows; 1 is too new to judge.',
  },
]
