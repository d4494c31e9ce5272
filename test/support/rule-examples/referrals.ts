// Examples of the rules on asking for referrals (R).
import { verdictsBySheet } from '../../../src/core/cadence/ledger-from-log'
import type { Cell } from '../../../src/core/cells/cell'
import { incentivesOf } from '../../../src/core/referrals/incentive'
import { asksOf } from '../../../src/core/referrals/referral-ask'
import { askWords } from '../../../src/core/referrals/referral-words'
import { call } from '../functions'
import { ledgerOf } from '../pipeline'
import { referred } from '../referrals'
import type { RuleExample } from './example'

/** Who is asked in which order. */
function askedInOrder(): string[] {
  const subject = referred([
    ['a', 'Ann', 'Lost', 9],
    ['b', 'Bob', 'Demo', 3],
    ['c', 'Cy', 'Won', 2, '', '2026-02-01'],
    ['d', 'Di', 'Won', 1, 'Ann Other', '2026-02-01'],
    ['e', 'Ed', 'Won', 1, '', '2025-01-01'],
  ])
  const ledger = ledgerOf(subject.pipeline.rows)
  return asksOf({ ...subject, ledger, verdicts: verdictsBySheet(subject, ledger), touches: null }).map(
    ({ situation }) => situation,
  )
}

/** Close ratio of referrals against the web: five of five, and three of five. */
function closeRatios(): unknown {
  const rows: Cell[][] = [
    ['Touchline ID', 'Name', 'Stage', 'Source', 'Referred by'],
    ...Array.from({ length: 10 }, (_, at) => [
      `k${at}`,
      `N${at}`,
      at < 8 ? 'Won' : 'Lost',
      at < 5 ? '' : 'Web',
      at < 5 ? 'Zoe' : '',
    ]),
  ]
  const result = call('SOURCE_REPORT', { rows })
  if (!Array.isArray(result)) return result
  const [headers = [], ...lines] = result
  const ratio = headers.indexOf('Close ratio')
  return lines.map((line) => [line[0], line[ratio]])
}

export const ASK_FOR_REFERRALS: readonly RuleExample[] = [
  {
    rule: 'R1',
    says: 'established customers first, then who came by referral, prospects and new customers, lost deals',
    run: askedInOrder,
    gives: ['established', 'referred', 'prospect', 'new customer', 'lost'],
  },
  {
    rule: 'R2',
    says: 'a lost deal is asked in its own words',
    run: () => askWords(referred([['a', 'Ann', 'Lost', 9]]))('lost', 0),
    gives: 'This didn’t work out. Who would be a better fit?',
  },
  {
    rule: 'R3',
    says: 'Ann sent Bob, Bob sent Cy who bought for 400 → two below Ann, two deep, 600; a loop is reported',
    run() {
      const { forest } = referred([
        ['a', 'Ann', 'Won', 100],
        ['b', 'Bob', 'Won', 200, 'a'],
        ['c', 'Cy', 'Won', 400, 'b'],
        ['d', 'Di', 'Won', 1, 'e'],
        ['e', 'Ed', 'Won', 1, 'd'],
      ])
      return [forest.descendants[0], forest.depth[0], forest.revenue[0], forest.faults[3] !== '']
    },
    gives: [2, 2, 600, true],
  },
  {
    rule: 'R4',
    says: 'a dinner promised for a deal that was won is due',
    run() {
      const { pipeline, referrals } = referred(
        [
          ['a', 'Ann', 'Won', 1],
          ['w', 'Will', 'Won', 1],
        ],
        [{ fromId: 'a', given: 'will', incentive: 'dinner' }],
      )
      return incentivesOf(pipeline, referrals).map(({ state, pay, thank }) => [state, pay, thank])
    },
    gives: [['due', 'now', true]],
  },
  {
    rule: 'R5',
    says: 'five of five referrals closed, three of five from the web',
    run: closeRatios,
    gives: [
      ['Referral', 1],
      ['Web', 0.6],
    ],
  },
  {
    rule: 'R6',
    says: 'one of two clients, for six years together, bought again for 12: both are quiet, so 4 a year are locked',
    run() {
      const rows = [
        ['Touchline ID', 'Name', 'E-mail', 'Stage', 'Value', 'Won on'],
        ['a', 'Ann', 'ann@a.example', 'Won', 9, '2022-03-05'],
        ['b', 'Ann', 'ann@a.example', 'Won', 12, '2026-01-30'],
        ['c', 'Bob', 'bob@b.example', 'Won', 6, '2024-03-04'],
      ]
      const result = call('LOCKED_MONEY', { rows, touches: '' })
      const [, , quiet, , aYear, locked] = Array.isArray(result) ? result : []
      return [quiet?.[1], aYear?.[2], locked?.[2]]
    },
    gives: [2, 2, 4],
  },
]
