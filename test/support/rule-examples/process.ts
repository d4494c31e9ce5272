// Examples of the rules on following a process and diagnosing (D).
import { easyToBuy } from '../../../src/core/process/easy-to-buy'
import { processBanner, readProcess } from '../../../src/core/process/process'
import { satisfiedClients } from '../../../src/core/process/satisfied'
import { secondSales } from '../../../src/core/process/second-sale'
import { PROCESS } from '../../../src/core/tabs/schema'
import { queueOf } from '../../../src/core/today/queue'
import { EXAMPLES } from '../../core/functions/examples'
import { call } from '../functions'
import { peopleOf } from '../people'
import { book, ledgerOf, on, pipelineOf, TODAY, tabOf } from '../pipeline'
import type { RuleExample } from './example'

/** The cells of one column in the first published example of a function. */
function columnOf(name: 'DIAGNOSE_PACE' | 'SEVEN_MUSTS', at: number): unknown {
  const result = call(name, EXAMPLES[name]?.answers[0]?.given ?? {})
  return Array.isArray(result) ? result.slice(1).map((line) => line[at]) : result
}

const PROCESS_ROWS = [
  ['Stage', 'Step'],
  ['Lead', 'Call'],
  ['Demo', 'Show'],
  ['Demo', 'Budget'],
]

/** Why two people who are due come in which order. */
function riskFirst(): unknown {
  const due = { lastCounted: '2026-02-25', lastAttempt: '2026-02-25', lastTouch: '2026-02-25' }
  const { input, people, touches } = peopleOf({
    headers: ['Touchline ID', 'Name', 'Stage', 'Verdict'],
    rows: [
      ['a', 'Ann', '', 'Keep'],
      ['b', 'Bob', '', 'Keep'],
    ],
    facts: { 0: due, 1: { ...due, risk: 'Competitor' } },
  })
  return queueOf(input, people, touches).map(({ row, why }) => [row, why.reason])
}

export const FOLLOW_PROCESS: readonly RuleExample[] = [
  {
    rule: 'D1',
    says: 'without a process you are told to write one down; with one you are not',
    run: () =>
      [[], [{ stage: 'Lead', step: 'Call' }]].map(
        (lines) => processBanner(readProcess(tabOf(PROCESS, lines), book())) !== '',
      ),
    gives: [true, false],
  },
  {
    rule: 'D2',
    says: 'at Demo, shown but never called → one of three steps done, the call was skipped',
    run() {
      const result = call('PROCESS_CHECK', {
        rows: [
          ['Touchline ID', 'Name', 'Stage'],
          ['a', 'Ann', 'Demo'],
        ],
        process: PROCESS_ROWS,
        steps: [
          ['Touchline ID', 'Step'],
          ['a', 'Show'],
        ],
      })
      return Array.isArray(result) ? result[1] : result
    },
    gives: [1 / 3, 'Call'],
  },
  {
    rule: 'D3',
    says: 'sales have stopped and a step is left out that was done before → back to basics',
    run: () => columnOf('DIAGNOSE_PACE', 0),
    gives: ['Back to basics', '', '', '', '', ''],
  },
  {
    rule: 'D4',
    says: 'a contract to sign and an order form: a document, a signer, a form; the smallest first sale was 300',
    run() {
      const { pipeline, persons } = pipelineOf({
        headers: ['Name', 'Stage', 'Value', 'Won date'],
        rows: [
          ['Ann', 'Won', 500, '2026-01-10'],
          ['Bob', 'Won', 300, '2026-02-10'],
        ],
      })
      const lines = ['Sign the contract', 'Order form'].map((step) => ({ stage: 'Close', step }))
      const process = readProcess(tabOf(PROCESS, lines), book())
      const found = easyToBuy(process, pipeline, persons, ledgerOf(2), on(TODAY))
      return [found.documents, found.signers, found.forms, found.smallestFirstSale]
    },
    gives: [1, 1, 1, 300],
  },
  {
    rule: 'D5',
    says: 'won: a second sale is due from its day on, and missing where nobody set one',
    run() {
      const { pipeline, persons } = pipelineOf({
        headers: ['Name', 'Stage', 'Value', 'Second sale'],
        rows: [
          ['Ann', 'Won', 1, '2026-03-04'],
          ['Bob', 'Won', 1, ''],
        ],
      })
      return secondSales(pipeline, persons, on(TODAY)).customers.map(({ state }) => state)
    },
    gives: ['due', 'missing'],
  },
  {
    rule: 'D6',
    says: 'of two who are due the one with a competitor comes first',
    run: riskFirst,
    gives: [
      [1, 'at risk'],
      [0, 'due'],
    ],
  },
  {
    rule: 'D7',
    says: 'nothing to flush is kept; no decision dates, nobody asked, nobody touched are to do',
    run: () => columnOf('SEVEN_MUSTS', 2),
    gives: ['Kept', 'To do', 'Kept', 'Kept', 'Kept', 'To do', 'To do'],
  },
  {
    rule: 'D8',
    says: 'won 30 days ago: asked, unless they said it since',
    run() {
      const rows = ['', 'yes 2026-03-01'].map((said, at) => [`Ann ${at}`, 'Won', said])
      const { pipeline, persons } = pipelineOf({ headers: ['Name', 'Stage', 'Satisfied?'], rows })
      const won = Float64Array.from(rows, () => on(TODAY) - 30)
      return satisfiedClients(pipeline, persons, won, { book: book({}), today: on(TODAY) }).map(
        ({ due }) => due,
      )
    },
    gives: ['sale', ''],
  },
]
