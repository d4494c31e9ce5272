// Rows that are read by the columns which the night kept, against the same rows among all others.
import { withLines } from '../../../src/core/cells/table'
import { keptColumnsText, readKeptColumns } from '../../../src/core/pipeline/kept-columns'
import { Pipeline } from '../../../src/core/pipeline/pipeline'
import { pipelineOf } from '../../support/pipeline'

const sheetOf = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
  pipelineOf({ headers, rows }).pipeline

/** One row of a sheet, read by what is kept of it. */
function alone(whole: Pipeline, row: number): Pipeline {
  const { table, book, zone } = whole
  const kept = readKeptColumns({ ...book, texts: new Map([['columns', keptColumnsText(whole, 1)]]) })
  if (!kept) throw new Error('Nothing is kept')
  return new Pipeline(
    withLines({ ...table, rows: [] }, [[table.firstRow + row, [...(table.rows[row] ?? [])]]]),
    kept.columns,
    book,
    zone,
  )
}

describe('an amount with a lone dot', () => {
  it.each<[string, readonly string[]]>([
    ['fractions elsewhere', ['€ 1.200', '$2,500.50']],
    ['a currency elsewhere', ['1.200', '$900']],
    ['a currency beside it', ['€ 1.200', '900']],
    ['nothing else', ['1.200', '900']],
  ])('is read alone as in its column with %s', (_, amounts) => {
    const whole = sheetOf(
      ['Name', 'Amount'],
      amounts.map((amount, at) => [`P${at}`, amount]),
    )
    expect(alone(whole, 0).value()[0]).toBe(whole.value()[0])
  })
})

describe('what is kept of columns', () => {
  const choicesOf = (header: string, cells: readonly string[]): readonly number[] => {
    const whole = sheetOf(
      ['Name', header],
      cells.map((cell, at) => [`P${at}`, cell]),
    )
    return [...(alone(whole, 0).columns.told?.choices ?? [])]
  }

  it('names those of which Profile would compare a cell alone as another number or day', () => {
    expect(choicesOf('Turnover', ['1.200', '$900'])).toEqual([1])
    expect(choicesOf('Close date', ['3/4/2026', '25/4/2026'])).toEqual([1])
  })

  it('names none whose cells alone say the same', () => {
    expect(choicesOf('Turnover', ['€ 1.200', '€ 900'])).toEqual([])
    expect(choicesOf('Turnover', ['1.200', '12.5'])).toEqual([])
  })
})
