// How long a sale usually takes here, by the won rows: offered where the method's 45 days do not fit (PRODUCT, P).

import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { median } from '../statistics/median'

/** So many won rows with both days are needed before anything is said. */
const ENOUGH_SALES = 5

/** The middle of the days from created to won; NaN with too few won rows that hold both. */
export function usualSale(pipeline: Pipeline): number {
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

/** Whether a usual sale takes longer than P2.amber looks ahead; false for NaN. */
export const outlastsRules = (days: number, { numbers }: RuleBook): boolean => days > numbers['P2.amber']
