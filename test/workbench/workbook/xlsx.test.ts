// .xlsx in and out: what survives the way through a file, and the wrapper of Google for custom functions.
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { createWorkbook, type OpenWorkbook } from '../../../workbench/workbook/open-workbook'
import type {
  CellValue,
  ConditionalFormat,
  FunctionValue,
  Validation,
} from '../../../workbench/workbook/types'
import { area, published, rowsOf } from './areas'
import { freshPath, fromFile, throughFile } from './xlsx-files'

function firstCells(args: readonly FunctionValue[]): FunctionValue {
  return rowsOf(args[0]).map((row) => [row[0] as CellValue])
}

describe('through a file and back', () => {
  const cells = [
    ['Name', 'Since', 'Value', 'Won', 'Phone', 'Sum'],
    ['Ann & "Bob" <x>', { date: 43_100 }, 1234.5, true, "'007", '=SUM(C2:C3)'],
    ["'=not a formula", { date: 43_100.75 }, -0.07, false, 'line 1\nline 2', '=IF(A2="","say ""none""",A2)'],
  ]

  it('keeps values, formulas, formats and styles', async () => {
    const workbook = createWorkbook({ sheets: [{ name: 'Pipeline', cells }] })
    workbook.setNumberFormats(area(1, 2, 2, 1), [['#,##0.00'], ['0%']])
    workbook.setStyle(area(0, 0, 1, 6), {
      bold: true,
      background: '#dddddd',
      fontColor: '#112233',
      wrap: true,
      align: 'center',
    })
    const again = await throughFile(workbook)
    const all = area(0, 0, 4, 7)
    expect(again.values(all)).toEqual(workbook.values(all))
    expect(again.formulas(all)).toEqual(workbook.formulas(all))
    expect(again.numberFormats(all)).toEqual(workbook.numberFormats(all))
    expect(again.styles(all)).toEqual(workbook.styles(all))
    expect(again.displayValues(all)).toEqual(workbook.displayValues(all))
  })

  it('opens, notes and all, in a program that takes no address from the root', async () => {
    const path = freshPath()
    await saveWorkbook(
      createWorkbook({ sheets: [{ name: 'A', cells: [['x']], notes: { A1: 'why' } }] }),
      path,
    )
    const file = new ExcelJS.Workbook()
    await file.xlsx.readFile(path)
    expect(file.getWorksheet('A')?.getCell('A1').note).toBeDefined()
  })

  it('keeps errors, notes, merges, widths, hidden rows, columns and sheets, and frozen rows', async () => {
    const workbook = createWorkbook({
      sheets: [
        {
          name: 'A',
          cells: [['x', '=1/0', { error: '#N/A' }]],
          notes: { A1: 'a note\nin lines' },
          merges: ['D2:E3'],
          frozenColumns: 1,
          hiddenRows: [0],
        },
        { name: 'B', hidden: true },
      ],
    })
    workbook.setHeaderHidden(0, 'COL', 2, true)
    workbook.setColumnWidth(0, 1, 180)
    workbook.setFrozenRows(0, 1)
    const again = await throughFile(workbook)
    expect(again.values(area(0, 0, 1, 3))).toEqual([['x', { error: '#DIV/0!' }, { error: '#N/A' }]])
    expect(again.notes(area(0, 0))).toEqual([['a note\nin lines']])
    expect(again.merges(0)).toEqual([area(1, 3, 2, 2)])
    expect([again.isHeaderHidden(0, 'COL', 2), again.isHeaderHidden(0, 'COL', 1)]).toEqual([true, false])
    expect(again.model.getters.isRowHiddenByUser('0', 0)).toBe(true)
    expect(again.model.getters.getColSize('0', 1)).toBe(180)
    expect(again.model.getters.getPaneDivisions('0')).toEqual({ xSplit: 1, ySplit: 1 })
    expect(again.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })

  it.each([
    ['a title over the table', ['A1:C1']],
    ['cells between the rows', ['B3:B4', 'A5:C6']],
    ['both, and cells below the last row', ['A1:C1', 'B3:B4', 'A9:B10']],
  ])('keeps %s merged, with all values', async (_, merges) => {
    const rows = [['Deals of spring'], ['Name', 'Value', 'Since'], ['Ann', 1, 'x'], ['Bob'], ['Sum', '=B3*2']]
    const workbook = createWorkbook({ sheets: [{ name: 'Deals', cells: rows, merges }] })
    const again = await throughFile(workbook)
    const all = area(0, 0, 10, 3)
    expect(again.merges(0)).toEqual(workbook.merges(0))
    expect(again.merges(0)).toHaveLength(merges.length)
    expect(again.values(all)).toEqual(workbook.values(all))
    expect(again.formulas(all)).toEqual(workbook.formulas(all))
  })

  it('keeps validations with their help, and conditional formats in order', async () => {
    const workbook = createWorkbook({ sheets: [{ name: 'A', cells: [['x']] }] })
    const rules: Validation[] = [
      { kind: 'list', values: ['New', 'Keep', 'Purge'], strict: true, help: 'Pick one' },
      { kind: 'date', strict: false },
      { kind: 'number', strict: true },
    ]
    rules.forEach((rule, column) => {
      workbook.setValidation(area(1, column, 30, 1), rule)
    })
    const formats: ConditionalFormat[] = [
      {
        areas: [area(1, 0, 9, 3)],
        formula: '=LEFT($B2,5)="Purge"',
        background: '#f4cccc',
        fontColor: '#990000',
        bold: true,
      },
      { areas: [area(1, 0, 9, 1), area(1, 4, 9, 1)], formula: '=$A2=""', background: '#ffffff' },
    ]
    workbook.setConditionalFormats(0, formats)
    const again = await throughFile(workbook)
    expect(again.validations(area(1, 0, 1, 4))).toEqual([[...rules, null]])
    expect(again.validations(area(30, 0, 2, 1))).toMatchObject([[{ kind: 'list' }], [null]])
    expect(again.conditionalFormats(0)).toEqual(formats)
  })

  it('cuts names that Excel does not take, in formulas too', async () => {
    const long = 'A very long name of a sheet that Excel refuses'
    const workbook = createWorkbook({
      sheets: [
        { name: 'P', cells: [[`='${long}'!A1`]] },
        { name: long, cells: [[7]] },
      ],
    })
    const again = await throughFile(workbook)
    expect(again.sheets()[1]?.name).toBe(long.slice(0, 31))
    expect(again.values(area(0, 0))).toEqual([[7]])
  })
})

describe('custom functions in a file', () => {
  async function savedEcho(): Promise<{ workbook: OpenWorkbook; path: string }> {
    const workbook = createWorkbook({
      sheets: [{ name: 'P', cells: [['a'], ['b "c"'], [null], [{ date: 43_100 }]] }],
    })
    workbook.defineFunctions([published('FIRST')], (_, args) => firstCells(args))
    workbook.write(area(0, 3), [['=FIRST( A1:B4, "x" )']])
    const path = freshPath()
    await saveWorkbook(workbook, path)
    return { workbook, path }
  }

  it('are written in the wrapper of Google Sheets, with the values they have', async () => {
    const { path } = await savedEcho()
    const file = new ExcelJS.Workbook()
    await file.xlsx.readFile(path)
    const sheet = file.getWorksheet('P')
    expect(sheet?.getCell('D1').value).toEqual({
      formula: 'IFERROR(__xludf.DUMMYFUNCTION("FIRST( A1:B4, ""x"" )"),"a")',
      result: 'a',
    })
    expect(sheet?.getCell('D2').value).toEqual({
      formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"b ""c""")',
      result: 'b "c"',
    })
    expect(sheet?.getCell('D4').result).toEqual(new Date(Date.UTC(2017, 11, 31)))
  })

  it('are live again when they are defined, and spill again', async () => {
    const { workbook, path } = await savedEcho()
    const again = await openFile(path)
    expect(again.formulas(area(0, 3, 2, 1))).toEqual([['=FIRST( A1:B4, "x" )'], ['']])
    again.defineFunctions([published('FIRST')], (_, args) => firstCells(args))
    expect(again.values(area(0, 3, 4, 1))).toEqual(workbook.values(area(0, 3, 4, 1)))
    again.write(area(0, 0), [['new']])
    expect(again.values(area(0, 3))).toEqual([['new']])
  })

  it('are read from a file that has them plainly', async () => {
    const workbook = await fromFile((file) => {
      file.addWorksheet('P').getCell('A1').value = {
        formula: 'GRADE("x")',
        result: 'old',
      } as ExcelJS.CellFormulaValue
    })
    workbook.defineFunctions([published('GRADE')], (_, [text]) => `${text}!`)
    expect(workbook.values(area(0, 0))).toEqual([['x!']])
  })

  it('cut long texts, as Excel wants them', async () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [['=LONG()']] }] })
    workbook.defineFunctions([published('LONG')], () => 'x'.repeat(400))
    const path = freshPath()
    await saveWorkbook(workbook, path)
    const file = new ExcelJS.Workbook()
    await file.xlsx.readFile(path)
    const cell = file.getWorksheet('P')?.getCell('A1')
    expect(cell?.formula).toBe(`IFERROR(__xludf.DUMMYFUNCTION("LONG()"),"${'x'.repeat(255)}")`)
    expect(cell?.result).toHaveLength(400)
  })
})
