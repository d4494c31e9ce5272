// .xlsx in and out: what survives the way through a file, Google's wrapper, and files that other programs made.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

let folder = ''
let files = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A path for a new file. */
function freshPath(): string {
  return join(folder, `${++files}.xlsx`)
}

async function throughFile(workbook: OpenWorkbook): Promise<OpenWorkbook> {
  const path = freshPath()
  await saveWorkbook(workbook, path)
  return openFile(path)
}

/** The workbook in a file that another program wrote. */
async function fromFile(fill: (file: ExcelJS.Workbook) => void): Promise<OpenWorkbook> {
  const file = new ExcelJS.Workbook()
  fill(file)
  const path = freshPath()
  await file.xlsx.writeFile(path)
  return openFile(path)
}

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
    workbook.setColumnHidden(0, 2, true)
    workbook.setColumnWidth(0, 1, 180)
    workbook.setFrozenRows(0, 1)
    const again = await throughFile(workbook)
    expect(again.values(area(0, 0, 1, 3))).toEqual([['x', { error: '#DIV/0!' }, { error: '#N/A' }]])
    expect(again.notes(area(0, 0))).toEqual([['a note\nin lines']])
    expect(again.merges(0)).toEqual([area(1, 3, 2, 2)])
    expect([again.isColumnHidden(0, 2), again.isColumnHidden(0, 1)]).toEqual([true, false])
    expect(again.model.getters.isRowHiddenByUser('0', 0)).toBe(true)
    expect(again.model.getters.getColSize('0', 1)).toBe(180)
    expect(again.model.getters.getPaneDivisions('0')).toEqual({ xSplit: 1, ySplit: 1 })
    expect(again.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B', true],
    ])
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

describe('a file as Google Sheets exports it', () => {
  const wrapper = (formula: string, cached: string): string =>
    `IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"),${cached})`
  const google = (file: ExcelJS.Workbook): void => {
    const sheet = file.addWorksheet('Pipeline', { views: [{ state: 'frozen', ySplit: 1 }] })
    const put = (cell: string, formula: string, result: string | number): void => {
      sheet.getCell(cell).value = { formula, result } as ExcelJS.CellFormulaValue
    }
    sheet.getRow(1).values = ['Name', 'Stage', null, 'Name', 'Query']
    sheet.addRow(['Ann', 'Won', null])
    sheet.addRow([
      { richText: [{ text: 'Bo' }, { text: 'b', font: { bold: true } }] },
      { text: 'Lost', hyperlink: 'https://example.com' },
    ])
    put('C1', wrapper('QUALIFY(A1:B3, "strict")', '"Fit"'), 'Fit')
    put('C2', wrapper('"COMPUTED_VALUE"', '"yes"'), 'yes')
    put('C3', wrapper('"COMPUTED_VALUE"', '"no"'), 'no')
    put('E2', wrapper('QUERY(A1:B3,"select A")', '"Ann"'), 'Ann')
    put('E3', wrapper('"COMPUTED_VALUE"', '"Bob"'), 'Bob')
    sheet.getCell('B2').note = 'a note'
    const validations = (
      sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } }
    ).dataValidations
    validations.model['B2:B1000'] = {
      type: 'list',
      allowBlank: true,
      formulae: ['"Won,Lost"'],
      showErrorMessage: true,
    }
    validations.model['F2:F9'] = {
      type: 'custom',
      allowBlank: true,
      formulae: ['F2>E2'],
      showErrorMessage: true,
      errorStyle: 'warning',
    }
    sheet.addConditionalFormatting({
      ref: 'A2:E1000',
      rules: [
        {
          type: 'colorScale',
          priority: 2,
          cfvo: [{ type: 'min' }, { type: 'max' }],
          color: [{ argb: 'FFFFFFFF' }, { argb: 'FF57BB8A' }],
        },
        {
          type: 'expression',
          priority: 1,
          formulae: ['$B2="Lost"'],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF4C7C3' } } },
        },
      ] as ExcelJS.ConditionalFormattingRule[],
    })
  }

  it('has live custom functions, no stale spilled values, and the last values of functions the engine lacks', async () => {
    const workbook = await fromFile(google)
    workbook.defineFunctions([published('QUALIFY')], () => [['Fit'], ['y'], ['n']])
    expect(workbook.values(area(0, 0, 3, 5))).toEqual([
      ['Name', 'Stage', 'Fit', 'Name', 'Query'],
      ['Ann', 'Won', 'y', null, 'Ann'],
      ['Bob', 'Lost', 'n', null, 'Bob'],
    ])
    expect(workbook.formulas(area(0, 2))).toEqual([['=QUALIFY(A1:B3, "strict")']])
    expect(workbook.formulas(area(1, 4, 2, 1))).toEqual([['=QUERY(A1:B3,"select A")'], ['']])
  })

  it('gives the functions it lacks back to a file, until something is written over them', async () => {
    const workbook = await fromFile(google)
    const again = await throughFile(workbook)
    expect(again.formulas(area(1, 4))).toEqual([['=QUERY(A1:B3,"select A")']])
    again.write(area(1, 4), [['mine']])
    expect(again.formulas(area(1, 4))).toEqual([['']])
    expect((await throughFile(again)).values(area(1, 4))).toEqual([['mine']])
  })

  it('has its rules and notes, those that are not understood carried through', async () => {
    const workbook = await throughFile(await fromFile(google))
    expect(workbook.sheets()[0]?.frozenRows).toBe(1)
    expect(workbook.notes(area(1, 1))).toEqual([['a note']])
    expect(workbook.validations(area(1, 1))).toEqual([
      [{ kind: 'list', values: ['Won', 'Lost'], strict: true }],
    ])
    expect(workbook.validations(area(1, 5))).toMatchObject([
      [{ kind: 'other', strict: false, opaque: { xlsx: { type: 'custom', formulae: ['F2>E2'] } } }],
    ])
    expect(workbook.conditionalFormats(0)).toMatchObject([
      { areas: [area(1, 0, 999, 5)], formula: '=$B2="Lost"', background: '#f4c7c3' },
      { areas: [area(1, 0, 999, 5)], formula: '', opaque: { xlsx: { type: 'colorScale' } } },
    ])
  })
})

