// The morning mail: to the own address alone, nothing of a user's text becomes markup, and without mail all else still works.
import { hour } from '../support/accidents'
import {
  type Spreadsheet,
  type SpreadsheetOptions,
  setUpSpreadsheet,
  type TestCell,
} from '../support/spreadsheet'

const SCOPE = 'https://www.googleapis.com/auth/'
const DEALS: TestCell[][] = [
  ['Name', 'Company', 'E-mail', 'Stage', 'Amount', 'Close date', 'Created'],
  [
    '<b>Ann</b> & "Co"',
    '<script>alert(1)</script>',
    'ann@x.com',
    'Proposal',
    1000,
    '2026-03-01',
    '2026-01-10',
  ],
  ['Bob\r\nBcc: all@x.com', '', 'bob@x.com', 'Demo', 700, '2026-04-10', '2026-03-02'],
]

const setUp = (options: SpreadsheetOptions = {}, deals = DEALS): Spreadsheet =>
  setUpSpreadsheet({ Deals: deals }, options)

const mailed = (sheet: Spreadsheet): unknown => sheet.rows('Mail')[0]?.['Morning sent']
const lastMessage = (sheet: Spreadsheet): unknown => sheet.rows('Log').pop()?.Message

describe('the morning mail', () => {
  it('goes to the own address, with users’ text escaped and a subject of one line', () => {
    const sheet = setUp()
    hour(sheet, '2026-03-05 07:00')
    const [mail, more] = sheet.outbox
    expect(more).toBeUndefined()
    expect(mail).toMatchObject({
      to: 'ann@example.com',
      cc: '',
      bcc: '',
      subject: 'Thu 5 Mar · 2 today · first <b>Ann</b> & "Co"',
    })
    expect(mail?.htmlBody).toContain('&lt;b&gt;Ann&lt;/b&gt; &amp; &quot;Co&quot;')
    expect(mail?.htmlBody).not.toMatch(/<script|<b>/)
    expect(mail?.body).toContain('Bob Bcc: all@x.com')
  })

  it('does not go when there is nothing to say', () => {
    const sheet = setUp({}, [DEALS[0] ?? [], ['Ed', '', '', 'Won', 900, '2026-02-20', '2025-12-02']])
    hour(sheet, '2026-03-05 07:00')
    expect([sheet.outbox.length, mailed(sheet), lastMessage(sheet)]).toEqual([
      0,
      '2026-03-05 nothing to say',
      '',
    ])
  })

  it.each([
    ['script.send_mail', /not allowed, or Google’s limit for today is used up/],
    ['userinfo.email', /I do not know your address/],
  ])('without the permission %s the night does all else and the Log says what is missing', (scope, words) => {
    const sheet = setUp()
    sheet.permissions.delete(SCOPE + scope)
    hour(sheet, '2026-03-05 07:00')
    expect(sheet.outbox).toEqual([])
    expect(lastMessage(sheet)).toMatch(words)
    expect([sheet.cell('Today!S1'), mailed(sheet)]).toEqual(['2026-03-05', '2026-03-05 refused'])
    hour(sheet, '2026-03-05 08:00')
    expect(sheet.rows('Log').map(({ Job }) => Job)).toEqual(['set-up', 'night', 'morning'])
  })

  it('is left out when the day’s quota is used up, and goes the next day', () => {
    const sheet = setUp({ mailLimit: 1 })
    Object.assign(sheet.state.mail, { used: 1, windowEnds: sheet.clock.now() + 20 * 3_600_000 })
    hour(sheet, '2026-03-05 07:00')
    expect([sheet.outbox.length, lastMessage(sheet)]).toEqual([
      0,
      'No mail: it is not allowed, or Google’s limit for today is used up.',
    ])
    hour(sheet, '2026-03-06 07:00')
    expect(sheet.outbox).toHaveLength(1)
  })

  it('is not sent again when a cut-off run may have sent it and the quota was renewed since', () => {
    const sheet = setUp()
    Object.assign(sheet.state.mail, { used: 1, windowEnds: sheet.clock.now() + 19.5 * 3_600_000 })
    const probe = sheet.copy()
    const send = hour(probe, '2026-03-05 07:00').execution.serviceCalls.total - 2
    expect(hour(sheet, '2026-03-05 07:00', send).execution.cut).toBe(true)
    expect([sheet.outbox.length, mailed(sheet)]).toEqual([1, '2026-03-05 to send, 99 left'])
    hour(sheet, '2026-03-05 08:00')
    expect(sheet.outbox).toHaveLength(1)
    expect(lastMessage(sheet)).toMatch(/it may be missing/)
  })
})
