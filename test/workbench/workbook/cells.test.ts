// Reading and writing cells as Google Sheets does: what text becomes, what comes back, what is shown.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import type { CellInput, CellValue } from '../../../workbench/workbook/types'
import { area } from './areas'

const NOON = 43_100.5

describe('a new workbook', () => {
  it('has one sheet of 1000 rows and 26 columns, empty', () => {
    const workbook = createWorkbook()
    expect(workbook.sheets()).toEqual([
      { id: 0, name: 'Sheet1', rows: 1000, columns: 26, hidden: false, frozenRows: 0, frozenColumns: 0 },
    ])
    expect([workbook.lastRow(0), workbook.lastColumn(0)]).toEqual([0, 0])
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([[null, null]])
    expect(workbook.displayValues(area(0, 0, 1, 2))).toEqual([['', '']])
  })

  it('keeps spare rows below what it is filled with', () => {
    const cells = Array.from({ length: 900 }, (_, row) => [row])
    expect(createWorkbook({ sheets: [{ name: 'Full', cells }] }).sheets()[0]?.rows).toBe(1400)
  })
})

describe('what a written value becomes', () => {
  const table: [CellInput, CellValue, string][] = [
    [12.5, 12.5, '12.5'],
    [0, 0, '0'],
    [-3, -3, '-3'],
    [0.1 + 0.2, 0.1 + 0.2, '0.3'],
    [true, true, 'TRUE'],
    [null, null, ''],
    ['', null, ''],
    ['Acme', 'Acme', 'Acme'],
    ['12', 12, '12'],
    ['007', 7, '7'],
    ["'007", '007', '007'],
    ['50%', 0.5, '50%'],
    ['TRUE', true, 'TRUE'],
    ["'TRUE", 'TRUE', 'TRUE'],
    [{ date: 43_100 }, { date: 43_100 }, '2017-12-31'],
    [{ date: NOON }, { date: NOON }, '2017-12-31 12:00'],
    ['2017-12-31', { date: 43_100 }, '2017-12-31'],
    ['2017-12-31 12:00', { date: NOON }, '2017-12-31 12:00'],
    ['12/31/2017', { date: 43_100 }, '12/31/2017'],
    ['31/12/2017', '31/12/2017', '31/12/2017'],
    ['2017-02-30', '2017-02-30', '2017-02-30'],
    ['7 11', '7 11', '7 11'],
    ['[a](http://x.com)', '[a](http://x.com)', '[a](http://x.com)'],
    ['https://www.example.com/a', 'https://www.example.com/a', 'https://www.example.com/a'],
    ['#N/A', { error: '#N/A' }, '#N/A'],
    ["'#N/A", '#N/A', '#N/A'],
    ["'=1+1", '=1+1', '=1+1'],
    ['=', '=', '='],
    ['=1+1', 2, '2'],
    ['=1/0', { error: '#DIV/0!' }, '#DIV/0!'],
    ['=NOSUCH(1)', { error: '#NAME?' }, '#NAME?'],
    ['=1+', { error: '#ERROR!' }, '#ERROR!'],
    ['="say ""hi"""', 'say "hi"', 'say "hi"'],
    ['+49 171 1234567', '+49 171 1234567', '+49 171 1234567'],
    ['a\r\nb', 'a\nb', 'a\nb'],
  ]
  it.each(table)('%j is %j, shown as %j', (written, value, shown) => {
    const workbook = createWorkbook()
    workbook.write(area(2, 1), [[written]])
    expect(workbook.values(area(2, 1))).toEqual([[value]])
    expect(workbook.displayValues(area(2, 1))).toEqual([[shown]])
  })

  it('reads a typed day by the locale', () => {
    const workbook = createWorkbook({ locale: 'en_GB' })
    workbook.write(area(0, 0), [['31/12/2017']])
    expect(workbook.values(area(0, 0))).toEqual([[{ date: 43_100 }]])
  })

  it('keeps everything text in a cell formatted as plain text', () => {
    const workbook = createWorkbook()
    workbook.setNumberFormats(area(0, 0, 1, 4), [['@', '@', '@', '@']])
    workbook.write(area(0, 0, 1, 4), [['007', '=1+1', '2017-12-31', "'x"]])
    expect(workbook.values(area(0, 0, 1, 4))).toEqual([['007', '=1+1', '2017-12-31', 'x']])
    expect(workbook.formulas(area(0, 0, 1, 4))).toEqual([['', '', '', '']])
  })
})

