// PURGE and DAYS_STALLED on plain values (P0–P5, P3).
import { unqualifiedBySheet } from '../cadence/ledger-from-log'
import { rowDays } from '../ledger/row-dates'
import { judge } from '../purge/verdict'
import { verdictText } from '../words/words'
import { customFunction, NUMBERS, orBlank, TEXTS, withText } from './custom-function'
import { HEADERS_KIND, overRows, ROWS_KIND, RULES_KIND } from './frame'
import { LEDGER_KIND } from './history'

const PURGE_PARAMETERS = [
  withText(ROWS_KIND, 'the pipeline with headers, such as A1:M.'),
  LEDGER_KIND,
  RULES_KIND,
  HEADERS_KIND,
] as const

export const PURGE_FUNCTIONS = [
  /**
   * Every row's verdict under the header `Verdict`: `New · …`, `Keep · …`, `Notice · …` or `Purge · …`, each ending with
   * its rule id; blank for rows that are won, lost or benched (P0–P5). Reads `Fit` when it is among the rows.
   */
  customFunction({
    name: 'PURGE',
    topic: 'What will not close',
    text: 'Judges every open row: New, Keep, Notice or Purge, with why and the rule.',
    parameters: PURGE_PARAMETERS,
    gives: [TEXTS, 'Verdict of every row.'],
    decide({ rows, ledger }) {
      const { facts } = judge({
        ...rows,
        ledger,
        unqualified: unqualifiedBySheet(rows.pipeline),
        clockStopped: rows.book.clockStopped,
      })
      return overRows(rows, ['Verdict'], (row) => [verdictText(rows.book.words, facts[row])])
    },
  }),
  /** Days since each row's last progress under the header `Days stalled`; blank where there never was any (P3). */
  customFunction({
    name: 'DAYS_STALLED',
    topic: 'What will not close',
    text: "Gives the days since each row's last progress: a commitment, a next step, a stage moved forward, a first decision date.",
    parameters: PURGE_PARAMETERS,
    gives: [NUMBERS, 'Days, blank where there never was any progress.'],
    decide({ rows, ledger }) {
      const { pipeline, today } = rows
      const { progress } = rowDays(pipeline, ledger, today)
      return overRows(rows, ['Days stalled'], (row) => [orBlank(today - (progress[row] ?? Number.NaN))])
    },
  }),
]
