// Strict data validation: what a script or a user may not write, and that nothing of such a call is written.
import { createWorkbook, type OpenWorkbook } from '../../../workbench/workbook/open-workbook'
import type { SheetContent } from '../../../workbench/workbook/sheet-content'
import type { Validation } from '../../../workbench/workbook/types'
import { googleOf } from '../../support/google-of'
import { fromFile } from '../workbook/xlsx-files'

const STAGES: Validation = { kind: 'list', values: ['New', 'Won'], strict: true }
const BOUNDED: Validation = { kind: 'number', operator: 'between', values: ['1', '10'], strict: true }
const THIS_YEAR: Validation = {
  kind: 'date',
  operator: 'greaterThanOrEqual',
  values: ['46023'],
  strict: true,
}
const WORDS = 'violates the data validation rules set on this cell.'

function bookOf(rule: Validation, sheet: Partial<SheetContent> = {}): OpenWorkbook {
  const cells = [
    ['Name', 'Stage'],
    ['Ann', null],
    ['Bob', null],
  ]
  const lists = { name: 'Lists', cells: [['Call'], ['Mail'], [3]] }
  return createWorkbook({
    sheets: [{ name: 'Main', cells, validations: [{ ranges: ['B2:B9'], rule }], ...sheet }, lists],
  })
}

function acted(workbook: OpenWorkbook, act: string) {
  const google = googleOf(
    `function act() { const sheet = SpreadsheetApp.getActive().getSheetByName('Main'); ${act} }`,
    {},
    { workbook },
  )
  const { error } = google.run('act').execution
  return {
    error: error && `${error.name}: ${error.message}`,
    rows: workbook.displayValues({ sheet: 0, row: 1, column: 0, rows: 2, columns: 2 }),
  }
}

const write = (rule: Validation, value: string) =>
  acted(bookOf(rule), `sheet.getRange('B2').setValue(${value})`)

