// PURGE and DAYS_STALLED on plain values (P0–P5, P3).
import { readCadence } from '../cadence/cadence'
import { unqualifiedBySheet } from '../cadence/ledger-from-log'
import { rowDays } from '../ledger/row-dates'
import { judge } from '../purge/verdict'
import { verdictText } from '../words/words'
import {
  type Argument,
  answered,
  type Context,
  frameOf,
  orBlank,
  overRows,
  Refusal,
  type Result,
} from './frame'
import { ledgerArgument } from './history'

/**
 * Every row's verdict under the header `Verdict`: `New · …`, `Keep · …`, `Notice · …` or `Purge · …`, each ending with
 * its rule id; blank for rows that are won, lost or benched (P0–P5). Reads `Fit` when it is among the rows.
 */
export function purge(
  rows: Argument,
  ledger: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, headers, context), (frame) => {
    const history = ledgerArgument(ledger, frame, readCadence(null, frame.book), context)
    if (history instanceof Refusal) return history
    const { facts } = judge({
      ...frame,
      ledger: history,
      unqualified: unqualifiedBySheet(frame.pipeline),
      clockStopped: frame.book.clockStopped,
    })
    return overRows(frame, ['Verdict'], (row) => [verdictText(frame.book.words, facts[row])])
  })
}

/** Days since each row's last progress under the header `Days stalled`; blank where there never was any (P3). */
export function daysStalled(
  rows: Argument,
  ledger: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, headers, context), (frame) => {
    const history = ledgerArgument(ledger, frame, readCadence(null, frame.book), context)
    if (history instanceof Refusal) return history
    const { progress } = rowDays(frame.pipeline, history, frame.today)
    return overRows(frame, ['Days stalled'], (row) => [orBlank(frame.today - (progress[row] ?? Number.NaN))])
  })
}
