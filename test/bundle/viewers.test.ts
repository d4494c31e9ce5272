// Who may only look at the spreadsheet, or whose right to edit was taken away while the panel was open: each call of the panel
// and each line of the menu is answered in words, and nothing is changed, not in part either.
import type { PanelAnswer } from '../../sidebar/server'
import { ROW_ACTS, SHEET_ACTS } from '../support/acts'
import { type Copy, type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

const DEALS = [
  ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'ann@acme.com', 'Open', 900, '2026-01-05', '2026-03-30'],
  ['Bob Ray', 'bob@bolt.com', 'Open', 500, '2026-01-06', ''],
] as const
const WORDS = /^You may look at this spreadsheet, but not change it, so nothing was done\./

const lived: Copy = (() => {
  const html = { 'Sidebar.html': '<html lang="en"></html>' }
  const sheet = setUpSpreadsheet({ Deals: DEALS }, { html })
  sheet.night('2026-03-05')
  return sheet.copier()
})()
const toViewer = (sheet: Spreadsheet): Spreadsheet => {
  sheet.state.viewers.add(sheet.state.user.email)
  return sheet
}
const said = (answer: unknown): string => {
  const { ok, problem } = answer as Partial<{ ok: unknown; problem: string }>
  return problem ?? (ok === undefined ? '' : 'ok')
}

describe.each([...ROW_ACTS, ...SHEET_ACTS].map((one) => ({ ...one })))('the act $name', ({ before, act }) => {
  it('changes nothing, and says why', () => {
    const sheet = toViewer(before())
    const stood = sheet.saved()
    let message = ''
    try {
      act(sheet)
    } catch (failure) {
      message = (failure as Error).message
    }
    const told = message === '' ? (sheet.dialogs.at(-1)?.text ?? '') : message
    expect(told).toMatch(WORDS)
    expect(sheet.saved()).toBe(stood)
  })
})

it('every call of the panel is answered, whatever it is sent, and none changes anything', () => {
  const sheet = toViewer(lived())
  const stood = sheet.saved()
  const calls = sheet.publicFunctions().filter((name) => name.startsWith('panel'))
  expect(calls.length).toBeGreaterThan(40)
  const id = String(sheet.row('Deals', 'Name', 'Ann Lee')['Touchline ID'])
  const requests = [
    undefined,
    {},
    { id },
    'Ann',
    { wording: 'neutral' },
    { of: 'referrals' },
    { mode: 'court', order: 'small', isAnew: false },
  ]
  for (const name of calls)
    for (const request of requests) {
      const answer = said(sheet.callFromSidebar(name, [request]))
      expect([name, answer]).toEqual([name, expect.stringMatching(/\w/)])
      expect([name, answer]).not.toEqual([
        name,
        expect.stringMatching(/permission|try again\.$.*permission/i),
      ])
    }
  expect(sheet.saved()).toBe(stood)
})

it('reading is as for everybody: the row, Today and the court', () => {
  const sheet = toViewer(lived())
  const id = String(sheet.row('Deals', 'Name', 'Ann Lee')['Touchline ID'])
  const row = sheet.callFromSidebar('panelRow', [{ id }]) as PanelAnswer<{ card: { name: string } }>
  expect(row).toMatchObject({ ok: { card: { name: 'Ann Lee' } } })
  expect(said(sheet.callFromSidebar('panelToday', []))).toBe('ok')
  expect(said(sheet.callFromSidebar('panelCourt', [{ mode: 'court', order: 'small', isAnew: false }]))).toBe(
    'ok',
  )
})

it('every line of the menu refuses in words at once, the panel among them; no mail goes, and nothing is changed', () => {
  const items = lived().menu()
  expect(items.length).toBeGreaterThan(12)
  for (const { label } of items) {
    const sheet = toViewer(lived())
    const [stood, told] = [sheet.saved(), sheet.outbox.length]
    sheet.click(label)
    expect([label, sheet.dialogs.at(-1)?.text]).toEqual([label, expect.stringMatching(WORDS)])
    expect([sheet.saved(), sheet.outbox.length]).toEqual([stood, told])
  }
})

it('a sheet that is protected from who may edit the file is no reason to refuse the menu', () => {
  const sheet = lived()
  const how = { wholeSheet: true, description: '', warningOnly: false, editors: [] }
  const area = sheet.area('Deals!A1:B2')
  sheet.workbook.setProtections(area.sheet, [{ id: '1', area, ...how }])
  sheet.state.user = { email: 'bob@example.com' }
  sheet.click('Open panel')
  expect(sheet.dialogs.at(-1)?.kind).toBe('sidebar')
})
