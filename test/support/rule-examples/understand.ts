// Examples of the rules on understanding the sheet first (S).

import { tableOf } from '../../../src/core/cells/table'
import { lostQuestions } from '../../../src/core/ledger/lost-columns'
import { followPersons } from '../../../src/core/pipeline/follow-persons'
import { pipelineColumns } from '../../../src/core/pipeline/pipeline'
import { whosOf } from '../../../src/core/pipeline/who'
import { ENGLISH } from '../../../src/core/words/english'
import { noticeOf, verdictOf } from '../deals'
import { book, pipelineOf, UTC } from '../pipeline'
import type { RuleExample } from './example'

const OLD = '2025-01-15'

/** What is asked where Rules says that the decision date stands under `Close date`. */
function askedOf(...headers: readonly string[]): string[] {
  const table = tableOf('Deals', [
    headers,
    headers.map((header) => (header === 'Name' ? 'Ann' : '2026-05-01')),
  ])
  const columns = pipelineColumns(headers, new Map([['decision', 'Close date']]))
  return lostQuestions({ table, columns, book: book(), zone: UTC, continuity: () => Number.NaN }).map(
    (question) => ENGLISH.columnLost(question),
  )
}

/** The ids of rows of an id and an address, of which the Ledger says whose they were. */
function idsOf(...rows: readonly (readonly [id: string, mail: string])[]): string[] {
  const { pipeline } = pipelineOf({ headers: ['Touchline ID', 'E-mail'], rows })
  const known = {
    ids: ['A', 'B'],
    whos: ['mail:ann@x.com', 'mail:bob@x.com'],
    names: () => new Map<string, string>(),
  }
  const { ids } = followPersons({ pipeline, whos: whosOf(pipeline), known })
  return rows.map(([id], row) => ids.get(row) ?? id)
}

export const UNDERSTAND: readonly RuleExample[] = [
  {
    rule: 'S3',
    says: '“Gewonnen” has no verdict, “Demo” is judged; “Vorvertrag” is asked about, and no clock runs',
    run: () => [
      ...['Gewonnen', 'Demo', 'Vorvertrag'].map((stage) =>
        verdictOf({ stage, created: OLD }).replace(/no decision.* · /, '… '),
      ),
      noticeOf({ stage: 'Vorvertrag', created: OLD, noticeSince: '2026-03-02' }),
    ],
    gives: ['', 'Notice · … P4', 'Notice · what is “Vorvertrag”: open, won or lost? · S3', ''],
  },
  {
    rule: 'S4',
    says: 'a close date “ca. March” before a first verdict → Notice that names it; a value #N/A beside a Keep → the Keep stays',
    run: () => [
      verdictOf({ decision: 'ca. March', created: OLD }),
      verdictOf({ value: '#N/A', created: OLD, verdict: 'Keep · big deal, progress 3 days ago · P2a' }),
    ],
    gives: [
      'Notice · I cannot read “ca. March” in Decision date · S4',
      'Keep · big deal, progress 3 days ago · P2a',
    ],
  },
  {
    rule: 'S5',
    says: 'Close date is moved, with a Decision date beside it → it still counts; renamed to Expected → it is asked about',
    run: () => [...askedOf('Decision date', 'Close date', 'Name'), ...askedOf('Name', 'Expected')],
    gives: [
      'I no longer find “Close date”. Is it now “Expected”? Tell me in the panel, or give it its name back; until then verdicts and plan stay as they are.',
    ],
  },
  {
    rule: 'S8',
    says: 'the e-mail column is sorted beside the ids A and B → B, A; Bob’s row is typed over with Eve → his id goes, and comes back with him',
    run: () => [
      idsOf(['A', 'bob@x.com'], ['B', 'ann@x.com']),
      idsOf(['A', 'ann@x.com'], ['B', 'eve@x.com']),
      idsOf(['A', 'ann@x.com'], ['C', 'eve@x.com'], ['', 'bob@x.com']),
    ],
    gives: [
      ['B', 'A'],
      ['A', ''],
      ['A', 'C', 'B'],
    ],
  },
]
