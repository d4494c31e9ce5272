// The currency that each row of a pipeline names.
import { formatCurrency } from '../cells/currency-format'
import { memo } from '../cells/lazy'
import { currencyCode, parseGuess } from '../cells/number-text'
import type { Table } from '../cells/table'
import { cleanText } from '../cells/text'

/**
 * Codes by row; '' = none. A column of currencies outranks the sign typed in a cell, and a number's format tells only where
 * neither does: formats are asked for if there is such a number.
 * @param value the column of amounts, its amounts by row, and what stands in the column of currencies
 */
export function namedCurrencies(
  { rows, formats = () => [] }: Pick<Table, 'rows' | 'formats'>,
  {
    at,
    values,
    beside,
  }: { readonly at: number; readonly values: Float64Array; readonly beside: readonly string[] },
): readonly string[] {
  const typed = memo((cell: string) => parseGuess(cleanText(cell))?.currency ?? '')
  const shown = memo(formatCurrency)
  return rows.map((cells, row) => {
    const [word, cell] = [beside[row] ?? '', cells[at]]
    if (word !== '') return currencyCode(word)
    if (typeof cell === 'string') return typed(cell)
    return Number.isNaN(values[row] ?? Number.NaN) ? '' : shown(formats(at)[row] ?? '')
  })
}
