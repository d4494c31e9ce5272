// Money locked in the database (R6): clients who are touched too rarely, and what followed touches, as facts for the panel.
import { readCadence } from '../../core/cadence/cadence'
import { type LockedMoney, lockedMoney } from '../../core/learning/locked-money'
import { rowDays } from '../../core/ledger/row-dates'
import { countedDays } from '../../core/touches/counting'
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
  const { sheet, touches, ledger, today } = whole
  const { pipeline, persons, book } = sheet
  const automated = readCadence(null, book).client.automatedMost
  const frame = { persons, today, automatedMost: () => automated, rowOf: touches.rowOf(pipeline) }
  const { parent } = referralsOf(whole).forest
  const touched = countedDays(touches, frame)
  const days = rowDays(pipeline, ledger, today)
  const found = lockedMoney({ ...{ pipeline, persons, book, today, parent, touched }, ...days })
  const { clients, quiet, sales, referrals, aYear, locked } = found
  return {
    ...{ clients, quiet, sales, referrals },
    aYear: numberOrNull(aYear),
    locked: numberOrNull(locked),
    least: book.numbers['C1.least'],
    days: book.numbers['R6.days'],
  }
}
