// DIAGNOSE_PACE and SEVEN_MUSTS on plain values (D3, D7).

import { readCadence } from '../cadence/cadence'
import { judgedLedger, verdictsBySheet } from '../cadence/ledger-from-log'
import type { Cell } from '../cells/cell'
import { tableOf } from '../cells/table'
import { fitCodeOf, NO_FIT } from '../fit/profile'
import { emptyLedger, type Ledger } from '../ledger/ledger'
import { diagnose } from '../process/diagnosis'
import { mustFigures } from '../process/must-figures'
import { sevenMusts } from '../process/seven-musts'
import { TouchLog } from '../touches/touch-log'
import { fitsByProfile } from './fit'
import {
  type Argument,
  answered,
  type Context,
  type Frame,
  frameOf,
  Refusal,
  type Result,
  rowsOf,
  tableArgument,
} from './frame'
import { touchesArgument } from './history'
import { processArguments } from './process'
import { referralsArgument } from './referrals'
import { timeArgument } from './time-arguments'

const PACE_HEADERS = ['Branch', 'Evidence']

/**
 * Why sales are below your own pace: the branch, and beside it what it rests on, line by line, under the headers
 * `Branch` and `Evidence` (D3). `No baseline yet` names what is missing.
 */
export function diagnosePace(
  rows: Argument,
  touches: Argument,
  process: Argument,
  steps: Argument,
  rules: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, '', context), (frame) => {
    const log = columnsArgument(touches, frame, context)
    if (log instanceof Refusal) return log
    const known = processArguments(process, steps, frame)
    if (known instanceof Refusal) return known
    if (!frame.pipeline.filled().includes(1)) return [PACE_HEADERS.slice()]
    const { branch, evidence } = diagnose({ ...frame, ...known, touches: log })
    return [PACE_HEADERS.slice(), ...evidence.map((line, at): Cell[] => [at === 0 ? branch : '', line])]
  })
}

/** The touches argument by the few columns that are needed; its header alone tells whether it can be used. */
function columnsArgument(argument: Argument, frame: Frame, context: Context): TouchLog | Refusal {
  const checked = touchesArgument(rowsOf(argument).slice(0, 1), frame, context)
  if (checked instanceof Refusal) return checked
  return logOf(argument, frame, context)
}

/** The log as it is given, blank or not. */
const logOf = (argument: Argument, { today, book }: Frame, { zone }: Context): TouchLog =>
  new TouchLog(tableArgument('touches', argument) ?? tableOf('touches', []), zone, today, book)

interface Log {
  readonly touches: TouchLog
  readonly ledger: Ledger
}

/** The touches argument with the ledger it makes. */
function logArgument(argument: Argument, frame: Frame, context: Context): Log | Refusal {
  const touches = touchesArgument(argument, frame, context)
  if (touches instanceof Refusal) return touches
  if (!touches) return { touches: logOf('', frame, context), ledger: emptyLedger(frame.pipeline.rows) }
  const rowOf = touches.rowOf(frame.pipeline)
  return {
    touches,
    ledger: judgedLedger({ ...frame, cadence: readCadence(null, frame.book), touches, rowOf }),
  }
}

/** Fit codes by the profile argument, without one by the rows' own `Fit`; null = nothing says who fits. */
function fitsArgument(profile: Argument, frame: Frame): Uint8Array | Refusal | null {
  const table = tableArgument('profile', profile)
  const fits = table && fitsByProfile(table, frame)
  if (fits instanceof Refusal) return fits
  const codes = fits?.codes ?? new Uint8Array(frame.pipeline.text('fit').map(fitCodeOf))
  return codes.every((code) => code === NO_FIT) ? null : codes
}

const MUST_HEADERS = ['Must', 'Figure', 'State', 'Next move']

/**
 * The seven musts, each with its figure, its state (Kept, To do, Not measured) and the next move with its deadline,
 * under the headers `Must`, `Figure`, `State` and `Next move` (D7). What is not logged is not measured, and says so.
 */
export function sevenMustsOf(
  rows: Argument,
  touches: Argument,
  time: Argument,
  profile: Argument,
  referrals: Argument,
  rules: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, '', context), (frame) => {
    const stretches = timeArgument(time, frame, context)
    if (stretches instanceof Refusal) return stretches
    const fits = fitsArgument(profile, frame)
    if (fits instanceof Refusal) return fits
    const known = referralsArgument(referrals, frame)
    if (known instanceof Refusal) return known
    const log = logArgument(touches, frame, context)
    if (log instanceof Refusal) return log
    if (!frame.pipeline.filled().includes(1)) return [MUST_HEADERS.slice()]
    const verdicts = verdictsBySheet(frame, log.ledger)
    const figures = mustFigures({ ...frame, ...known, ...log, time: stretches, fits, verdicts })
    return [
      MUST_HEADERS.slice(),
      ...sevenMusts(figures).map(({ must, figure, state, next }): Cell[] => [must, figure, state, next]),
    ]
  })
}
