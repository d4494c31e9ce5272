// Who may only look at the file: reads answer, whatever would change it is refused, and simple triggers do not run.
import { googleOf } from '../../support/google-of'

const BOOK = 'const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];'
const BOB = 'bob@example.com'
const run = (body: string, user = BOB) => {
  const google = googleOf(
    `function act() { ${BOOK} ${body} } function onOpen() { return 1 } function onEdit() {}`,
    {
      Main: [
        ['a', 'b'],
        [1, 2],
      ],
    },
  )
  google.state.viewers.add(BOB)
  const { value, execution } = google.run('act', [], { user })
  return { value, error: execution.error?.message }
}

it.each([
  ['values', `return sheet.getRange('A1:B2').getValues()[1]`, [1, 2]],
  ['whether a cell may be changed', `return sheet.getRange('A1').canEdit()`, false],
  ['what is selected, and a selection', `sheet.getRange('B2').activate(); return 'B2'`, 'B2'],
  ['the lock', `return LockService.getDocumentLock().tryLock(10)`, true],
])('may have %s', (_, body, expected) => {
  const { value, error } = run(body)
  expect([error, value]).toEqual([undefined, expected])
})

it.each([
  ['a value', `sheet.getRange('A2').setValue(9)`],
  ['values', `sheet.getRange('A2:B2').setValues([[9, 9]])`],
  ['a formula', `sheet.getRange('A2').setFormula('=1')`],
  ['a cleared cell', `sheet.getRange('A2').clearContent()`],
  ['a format', `sheet.getRange('A2').setNumberFormat('0.0')`],
  ['a note', `sheet.getRange('A2').setNote('x')`],
  ['a row', `sheet.appendRow([1])`],
  ['rows', `sheet.insertRowsAfter(1, 1)`],
  ['columns', `sheet.insertColumnsAfter(1, 1)`],
  ['a sheet', `book.insertSheet('More')`],
  ['a filter', `sheet.getRange('A1:B2').createFilter()`],
  ['colours', `sheet.setConditionalFormatRules([])`],
  ['a hidden column', `sheet.hideColumns(1)`],
  ['a protection', `sheet.protect()`],
])('may not change %s', (_, body) => {
  expect(run(body).error).toBe('You do not have permission to edit this spreadsheet.')
  expect(run(body, 'ann@example.com').error).toBeUndefined()
})

it('opens the file without its menu, and types nothing', () => {
  const google = googleOf(`function onOpen() {}`, { Main: [['a']] }, { user: { email: BOB } })
  google.state.viewers.add(BOB)
  expect(google.open()).toBeUndefined()
  expect(() => google.edit('Main!A1', 'x')).toThrow('You do not have permission to edit this spreadsheet.')
})
