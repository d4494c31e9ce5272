// How far referrals are asked for and what they bring, in shares (R5).
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import type { Forest } from './chains'
import type { Referrals } from './referrals-tab'

export interface ReferralShares {
  /** Persons with a won row. */
  readonly customers: number
  /** Customers who were ever asked. */
  readonly asked: number
  /** Customers who ever referred somebody, whether that one is among the rows or not. */
  readonly referred: number
  /** Rows that came by referral; of them those that fit, and those that are won. */
  readonly came: number
  readonly qualified: number
  readonly won: number
}

/**
 * Counts customers asked and customers who referred, and what came of it (R5).
 * @param lastAsked the last ask of each person, NaN = never
 * @param qualified 1 where a row is Qualified
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
  return { customers, asked, referred, came, qualified: fits, won }
}

/** Whoever a line of Referrals names as giver of somebody has referred. */
function noteGivers(
  pipeline: Pipeline,
  persons: Persons,
  referrals: Referrals,
  hasReferred: Uint8Array,
): void {
  const finder = rowFinder(pipeline)
  for (let line = 0; line < referrals.count; line++) {
    if ((referrals.givenIds[line] ?? '') === '' && (referrals.given[line] ?? '') === '') continue
    const id = referrals.fromIds[line] ?? ''
    const row = id === '' ? finder.byName(referrals.from[line] ?? '') : finder.byId(id)
    if (row >= 0) hasReferred[persons.of[row] ?? 0] = 1
  }
}
