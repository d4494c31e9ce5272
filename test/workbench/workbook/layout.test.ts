// Sheets, rows and columns: what moves, what stays, what is refused.
import fc from 'fast-check'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { sortedOrder } from '../../../workbench/workbook/sorting'
import { area } from './areas'

/** A quarter million with LONG_TESTS (npm run test:long). */
const MANY = process.env.LONG_TESTS === '1' ? 250_000 : 20_000

describe('sheets', () => {
  it('are inserted in place, renamed, hidden and deleted; ids are never used again', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'Pipeline' }] })
    const rules = workbook.insertSheet('Rules', 0)
    expect(rules).toMatchObject({ id: 1, name: 'Rules', rows: 1000, columns: 26 })
    workbook.insertSheet('Log')
    workbook.renameSheet(1, "Ann's rules".replace("'", '’'))
    workbook.setHidden(2, true)
    expect(workbook.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Ann’s rules', false],
      ['Pipeline', false],
      ['Log', true],
    ])
    workbook.deleteSheet(2)
    expect(workbook.insertSheet('New').id).toBe(3)
  })

  it('are inserted as copies at any place, past hidden ones too', () => {
    const workbook = createWorkbook({
      sheets: [{ name: 'A', cells: [['a', '=A1']] }, { name: 'B' }, { name: 'C' }],
    })
    workbook.setNotes(area(0, 0), [['note']])
    workbook.setHidden(2, true)
    const copy = workbook.insertSheet('Copy', 3, 0)
    workbook.insertSheet('First', 0, 0)
    expect(workbook.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['First', false],
      ['A', false],
      ['B', false],
      ['C', true],
      ['Copy', false],
    ])
    const cells = { sheet: copy.id, row: 0, column: 0, rows: 1, columns: 2 }
    expect(workbook.values(cells)).toEqual([['a', 'a']])
    expect(workbook.notes(cells)).toEqual([['note', '']])
    expect(() => workbook.insertSheet('a', 0, 0)).toThrow('already exists')
  })

  it('refuse a taken or empty name, and to lose the last visible one', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'A' }, { name: 'B' }] })
    expect(() => workbook.insertSheet('a')).toThrow('A sheet with the name "a" already exists.')
    expect(() => workbook.renameSheet(1, 'A')).toThrow('already exists')
    expect(() => workbook.insertSheet(' ')).toThrow('A sheet needs a name.')
    workbook.setHidden(1, true)
    workbook.setHidden(1, true)
    expect(() => workbook.setHidden(0, true)).toThrow('The last visible sheet cannot be hidden.')
    expect(() => workbook.deleteSheet(0)).toThrow('The last visible sheet cannot be deleted.')
  })

  it('together hold ten million cells and not one more, as on Google', () => {
    const newSheet = { rows: 1_000, columns: 9_000, spareRows: 0 }
    const workbook = createWorkbook({ sheets: [{ name: 'Large' }], newSheet })
    const words =
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.'
    expect(() => workbook.insertSheet('Other')).toThrow(words)
    workbook.insertColumns(0, 9_000, 1_000)
    expect(() => workbook.insertColumns(0, 0, 1)).toThrow(words)
    expect(() => workbook.insertRows(0, 0, 1)).toThrow(words)
    workbook.deleteColumns(0, 0, 1_000)
    workbook.insertRows(0, 0, 111)
    expect(workbook.sheets()).toMatchObject([{ rows: 1_111, columns: 9_000 }])
  })

  it('have no columns to spare where these would go beyond it', () => {
    const cells = Array.from({ length: 2_001 }, () => ['x'])
    const newSheet = { rows: 100, columns: 5_000, spareRows: 0 }
    expect(createWorkbook({ sheets: [{ name: 'Long', cells }], newSheet }).sheets()).toMatchObject([
      { rows: 2_001, columns: 1 },
    ])
  })

  it('keep formulas right when they are renamed', () => {
    const workbook = createWorkbook({
      sheets: [
        { name: 'A', cells: [['=B!A1']] },
        { name: 'B', cells: [[5]] },
      ],
    })
    workbook.renameSheet(1, 'My list')
    expect(workbook.formulas(area(0, 0))).toEqual([["='My list'!A1"]])
    expect(workbook.values(area(0, 0))).toEqual([[5]])
  })

  it('freeze and unfreeze rows and columns', () => {
    const workbook = createWorkbook()
    workbook.setFrozenColumns(0, 2)
    expect(workbook.sheets()[0]?.frozenColumns).toBe(2)
    workbook.setFrozenColumns(0, 0)
    expect(workbook.sheets()[0]?.frozenColumns).toBe(0)
    workbook.setFrozenRows(0, 2)
    workbook.setFrozenRows(0, 2)
    expect(workbook.sheets()[0]?.frozenRows).toBe(2)
    workbook.setFrozenRows(0, 0)
    expect(workbook.sheets()[0]?.frozenRows).toBe(0)
  })
})

