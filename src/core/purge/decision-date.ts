// Whether a decision date still counts: one that nobody confirmed, and one that is put off again and again, do not (P2b).
import type { Day } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import type { RuleBook } from '../rules/rule-book'

/** What dates are held against. */
export interface DateFrame {
  readonly ledger: Ledger
  readonly book: RuleBook
  readonly today: Day
}

/**
 * By which rule the row's date wants confirming, '' where it counts as it stands. Without a day on which the row was first
 * seen every date counts, however imported or moved (EXACTLY, Dates).
 */
export function wantOfDate(frame: DateFrame, row: number): '' | 'moved' | 'unconfirmed' {
  const { ledger, book } = frame
  const seen = ledger.firstSeen[row] ?? Number.NaN
  if (Number.isNaN(seen) || !Number.isNaN(ledger.decisionConfirmed[row] ?? Number.NaN)) return ''
  if ((ledger.dateMoved[row] ?? 0) >= book.numbers['P2.moves']) return 'moved'
  return isOldEstimate(frame, row) ? 'unconfirmed' : ''
}

/** Whether the row's date was left unconfirmed for too long since it was first seen: P4c takes it for a blank one. */
export function isOldEstimate({ ledger, book, today }: DateFrame, row: number): boolean {
  const seen = Math.floor(ledger.firstSeen[row] ?? Number.NaN)
  return (
    Number.isNaN(ledger.decisionConfirmed[row] ?? Number.NaN) && today >= seen + book.numbers['P2.confirm']
  )
}
