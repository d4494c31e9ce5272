// Cells that Google refuses to write: strict drop-downs and columns that are protected from whoever works in the sheet.
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { DEALS, type PanelSheet, panelSheet } from '../support/panel-calls'
import { spreadsheet } from '../support/spreadsheet'

/** Lets a column of Deals, by its header, take only these texts. */
function restrict(sheet: PanelSheet, header: string, ...values: string[]): void {
  const column = sheet.grid('Deals')[0]?.indexOf(header) ?? -1
  const area = { sheet: 0, row: 1, column, rows: 79, columns: 1 }
  sheet.workbook.setValidation(area, { kind: 'list', values, strict: true })
}

/** Protects a column of Deals, by its header, from everybody but the file's owner, who is somebody else. */
function protect(sheet: PanelSheet, header: string): void {
  Object.assign(sheet.state, { owner: 'boss@example.com' })
  const column = sheet.grid('Deals')[0]?.indexOf(header) ?? -1
  const area = { sheet: 0, row: 0, column, rows: 80, columns: 1 }
  const how = { wholeSheet: false, description: '', warningOnly: false, editors: [] }
  sheet.workbook.setProtections(0, [{ id: '1', area, ...how }])
}

const EVE = { key: 'a1', name: 'Eve New', company: 'Nova', email: 'eve@nova.com', phone: '555-7654321' }

describe.each([
  ['at the call', false],
  ['when writes take effect', true],
])('quick add where a column refuses %s', (_when, refusesAtFlush) => {
  it('a value by its strict drop-down leaves nothing of the person, and says which and what to do', () => {
    const sheet = panelSheet(undefined, { refusesAtFlush })
    restrict(sheet, 'Stage', 'Demo', 'Won')
    const before = sheet.saved()
    expect(sheet.add(EVE)).toEqual({
      problem:
        'The column "Stage" does not take “Open”: its data validation refuses it. Allow it there (Data › Data validation), ' +
        'or let the rule warn only, then try again. Until then nobody was added.',
    })
    expect(sheet.saved()).toBe(before)
  })

  it.each(['Phone', 'Create date', 'Touchline ID', 'Verdict'])(
    'to be written at all, as a protected %s does, leaves nothing of the person, and can be repeated later',
    (header) => {
      const sheet = panelSheet(undefined, { refusesAtFlush })
      const before = sheet.grid('Deals')
      protect(sheet, header)
      expect(sheet.add(EVE)).toEqual({
        problem:
          `The column "${header}" is protected, and you may not write there. Ask the owner of the spreadsheet to let you ` +
          '(Data › Protect sheets and ranges), then try again. Until then nobody was added.',
      })
      expect(sheet.grid('Deals')).toEqual(before)
      sheet.workbook.setProtections(0, [])
      expect(sheet.add(EVE)).toMatchObject({ ok: { card: { name: 'Eve New' } } })
    },
  )
})

const LOG = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }
const fact = (value: string) => ({ field: 'decision', value, seen: '' }) as const
const gut = { field: 'gut', value: 'yes', seen: '' } as const

