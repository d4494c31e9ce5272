// Won is the beginning: who is due for a second sale, how many buy again, and which deals went at full price (D5).
import type { Day } from '../calendar/day'
import { readPercent } from '../cells/columns'
import { columnIndex } from '../cells/table'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'

/** due = the day has come; planned = it lies ahead; missing = nobody set one; done = they bought again. */
export type SecondSaleState = 'due' | 'planned' | 'missing' | 'done'

export interface SecondSale {
  readonly person: number
  /** The first of the person's won rows. */
  readonly row: number
  readonly state: SecondSaleState
  /** The earliest `Second sale` of their won rows; NaN = none. */
  readonly day: Day
}

export interface SecondSales {
  /** Every customer, in the order of the rows. */
  readonly customers: readonly SecondSale[]
  /** Customers with a second won row ÷ customers; NaN without any. */
  readonly firstToSecond: number
  /** Won rows that are not a customer's first ÷ won rows; NaN without any. */
  readonly repeatRate: number
  /** Won rows whose `Discount` is 0, and those with one above 0; a blank or unreadable discount is in neither. */
  readonly fullPrice: number
  readonly discounted: number
}

interface Known {
  row: number
  sales: number
  day: number
}

/** Looks at every person with a won row (D5). */
export function secondSales(pipeline: Pipeline, persons: Persons, today: Day): SecondSales {
  const known = customersOf(pipeline, persons)
  const customers = [...known].map(([person, { row, sales, day }]): SecondSale => {
    const ahead = day > today ? 'planned' : 'due'
    return { person, row, day, state: sales > 1 ? 'done' : Number.isNaN(day) ? 'missing' : ahead }
  })
  const sales = [...known.values()].reduce((sum, one) => sum + one.sales, 0)
  const again = customers.filter(({ state }) => state === 'done').length
  return {
    customers,
    firstToSecond: again / customers.length,
    repeatRate: (sales - customers.length) / sales,
    ...discounts(pipeline),
  }
}

function customersOf(pipeline: Pipeline, persons: Persons): Map<number, Known> {
  const known = new Map<number, Known>()
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const days = pipeline.moments('secondSale')
  for (let row = 0; row < pipeline.rows; row++) {
    if (kinds[row] !== 'won' || !filled[row]) continue
    const person = persons.of[row] ?? 0
    const day = Math.floor(days[row] ?? Number.NaN)
    const before = known.get(person)
    if (!before) {
      known.set(person, { row, sales: 1, day })
      continue
    }
    before.sales++
    if (!(before.day <= day) && !Number.isNaN(day)) before.day = day
  }
  return known
}

function discounts(pipeline: Pipeline): { fullPrice: number; discounted: number } {
  const { values } = readPercent(pipeline.table.rows, columnIndex(pipeline.table, 'Discount'))
  const kinds = pipeline.stageKinds()
  let [fullPrice, discounted] = [0, 0]
  values.forEach((discount, row) => {
    if (kinds[row] !== 'won') return
    if (discount === 0) fullPrice++
    else if (discount > 0) discounted++
  })
  return { fullPrice, discounted }
}
