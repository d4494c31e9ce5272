// Tables: the header row under titles and merged cells, ragged and blank rows, footers of exports.
import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import {
  columnIndex,
  dataRowCount,
  findHeaderRow,
  lastContentRow,
  tableOf,
} from '../../../src/core/cells/table'
import { headerScore } from '../../../src/core/reading/headers'

const deals: Cell[][] = [
  ['Deal Name', 'Amount', 'Stage'],
  ['One', 100, 'Open'],
  ['Two', '', 'Won'],
]

describe('a table', () => {
  it('of nothing is empty', () => {
    expect(tableOf('Deals', [])).toEqual({
      tab: 'Deals',
      headers: [],
      rows: [],
      firstRow: 2,
      columnOffset: 0,
    })
    expect(tableOf('Deals', [['', '']]).rows).toEqual([])
  })

  it('has its headers as clean text and its rows as they are', () => {
    const table = tableOf('Deals', [[' Deal\nName ', 2026, null], ...deals.slice(1)])
    expect(table.headers).toEqual(['Deal Name', '2026', ''])
    expect(table.rows[0]).toBe(deals[1])
    expect(table.firstRow).toBe(2)
  })

  it('says where its rows lie under a title, also when it does not begin in A1', () => {
    const values: Cell[][] = [['My deals', '', ''], ['', '', ''], ...deals]
    expect(tableOf('Deals', values, 2)).toMatchObject({ firstRow: 4, columnOffset: 0 })
    expect(tableOf('Deals', values, 2, { row: 5, column: 3 })).toMatchObject({ firstRow: 8, columnOffset: 3 })
  })

  it('drops rows after the last content and keeps blank rows inside', () => {
    const values: Cell[][] = [...deals, [], ['Three'], ['', '\u00a0'], [null], []]
    expect(tableOf('Deals', values).rows).toHaveLength(4)
    expect(tableOf('Deals', values).rows[3]).toEqual(['Three'])
  })

  it('takes a header row that is not there as none', () => {
    expect(tableOf('Deals', deals, 9)).toMatchObject({ headers: [], rows: [] })
  })

  it('keeps every row with content, whatever the shape', () => {
    const cell = fc.constantFrom<Cell>('', ' ', null, 'a', 0, false)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { rows } = tableOf('T', values)
        const filled = (row: readonly Cell[]) => row.some((one) => one === 'a' || one === 0 || one === false)
        expect(rows.filter(filled)).toEqual(values.slice(1).filter(filled))
        const last = rows[rows.length - 1]
        expect(last === undefined || filled(last)).toBe(true)
        expect(lastContentRow(values)).toBe(values.map(filled).lastIndexOf(true))
      }),
    )
  })
})

describe('the header row', () => {
  it('is found under titles, blank rows and merged cells', () => {
    const values: Cell[][] = [['Sales pipeline 2026'], ['', '', ''], ['', 'Deals', ''], ...deals]
    expect(findHeaderRow(values, headerScore())).toBe(3)
  })

  it('is the first of equals', () => {
    expect(findHeaderRow([...deals, ...deals], headerScore())).toBe(0)
  })

  it('is none where no row names two fields, and not sought below the top twenty', () => {
    expect(findHeaderRow([], headerScore())).toBe(-1)
    expect(findHeaderRow([['Stage'], ['a', 'b']], headerScore())).toBe(-1)
    expect(findHeaderRow([...new Array<Cell[]>(20).fill(['x']), ...deals], headerScore())).toBe(-1)
  })
})

describe('a column', () => {
  const table = tableOf('Touches', [['When', 'Great question', 'when', '']])

  it('is found by its words, the first of equals', () => {
    expect(columnIndex(table, 'great_question')).toBe(1)
    expect(columnIndex(table, 'WHEN ')).toBe(0)
  })

  it('is -1 when missing or asked for without a word', () => {
    expect(columnIndex(table, 'Medium')).toBe(-1)
    expect(columnIndex(table, '*')).toBe(-1)
  })
})

describe('an export’s footer', () => {
  const data: Cell[][] = [
    ['One', 'Acme', 100],
    ['Two', 'Beta', 200],
  ]

  it('is left out, with the blank rows around it', () => {
    const footer: Cell[][] = [
      ['', '', ''],
      ['Grand Totals (5700 records)', '', ''],
      [],
      ['Confidential Information - Do Not Distribute'],
      ['Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.'],
    ]
    expect(dataRowCount([...data, ...footer])).toBe(2)
  })

  it.each([[['Total', '', 300]], [['', 'Sum', '€ 300,00']], [['Gesamt', 2, '300 EUR']], [['Grand Total']]])(
    'may be a row of sums: %j',
    (sums) => {
      expect(dataRowCount([...data, sums])).toBe(2)
    },
  )

  it.each([
    [['Total', 'TotalEnergies', 100]],
    [['Total Wine']],
    [['Confidential project', 'Acme', 5]],
    [['Copyright case']],
    [['New prospect']],
    [[42]],
  ])('is not a row of the user’s: %j', (row) => {
    expect(dataRowCount([...data, [], row])).toBe(4)
  })

  it('is only sought at the end', () => {
    expect(dataRowCount([['Total', '', 1], [], ...data])).toBe(4)
    expect(dataRowCount([])).toBe(0)
    expect(dataRowCount([[], ['']])).toBe(0)
  })
})
