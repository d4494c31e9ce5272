// Reads the verdicts from the pipeline's tab, row by row, for the summary.
import type { CellValue, Workbook } from '../workbook/types'
import type { SetUpReport, Verdict } from './reports'
import { grid } from './tabs'

export interface VerdictRow {
  /** The sheet's row, from 1. */
  readonly row: number
  readonly who: string
  readonly value: CellValue
  readonly verdict: Verdict
  /** The verdict's text after its first word. */
  readonly why: string
}

const VERDICT = /^(New|Keep|Notice|Purge) · (.*)$/s

/** Every open row of the pipeline with its verdict. */
export function verdictRows(
  workbook: Workbook,
  { tab, matched }: Pick<SetUpReport, 'tab' | 'matched'>,
): VerdictRow[] {
  const cells = grid(workbook, tab)
  const headerAt = cells.findIndex((row) => row.includes('Verdict') && row.includes('Touchline ID'))
  const headers = (cells[headerAt] ?? []).map((header) => String(header ?? '').trim())
  const at = (field: string): number => headers.indexOf((matched[field] ?? '\0').trim())
  const verdictAt = headers.indexOf('Verdict')
  const nameParts = [...new Set([at('name'), at('firstName'), at('lastName')])].filter(
    (column) => column >= 0,
  )
  const firstNames = at('name') >= 0 ? [at('name')] : nameParts
  const rest = [at('title'), at('company'), at('recordId'), at('email')]
  return cells.flatMap((row, index): VerdictRow[] => {
    const found = index > headerAt ? VERDICT.exec(textOf(row[verdictAt])) : null
    if (!found) return []
    const name = firstNames
      .map((column) => textOf(row[column]))
      .join(' ')
      .trim()
    const others = rest.map((column) => textOf(row[column]))
    const who = [name, ...others]
      .filter((text) => text !== '')
      .slice(0, 2)
      .join(', ')
    const [, verdict, why = ''] = found
    return [{ row: index + 1, who, value: row[at('value')] ?? null, verdict: verdict as Verdict, why }]
  })
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
