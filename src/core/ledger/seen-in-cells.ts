// Detects changes in the user's cells since the Ledger last saw them: progress, a confirmed yes, a new row (P3).
import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import { type RuleBook, stageKind, stagePlace } from '../rules/rule-book'
import type { StageKind } from '../rules/stages'
import { verdictRule } from '../words/first-words'
import { importDate, isFirstDate } from './decision-dates'
import type { Ledger } from './ledger'

/** Progress found by comparing cells, to be logged as a touch. */
interface SeenProgress {
  /** Pipeline row, from 0. */
  readonly row: number
  /** The day it was made. */
  readonly on: Day
  readonly progress: 'Stage forward' | 'Decision date'
  /** Identifies the change, so that a repeated run does not log it twice. */
  readonly key: string
  readonly note: string
}

/**
 * Compares every row with the Ledger and updates the Ledger in place. The first sight of a stage, date or gut is
 * neither progress nor confirmation; replacing a decision date is not progress. A row with a cell that cannot be read is
 * seen, but its facts are left for the day they can be read (S4); a held sheet says nothing, not even who is new (S5).
 * @param today the day to note for what changed
 */
export function compareWithLedger(
  pipeline: Pipeline,
  ledger: Ledger,
  book: RuleBook,
  today: Day,
): SeenProgress[] {
  if (pipeline.isHeld) return []
  const seen: SeenProgress[] = []
  const filled = pipeline.filled()
  const ids = pipeline.text('id')
  const stages = pipeline.has('stage') ? pipeline.text('stage') : pipeline.text('status')
  const guts = pipeline.guts()
  const unread = pipeline.unreadable()
  const decisions = pipeline.moments('decision')
  for (let row = 0; row < pipeline.rows; row++) {
    const id = ids[row]
    if (!filled[row] || !id) continue
    const isNew = Number.isNaN(ledger.firstSeen[row])
    if (isNew) ledger.firstSeen[row] = today
    if (unread.has(row)) continue
    const stage = stages[row] ?? ''
    const decision = Math.floor(decisions[row] ?? Number.NaN)
    if (!isNew && !isFirstRead(pipeline, ledger, row)) {
      if (stage !== ledger.stage[row]) {
        seen.push(...stageProgress(ledger, row, { id, stage, today }, book))
        ledger.stageSince[row] = today
      }
      if (isFirstDate(ledger, row)) seen.push(...decisionProgress(ledger, row, { id, decision, today }))
      if (guts[row] === 'yes' && ledger.gut[row] !== 'yes') ledger.gutConfirmed[row] = today
    }
    ledger.stage[row] = stage
    importDate(ledger, row, decision, book)
    ledger.gut[row] = guts[row] ?? ''
  }
  return seen
}

/** Whether the row could not be read so far: its verdict says so, and the Ledger knows nothing of its cells (S4). */
const isFirstRead = (pipeline: Pipeline, ledger: Ledger, row: number): boolean =>
  ledger.stage[row] === '' &&
  ledger.gut[row] === '' &&
  Number.isNaN(ledger.decision[row]) &&
  verdictRule(pipeline.textAt('verdict', row)) === 'S4'

function stageProgress(
  ledger: Ledger,
  row: number,
  { id, stage, today }: { readonly id: string; readonly stage: string; readonly today: Day },
  book: RuleBook,
): SeenProgress[] {
  const before = ledger.stage[row] ?? ''
  const forward = before !== '' && stagePlace(book, stage) > stagePlace(book, before)
  const isMeant = (kind: StageKind | null): boolean => kind === 'open' || kind === 'won'
  if (!forward || !isMeant(stageKind(book, stage)) || !isMeant(stageKind(book, before))) return []
  const since = ledger.stageSince[row] ?? Number.NaN
  const key = `stage ${id} ${before} > ${stage} ${Number.isNaN(since) ? '' : since}`
  return [{ row, on: today, progress: 'Stage forward', key, note: `${before} → ${stage}` }]
}

/** A first date is progress, of the day on which it was typed or saved, and confirmed whoever brought it (EXACTLY, Dates). */
function decisionProgress(
  ledger: Ledger,
  row: number,
  { id, decision, today }: { readonly id: string; readonly decision: Day; readonly today: Day },
): SeenProgress[] {
  const confirmed = ledger.decisionConfirmed[row] ?? Number.NaN
  const isGiven = !Number.isNaN(decision)
  const on = isGiven && Number.isNaN(confirmed) ? today : confirmed
  ledger.decisionConfirmed[row] = isGiven ? on : Number.NaN
  if (!isGiven) return []
  return [{ row, on, progress: 'Decision date', key: `decision ${id}`, note: 'first decision date given' }]
}