describe('a file from Excel', () => {
  it('gives shared and array formulas, and the last value of what only Excel can compute', async () => {
    const workbook = await fromFile((file) => {
      const sheet = file.addWorksheet('P')
      sheet.addRow([1, { formula: 'A1*2', result: 2 }])
      sheet.addRow([5, { sharedFormula: 'B1', result: 10 }])
      sheet.getCell('D1').value = { formula: 'A1:A2*3', result: 3, shareType: 'array', ref: 'D1:D2' } as never
      sheet.getCell('D2').value = 15
      sheet.getCell('F1').value = { formula: '_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)', result: 2 } as never
      sheet.getCell('G1').value = { formula: 'Table1[[#This Row],[Amount]]', result: 99 } as never
      sheet.getCell('H1').value = {
        formula: 'SUM([1]Sheet1!A1)',
        result: new Date(Date.UTC(2017, 11, 31)),
      } as never
    })
    expect(workbook.values(area(0, 0, 2, 5))).toEqual([
      [1, 2, null, 3, null],
      [5, 10, null, 15, null],
    ])
    expect(workbook.formulas(area(0, 1, 2, 1))).toEqual([['=A1*2'], ['=A2*2']])
    expect(workbook.values(area(0, 5, 1, 3))).toMatchObject([[2, 99, { date: 43_100 }]])
  })

  it('may format and validate down to its last row, and repeat whole columns', async () => {
    const workbook = await fromFile((file) => {
      const sheet = file.addWorksheet('P')
      sheet.addRow(['x'])
      const model = { 'A2:A1048576': { type: 'list', formulae: ['"a,b"'], showErrorMessage: true } }
      ;(sheet as unknown as { dataValidations: object }).dataValidations = { model }
      sheet.addConditionalFormatting({
        ref: 'A1:XFD1048576',
        rules: [{ type: 'expression', priority: 1, formulae: ['A1=1'], style: {} }],
      })
    })
    expect(workbook.sheets()[0]).toMatchObject({ rows: 1000, columns: 26 })
    expect(workbook.validations(area(999, 0))).toMatchObject([[{ values: ['a', 'b'] }]])
    expect(workbook.conditionalFormats(0)[0]?.areas).toEqual([area(0, 0, 1000, 26)])
  })

  it('is refused with its name and reason when it is damaged or something else', async () => {
    const path = freshPath()
    await saveWorkbook(createWorkbook({ sheets: [{ name: 'P', cells: [['x']] }] }), path)
    const whole = await import('node:fs/promises').then(({ readFile }) => readFile(path))
    const cut = freshPath()
    await writeFile(cut, whole.subarray(0, whole.length - 200))
    await expect(openFile(cut)).rejects.toThrow(`${cut}: The file is damaged`)
    const broken = freshPath()
    await writeFile(
      broken,
      Buffer.concat([whole.subarray(0, 60), Buffer.alloc(2000, 7), whole.subarray(2060)]),
    )
    await expect(openFile(broken)).rejects.toThrow('The file is damaged')
  })
})