describe('rows and columns', () => {
  it('move formulas and notes when others are inserted before them, and grow the sheet at its end', () => {
    const workbook = createWorkbook({
      sheets: [{ name: 'P', cells: [['a', 'b', '=A1&B1']], notes: { B1: 'why' } }],
    })
    workbook.insertColumns(0, 1, 2)
    workbook.insertRows(0, 0, 1)
    expect(workbook.formulas(area(1, 4))).toEqual([['=A2&D2']])
    expect(workbook.notes(area(1, 2, 1, 3))).toEqual([['', 'why', '']])
    workbook.insertRows(0, workbook.sheets()[0]?.rows ?? 0, 500)
    workbook.insertColumns(0, 28, 1)
    expect(workbook.sheets()[0]).toMatchObject({ rows: 1501, columns: 29 })
  })

  it('take notes and rules along when they are deleted', () => {
    const workbook = createWorkbook({
      sheets: [{ name: 'P', cells: [['a', 'b', 'c']], notes: { B1: 'gone', C1: 'kept' } }],
    })
    workbook.setValidation(area(1, 2, 5, 1), { kind: 'date', strict: true })
    workbook.deleteColumns(0, 1, 1)
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([['a', 'c']])
    expect(workbook.notes(area(0, 0, 1, 2))).toEqual([['', 'kept']])
    expect(workbook.validations(area(1, 1))).toEqual([[{ kind: 'date', strict: true }]])
  })

  it('hide rows, which a row put in above pushes down', () => {
    const workbook = createWorkbook()
    workbook.setHeaderHidden(0, 'ROW', 3, true)
    workbook.insertRows(0, 1, 1)
    expect([3, 4].map((row) => workbook.isHeaderHidden(0, 'ROW', row))).toEqual([false, true])
    workbook.setHeaderHidden(0, 'ROW', 4, false)
    expect(workbook.isHeaderHidden(0, 'ROW', 4)).toBe(false)
  })

  it('hide columns, set their width and tell merged cells', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', merges: ['A1:B2'] }] })
    workbook.setHeaderHidden(0, 'COL', 3, true)
    workbook.setColumnWidth(0, 4, 210)
    expect([workbook.isHeaderHidden(0, 'COL', 3), workbook.isHeaderHidden(0, 'COL', 4)]).toEqual([
      true,
      false,
    ])
    expect(workbook.model.getters.getColSize('0', 4)).toBe(210)
    workbook.setHeaderHidden(0, 'COL', 3, false)
    expect(workbook.isHeaderHidden(0, 'COL', 3)).toBe(false)
    expect(workbook.merges(0)).toEqual([area(0, 0, 2, 2)])
  })

  it('deleted in one pass are the same as deleted one by one', () => {
    const makeWorkbook = () => {
      const cells = Array.from({ length: 12 }, (_, row) => [
        row,
        `=A${row + 1}*2`,
        row % 3 ? null : `x${row}`,
      ])
      const workbook = createWorkbook({
        sheets: [
          { name: 'P', cells, frozenRows: 3, notes: { A4: 'four', C9: 'nine' } },
          { name: 'Q', cells: [['=SUM(P!A1:A12)', '=P!B7']] },
        ],
      })
      workbook.setStyle(area(2, 0, 4, 2), { bold: true })
      return workbook
    }
    const rowsToDelete = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(rowsToDelete, (rows) => {
        const together = makeWorkbook()
        const apart = makeWorkbook()
        together.deleteRows(0, rows)
        for (const row of [...rows].sort((a, b) => b - a)) apart.deleteRows(0, [row])
        expect(together.toJSON()).toEqual(apart.toJSON())
        expect(together.values(area(0, 0, 15, 3))).toEqual(apart.values(area(0, 0, 15, 3)))
        expect(together.values(area(0, 0, 1, 2, 1))).toEqual(apart.values(area(0, 0, 1, 2, 1)))
      }),
      { numRuns: 15 },
    )
  })

  it(`are put in and taken out, ${MANY} at once`, () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [['first'], ['last']] }] })
    workbook.insertRows(0, 1, MANY)
    expect(workbook.values(area(MANY + 1, 0))).toEqual([['last']])
    workbook.deleteRows(
      0,
      Array.from({ length: MANY }, (_, index) => index + 1),
    )
    expect(workbook.values(area(0, 0, 2, 1))).toEqual([['first'], ['last']])
  })

  it('deletes a thousand scattered rows', () => {
    const cells = Array.from({ length: 3001 }, (_, row) => [row, `name ${row}`])
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells }] })
    workbook.deleteRows(
      0,
      Array.from({ length: 1000 }, (_, index) => index * 3),
    )
    const left = workbook.values(area(0, 0, 2001, 1)).map(([value]) => value)
    expect(left).toEqual(
      Array.from({ length: 3001 }, (_, row) => row).filter((row) => row % 3 || row === 3000),
    )
  })
})

describe('sorting rows', () => {
  it('moves values, formulas, formats, styles and notes with their row, blanks last', () => {
    const workbook = createWorkbook({
      sheets: [
        {
          name: 'P',
          cells: [
            ['h', 'x'],
            [3, '=A2*10'],
            [null, 'blank'],
            [1, '=A4*10'],
          ],
          notes: { A2: 'three' },
        },
      ],
    })
    workbook.setNumberFormats(area(1, 0), [['0.00']])
    workbook.setStyle(area(3, 1), { bold: true })
    workbook.sortRows(area(1, 0, 3, 2), 0, true)
    expect(workbook.values(area(0, 0, 4, 2))).toEqual([
      ['h', 'x'],
      [1, 10],
      [3, 30],
      [null, 'blank'],
    ])
    expect(workbook.formulas(area(1, 1, 2, 1))).toEqual([['=A2*10'], ['=A3*10']])
    expect(workbook.numberFormats(area(1, 0, 3, 1))).toEqual([[''], ['0.00'], ['']])
    expect(workbook.styles(area(1, 1, 3, 1))).toEqual([[{ bold: true }], [{}], [{}]])
    expect(workbook.notes(area(1, 0, 3, 1))).toEqual([[''], ['three'], ['']])
  })

  it('orders numbers and days before text before truth values before errors, and keeps equal ones in order', () => {
    const keys = ['b', null, true, { error: '#N/A' }, 5, 'A', { date: 3 }, 'a']
    expect(sortedOrder(keys, true)).toEqual([6, 4, 5, 7, 0, 2, 3, 1])
    expect(sortedOrder(keys, false)).toEqual([3, 2, 0, 5, 7, 4, 6, 1])
  })
})
