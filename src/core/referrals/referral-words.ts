// The words to ask for a referral, by the person's situation (R2).
import type { Pipeline } from '../pipeline/pipeline'
import type { Forest } from './chains'
import type { Referrals } from './referrals-tab'

/** A person's situation when asked, best source first (R1); parting = just let go (P6). */
export type Situation = 'established' | 'referred' | 'new customer' | 'prospect' | 'parting' | 'lost'

const WHO_QUESTION = 'ho do you know who shares your purchasing influence and professional standards?'

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
  const offer = last === '' ? 'Offer an incentive.' : `Offer an incentive (last time: ${last.slice(0, 60)}).`
  return (situation, row) => {
    if (situation === 'established') return `Your business is of great value to me. W${WHO_QUESTION}`
    if (situation === 'referred') {
      const parent = forest.parent[row] ?? -1
      const by = parent >= 0 && parent < pipeline.rows ? `through ${pipeline.label(parent)}` : 'by referral'
      return `You came to me ${by}, and I am glad of it. W${WHO_QUESTION}`
    }
    if (situation === 'new customer') return `Thank you for your business. W${WHO_QUESTION} ${offer}`
    if (situation === 'prospect') return `Whatever you decide: w${WHO_QUESTION} ${offer}`
    return 'This didn’t work out. Who would be a better fit?'
  }
}
