// The verdict that a row keeps while one of its cells cannot be read (S4), or a column is lost (S5).
import type { Pipeline } from '../pipeline/pipeline'
import { verdictRule } from '../words/first-words'
import type { Ledger } from './ledger'

/**
 * What the row's Verdict cell holds, '' for a row that had no verdict to hold, such as a won one; null before the first:
 * nothing has been judged of the row yet.
 */
export function heldVerdict(pipeline: Pipeline, ledger: Ledger, row: number): string | null {
  const held = pipeline.textAt('verdict', row)
  if (pipeline.isHeld) return held
  if (held !== '') return verdictRule(held) === 'S4' ? null : held
  return pipeline.has('verdict') && !Number.isNaN(ledger.firstSeen[row] ?? Number.NaN) ? '' : null
}
