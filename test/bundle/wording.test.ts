// Plain or neutral through the built file: functions, written verdicts and the night agree in both wordings, with a bounded
// number of calls however many rows there are.
import type { PanelAnswer } from '../../sidebar/server'
import { SHOWN_VERDICTS, type Wording } from '../../src/core/words/first-words'
import { callsOf } from '../support/acts'
import { type Copy, type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

const HEADER = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', 'Will they buy?']

function deals(count: number): Copy {
  const rows = Array.from({ length: count }, (_, at) => {
    const close = new Date(Date.UTC(2026, 2, 6 + 4 * at)).toISOString().slice(0, 10)
    const begun = at % 5 === 0 ? '2026-03-01' : '2026-01-05'
    const gut = at % 7 === 6 ? 'never' : ''
    return [`Person ${at}`, `p${at}@x.com`, 'Open', 100 + at, begun, at % 3 ? close : '', gut]
  })
  const sheet = setUpSpreadsheet({ Deals: [HEADER, ...rows], Formulas: [['']] })
  sheet.put('Formulas!A1', [['=PURGE(Deals!A1:R,Ledger!A1:Z,Rules!A1:G)']])
  sheet.night('2026-03-05')
  return sheet.copier()
}

function turn(sheet: Spreadsheet, wording: Wording): void {
  const answer = sheet.callFromSidebar('panelWording', [{ wording }]) as PanelAnswer<Wording>
  expect(answer).toEqual({ ok: wording })
}
const verdicts = (sheet: Spreadsheet): string[] => sheet.rows('Deals').map(({ Verdict }) => String(Verdict))
const computed = (sheet: Spreadsheet): string[] =>
  sheet
    .grid('Formulas')
    .slice(1)
    .map(([cell]) => String(cell))

it('functions, cells and the night agree in both wordings', () => {
  const sheet = deals(20)()
  const plain = verdicts(sheet)
  expect(computed(sheet)).toEqual(plain)
  for (const wording of ['neutral', 'plain'] as const) {
    turn(sheet, wording)
    const shown = verdicts(sheet)
    expect(computed(sheet)).toEqual(shown)
    const words = new Set(shown.map((cell) => cell.split(' ')[0]))
    expect([...words].sort()).toEqual(SHOWN_VERDICTS[wording].filter((word) => word !== '').sort())
    sheet.night('2026-03-05')
    expect(verdicts(sheet)).toEqual(shown)
  }
  expect(verdicts(sheet)).toEqual(plain)
})

it('a switch takes no more calls for more rows', () => {
  const calls = [20, 200].map((count) => {
    const sheet = deals(count)()
    turn(sheet, 'neutral')
    return callsOf(sheet)
  })
  expect(calls[1]).toBe(calls[0])
})

it('refuses any other wording', () => {
  const answer = deals(20)().callFromSidebar('panelWording', [{ wording: 'loud' }])
  expect(answer).toEqual({ problem: 'Nothing was saved: choose plain or neutral.' })
})

it('the panel opens in the words of the sheet, and so does the dialog of set-up', () => {
  const html = { 'Sidebar.html': '<html lang="en"><main id="panel"></main></html>' }
  const sheet = setUpSpreadsheet({ Deals: [HEADER] }, { html })
  const opened = (item: string): string => {
    sheet.click(item)
    return sheet.dialogs.at(-1)?.text.slice(0, 200) ?? ''
  }
  expect(opened('Open panel')).toContain('<html lang="en">')
  sheet.setRule('wording', 'neutral')
  expect(opened('Open panel')).toContain('<html data-wording="neutral" lang="en">')
  expect(opened('Set up Touchline')).toContain('<html data-wording="neutral" lang="en">')
})
