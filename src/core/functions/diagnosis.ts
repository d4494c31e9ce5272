// DIAGNOSE_PACE and SEVEN_MUSTS on plain values (D3, D7).
import { cappedLedger, verdictsBySheet } from '../cadence/ledger-from-log'
import type { Cell } from '../cells/cell'
import { type Table, tableOf } from '../cells/table'
import { emptyLedger, type Ledger } from '../ledger/ledger'
import { diagnose } from '../process/diagnosis'
import { mustFigures } from '../process/must-figures'
import { mustLines } from '../process/must-lines'
import { processBanner } from '../process/process'
import { PROFILE, TOUCHES } from '../tabs/schema'
import { TouchLog } from '../touches/touch-log'
import { NO_FIT } from '../words/facts'
import { fitCode } from '../words/first-words'
import { type Call, customFunction, type Kind, optional, TEXTS, tabKind, withText } from './custom-function'
import { diagnosisLines } from './diagnosis-words'
import { fitsByProfile } from './fit'
import { ROWS_KIND, RULES_KIND } from './frame'
import { ALL_TOUCHES_KIND, CADENCE_KIND, checkLogColumns, sayArchived, touchesKind } from './history'
import { PROCESS_KIND, STEPS_KIND } from './process'
import { REFERRALS_KIND } from './referrals'
import { TIME_KIND } from './time-arguments'

/** The log, of which only a few columns are read. */
const LOG_KIND: Kind<'touches', TouchLog> = touchesKind((table, call) => {
  if (table) {
    checkLogColumns(table, TOUCHES.name, call)
    sayArchived(table, call)
  }
  return logOf(table, call)
})

/** The log of a table; null = an empty log. */
function logOf(table: Table | null, call: Call): TouchLog {
  const { today, book } = call.of(ROWS_KIND)
  return new TouchLog(table ?? tableOf('touches', []), call.zone, today, book)
}

interface LogWithLedger {
  readonly touches: TouchLog
  readonly ledger: Ledger
}

/** The log together with the ledger built from it. */
const LOG_WITH_LEDGER_KIND: Kind<'touches', LogWithLedger> = touchesKind((_, call) => {
  const frame = call.of(ROWS_KIND)
  const touches = ALL_TOUCHES_KIND.read(call.argument('touches'), call)
  if (!touches) return { touches: logOf(null, call), ledger: emptyLedger(frame.pipeline.rows) }
  const rowOf = touches.rowOf(frame.pipeline)
  return { touches, ledger: cappedLedger({ ...frame, cadence: call.of(CADENCE_KIND), touches, rowOf }) }
})

/** Fit codes by the profile, else by the rows' `Fit` column; null if neither tells. */
const FITS_KIND: Kind<'profile', Uint8Array | null> = optional(
  tabKind('profile', PROFILE, (table, call) => {
    const codes = table
      ? fitsByProfile(table, call).codes
      : new Uint8Array(call.of(ROWS_KIND).pipeline.text('fit').map(fitCode))
    return codes.every((code) => code === NO_FIT) ? null : codes
  }),
)

const PACE_HEADERS = ['Branch', 'Evidence']
const MUST_HEADERS = ['Must', 'Figure', 'State', 'Next move']

export const DIAGNOSIS_FUNCTIONS = [
  /**
   * Why sales are below your own pace: the branch, and beside it what it rests on, line by line, under the headers
   * `Branch` and `Evidence` (D3). `No baseline yet` names what is missing.
   */
  customFunction({
    name: 'DIAGNOSE_PACE',
    topic: 'The way to a sale',
    text: 'Says why sales are below your own pace: too few hours, the basics, the plan or the market, or too early; with the evidence.',
    parameters: [ROWS_KIND, LOG_KIND, PROCESS_KIND, STEPS_KIND, RULES_KIND],
    gives: [TEXTS, 'The branch, and its evidence line by line.'],
    decide({ rows, touches, process, steps }) {
      if (!rows.pipeline.filled().includes(1)) return [PACE_HEADERS.slice()]
      const diagnosis = diagnose({ ...rows, process, done: steps, touches })
      const { branch, evidence } = diagnosisLines(diagnosis, processBanner(process))
      return [PACE_HEADERS.slice(), ...evidence.map((line, at): Cell[] => [at === 0 ? branch : '', line])]
    },
  }),
  /**
   * The seven musts, each with its figure, its state (Kept, To do, Not measured) and the next move with its deadline,
   * under the headers `Must`, `Figure`, `State` and `Next move` (D7). What is not logged is not measured, and says so.
   */
  customFunction({
    name: 'SEVEN_MUSTS',
    topic: 'The way to a sale',
    text: 'Lists the seven musts of the year with your own figures: flush, organise, define, focus, cut busy work, referrals, communicate.',
    parameters: [
      ROWS_KIND,
      LOG_WITH_LEDGER_KIND,
      TIME_KIND,
      withText(FITS_KIND, 'the Profile tab with headers; without it the Fit column counts.'),
      REFERRALS_KIND,
      RULES_KIND,
    ],
    gives: [TEXTS, 'Each must with its figure, its state and the next move.'],
    decide({ rows, time, profile: fits, referrals, touches: log }) {
      if (!rows.pipeline.filled().includes(1)) return [MUST_HEADERS.slice()]
      const verdicts = verdictsBySheet(rows, log.ledger)
      const figures = mustFigures({ ...rows, ...referrals, ...log, time, fits, verdicts })
      return [MUST_HEADERS.slice(), ...mustLines(figures).map((line): Cell[] => [...line])]
    },
  }),
]
