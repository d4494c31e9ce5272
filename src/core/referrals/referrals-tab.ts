// Reads the Referrals tab into columns: asks, referrals given, and the incentives promised for them (R1–R4).
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import type { RowFinder } from '../pipeline/row-finder'
import { columnAt, headerOf, type KeyOf, REFERRALS } from '../tabs/schema'
import type { Problem } from '../words/faults'

/**
 * Columns of the Referrals tab by line under its header, from 0; days since 1970-01-01, NaN where blank or
 * unreadable.
 */
export interface Referrals {
  readonly count: number
  readonly askedOn: Float64Array
  readonly fromIds: readonly string[]
  readonly from: readonly string[]
  readonly givenIds: readonly string[]
  readonly given: readonly string[]
  readonly incentives: readonly string[]
  readonly incentiveStates: readonly string[]
  readonly thankedOn: Float64Array
  /** Unreadable days. */
  readonly problems: readonly Problem[]
  /** Sheet row, from 1, of a line; for messages. */
  readonly rowOf: (line: number) => number
}

type ReferralKey = KeyOf<typeof REFERRALS>

/** The header that the Referrals tab lacks; null when it can be read. */
export function missingReferralHeader(table: Table): string | null {
  const has = (header: string): boolean => columnIndex(table, header) >= 0
  if (!has('From ID') && !has('From')) return 'From ID'
  return has('Asked on') || has('Given ID') ? null : 'Given ID'
}

/** Reads the Referrals tab; null = no such tab. Unreadable days count as blank and are reported. */
export function readReferrals(table: Table | null, zone: Zone): Referrals {
  const rows = table?.rows ?? []
  const problems: Problem[] = []
  const at = (key: ReferralKey): number => (table ? columnAt(table, REFERRALS, key) : -1)
  const text = (key: ReferralKey): readonly string[] => readText(rows, at(key), zone)
  const first = table?.firstRow ?? 2
  const days = (key: ReferralKey): Float64Array => {
    const { moments, unread } = readDays(rows, at(key), zone)
    for (const line of unread) {
      const place = { tab: table?.tab ?? REFERRALS.name, row: first + line, header: headerOf(REFERRALS, key) }
      problems.push({ ...place, code: 'day' })
    }
    return moments.map(Math.floor)
  }
  return {
    count: rows.length,
    askedOn: days('askedOn'),
    fromIds: text('fromId'),
    from: text('from'),
    givenIds: text('givenId'),
    given: text('given'),
    incentives: text('incentive'),
    incentiveStates: text('incentiveStatus'),
    thankedOn: days('thankedOn'),
    problems,
    rowOf: (line) => first + line,
  }
}

/** The pipeline row of the person who gave a line's referral: by id, else by unique name; below 0 = none or several. */
export function giverRow(finder: RowFinder, { fromIds, from }: Referrals, line: number): number {
  const id = fromIds[line] ?? ''
  return id === '' ? finder.byName(from[line] ?? '') : finder.byId(id)
}
