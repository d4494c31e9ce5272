// The sheet as a report reads it: all rows, the whole log and the Ledger, each tab once; nothing is written.
import { verdictsBySheet } from '../../core/cadence/ledger-from-log'
import type { Day } from '../../core/calendar/day'
import type { Table } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { type Forest, referralForest } from '../../core/referrals/chains'
import { missingReferralHeader, type Referrals, readReferrals } from '../../core/referrals/referrals-tab'
import { REFERRALS, type Tab, TIME, TOUCHES } from '../../core/tabs/schema'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import { readTime, type TimeLog } from '../../core/time/time-log'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { wholeLedger } from '../judge/kept-ledger'
import { todayOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { openPipeline, type PipelineSheet, type RulesSheet, readRules, tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'

export interface WholeSheet {
  readonly workbook: Workbook
  readonly rules: RulesSheet
  readonly sheet: PipelineSheet
  readonly today: Day
  readonly touches: TouchLog
  readonly ledger: Ledger
  /** Verdict codes as they stand. */
  readonly verdicts: Uint8Array
  /** Whether a row is the user's own by the owner table; all are without one, and for who leads. */
  readonly isOwn: (row: number) => boolean
}

/** Reads all of it; refused where there is no pipeline, and where nobody said yet whether the spreadsheet is a copy. */
export function wholeSheet({ workbook, mail, clock }: Ports): Result<WholeSheet> {
  const rules = readRules(workbook)
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  if (isElsewhere(workbook, rules.book)) return refused('copy or moved')
  const { pipeline, persons, book } = sheet
  const today = todayOf({ workbook, clock })
  const ledger = readLedger(wholeLedger(workbook).table, pipeline.text('id'), workbook.zone)
  const owners = ownerRows(rules.table)
  const isOwnOwner = isOwnRow(owners, owners.length > 0 ? mail.ownAddress() : '')
  return {
    workbook,
    rules,
    sheet,
    today,
    touches: new TouchLog(tableIn(workbook, TOUCHES), workbook.zone, today, book),
    ledger,
    verdicts: verdictsBySheet({ pipeline, persons, book, today }, ledger),
    isOwn: (row) => isOwnOwner(pipeline.textAt('owner', row)),
  }
}

/** A tab of Touchline's that may not be there yet; null without it. */
export const tabIfThere = (workbook: Workbook, tab: Tab): Table | null =>
  workbook.has(tab.name) ? tableIn(workbook, tab) : null

/** Referrals, and the forest they make with the rows; a tab of that name with other columns is the user's. */
export function referralsOf({ workbook, sheet: { pipeline } }: Pick<WholeSheet, 'workbook' | 'sheet'>): {
  readonly referrals: Referrals
  readonly forest: Forest
} {
  const table = tabIfThere(workbook, REFERRALS)
  const isOwn = table !== null && missingReferralHeader(table) === null
  const referrals = readReferrals(isOwn ? table : null, workbook.zone)
  return { referrals, forest: referralForest({ pipeline, referrals }) }
}

/** The tab Time; null without it. */
export function timeOf({ workbook, today }: WholeSheet): TimeLog | null {
  const table = tabIfThere(workbook, TIME)
  return table && readTime(table, workbook.zone, today)
}

/** JSON knows neither NaN nor infinity. */
export const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)
