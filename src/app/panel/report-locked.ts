// Money locked in the database (R6): clients who are touched too rarely, and what followed touches, as facts for the panel.
import { type LockedMoney, lockedMoney } from '../../core/learning/locked-money'
import { numberOrNull, referralsOf, type WholeSheet } from './whole-sheet'

/** Values in the currency of most won rows; null where there are too few years of clients to tell. */
export interface LockedReport extends Pick<LockedMoney, 'clients' | 'quiet' | 'sales' | 'referrals'> {
  readonly aYear: number | null
  readonly locked: number | null
  /** Touches a year below which a client counts as quiet. */
  readonly least: number
  /** Days within which something followed a touch. */
  readonly days: number
}

/** Everybody's clients: what they repeat is known of all together alone. */
export function lockedReport(whole: WholeSheet): LockedReport {
  const { book } = whole.sheet
  const { parent } = referralsOf(whole).forest
  const found = lockedMoney({ ...whole.sheet, ...whole, parent })
  const { clients, quiet, sales, referrals, aYear, locked } = found
  return {
    ...{ clients, quiet, sales, referrals },
    aYear: numberOrNull(aYear),
    locked: numberOrNull(locked),
    least: book.numbers['C1.least'],
    days: book.numbers['R6.days'],
  }
}
