// Detects changes in the user's cells since the Ledger last saw them: progress, a confirmed yes, a new row (P3).
import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import { type RuleBook, stageKind, stagePlace } from '../rules/rule-book'
import type { StageKind } from '../rules/stages'
import type { Ledger } from './ledger'

/** Progress found by comparing cells, to be logged as a touch. */
interface SeenProgress {
  /** Pipeline row, from 0. */
  readonly row: number
  readonly progress: 'Stage forward' | 'Decision date'
  /** Identifies the change, so that a repeated run does not log it twice. */
  readonly key: string
  readonly note: string
}

/**
 * Compares every row with the Ledger and updates the Ledger in place. The first sight of a stage, date or gut is
 * neither progress nor confirmation; replacing a decision date is not progress. A row with a cell that cannot be read is
 * left for the day it can (S4).
 * @param today the day to note for what changed
 */
export function compareWithLedger(
  pipeline: Pipeline,
  ledger: Ledger,
  book: RuleBook,
  today: Day,
): SeenProgress[] {
  const seen: SeenProgress[] = []
  const filled = pipeline.filled()
  const ids = pipeline.text('id')
  const stages = pipeline.has('stage') ? pipeline.text('stage') : pipeline.text('status')
  const guts = pipeline.guts()
  const unjudged = pipeline.unjudged()
  const decisions = pipeline.moments('decision')
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row] || !ids[row] || unjudged.has(row)) continue
    const stage = stages[row] ?? ''
    const decision = Math.floor(decisions[row] ?? Number.NaN)
    const first = Number.isNaN(ledger.firstSeen[row])
    if (first) ledger.firstSeen[row] = today
    else {
      seen.push(...stageProgress(ledger, row, ids[row] ?? '', stage, book))
      seen.push(...decisionProgress(ledger, row, ids[row] ?? '', decision))
      if (stage !== ledger.stage[row]) ledger.stageSince[row] = today
      if (guts[row] === 'yes' && ledger.gut[row] !== 'yes') ledger.gutConfirmed[row] = today
    }
    ledger.stage[row] = stage
    if (!Number.isNaN(decision)) ledger.decision[row] = decision
    ledger.gut[row] = guts[row] ?? ''
  }
  return seen
}

function stageProgress(
  ledger: Ledger,
  row: number,
  id: string,
  stage: string,
  book: RuleBook,
): SeenProgress[] {
  const before = ledger.stage[row] ?? ''
  const forward = stage !== before && before !== '' && stagePlace(book, stage) > stagePlace(book, before)
  const isMeant = (kind: StageKind | null): boolean => kind === 'open' || kind === 'won'
  if (!forward || !isMeant(stageKind(book, stage)) || !isMeant(stageKind(book, before))) return []
  const since = ledger.stageSince[row] ?? Number.NaN
  const key = `stage ${id} ${before} > ${stage} ${Number.isNaN(since) ? '' : since}`
  return [{ row, progress: 'Stage forward', key, note: `${before} → ${stage}` }]
}

function decisionProgress(ledger: Ledger, row: number, id: string, decision: number): SeenProgress[] {
  if (Number.isNaN(decision) || !Number.isNaN(ledger.decision[row])) return []
  return [{ row, progress: 'Decision date', key: `decision ${id}`, note: 'first decision date given' }]
}
