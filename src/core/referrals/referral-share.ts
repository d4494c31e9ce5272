// Shares of customers asked and referring, and what the referrals brought (R5).
import { amountsByCurrency, sumOf } from '../pipeline/currencies'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import type { Forest } from './chains'
import { giverRow, type Referrals } from './referrals-tab'

/** The counts behind R5. */
export interface ReferralShares {
  /** People with a won row. */
  readonly customers: number
  /** Customers who were ever asked. */
  readonly asked: number
  /** Customers who ever referred somebody, inside or outside the rows. */
  readonly referred: number
  /** Rows that came by referral, how many of them are Qualified and how many won. */
  readonly came: number
  readonly qualified: number
  readonly won: number
  /** Their share of the value of all won rows, in the currency of most; null where no won row has one. */
  readonly revenue: number | null
}

/**
 * Counts customers asked and referring, and the rows that came by referral (R5).
 * @param lastAsked day of the last ask by person, NaN = never
 * @param qualified 1 for Qualified rows
 */
export function referralShares(
  pipeline: Pipeline,
  persons: Persons,
  forest: Forest,
  referrals: Referrals,
  lastAsked: Float64Array,
  qualified: ArrayLike<number>,
): ReferralShares {
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const isCustomer = new Uint8Array(persons.count)
  const hasReferred = new Uint8Array(persons.count)
  let [came, fits, won] = [0, 0, 0]
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row]) continue
    const person = persons.of[row] ?? 0
    const isWon = kinds[row] === 'won'
    if (isWon) isCustomer[person] = 1
    if ((forest.direct[row] ?? 0) > 0) hasReferred[person] = 1
    if ((forest.parent[row] ?? -1) < 0) continue
    came++
    if (qualified[row]) fits++
    if (isWon) won++
  }
  noteGivers(pipeline, persons, referrals, hasReferred)
  let [customers, asked, referred] = [0, 0, 0]
  for (let person = 0; person < persons.count; person++) {
    if (!isCustomer[person]) continue
    customers++
    if (!Number.isNaN(lastAsked[person])) asked++
    if (hasReferred[person]) referred++
  }
  return { customers, asked, referred, came, qualified: fits, won, revenue: revenueShare(pipeline, forest) }
}

function revenueShare(pipeline: Pipeline, forest: Forest): number | null {
  const kinds = pipeline.stageKinds()
  const [amounts] = amountsByCurrency(pipeline)
  const all = sumOf(amounts, (row) => kinds[row] === 'won')
  const theirs = sumOf(amounts, (row) => kinds[row] === 'won' && (forest.parent[row] ?? -1) >= 0)
  return all > 0 ? theirs / all : null
}

/** Marks people whom a line of Referrals names as the giver of somebody. */
function noteGivers(
  pipeline: Pipeline,
  persons: Persons,
  referrals: Referrals,
  hasReferred: Uint8Array,
): void {
  const finder = rowFinder(pipeline)
  for (let line = 0; line < referrals.count; line++) {
    if ((referrals.givenIds[line] ?? '') === '' && (referrals.given[line] ?? '') === '') continue
    const row = giverRow(finder, referrals, line)
    if (row >= 0) hasReferred[persons.of[row] ?? 0] = 1
  }
}
