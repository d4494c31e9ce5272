// How long a sale usually takes here, by the won rows: offered where the method's 45 days do not fit (PRODUCT, P).

import { plural } from '../cells/text'
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

/** What set-up says of it; '' while the usual sale fits the rules. */
export function usualSaleLine(days: number, book: RuleBook): string {
  if (!(days > book.numbers['P2.amber'])) return ''
  return (
    `Your won rows usually took ${plural(Math.round(days), 'day')}: more than the ${book.numbers['P2.amber']} of P2.amber. ` +
    `If that is how you sell, write ${Math.round(days)} there, on Rules.`
  )
}
