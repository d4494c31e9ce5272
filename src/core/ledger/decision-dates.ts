// What the Ledger keeps of a row's decision date: the last one, how often it was put off, and since when it is confirmed (P2b).
import type { Day } from '../calendar/day'
import type { RuleBook } from '../rules/rule-book'
import type { Ledger } from './ledger'

/** By whom a date is confirmed: typed into its cell alone, or saved or tapped in the panel (EXACTLY, Dates). */
export type ConfirmedBy = 'typed' | 'saved'

/** Whether this is the row's first date since it was first seen, which is progress and confirmed (P3). */
export const isFirstDate = (ledger: Ledger, row: number): boolean =>
  !Number.isNaN(ledger.firstSeen[row] ?? Number.NaN) && Number.isNaN(ledger.decision[row] ?? Number.NaN)

/**
 * Takes over the date that a cell holds, as an import brings it: nobody confirms it, and put off too often it loses its
 * confirmation. A cleared cell leaves the last date for a later one to be compared with.
 */
export function importDate(ledger: Ledger, row: number, decision: Day, { numbers }: RuleBook): void {
  if (Number.isNaN(decision)) return
  if (isPutOff(ledger, row, decision) && addMove(ledger, row) >= numbers['P2.moves'])
    ledger.decisionConfirmed[row] = Number.NaN
  ledger.decision[row] = decision
}

/**
 * Dates a confirmation today. A first date is left for the night to find, which writes down the progress it is, of the day
 * on which it was confirmed.
 * @returns whether the ledger changed
 */
export function confirmDate(
  ledger: Ledger,
  row: number,
  decision: Day,
  { by, today, book }: { readonly by: ConfirmedBy; readonly today: Day; readonly book: RuleBook },
): boolean {
  const before = ledger.decision[row] ?? Number.NaN
  if (Number.isNaN(decision) || (by === 'typed' && decision === before)) return false
  const isLost =
    isPutOff(ledger, row, decision) && addMove(ledger, row) >= book.numbers['P2.moves'] && by === 'typed'
  ledger.decisionConfirmed[row] = isLost ? Number.NaN : today
  if (!Number.isNaN(before)) ledger.decision[row] = decision
  return true
}

const isPutOff = (ledger: Ledger, row: number, decision: Day): boolean =>
  decision > (ledger.decision[row] ?? Number.NaN)

function addMove(ledger: Ledger, row: number): number {
  const moves = (ledger.dateMoved[row] ?? 0) + 1
  ledger.dateMoved[row] = moves
  return moves
}
