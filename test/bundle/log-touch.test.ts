// Logging a touch from the panel: found by id, saved whatever it is worth, followed by ledger, verdict and next touch.
import { type Spreadsheet, setUpSpreadsheet, spreadsheet, type TestCell } from '../support/spreadsheet'

const HEADERS = ['Name', 'E-mail', 'Stage', 'Amount', 'Close date', 'Created', 'Owner']
const DEALS: TestCell[][] = [
  HEADERS,
  ['Ann Lee', 'ann@x.com', 'Proposal', 1000, '2026-03-20', '2026-01-10', 'Kim'],
  ['Bob Ray', 'bob@x.com', 'Demo', 700, '2026-04-10', '2026-01-02', 'Lou'],
  ['Ann Lee', 'ann@x.com', 'Demo', 300, '2026-05-10', '2026-01-02', 'Kim'],
]

const setUp = (): Spreadsheet => setUpSpreadsheet({ Deals: DEALS })

const idOf = (sheet: Spreadsheet, amount: number): TestCell =>
  sheet.row('Deals', 'Amount', amount)['Touchline ID'] ?? ''

let sent = 0
/** Sends a touch as the panel does, with a key of its own unless it has one; what the panel gets. */
const log = (sheet: Spreadsheet, request: Readonly<Record<string, unknown>>, options = {}): Answer =>
  sheet.callFromSidebar('panelLogTouch', [{ key: `key ${sent++}`, ...request }], options) as Answer
interface Answer {
  readonly ok?: { readonly touch: { readonly counts: boolean } }
  readonly problem?: string
}

const shown = (sheet: Spreadsheet): TestCell[][] =>
  sheet
    .rows('Deals')
    .map((row) => ['Promised', 'On notice since', 'Verdict', 'Next touch', 'By'].map((key) => row[key] ?? ''))

describe('a touch from the panel', () => {
  it('is saved with all that was said, under the row that has the id now, and moves verdict and next touch', () => {
    const sheet = setUp()
    const id = idOf(sheet, 1000)
    const { sheet: deals } = sheet.area('Deals!A1')
    sheet.workbook.sortRows({ sheet: deals, row: 1, column: 0, rows: 3, columns: 18 }, 3, true)
    sheet.setNow('2026-03-04 15:42')
    const { ok } = log(sheet, {
      id,
      medium: 'Call',
      outcome: 'Reached',
      reason: '=new prices for you',
      progress: 'Next step agreed',
      minutes: 12,
      cells: [{ field: 'promised', value: '2026-03-17 14:30', seen: '' }],
    })
    expect(ok?.touch.counts).toBe(true)
    expect(sheet.rows('Touches')).toMatchObject([
      {
        When: '2026-03-04 15:42',
        Name: 'Ann Lee',
        Medium: 'Call',
        Reason: '=new prices for you',
        Minutes: 12,
        Owner: 'Kim',
      },
    ])
    const row = sheet.row('Deals', 'Amount', 1000)
    expect([row.Promised, row['Next touch'], row['On notice since']]).toEqual([
      '2026-03-17 14:30',
      '2026-03-17',
      '',
    ])
    expect(String(row.Verdict)).toMatch(/^Keep · .* progress today · P2b$/)
    expect(sheet.row('Deals', 'Amount', 300)['Next touch']).toBe('see row of Ann Lee')
  })

  it('leaves a ledger and verdicts that the next night finds right', () => {
    const sheet = setUp()
    const requests = [
      {
        id: idOf(sheet, 1000),
        medium: 'Call',
        outcome: 'Reached',
        reason: 'law changed',
        risk: 'Competitor',
      },
      { id: idOf(sheet, 300), medium: 'Newsletter', item: 'Prices', reason: 'prices' },
      { id: idOf(sheet, 700), medium: 'E-mail', direction: 'In' },
      { id: idOf(sheet, 700), medium: 'Call', outcome: 'No answer' },
      { id: idOf(sheet, 300), medium: 'Meeting', reason: 'status', progress: 'Commitment', personal: 'yes' },
    ]
    requests.forEach((request, at) => {
      sheet.setNow(`2026-03-04 1${at + 3}:0${at}`)
      expect(log(sheet, request)).toHaveProperty('ok')
    })
    const before = [sheet.grid('Ledger'), shown(sheet)]
    sheet.click('Run the night now')
    expect([sheet.grid('Ledger'), shown(sheet)]).toEqual(before)
  })

  it('without a reason that benefits them is saved and does not count', () => {
    const sheet = setUp()
    expect(sheet.row('Deals', 'Amount', 700)['Next touch']).toBe('2026-01-09')
    const { ok } = log(sheet, {
      id: idOf(sheet, 700),
      medium: 'Call',
      outcome: 'Reached',
      reason: 'Just checking in…',
    })
    expect(ok?.touch.counts).toBe(false)
    expect(sheet.rows('Touches')).toHaveLength(1)
    // The attempt only starts the gap of C6.
    expect(sheet.row('Deals', 'Amount', 700)['Next touch']).toBe('2026-03-06')
  })

  it('does not forget the progress that cells show but no night has written down yet', () => {
    const sheet = setUp()
    sheet.type('Deals', 700, 'Stage', 'Proposal')
    const verdict = sheet.row('Deals', 'Amount', 700).Verdict
    expect(String(verdict)).toMatch(/^Keep/)
    log(sheet, { id: idOf(sheet, 700), medium: 'Call', outcome: 'Reached', reason: 'law changed' })
    expect(sheet.row('Deals', 'Amount', 700).Verdict).toBe(verdict)
  })

  it('for a row that is gone, or while another run holds the sheet, is refused in words and writes nothing', () => {
    const sheet = setUp()
    const before = sheet.saved()
    expect(log(sheet, { id: 'nobody', medium: 'Call' }).problem).toMatch(/no longer in the pipeline/)
    const release = sheet.holdLock('document')
    expect(log(sheet, { id: idOf(sheet, 700), medium: 'Call' }).problem).toMatch(/Try again in a minute/)
    release()
    expect(sheet.saved() === before).toBe(true)
    const bare = spreadsheet({ Deals: DEALS })
    expect(log(bare, { id: 'a', medium: 'Call' }).problem).toMatch(/not set up in this spreadsheet yet/)
  })

  it('cut off at whichever service call and sent again is there once, and the night finds all right', () => {
    const calm = setUp()
    calm.click('Live formulas or written values')
    const request = (sheet: Spreadsheet, at: number) => ({
      id: idOf(sheet, 1000),
      medium: 'Call',
      outcome: 'Reached',
      reason: 'law changed',
      key: `cut ${at}`,
    })
    const cut = calm.copy()
    let isCut = true
    let at = 0
    for (at = 1; isCut; at++) {
      log(calm, request(calm, at))
      try {
        log(cut, request(cut, at), { cutAt: at })
      } catch {
        isCut = true
      }
      isCut = cut.executions[cut.executions.length - 1]?.cut === true
      log(cut, { ...request(cut, at), again: true })
      expect([at, cut.grid('Touches'), cut.grid('Ledger'), shown(cut)]).toEqual([
        at,
        calm.grid('Touches'),
        calm.grid('Ledger'),
        shown(calm),
      ])
    }
    expect(at).toBeGreaterThan(15)
    for (const sheet of [calm, cut]) sheet.night('2026-03-05')
    expect([cut.grid('Ledger'), shown(cut)]).toEqual([calm.grid('Ledger'), shown(calm)])
  })
})
