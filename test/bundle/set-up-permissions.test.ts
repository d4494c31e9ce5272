// Set-up with less than every permission, in every mode, and the one hourly trigger it installs.
import { type SpreadsheetOptions, spreadsheet, type TestTab } from '../support/spreadsheet'

const DEALS: TestTab = [
  ['Name', 'Company', 'Stage', 'Value', 'Close date', 'Created'],
  ['Ann', 'Acme', 'Demo', 900, '2026-03-20', '2026-03-04'],
]
const SCOPE = 'https://www.googleapis.com/auth/'

function without(scope: string, options: SpreadsheetOptions = {}) {
  const file = spreadsheet({ Deals: DEALS }, options)
  file.permissions.delete(`${SCOPE}${scope}`)
  return file
}

describe('set-up without a permission', () => {
  it('to mail: all is set up, and the Log says that no mail went', () => {
    const file = without('script.send_mail')
    expect(file.setUp().value).toMatchObject({ tab: 'Deals' })
    file.morning('2026-03-05')
    expect(file.outbox).toEqual([])
    expect(file.rows('Log').pop()).toMatchObject({ Job: 'morning', Result: 'done' })
    expect(file.rows('Log').pop()?.Message).toMatch(/^No mail/)
  })

  it('to know the address: all is set up, no mail goes; the owner is noted once it is known', () => {
    const file = without('userinfo.email')
    expect(file.setUp().value).toMatchObject({ tab: 'Deals' })
    expect(file.rule('night.owner')).toBe('')
    file.morning('2026-03-05')
    expect(file.outbox).toEqual([])
    file.permissions.add(`${SCOPE}userinfo.email`)
    file.setUp()
    expect(file.rule('night.owner')).toBe('ann@example.com')
  })

  it('to install triggers: all is set up, and it says what to do instead', () => {
    const file = without('script.scriptapp')
    const { value } = file.setUp()
    expect((value as { messages: string[] }).messages.join()).toMatch(
      /cannot run by itself, .* Run the night now/,
    )
    expect(file.toasts.slice(-1)[0]?.message).toMatch(/cannot run by itself/)
    expect(file.click('Run the night now').value).toMatchObject({ left: 0 })
    file.click('Send my morning mail now')
    expect(file.outbox).toHaveLength(1)
  })

  it('to show the panel: all is set up', () => {
    const file = without('script.container.ui')
    expect(file.setUp().value).toMatchObject({ tab: 'Deals' })
    expect(file.state.triggers).toHaveLength(1)
  })

  it('to read the spreadsheet: says so in words, throws nothing, changes nothing', () => {
    const file = without('spreadsheets.currentonly')
    const before = file.saved()
    const { value, execution } = file.setUp()
    expect(execution.error).toBeUndefined()
    expect(value).toEqual({ trouble: expect.stringContaining('may not read this spreadsheet') })
    expect(file.saved()).toBe(before)
  })
})

describe('the menu', () => {
  it('is there in every mode', () => {
    const file = spreadsheet({ Deals: DEALS })
    const labels = file.menu().map((item) => item.label)
    expect(labels).toContain('Set up Touchline')
    for (const mode of ['NONE', 'LIMITED', 'FULL'] as const) {
      expect(file.open(mode)?.execution.error).toBeUndefined()
      expect(file.menu().map((item) => item.label)).toEqual(labels)
    }
  })
})

describe('the hourly trigger', () => {
  it('is one however often set-up runs, and another user’s is left alone', () => {
    const file = spreadsheet({ Deals: DEALS })
    file.setUp()
    file.setUp()
    expect(file.state.triggers).toMatchObject([{ handler: 'hourlyTouchline', owner: 'ann@example.com' }])
    file.state.user = { email: 'ben@example.com' }
    file.setUp()
    file.setUp()
    expect(file.state.triggers.map(({ owner }) => owner)).toEqual(['ann@example.com', 'ben@example.com'])
    file.answer('YES')
    file.click('Remove Touchline')
    expect(file.state.triggers.map(({ owner }) => owner)).toEqual(['ann@example.com'])
  })
})

describe('while another run works', () => {
  it('set-up changes nothing and says to try again', () => {
    const file = spreadsheet({ Deals: DEALS })
    const before = file.saved()
    const release = file.holdLock('document')
    const { value } = file.setUp()
    release()
    expect(file.saved()).toBe(before)
    expect(value).toEqual({ trouble: expect.stringContaining('busy in this spreadsheet') })
  })
})
