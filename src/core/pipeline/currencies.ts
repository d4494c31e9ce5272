// Amounts that may be added up: where a pipeline names several currencies, those of each by themselves.
import type { Pipeline } from './pipeline'

/** The amounts of one currency; NaN in rows of another one and where none can be read. */
export interface Amounts {
  /** ISO code, or as the sheet writes it; '' where it names no two. */
  readonly code: string
  readonly values: Float64Array
}

/**
 * The amounts of a pipeline by currency, that of most rows first. A row that names none is in that one.
 */
export function amountsByCurrency(pipeline: Pipeline): ByCurrency {
  const known = KNOWN.get(pipeline) ?? readAmounts(pipeline)
  KNOWN.set(pipeline, known)
  return known
}
type ByCurrency = readonly [Amounts, ...Amounts[]]
const KNOWN = new WeakMap<Pipeline, ByCurrency>()

function readAmounts(pipeline: Pipeline): ByCurrency {
  const values = pipeline.value()
  if (pipeline.currencies().length < 2) return [{ code: '', values }]
  const named = pipeline.rowCurrencies()
  const rows = new Map<string, number>()
  named.forEach((code, row) => {
    if (code !== '' && !Number.isNaN(values[row])) rows.set(code, (rows.get(code) ?? 0) + 1)
  })
  const codes = [...rows]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .map(([code]) => code)
  const [main = '', ...others] = codes
  const amountsIn = (wanted: string): Amounts => ({
    code: wanted,
    values: values.map((value, row) => ((named[row] || main) === wanted ? value : Number.NaN)),
  })
  return [amountsIn(main), ...others.map(amountsIn)]
}

/** The amounts of the currency that most rows have: those that may be added up where one figure is wanted. */
export const mainAmounts = (pipeline: Pipeline): Amounts => amountsByCurrency(pipeline)[0]

/** The sum of the rows that are meant, in one currency. */
export const sumOf = ({ values }: Amounts, isMeant: (row: number) => boolean): number =>
  values.reduce((sum, value, row) => (value && isMeant(row) ? sum + value : sum), 0)

/** The currency of a row's amount, where the pipeline has several; else ''. */
export const currencyAt = (pipeline: Pipeline, row: number): string =>
  amountsByCurrency(pipeline).find(({ values }) => !Number.isNaN(values[row]))?.code ?? ''
