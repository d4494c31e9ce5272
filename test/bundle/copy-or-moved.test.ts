// A copied spreadsheet through the built file: the menu asks, the trigger rests, a file opened on one machine is no copy.
import { createGoogle } from '../../workbench/apps-script/google'
import { documentId } from '../../workbench/night/document-id'
import { hour } from '../support/accidents'
import { BUNDLE, type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

const DEALS = [
  ['Name', 'Stage', 'Created'],
  ['Ann', 'Demo', '2026-03-02'],
]

function copied(): Spreadsheet {
  const sheet = setUpSpreadsheet({ Deals: DEALS })
  Object.assign(sheet.state, { document: { ...sheet.state.document, id: 'copy' } })
  return sheet
}

describe('a copied spreadsheet', () => {
  it('runs no night and mails nobody until the menu has been told', () => {
    const sheet = copied()
    hour(sheet, '2026-03-05 08:00')
    expect([sheet.outbox.length, sheet.rule('today')]).toEqual([0, ''])
    sheet.answer('OK', '1')
    expect(sheet.click('Run the night now').execution.error).toBeUndefined()
    expect([sheet.rule('spreadsheet'), sheet.rule('night.owner'), sheet.rule('today')]).toEqual([
      'copy',
      '',
      '2026-03-05',
    ])
  })

  it('does nothing when the question is closed', () => {
    const sheet = copied()
    expect(sheet.click('Run the night now').value).toMatchObject({
      trouble: expect.stringMatching(/copy or was moved/),
    })
    expect(sheet.rule('spreadsheet')).toBe('touchline-workbench')
  })
})

describe('a file that was set up elsewhere', () => {
  it('has in the workbench the id that its Rules name', () => {
    const { workbook, clock } = copied()
    const opened = (document: { id?: string }) =>
      createGoogle({ workbook, clock, bundle: BUNDLE(), user: { email: 'ann@example.com' }, document })
    expect(opened(documentId(workbook)).state.document.id).toBe('touchline-workbench')
  })
})
