// .xlsx files that other programs made: Google Sheets, Excel, and what is no such file.
import { readFile, writeFile } from 'node:fs/promises'
import type ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { area, published } from './areas'
import { freshPath, fromFile, throughFile } from './xlsx-files'

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
      {
        areas: [area(1, 0, 999, 5)],
        formula: '',
        gradient: { min: { type: 'bound' }, max: { type: 'bound' } },
      },
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
    const whole = await readFile(path)
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