describe.each([
  ['at the call', false],
  ['when writes take effect', true],
])('a log with a fact whose cell refuses it %s', (_when, refusesAtFlush) => {
  it('is saved without the fact, and says so; undo takes back what was saved', () => {
    const sheet = panelSheet(undefined, { refusesAtFlush })
    const { card } = sheet.look('Bob Ray')
    protect(sheet, 'Close date')
    const answer = sheet.log({ ...LOG, id: card.id, cells: [gut, fact('2026-04-01')] })
    expect(answer).toMatchObject({
      ok: {
        touch: { outcome: 'Reached', counts: true },
        unsaved: [
          'The column "Close date" is protected, and you may not write there. Ask the owner of the spreadsheet to let you ' +
            '(Data › Protect sheets and ranges), then try again. Until then this is not saved, though the touch is.',
        ],
      },
    })
    expect(sheet.rows('Touches')).toMatchObject([{ Name: 'Bob Ray', Outcome: 'Reached' }])
    expect(sheet.row('Deals', 'Name', 'Bob Ray')).toMatchObject({ 'Will they buy?': 'yes', 'Close date': '' })
    if ('ok' in answer) expect(sheet.undo(answer.ok.undo)).toHaveProperty('ok')
    expect(sheet.row('Deals', 'Name', 'Bob Ray')).toMatchObject({ 'Will they buy?': '', 'Close date': '' })
    expect(sheet.rows('Touches').filter((touch) => touch.Name !== '')).toEqual([])
  })

  it('says why by a strict validation, too, and judges the row without the fact', () => {
    const sheet = panelSheet(undefined, { refusesAtFlush })
    restrict(sheet, 'Close date', 'soon', 'later')
    const answer = sheet.log({ ...LOG, id: sheet.look('Bob Ray').card.id, cells: [fact('2026-04-01')] })
    expect(answer).toMatchObject({ ok: { unsaved: [expect.stringContaining('does not take “2026-04-01”')] } })
    expect(String(sheet.row('Deals', 'Name', 'Bob Ray').Verdict)).toContain('no decision date')
  })
})

it('a log is not saved where a column of Touchline’s own is protected', () => {
  const sheet = panelSheet()
  const { card } = sheet.look('Bob Ray')
  protect(sheet, 'Verdict')
  const answer = sheet.log({ ...LOG, id: card.id, cells: [fact('2026-04-01')] })
  expect(answer).toEqual({ problem: expect.stringContaining('Until then nothing was logged.') })
  expect(sheet.rows('Touches')).toEqual([])
  expect(sheet.row('Deals', 'Name', 'Bob Ray')['Close date']).toBe('')
})

it('a failure that is no refusal of a cell is told in Google’s words, and the lock is given up after a flush', () => {
  let broken = true
  const wrap = (workbook: OpenWorkbook): OpenWorkbook => ({
    ...workbook,
    write(area, values) {
      if (area.sheet !== 0 && broken) throw new Error('Service error: Spreadsheets')
      workbook.write(area, values)
    },
  })
  const sheet = panelSheet(undefined, { wrap })
  const { card } = sheet.look('Bob Ray')
  expect(sheet.log({ ...LOG, id: card.id })).toEqual({
    problem: expect.stringContaining('Service error: Spreadsheets'),
  })
  expect(sheet.executions.at(-1)?.serviceCalls.byMethod).toMatchObject({
    'SpreadsheetApp.flush': 1,
    'Lock.releaseLock': 1,
  })
  broken = false
  expect(sheet.log({ ...LOG, id: card.id, again: true })).toHaveProperty('ok')
})

describe('set-up where columns are protected', () => {
  const said = (header: string): object => ({
    problem:
      `The column "${header}" is protected, and you may not write there. Ask the owner of the spreadsheet to let you ` +
      '(Data › Protect sheets and ranges), then try again. Until then nothing was made.',
  })

  it('makes nothing where its own columns would stand in a protected tab', () => {
    const sheet = spreadsheet({ Deals: DEALS })
    Object.assign(sheet.state, { owner: 'boss@example.com' })
    const area = { sheet: 0, row: 0, column: 0, rows: 80, columns: 26 }
    const how = { wholeSheet: true, description: '', warningOnly: false, editors: [] }
    sheet.workbook.setProtections(0, [{ id: '1', area, ...how }])
    const before = sheet.saved()
    expect(sheet.callFromSidebar('panelSetUp', [{}])).toEqual(said('Touchline ID'))
    expect(sheet.saved()).toBe(before)
    sheet.workbook.setProtections(0, [{ id: '1', area, ...how, warningOnly: true }])
    expect(sheet.callFromSidebar('panelSetUp', [{}])).toHaveProperty('ok')
  })

  it('changes nothing where one of its columns has been protected since', () => {
    const sheet = panelSheet()
    protect(sheet, 'Verdict')
    sheet.put('Deals!A9', [['New', 'Newco', 'new@newco.com']])
    const before = sheet.saved()
    expect(sheet.callFromSidebar('panelSetUp', [{}])).toEqual(said('Verdict'))
    expect(sheet.saved()).toBe(before)
  })
})
