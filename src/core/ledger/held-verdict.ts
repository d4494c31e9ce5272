// The verdict that a row keeps while one of its cells cannot be read (S4), or a column is lost (S5).
import type { Day } from '../calendar/day'
import type { Pipeline, PipelineKey } from '../pipeline/pipeline'
import { verdictRule } from '../words/first-words'
import type { Ledger } from './ledger'

/** Columns that tell whether a row is won or lost: while one cannot be read, nobody knows whether it has a verdict. */
const TELL_KIND: ReadonlySet<PipelineKey> = new Set(['stage', 'status', 'wonOn', 'lostOn'] as const)

/**
 * What the row's Verdict cell holds, '' for a row that had no verdict to hold, such as a won one; null before the first:
 * nothing has been judged of the row yet.
 */
export function heldVerdict(pipeline: Pipeline, ledger: Ledger, row: number, today: Day): string | null {
  const held = pipeline.textAt('verdict', row)
  if (pipeline.isHeld) return held
  if (held !== '') return verdictRule(held) === 'S4' ? null : held
  const cell = pipeline.unreadable().get(row)
  if (!cell || !pipeline.has('verdict') || !TELL_KIND.has(cell.key)) return null
  // The run that sees a row for the first time notes its day before it judges.
  const isKnown = (ledger.firstSeen[row] ?? Number.NaN) < today || (ledger.stage[row] ?? '') !== ''
  return isKnown ? '' : null
}
