// What somebody types or saves of a row, told from what was moved there: the Ledger knows what the cell held (EXACTLY, Typed).
import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { type ConfirmedBy, confirmDate } from './decision-dates'
import type { Ledger } from './ledger'

/** A fact that the Ledger dates when somebody gives it. */
export type AnsweredFact = 'gut' | 'decision'

/** A row whose facts were typed or saved now. */
export interface Answer {
  readonly row: number
  readonly facts: readonly AnsweredFact[]
  readonly by: ConfirmedBy
}

/**
 * Dates what was answered today. What is saved counts also where the cell held it already; what is typed, only where it
 * differs from what the Ledger knows of this id. @returns the rows whose ledger lines changed
 */
export function confirmAnswers(
  pipeline: Pipeline,
  ledger: Ledger,
  answers: readonly Answer[],
  today: Day,
  book: RuleBook,
): number[] {
  const changed = new Set<number>()
  for (const { row, facts, by } of answers) {
    if (pipeline.textAt('id', row) === '') continue
    if (facts.includes('gut') && confirmGut(pipeline, ledger, row, by, today)) changed.add(row)
    const decision = facts.includes('decision')
      ? Math.floor(pipeline.moments('decision')[row] ?? Number.NaN)
      : Number.NaN
    if (confirmDate(ledger, row, decision, { by, today, book })) changed.add(row)
  }
  return [...changed]
}

function confirmGut(pipeline: Pipeline, ledger: Ledger, row: number, by: ConfirmedBy, today: Day): boolean {
  if (pipeline.guts()[row] !== 'yes' || (by === 'typed' && ledger.gut[row] === 'yes')) return false
  ledger.gut[row] = 'yes'
  ledger.gutConfirmed[row] = today
  return true
}