describe('a strict validation', () => {
  const range: Validation = { kind: 'range', values: ['Lists!A1:A3'], strict: true }
  it.each<[string, Validation, string]>([
    ['a list other texts', STAGES, `'Lost'`],
    ['a list a number', STAGES, '5'],
    ['a list’s formula by its result', STAGES, `'="Lo" & "st"'`],
    ['a list a formula that shows a blank', STAGES, `'=IF(TRUE, "", 1)'`],
    ['a list from a range other texts', range, `'Visit'`],
    ['numbers text', { kind: 'number', strict: true }, `'many'`],
    ['numbers with bounds one beyond them', BOUNDED, '11'],
    ['numbers with bounds text of a number beyond them', BOUNDED, `'11'`],
    ['numbers with bounds a negative amount in parentheses', BOUNDED, `'(5)'`],
    ['days text', { kind: 'date', strict: true }, `'soon'`],
    ['days from one on an earlier one', THIS_YEAR, `new Date(2025, 11, 31)`],
    ['a tick box text', { kind: 'checkbox', strict: true }, `'yes'`],
  ])('refuses %s', (_, rule, value) => {
    const { error, rows } = write(rule, value)
    expect(error).toContain(`Exception: The data you entered in cell B2 ${WORDS}`)
    expect(rows[0]).toEqual(['Ann', ''])
  })

  it.each<[string, Validation, string, string]>([
    ['a list its texts', STAGES, `'Won'`, 'Won'],
    ['a list a formula that gives one', STAGES, `'="W" & "on"'`, 'Won'],
    ['a list from a range what it shows', range, '3', '3'],
    ['numbers with bounds one within, as text too', BOUNDED, `'10'`, '10'],
    ['days a day, as text too', { kind: 'date', strict: true }, `'2026-03-04'`, '2026-03-04'],
    ['days a day as it is typed', { kind: 'date', strict: true }, `'Mar 4 2026'`, 'Mar 4 2026'],
    ['days from one on a later one', THIS_YEAR, `new Date(2026, 5, 1, 12)`, '2026-06-01 15:30'],
    ['a tick box a truth value, as text too', { kind: 'checkbox', strict: true }, `'true'`, 'TRUE'],
    ['a blank, whatever it asks for', BOUNDED, 'null', ''],
    ['empty text, whatever it asks for', STAGES, `''`, ''],
  ])('lets %s pass', (_, rule, value, shown) => {
    const { error, rows } = write(rule, value)
    expect([error, rows[0]?.[1]?.slice(0, 10)]).toEqual([undefined, shown.slice(0, 10)])
  })

  it('names what a list takes', () => {
    expect(write(STAGES, `'Lost'`).error).toBe(
      `Exception: The data you entered in cell B2 ${WORDS} Please enter one of the following values: New, Won.`,
    )
    expect(write(range, `'Lost'`).error).toContain('values: Call, Mail, 3.')
  })

  it.each([
    ['setValues', `sheet.getRange('A2:B3').setValues([['x', 'Won'], ['y', 'Lost']])`, 'B3'],
    ['setValue over many cells', `sheet.getRange('A1:B3').setValue('Lost')`, 'B2'],
    ['setFormulas', `sheet.getRange('B2:B3').setFormulas([['=1'], ['=2']])`, 'B2'],
    ['setFormula', `sheet.getRange('B3').setFormula('1+1')`, 'B3'],
    ['appendRow', `sheet.appendRow(['Cy', 'Lost'])`, 'B4'],
  ])('refuses all of %s where one cell may not have its value', (_, act, cell) => {
    const { error, rows } = acted(bookOf(STAGES), act)
    expect(error).toContain(`in cell ${cell} violates`)
    expect(rows).toEqual([
      ['Ann', ''],
      ['Bob', ''],
    ])
  })

  it('lets cells be cleared', () => {
    const workbook = bookOf(STAGES)
    workbook.write({ sheet: 0, row: 1, column: 1, rows: 1, columns: 1 }, [['Won']])
    expect(acted(workbook, `sheet.getRange('A2:B3').clearContent()`)).toEqual({
      error: undefined,
      rows: [
        ['', ''],
        ['', ''],
      ],
    })
  })

  it('refuses what a user types', () => {
    const google = googleOf('function onEdit() {}', {}, { workbook: bookOf(STAGES) })
    expect(() => google.edit('Main!B2', 'Lost')).toThrow(`in cell B2 ${WORDS}`)
    expect(google.edit('Main!B2', 'Won')?.execution.error).toBeUndefined()
  })
})

it('a validation that only warns refuses nothing', () => {
  expect(write({ ...STAGES, strict: false }, `'Lost'`)).toMatchObject({
    error: undefined,
    rows: [
      ['Ann', 'Lost'],
      ['Bob', ''],
    ],
  })
})

describe('a strict validation of an .xlsx file', () => {
  const from = (validation: object) =>
    fromFile((file) => {
      const sheet = file.addWorksheet('Main')
      sheet.addRows([['Name', 'Stage'], ['Ann'], ['Bob']])
      file.addWorksheet('My list').addRows([['Call'], ['Mail']])
      sheet.getCell('B2').dataValidation = {
        allowBlank: true,
        showErrorMessage: true,
        ...validation,
      } as never
    })
  it.each([
    ['a list', { type: 'list', formulae: ['"New,Won"'] }],
    ['a list from a range', { type: 'list', formulae: ["'My list'!$A$1:$A$2"] }],
    ['whole numbers', { type: 'whole', operator: 'between', formulae: [1, 3] }],
    ['numbers', { type: 'decimal', operator: 'lessThan', formulae: [3] }],
    ['days', { type: 'date', operator: 'greaterThan', formulae: [new Date(Date.UTC(2026, 0, 1))] }],
  ])('refuses by %s', async (_, validation) => {
    const workbook = await from(validation)
    const { error } = acted(workbook, `sheet.getRange('B2').setValue('Lost')`)
    expect(error).toContain(`in cell B2 ${WORDS}`)
  })

  it('warns where the file only warns', async () => {
    const workbook = await from({ type: 'list', formulae: ['"New,Won"'], errorStyle: 'warning' })
    expect(acted(workbook, `sheet.getRange('B2').setValue('Lost')`).rows[0]).toEqual(['Ann', 'Lost'])
  })
})
