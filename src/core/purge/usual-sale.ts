// How long a sale usually takes, by the won rows, for users whom the method's 45 days do not fit (PRODUCT, P).

import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { median } from '../statistics/median'

/** Fewest won rows with both days for a median. */
const ENOUGH_SALES = 5

/** The median days from created to won; NaN with too few won rows that have both. */
export function usualSaleDays(pipeline: Pipeline): number {
  const created = pipeline.moments('created')
  const [won, closed] = [pipeline.moments('wonOn'), pipeline.moments('decision')]
  const days: number[] = []
  pipeline.stageKinds().forEach((kind, row) => {
    const on = Number.isNaN(won[row]) ? closed[row] : won[row]
    const taken = Math.floor(on ?? Number.NaN) - Math.floor(created[row] ?? Number.NaN)
    if (kind === 'won' && taken >= 0) days.push(taken)
  })
  return days.length < ENOUGH_SALES ? Number.NaN : median(days)
}

/** Whether a usual sale takes longer than P2.amber allows; false for NaN. */
export const outlastsRules = (days: number, { numbers }: RuleBook): boolean => days > numbers['P2.amber']
