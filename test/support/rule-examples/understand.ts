// Examples of the rules on understanding the sheet first (S).

import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { lostQuestions } from '../../../src/core/ledger/lost-columns'
import { followPersons } from '../../../src/core/pipeline/follow-persons'
import { personKey } from '../../../src/core/pipeline/person-key'
import { pipelineColumns } from '../../../src/core/pipeline/pipeline'
import { whosOf } from '../../../src/core/pipeline/who'
import { readableAs } from '../../../src/core/reading/column-content'
import { matchHeaders } from '../../../src/core/reading/headers'
import { dayOrderBeside } from '../../../src/core/reading/orders'
import { rowKindTest } from '../../../src/core/reading/row-kinds'
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

/** What a line is in a sheet of names and amounts with a box. */
const kindOfLine = (...cells: readonly Cell[]): string => {
  const headers = ['Name', 'Amount', 'Called']
  return rowKindTest(
    tableOf('Deals', [headers, cells, ['Ann', 10, false]]),
    pipelineColumns(headers, new Map()),
  )(0)
}

export const UNDERSTAND: readonly RuleExample[] = [
  {
    rule: 'S1',
    says: '“Deal - Closing Date” is the decision date, without its prefix; “Colour” is nothing',
    run: () => [...matchHeaders(['Deal - Closing Date', 'Colour'], new Map()).columns],
    gives: [['decision', 0]],
  },
  {
    rule: 'S2',
    says: 'of “2026-03-01, soon, later” one cell is a day: too few for a column of days',
    run: () => readableAs('day', [['2026-03-01'], ['soon'], ['later']], 0, UTC),
    gives: { filled: 3, read: 1 },
  },
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
    rule: 'S6',
    says: 'Close date holds only 3/4/2026; the created days hold 25/3/2026, so day first',
    run: () => {
      const headers = ['Name', 'Close date', 'Created']
      const table = tableOf('Deals', [headers, ['Ann', '3/4/2026', '25/3/2026']])
      return dayOrderBeside(
        { table, columns: pipelineColumns(headers, new Map()), book: book(), zone: UTC },
        1,
      )
    },
    gives: { is: 'day-first', from: 'file' },
  },
  {
    rule: 'S7',
    says: 'Bob is a row; a 0 or a ticked box is nobody; the headers again are no row',
    run: () => [
      kindOfLine('Bob', '', ''),
      kindOfLine('', 0, ''),
      kindOfLine('', '', true),
      kindOfLine('Name', 'Amount', 'Called'),
    ],
    gives: ['row', 'nobody', 'nobody', 'header'],
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
  {
    rule: 'S9',
    says: '“Ann <ann@x.com>” and “mailto:ann@x.com” are one person; “n/a” and 000000000 join nobody',
    run: () =>
      ['Ann <ann@x.com>', 'mailto:ann@x.com', 'n/a'].map(
        (email) => personKey({ email, phone: '000000000', name: '', company: '' }).key,
      ),
    gives: ['ann@x.com', 'ann@x.com', ''],
  },
]
