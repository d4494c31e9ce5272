// The night as the hourly trigger runs it, through the built add-on: once a day, in the sheet's zone, on whose behalf.
import { hour } from '../support/accidents'
import {
  type Spreadsheet,
  type SpreadsheetOptions,
  setUpSpreadsheet,
  type TestTab,
} from '../support/spreadsheet'

const HEADERS = ['Name', 'Stage', 'Amount', 'Close date', 'Created']
const DEALS = [
  HEADERS,
  ['Ann Lee', 'Proposal', 1000, '2026-03-20', '2026-01-10'],
  ['Bob Ray', 'Demo', 700, '2026-04-10', '2026-03-02'],
]

function setUp(options: SpreadsheetOptions = {}, deals: TestTab = DEALS): Spreadsheet {
  return setUpSpreadsheet({ Deals: deals }, options)
}

const nightsOf = (sheet: Spreadsheet): unknown[] =>
  sheet.rows('Log').flatMap((row) => (row.Job === 'night' ? [row.When] : []))

describe('when the night runs', () => {
  it('is once a day after its hour on the wall clock of the sheet, also where clocks change and after hours without a run', () => {
    const auckland = setUp({ zone: 'Pacific/Auckland', now: '2026-04-03 12:00' })
    auckland.passTo('2026-04-06 12:00')
    // The clock goes back from 03:00 to 02:00 on 5 April.
    expect(nightsOf(auckland)).toEqual([
      '2026-04-03 13:00',
      '2026-04-04 03:00',
      '2026-04-05 03:00',
      '2026-04-06 03:00',
    ])
    hour(auckland, '2026-04-09 17:30')
    hour(auckland, '2026-04-09 18:30')
    expect(nightsOf(auckland).slice(4)).toEqual(['2026-04-09 17:30'])
    const mails = auckland.rows('Log').reduce((sum, row) => sum + Number(row.Mails), 0)
    // None at the weekend.
    expect([auckland.outbox.length, mails]).toEqual([3, 3])
  })

  it('waits for night.hour, and skips no day when the clock leaps over that hour', () => {
    const york = setUp({ zone: 'America/New_York', now: '2026-03-07 12:00' })
    york.setRule('night.hour', 2)
    york.passTo('2026-03-09 12:00')
    // 02:00 does not exist on 8 March.
    expect(nightsOf(york)).toEqual(['2026-03-07 13:00', '2026-03-08 03:00', '2026-03-09 02:00'])
  })

  it('a second run of the same day changes nothing and sends nothing; one from the menu has its line on the Log', () => {
    const sheet = setUp()
    sheet.morning('2026-03-05')
    const before = sheet.saved('Log')
    const lines = sheet.rows('Log').length
    sheet.click('Run the night now')
    sheet.passTo('2026-03-05 23:00')
    sheet.click('Run the night now')
    expect([sheet.saved('Log') === before, sheet.outbox.length]).toEqual([true, 2])
    const added = sheet.rows('Log').slice(lines)
    expect(added.map(({ Job }) => Job)).toEqual(['night from the menu', 'night from the menu'])
  })

  it('writes nothing while another run holds the sheet, and makes up for it an hour later', () => {
    const sheet = setUp()
    const before = sheet.saved()
    const release = sheet.holdLock('document')
    hour(sheet, '2026-03-05 03:00')
    expect(sheet.saved() === before).toBe(true)
    release()
    hour(sheet, '2026-03-05 04:00')
    expect(nightsOf(sheet)).toEqual(['2026-03-05 04:00'])
  })

  it('is done by one of two triggers that fire at the same moment, whichever call comes first', async () => {
    const sheet = setUp()
    sheet.setNow('2026-03-05 07:00')
    const trigger = { name: 'hourlyTouchline', kind: 'trigger' as const }
    const runs = await sheet.overlap([trigger, trigger])
    expect(runs.map(({ execution }) => execution.error)).toEqual([undefined, undefined])
    expect(nightsOf(sheet)).toHaveLength(1)
    expect(sheet.outbox).toHaveLength(1)
  })

  it('is the owner’s: the trigger of a second user does nothing, and their click leaves the mail to the owner', () => {
    const sheet = setUp()
    const before = sheet.saved()
    sheet.setNow('2026-03-05 07:00')
    sheet.run('hourlyTouchline', [], { kind: 'trigger', user: 'zoe@example.com' })
    expect([sheet.saved() === before, sheet.outbox]).toEqual([true, []])
    sheet.run('runNightNow', [], { kind: 'menu', user: 'zoe@example.com' })
    expect([sheet.outbox.length, nightsOf(sheet).length]).toEqual([0, 0])
    expect(sheet.rows('Log').pop()?.Job).toBe('night from the menu')
    hour(sheet, '2026-03-05 08:00')
    expect(sheet.outbox.map(({ to }) => to)).toEqual(['ann@example.com'])
  })
})

