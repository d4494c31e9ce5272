// Whom the morning mail says to ask for a referral this week (R1).
import type { SaidRow } from '../../core/mail/morning'
import { askWeeks } from '../../core/referrals/ask-weeks'
import { referralForest } from '../../core/referrals/chains'
import { asksOf, lastAsks } from '../../core/referrals/referral-ask'
import { missingReferralHeader, readReferrals } from '../../core/referrals/referrals-tab'
import { REFERRALS } from '../../core/tabs/schema'
import { ownersOf } from '../../core/time/owners'
import type { JudgedDay } from '../judge/judged-day'
import { tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** The asks of this week, best first, with their words; reads the tab Referrals where it is there. */
export function referralAsks(
  workbook: Workbook,
  { read, today, decisions }: JudgedDay,
  isOwn: (row: number) => boolean,
): SaidRow[] {
  const { pipeline, persons, book } = read.sheet
  const table = workbook.has(REFERRALS.name) ? tableIn(workbook, REFERRALS) : null
  // A tab of that name with other columns is the user's.
  const isReadable = table !== null && missingReferralHeader(table) === null
  const referrals = readReferrals(isReadable ? table : null, workbook.zone)
  const known = { pipeline, persons, book, today, referrals, ledger: read.ledger, touches: read.touches }
  const lastAsked = lastAsks(known)
  const forest = referralForest({ pipeline, referrals })
  const asks = asksOf({ ...known, forest, verdicts: decisions.verdicts.codes }, lastAsked)
  const weeks = askWeeks(asks, { ...known, lastAsked, owners: ownersOf(pipeline.text('owner')).of })
  return asks
    .filter(({ row }, at) => (weeks[at] ?? Number.POSITIVE_INFINITY) <= today && isOwn(row))
    .map(({ row, words }) => ({
      row: pipeline.table.firstRow + row,
      name: pipeline.label(row),
      says: words,
    }))
}
