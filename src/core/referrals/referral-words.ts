// The words to ask for a referral, by the person's situation (R2).
import type { Pipeline } from '../pipeline/pipeline'
import type { Situation } from '../words/facts'
import type { Forest } from './chains'
import type { Referrals } from './referrals-tab'

/** Characters of an incentive that a sentence can hold. */
const MOST_SIGNS = 60

interface WordsInput {
  readonly pipeline: Pipeline
  readonly forest: Forest
  readonly referrals: Referrals
}

/**
 * Returns R2's words for a situation and row: the referrer is named if known, and the incentive as it was last
 * promised.
 */
export function askWords({
  pipeline,
  forest,
  referrals,
}: WordsInput): (situation: Situation, row: number) => string {
  const last = referrals.incentives.reduce((known, incentive) => incentive || known, '')
  const incentive = last.slice(0, MOST_SIGNS)
  return (situation, row) => {
    const parent = forest.parent[row] ?? -1
    const by = parent >= 0 && parent < pipeline.rows ? pipeline.label(parent) : ''
    return pipeline.book.words.referralAsk({ situation, by, incentive })
  }
}