describe('what the night says when it cannot work', () => {
  it('names the missing tab on the Log, once a day, and recovers when it has its name back', () => {
    const sheet = setUp()
    const touches = sheet.workbook.sheets().find(({ name }) => name === 'Touches')?.id ?? 0
    sheet.workbook.renameSheet(touches, 'My touches')
    sheet.passTo('2026-03-04 20:00')
    const failed = sheet.rows('Log').filter((row) => row.Result === 'failed')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.Message).toContain('The tab "Touches" is gone or has a new name')
    sheet.workbook.renameSheet(touches, 'Touches')
    sheet.passTo('2026-03-04 21:00')
    expect(sheet.rows('Log').pop()?.Result).toBe('done')
  })

  it('makes the Log and the Review anew when somebody deleted them', () => {
    const sheet = setUp()
    for (const name of ['Log', 'Review']) {
      sheet.workbook.deleteSheet(sheet.workbook.sheets().find((tab) => tab.name === name)?.id ?? 0)
    }
    sheet.night('2026-03-05')
    expect(sheet.rows('Review').filter((row) => row['Week of'] !== '')).toHaveLength(1)
    expect(sheet.rows('Log').map(({ Job }) => Job)).toEqual(['night', 'morning', 'night'])
  })
})

describe('what the night leaves', () => {
  it('is one row a week on Review, brought up to date each night', () => {
    const sheet = setUp()
    sheet.nightsTo('2026-03-10')
    const lines = sheet.rows('Review').filter((row) => row['Week of'] !== '')
    const weeks = lines.map((row) => [row['Week of'], row['As of'], row.Rows, row.Open])
    expect(weeks).toEqual([
      ['2026-03-02', '2026-03-08', 2, 2],
      ['2026-03-09', '2026-03-10', 2, 2],
    ])
  })

  it('is a heartbeat that turns red without the script when a night was missed', () => {
    const sheet = setUp()
    sheet.night('2026-03-05')
    const area = sheet.area('Today!S1')
    const [rule] = sheet.workbook.conditionalFormats(area.sheet)
    const isRed = (moment: string): unknown => {
      sheet.setNow(moment)
      sheet.workbook.recalculate()
      sheet.workbook.write({ ...area, row: 30, column: 20 }, [[rule?.formula ?? '']])
      return sheet.cell('Today!U31')
    }
    expect(sheet.cell('Today!S1')).toBe('2026-03-05')
    expect([isRed('2026-03-05 10:00'), isRed('2026-03-06 10:00'), isRed('2026-03-07 00:10')]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('reports each cell it cannot read by tab, row and header, until it is mended', () => {
    const sheet = setUp({}, [...DEALS, ['Cy Doe', 'Demo', 'a lot', 'soon', '2026-01-10']])
    sheet.night('2026-03-05')
    expect(sheet.rows('Log').at(-1)?.Message).toMatch(/^I could not read 2 things; the first: Deals, row 4, /)
    sheet.passTo('2026-03-05 07:30')
    const lines = (mail: number) =>
      sheet.outbox[mail]?.body.split('\n').filter((line) => line.includes('Deals, row 4'))
    expect(lines(0)).toEqual([
      expect.stringMatching(/^- Deals, row 4, \w/),
      expect.stringMatching(/^- Deals, row 4, \w/),
    ])
    expect(lines(1)).toEqual([
      expect.stringMatching(/^- Still: Deals, row 4, /),
      expect.stringMatching(/^- Still: Deals, row 4, /),
    ])
  })
})
