// The Referrals tab read once into columns: asks and gifts, whose they were, and what was promised for them (R1–R4).
import type { Problem, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import { columnAt, headerOf, type KeyOf, REFERRALS } from '../tabs/schema'

/** Lines of the Referrals tab by row of the tab. */
export interface Referrals {
  readonly count: number
  /** NaN where blank or unreadable. */
  readonly askedOn: Float64Array
  readonly fromIds: readonly string[]
  readonly from: readonly string[]
  readonly givenIds: readonly string[]
  readonly given: readonly string[]
  readonly incentives: readonly string[]
  readonly incentiveStates: readonly string[]
  readonly thankedOn: Float64Array
  /** Days that cannot be read. */
  readonly problems: readonly Problem[]
  /** Sheet row, from 1, of a line: for messages. */
  readonly rowOf: (line: number) => number
}

type ReferralKey = KeyOf<typeof REFERRALS>

/** Names the header the Referrals tab lacks; null when it can be read. */
export function missingReferralHeader(table: Table): string | null {
  const has = (header: string): boolean => columnIndex(table, header) >= 0
  if (!has('From ID') && !has('From')) return 'From ID'
  return has('Asked on') || has('Given ID') ? null : 'Given ID'
}

/** Reads the Referrals tab; null = there is none yet. Days that cannot be read are blank and reported. */
export function readReferrals(table: Table | null, zone: Zone): Referrals {
  const rows = table?.rows ?? []
  const problems: Problem[] = []
  const at = (key: ReferralKey): number => (table ? columnAt(table, REFERRALS, key) : -1)
  const text = (key: ReferralKey): readonly string[] => readText(rows, at(key), zone)
  const first = table?.firstRow ?? 2
  const days = (key: ReferralKey): Float64Array => {
    const { moments, unread } = readDays(rows, at(key), zone)
    for (const line of unread) {
      const problem = {
        tab: table?.tab ?? REFERRALS.name,
        row: first + line,
        header: headerOf(REFERRALS, key),
      }
      problems.push({ ...problem, text: 'this is not a date: write it as YYYY-MM-DD' })
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
