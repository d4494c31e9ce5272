// Second sales: who is due for one, how many customers buy again, and which deals went at full price (D5).
import type { Day } from '../calendar/day'
import { readPercent } from '../cells/columns'
import { columnIndex } from '../cells/table'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { median } from '../statistics/median'

/** due = the day has come; planned = it is ahead; missing = no day is set; done = they bought again. */
type SecondSaleState = 'due' | 'planned' | 'missing' | 'done'

/** A customer and their second sale. */
interface SecondSale {
  readonly person: number
  /** The person's first won row. */
  readonly row: number
  readonly state: SecondSaleState
  /** The earliest `Second sale` of their won rows; NaN = none. */
  readonly day: Day
}

/** The figures of D5. */
interface SecondSales {
  /** All customers, in the order of their first rows. */
  readonly customers: readonly SecondSale[]
  /** Customers with a second won row ÷ all customers; NaN without any. */
  readonly firstToSecond: number
  /** Won rows after a customer's first ÷ all won rows; NaN without any. */
  readonly repeatRate: number
  /** Won rows with a `Discount` of 0 and above 0; blank and unreadable ones are in neither. */
  readonly fullPrice: number
  readonly discounted: number
  /** The middle discount of those above 0, as a share; NaN without any. */
  readonly medianDiscount: number
}

interface CustomerSales {
  row: number
  sales: number
  day: number
}

/** Computes the figures of D5 from all people with a won row. */
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

function customersOf(pipeline: Pipeline, persons: Persons): Map<number, CustomerSales> {
  const known = new Map<number, CustomerSales>()
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

function discounts(pipeline: Pipeline): Pick<SecondSales, 'fullPrice' | 'discounted' | 'medianDiscount'> {
  const { values } = readPercent(pipeline.table.rows, columnIndex(pipeline.table, 'Discount'))
  const kinds = pipeline.stageKinds()
  let fullPrice = 0
  const given: number[] = []
  values.forEach((discount, row) => {
    if (kinds[row] !== 'won') return
    if (discount === 0) fullPrice++
    else if (discount > 0) given.push(discount)
  })
  return { fullPrice, discounted: given.length, medianDiscount: median(given) }
}
