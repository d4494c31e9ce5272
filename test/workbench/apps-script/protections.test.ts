// Protected ranges and sheets: who may edit them, and what a script does where its user may not.
import { googleOf } from '../../support/google-of'

const BOOK = 'const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];'
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
const OTHERS = { user: 'bob@example.com' }

/** A file of Ann's that Bob and Cleo may edit; `protect` leaves one protection, `act` runs as Bob. */
function shared(protect: string, act: string) {
  const google = googleOf(
    `function protect() { ${BOOK} ${protect} }
     function act() { ${BOOK} ${act} }
     function onEdit() {}`,
    {
      Main: [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ],
      Log: [['x']],
    },
    { editors: ['bob@example.com', 'cleo@example.com'] },
  )
  expect(google.run('protect').execution.error).toBeUndefined()
  return google
}
const OWN = `const made = sheet.getRange('B2:B3').protect(); made.removeEditors(made.getEditors());`
const asBob = (protect: string, act: string): string | undefined =>
  shared(protect, act).run('act', [], OTHERS).execution.error?.message

describe('a protected range', () => {
  it.each([
    ['a value', `sheet.getRange('A2:B2').setValues([[5, 6]])`],
    ['one value for many cells', `sheet.getRange('A1:B9').setValue(0)`],
    ['a cleared cell', `sheet.getRange('B3').clearContent()`],
    ['a style', `sheet.getRange('B3').setBackground('#ff0000')`],
    ['styles', `sheet.getRange('A3:B3').setBackgrounds([['#ff0000', '#00ff00']])`],
    ['a number format', `sheet.getRange('B3').setNumberFormat('0.0')`],
    ['a note', `sheet.getRange('B3').setNote('x')`],
    ['a drop-down', `sheet.getRange('B3').setDataValidation(null)`],
    ['drop-downs', `sheet.getRange('B3').setDataValidations([[null]])`],
    ['a sort', `sheet.getRange('A2:B3').sort(1)`],
    ['a deleted row', `sheet.deleteRow(2)`],
    ['a deleted column', `sheet.deleteColumn(2)`],
    ['a row inserted within', `sheet.insertRowBefore(3)`],
    ['the deleted sheet', `book.deleteSheet(sheet)`],
    ['its own removal', `sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove()`],
    [
      'a wider list',
      `sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].addEditor('bob@example.com')`,
    ],
    ['a protection over it', `sheet.getRange('B1:B9').protect()`],
  ])('refuses %s of a user who may not edit it, with Google’s words', (_, act) => {
    expect(asBob(OWN, act)).toBe(REFUSED)
  })

  it('leaves the cells as they were, and lets its owner write', () => {
    const google = shared(OWN, `sheet.getRange('B2').setValue(9)`)
    const { name } = google.run('act', [], OTHERS).execution.error ?? {}
    const cell = { sheet: 0, row: 1, column: 1, rows: 1, columns: 1 }
    expect([name, google.workbook.values(cell)]).toEqual(['Exception', [[2]]])
    google.run('act')
    expect(google.workbook.values(cell)).toEqual([[9]])
  })

  it('refuses what such a user types, too', () => {
    const google = shared(OWN, '')
    google.state.user = { email: 'bob@example.com' }
    expect(() => google.edit('Main!B2', 'typed')).toThrow(REFUSED)
    expect(google.edit('Main!A2', 'typed')?.execution.error).toBeUndefined()
  })

  it.each([
    ['reading', OWN, `sheet.getRange('B2').getValue()`],
    [
      'cells beside it',
      OWN,
      `sheet.getRange('A2').setValue(1); sheet.insertRowBefore(2); sheet.appendRow([1, 2])`,
    ],
    ['other sheets', OWN, `book.getSheetByName('Log').getRange('B2').setValue(1)`],
    [
      'everybody before its editors are changed',
      `sheet.getRange('B2').protect()`,
      `sheet.getRange('B2').setValue(1)`,
    ],
    ['everybody where it only warns', `${OWN} made.setWarningOnly(true)`, `sheet.getRange('B2').setValue(1)`],
    ['an editor', `${OWN} made.addEditors(['Bob@example.com'])`, `sheet.getRange('B2').setValue(1)`],
    ['everybody once it is removed', `${OWN} made.remove()`, `sheet.getRange('B2').setValue(1)`],
  ])('lets through %s', (_, protect, act) => {
    expect(asBob(protect, act)).toBeUndefined()
  })

  it('tells what it is', () => {
    const google = shared(
      `const made = sheet.getRange('B2:B3').protect().setDescription('Prices')
       made.removeEditor('cleo@example.com')`,
      `const [made, ...others] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
       return [made.getRange().getA1Notation(), made.getDescription(), made.isWarningOnly(), made.canEdit(), made.getRangeName(),
         made.getEditors().map((one) => one.getEmail()), made.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE,
         others.length, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
         made.setRange(sheet.getRange('C1')).getRange().getA1Notation()]`,
    )
    const editors = ['ann@example.com', 'bob@example.com']
    expect(google.run('act', [], OTHERS).value).toEqual([
      ...['B2:B3', 'Prices', false, true, null],
      ...[editors, true, 0, 0, 'C1'],
    ])
    expect(google.evaluate(`${BOOK} sheet.getProtections()`)).toMatch(/method signature/)
  })

  it('keeps its owner and whoever changes it among its editors', () => {
    const google = shared(
      '',
      `const made = sheet.getRange('B2').protect()
       made.removeEditors(made.getEditors())
       return [made.getEditors().map((one) => one.getEmail()), made.canEdit()]`,
    )
    expect(google.run('act', [], OTHERS).value).toEqual([['ann@example.com', 'bob@example.com'], true])
  })

  it('counts its calls like any other service', () => {
    const google = shared('', `sheet.getRange('B2').protect().removeEditors(['cleo@example.com'])`)
    expect(google.run('act').execution.serviceCalls.byMethod).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
      'Range.protect': 1,
      'Protection.removeEditors': 1,
    })
  })
})

describe('a protected sheet', () => {
  const SHEET = 'const made = sheet.protect(); made.removeEditors(made.getEditors());'

  it.each([
    `sheet.getRange('H9').setValue(1)`,
    `sheet.appendRow([1])`,
    `sheet.insertRowAfter(5)`,
    `sheet.insertColumnAfter(5)`,
    `sheet.setName('Other')`,
    `sheet.hideSheet()`,
    `sheet.hideRows(2)`,
    `sheet.setFrozenRows(1)`,
    `sheet.setFrozenColumns(1)`,
    `sheet.setTabColor('#ff0000')`,
    `sheet.setColumnWidth(1, 50)`,
    `sheet.clearConditionalFormatRules()`,
    `sheet.getRange('A1:B3').createFilter()`,
  ])('refuses %s', (act) => {
    expect(asBob(SHEET, act)).toBe(REFUSED)
  })

  it('is protected once, whoever asks again', () => {
    const google = shared(
      SHEET,
      `sheet.protect().setDescription('again')
       const found = book.getProtections(SpreadsheetApp.ProtectionType.SHEET)
       return [found.map((one) => one.getDescription()), String(found[0].getProtectionType())]`,
    )
    expect(google.run('act').value).toEqual([['again'], 'SHEET'])
  })
})