describe('writing', () => {
  it('keeps the format of a cell that has one, and its format when it is cleared', () => {
    const workbook = createWorkbook()
    workbook.setNumberFormats(area(0, 0, 1, 2), [['d mmm yyyy', '0.00']])
    workbook.write(area(0, 0, 1, 2), [[{ date: 43_100 }, 2]])
    expect(workbook.displayValues(area(0, 0, 1, 2))).toEqual([['31 Dec 2017', '2.00']])
    workbook.clearContent(area(0, 0, 1, 2))
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([[null, null]])
    expect(workbook.numberFormats(area(0, 0, 1, 2))).toEqual([['d mmm yyyy', '0.00']])
  })

  it('refuses values of another shape than the area, and areas outside of the sheet', () => {
    const workbook = createWorkbook()
    expect(() => workbook.write(area(0, 0, 2, 1), [[1]])).toThrow('The values have 1 rows, the area has 2.')
    expect(() => workbook.write(area(0, 0, 1, 2), [[1]])).toThrow(
      'The values have 1 columns, the area has 2.',
    )
    expect(() => workbook.write(area(1000, 0), [[1]])).toThrow('reaches outside of the sheet "Sheet1"')
    expect(() => workbook.values(area(0, 26))).toThrow('reaches outside')
    expect(() => workbook.values(area(0, 0, 1, 1, 7))).toThrow('There is no sheet with the id 7.')
  })

  it('recomputes what depends on it', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'A', cells: [[1, '=A1*10', '=SUM(A1:B1)']] }] })
    workbook.write(area(0, 0), [[5]])
    expect(workbook.values(area(0, 0, 1, 3))).toEqual([[5, 50, 55]])
  })

  it('leaves nothing in memory for undo', () => {
    const workbook = createWorkbook()
    const { session } = workbook.model as unknown as { session: { revisions: { tree: object } } }
    const before = JSON.stringify(session.revisions).length
    for (let turn = 0; turn < 5; turn++) workbook.write(area(0, 0), [[turn]])
    expect(JSON.stringify(session.revisions).length).toBe(before)
  })
})

describe('formulas', () => {
  it('come back as they were written, with spaces and doubled quotes', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P' }, { name: 'My Touches' }] })
    const written = [
      '=IF( $A1 = "", "", 1 )',
      `=COUNTIF('My Touches'!A2:C, "say ""hi""")`,
      '=SUM(A2:A)',
      '=left("abc",2)',
      '=NOSUCH( A1, "x" )',
    ]
    workbook.write(area(0, 3, 1, 5), [written])
    expect(workbook.formulas(area(0, 3, 1, 5))).toEqual([written])
  })

  it('are blank for values and for cells that another formula spills into', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [[1, '={1,2}']] }] })
    expect(workbook.values(area(0, 0, 1, 3))).toEqual([[1, 1, 2]])
    expect(workbook.formulas(area(0, 0, 1, 3))).toEqual([['', '={1,2}', '']])
  })

  it('know the functions that Touchline needs', () => {
    const workbook = createWorkbook({ now: () => NOON })
    const formulas = [
      [
        '=TODAY()',
        '=NOW()',
        '=LEFT("Purge: quiet",5)="Purge"',
        '=ISBLANK(H9)',
        '=AND(TRUE,1>0)',
        '=COUNTIF(A1:A1,">0")',
        '=ARRAYFORMULA({1;2})',
      ],
    ]
    workbook.write(area(0, 0, 1, 7), formulas)
    const values: CellValue[] = [{ date: 43_100 }, { date: NOON }, true, true, true, 1, 1]
    expect(workbook.values(area(0, 0, 1, 7))).toEqual([values])
  })

  it('follow the clock when it is set', () => {
    const workbook = createWorkbook({
      now: () => NOON,
      sheets: [{ name: 'P', cells: [['=TODAY()', '=A1+1']] }],
    })
    workbook.setClock(() => NOON + 2)
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([[{ date: 43_102 }, { date: 43_103 }]])
  })
})

describe('formats and styles', () => {
  it('come back as set, and blank where nothing is set', () => {
    const workbook = createWorkbook()
    workbook.setStyle(area(0, 0, 1, 2), { bold: true, background: '#FF0000' })
    workbook.setStyle(area(0, 1), { wrap: true, align: 'center', fontColor: '#00ff00', italic: true })
    expect(workbook.styles(area(0, 0, 1, 3))).toEqual([
      [
        { bold: true, background: '#ff0000' },
        {
          bold: true,
          background: '#ff0000',
          wrap: true,
          align: 'center',
          fontColor: '#00ff00',
          italic: true,
        },
        {},
      ],
    ])
    workbook.setStyle(area(0, 0), { background: '' })
    expect(workbook.styles(area(0, 0))).toEqual([[{ bold: true }]])
  })

  it('take the nearest format that can be shown', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [[43_100.25, 1234.5]] }] })
    workbook.setNumberFormats(area(0, 0, 1, 2), [
      ['[$-409]dddd\\, d. mmmm yyyy;@', '_-* #,##0.00_-;[Red]-* #,##0.00'],
    ])
    const [[day, money] = []] = workbook.displayValues(area(0, 0, 1, 2))
    expect(day).toContain('2017')
    expect(money).toContain('1,234.50')
    expect(workbook.values(area(0, 0, 1, 2))).toEqual([[{ date: 43_100.25 }, 1234.5]])
  })
})

describe('the last row and column', () => {
  it('count spilled cells and formulas, not formats', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [['a'], ['={1;2;3}']] }] })
    workbook.setNumberFormats(area(20, 5), [['0.00']])
    expect([workbook.lastRow(0), workbook.lastColumn(0)]).toEqual([4, 1])
  })
})
