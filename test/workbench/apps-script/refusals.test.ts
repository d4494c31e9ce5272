// What Google refuses of any script: arguments of other types, other sheets, empty tabs, too many cells, unknown methods.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'

const { evaluate } = googleOf('', {
  Main: [
    ['a', 1],
    ['b', 2],
  ],
  Other: [['x']],
  Empty: [],
})
const BOOK = `const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; const range = sheet.getRange('A1:B2');`
const error = (code: string): unknown => evaluate(`${BOOK} ${code}; return 'no error'`)

describe('arguments of types that no form of a method takes', () => {
  it.each([
    [`sheet.getRange('1', 2)`, 'String,number', 'Sheet.getRange'],
    [`sheet.getRange(1, 2, null)`, 'number,number,null', 'Sheet.getRange'],
    [`sheet.getRange()`, '', 'Sheet.getRange'],
    [`sheet.deleteRow(null)`, 'null', 'Sheet.deleteRow'],
    [`sheet.insertRowsBefore('2', 1)`, 'String,number', 'Sheet.insertRowsBefore'],
    [`range.setValues([1, 2])`, 'number[]', 'Range.setValues'],
    [`range.setValues(range)`, 'SpreadsheetApp.Range', 'Range.setValues'],
    [`range.setWrap('yes')`, 'String', 'Range.setWrap'],
    [`range.setNumberFormat(1)`, 'number', 'Range.setNumberFormat'],
    [`range.setValue()`, '', 'Range.setValue'],
    [`book.getRange(1, 2)`, 'number,number', 'Spreadsheet.getRange'],
    [`sheet.getProtections('RANGE')`, 'String', 'Sheet.getProtections'],
  ])('%s', (code, types, method) => {
    expect(error(code)).toBe(
      `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`,
    )
  })

  it.each([
    `sheet.getRange('A1'); sheet.getRange(1, 1); sheet.getRange(1, 1, 2, 2)`,
    `range.setValue(null).setValue(new Date(0)).setNote(null).setBackground(null).setFontWeight('bold')`,
    `range.setValues([[1, 'x'], [null, true]]).sort([{ column: 1, ascending: false }])`,
    `book.toast('a'); book.toast('a', 'b'); book.toast('a', 'b', 3)`,
    `range.setDataValidation(null).clear({ contentsOnly: true })`,
  ])('do not stand in the way of others: %s', (code) => {
    expect(error(code)).toBe('no error')
  })
})

it('a method that Google does not have is no function, one that is not emulated says so', () => {
  expect(error('sheet.getRanges()')).toBe('TypeError: sheet.getRanges is not a function')
  expect(error(`book.getRangeList(['A1'])`)).toMatch(/Spreadsheet.getRangeList is not emulated/)
  expect(error('sheet.getImages()')).toMatch(/Sheet.getImages is not emulated/)
})

describe('another sheet', () => {
  it('is not reached by a sheet’s own getRange, whose own name may stand before the cells', () => {
    expect(error(`sheet.getRange('Other!A1')`)).toBe('Exception: Range not found')
    expect(error(`sheet.getRange('main!A1'); sheet.getRange("'Main'!A1")`)).toBe('no error')
  })

  const rule = (formula: string, range = 'range') =>
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('${formula}').setBackground('#ff0000').setRanges([${range}]).build()])`
  const REFUSED = 'Exception: Conditional format rule cannot reference a different sheet.'
  it.each([
    ['a formula that names it', rule('=$A1=Other!$A$1')],
    ['a formula that names it in quotes', rule(`=COUNTIF("Other!", \\'Other\\'!$A:$A)`)],
    ['a range on it', rule('=$A1=1', `book.getRange('Other!A1')`)],
  ])('is refused in a conditional format: %s', (_, code) => {
    expect(error(code)).toBe(REFUSED)
  })

  it.each([
    ['its own name', rule('=$A1=Main!$B$1')],
    ['INDIRECT', rule('=$A1=INDIRECT("Other!A1")')],
  ])('is not named by %s', (_, code) => {
    expect(error(code)).toBe('no error')
  })

  it('may stand in a rule that a file brought', () => {
    const format = { formula: '=$A1=Other!$A$1', background: '#ff0000' }
    const workbook = createWorkbook({
      sheets: [{ name: 'Main', conditionalFormats: [{ ranges: ['A1:A9'], format }] }, { name: 'Other' }],
    })
    const google = googleOf('', {}, { workbook })
    expect(
      google.evaluate(`const sheet = SpreadsheetApp.getActive().getSheets()[0]
        sheet.setConditionalFormatRules(sheet.getConditionalFormatRules())
        return sheet.getConditionalFormatRules().length`),
    ).toBe(1)
  })
})

it('getSheetValues throws where it is asked for the last row or column with data and there is none', () => {
  expect(error(`book.getSheetByName('Empty').getSheetValues(1, 1, -1, -1)`)).toBe(
    'Exception: The number of rows in the range must be at least 1.',
  )
  expect(error(`sheet.getSheetValues(3, 1, -1, 1)`)).toMatch(/number of rows/)
  expect(error(`book.getSheetByName('Empty').getSheetValues(1, 1, 1, -1)`)).toMatch(/number of columns/)
})

describe('ten million cells', () => {
  const large = () =>
    googleOf('', {}, { workbook: createWorkbook({ newSheet: { rows: 399_000, columns: 25, spareRows: 0 } }) })
  const LIMIT =
    'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.'
  it.each([
    ['rows', 'sheet.insertRowsAfter(1, 1001)'],
    ['columns', 'sheet.insertColumnAfter(1)'],
    ['a sheet', 'book.insertSheet("New")'],
    ['a long appended row', 'sheet.appendRow(new Array(26).fill(1))'],
  ])('are the most: %s', (_, code) => {
    const google = large()
    expect(google.evaluate(`${BOOK} ${code}`)).toBe(LIMIT)
    expect(google.evaluate(`${BOOK} return [book.getNumSheets(), sheet.getMaxRows()]`)).toEqual([1, 399_000])
  })

  it('are reached exactly', () => {
    expect(large().evaluate(`${BOOK} sheet.insertRowsAfter(1, 1000); return sheet.getMaxRows()`)).toBe(
      400_000,
    )
  })
})
