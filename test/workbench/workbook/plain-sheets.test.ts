// A sheet without formulas is read as it is stored: the same as what computing it would give, and nothing is computed for it.
import fc from 'fast-check'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import type { Area, CellInput } from '../../../workbench/workbook/types'

const at = (row: number, column: number, rows = 1, columns = 1, sheet = 0): Area => ({
  ...{ sheet, row, column, rows, columns },
})

const INPUT: fc.Arbitrary<CellInput> = fc
  .oneof(
    fc.constantFrom<CellInput>(
      ...[
        '',
        ' ',
        '0',
        '-0',
        '007',
        "'007",
        "'",
        "''",
        '1e3',
        '12%',
        '$5',
        '1/2',
        '3/4/2026',
        '12:30',
        'TRUE',
        'false',
      ],
      ...[
        '#N/A',
        "'#N/A",
        '#REF!',
        '#VALUE!',
        '#made up',
        '[a](http://x.com)',
        '[5](http://x.com)',
        'http://x.com',
      ],
      ...['two\nlines', "=not a formula'", 'x'],
      ...[0, -1.5, 46_000, true, false, null, { date: 46_000 }, { date: 46_000.5 }],
    ),
    fc.string({ maxLength: 6 }),
  )
  .map((input) => (typeof input === 'string' && input.startsWith('=') ? `'${input}` : input))
const FORMAT = fc.constantFrom('', '@', 'yyyy-mm-dd', '0.00', 'hh:mm', '0%')

const ROWS = { name: 'rows', description: '', optional: false }

describe('a sheet without formulas', () => {
  it('has the values that it has once a formula makes it computed', () => {
    const cell = fc.tuple(INPUT, FORMAT)
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        const workbook = createWorkbook()
        const area = at(0, 0, cells.length)
        workbook.setNumberFormats(
          area,
          cells.map(([, format]) => [format]),
        )
        workbook.write(
          area,
          cells.map(([input]) => [input]),
        )
        const plain = [workbook.values(area), workbook.lastRow(0), workbook.lastColumn(0)]
        workbook.write(at(40, 0), [['=1']])
        const computed = workbook.values(area)
        workbook.clearContent(at(40, 0))
        expect(plain).toEqual([computed, workbook.lastRow(0), workbook.lastColumn(0)])
      }),
      { numRuns: 300 },
    )
  })

  it('is read without computing what other sheets make of it', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'Deals' }, { name: 'Log' }] })
    const calls: string[] = []
    workbook.defineFunctions([{ name: 'LINES', description: '', parameters: [ROWS] }], (name, [rows]) => {
      calls.push(name)
      return Array.isArray(rows) ? rows.filter(([first]) => first !== null).length : 0
    })
    workbook.write(at(0, 0), [['=LINES(Log!A1:B9)']])
    for (const text of ['one', 'two']) {
      const row = workbook.lastRow(1)
      workbook.write(at(row, 0, 1, 2, 1), [[text, row]])
      expect(workbook.values(at(row, 0, 1, 2, 1))).toEqual([[text, row]])
    }
    expect(workbook.lastColumn(1)).toBe(2)
    expect(calls).toEqual([])
    expect(workbook.values(at(0, 0))).toEqual([[2]])
    expect(calls).toEqual(['LINES'])
  })
})
