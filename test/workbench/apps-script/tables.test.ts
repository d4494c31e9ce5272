// Tables as far as scripts can see them: headers without formulas, typed columns, and a sort that moves their own columns.
import { createWorkbook, openSavedWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'

const ROWS = [
  ['Name', 'Stage', 'Own'],
  ['Cy', 'Won', 'c'],
  ['Ann', 'New', 'a'],
  ['Bob', 'New', 'b'],
]

/** Name and Stage are a Table whose Stage has a type; Own stands beside it. */
function opened() {
  const workbook = createWorkbook({ sheets: [{ name: 'Main', cells: ROWS }] })
  const google = googleOf('', {}, { workbook })
  google.makeTable('Main!A1:B4', [1])
  const act = (code: string): unknown =>
    google.evaluate(`const sheet = SpreadsheetApp.getActive().getSheets()[0]; ${code}; return 'done'`)
  const shown = (rows: number) => workbook.displayValues({ sheet: 0, row: 0, column: 0, rows, columns: 3 })
  return { google, workbook, act, shown }
}

describe('a Table', () => {
  it.each([
    `sheet.getRange('A1').setFormula('=1')`,
    `sheet.getRange('A1:C4').setValue('=1')`,
    `sheet.getRange('B1:C2').setValues([['=1', 1], [1, 1]])`,
  ])('takes no formula in its header: %s', (code) => {
    const { act, shown } = opened()
    expect(act(code)).toBe('Exception: Formulas are not allowed in the header of a table.')
    expect(shown(4)).toEqual(ROWS)
  })

  it('takes other headers, formulas below them, and formulas beside it', () => {
    const { act, shown } = opened()
    expect(
      act(`sheet.getRange('A1').setValue('Who'); sheet.getRange('A2').setFormula('="D" & 1')
        sheet.getRange('C1').setFormula('="Mine"')`),
    ).toBe('done')
    expect(shown(2)).toEqual([
      ['Who', 'Stage', 'Mine'],
      ['D1', 'Won', 'c'],
    ])
  })

  it('takes no drop-down in a column with a type, also with other columns, and none is taken away there', () => {
    const rule = 'SpreadsheetApp.newDataValidation().requireValueInList(["New"]).build()'
    const refused = 'Exception: This operation is not allowed on cells in typed columns.'
    const { act } = opened()
    expect(act(`sheet.getRange('B2:B9').setDataValidation(${rule})`)).toBe(refused)
    expect(act(`sheet.getRange('A2:C2').setDataValidations([[${rule}, null, null]])`)).toBe(refused)
    expect(act(`sheet.getRange('B2').clearDataValidations()`)).toBe(refused)
    expect(act(`sheet.getRange('A2:A4').setDataValidation(${rule})`)).toBe('done')
    expect(act(`sheet.getRange('B5:B9').setDataValidation(${rule})`)).toBe('done')
  })

  it('sorts its own columns and leaves those beside it', () => {
    const { google, shown } = opened()
    google.sortTable('Main!A1', 0)
    expect(shown(4)).toEqual([
      ['Name', 'Stage', 'Own'],
      ['Ann', 'New', 'c'],
      ['Bob', 'New', 'a'],
      ['Cy', 'Won', 'b'],
    ])
    expect(() => google.sortTable('Main!B1', 0)).toThrow('There is no Table that starts there.')
  })

  it('moves with rows inserted above it, and is kept with the workbook', () => {
    const { act, workbook } = opened()
    act('sheet.insertRowsBefore(1, 2)')
    const area = { sheet: 0, row: 2, column: 0, rows: 4, columns: 2 }
    expect(openSavedWorkbook(workbook.toJSON()).tables(0)).toEqual([{ area, typedColumns: [1] }])
    expect(act(`sheet.getRange('A3').setFormula('=1')`)).toMatch(/header of a table/)
  })
})
