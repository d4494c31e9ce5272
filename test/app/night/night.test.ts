// The night over ports in memory: when it runs, what it writes, and how it copes with interruption, edits and repetition.
import { BUSY, DEALS, setUpSheet } from '../../support/app-calls'
import { cutOff, mend, moveRowAt } from '../../support/app-faults'

const verdictOf = (text: unknown): string => String(text).split(' ')[0] ?? ''

describe('the night', () => {
  it('moves the verdicts on by the calendar', () => {
    const sheet = setUpSheet()
    const nights = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-17', '2026-03-18', '2026-03-25']
    const seen = nights.map((day) => {
      sheet.night(day)
      return sheet.rows('Deals').map((row) => verdictOf(row.Verdict))
    })
    expect(seen).toEqual([
      ['Keep', 'Notice', '', 'New'],
      ['Keep', 'Purge', '', 'New'],
      ['Keep', 'Purge', '', 'New'],
      ['Keep', 'Purge', '', 'Keep'],
      ['Notice', 'Purge', '', 'Notice'],
      ['Purge', 'Purge', '', 'Purge'],
    ])
  })

  it('lists who is due, notes the week and remembers its day', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-11')
    expect(sheet.rows('Today').map((row) => row.Name)).toContain('Dee Dow')
    expect(sheet.rows('Review')[0]).toMatchObject({ 'Week of': '2026-03-09', Rows: 4 })
    expect([sheet.rule('today'), sheet.health().lastNight]).toEqual(['2026-03-11', '2026-03-11'])
  })

  it('logs what was marked done on Today, once, and clears nobody else', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    const column = Object.keys(sheet.rows('Today')[0] ?? {}).indexOf('Done') + 1
    sheet.tab('Today').write(2, column, [['Reached', 'Told her about April']])
    sheet.night('2026-03-06')
    sheet.night('2026-03-06')
    expect(sheet.rows('Touches')).toMatchObject([{ Name: 'Cyd Fox', Outcome: 'Reached', Medium: 'Call' }])
  })

  it('gives a new row its id, and two rows with one id each their own', () => {
    const sheet = setUpSheet()
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    sheet.tab('Deals').write(6, 1, [['Eve Elm', 'Elm', 'eve@elm.com', '', 'Open', 10, '', '', id]])
    sheet.tab('Deals').write(7, 1, [['Fay Fir', 'Fir']])
    sheet.night('2026-03-05')
    const ids = sheet.rows('Deals').map((row) => row['Touchline ID'])
    expect([new Set(ids).size, sheet.deal('Ann Lee')['Touchline ID']]).toEqual([6, id])
  })

  it('run again the same day leaves a line on the Log and no other trace', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    const before = sheet.content('Log')
    const lines = sheet.rows('Log').length
    expect(sheet.night('2026-03-05')).toBe('')
    expect(sheet.content('Log')).toEqual(before)
    expect(
      sheet
        .rows('Log')
        .slice(lines)
        .map(({ Job, Result }) => [Job, Result]),
    ).toEqual([['night from the menu', 'done']])
    expect(sheet.world.sent).toEqual([])
  })

  it('takes no more calls of the ports for more rows', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        `Name ${at}`,
        `Co ${at}`,
        '',
        '',
        'Open',
        at,
        '2026-01-05',
        '',
      ])
    const calls = [1, 5, 40].map((count) => {
      const sheet = setUpSheet({ Deals: [DEALS[0], ...rows(count)] })
      const before = sheet.world.calls.length
      sheet.night('2026-03-05')
      return sheet.world.calls.length - before
    })
    expect(new Set(calls).size).toBe(1)
  })
})

describe('the hour', () => {
  const ZONES: readonly (readonly [zone: string, ...moments: (readonly [string, boolean])[]])[] = [
    ['Europe/Berlin', ['2026-03-29 01:30', false], ['2026-03-29 03:00', true], ['2026-03-29 04:00', false]],
    ['Europe/Berlin', ['2026-10-25 02:30', false], ['2026-10-25 03:00', true], ['2026-10-25 23:00', false]],
    [
      'America/New_York',
      ['2026-03-08 01:59', false],
      ['2026-03-08 03:00', true],
      ['2026-03-09 02:00', false],
    ],
    ['Pacific/Auckland', ['2026-04-05 02:59', false], ['2026-04-05 03:00', true], ['2026-04-06 03:00', true]],
    ['Asia/Kathmandu', ['2026-03-05 00:00', false], ['2026-03-05 03:00', true], ['2026-03-05 03:01', false]],
  ]
  it.each(ZONES)('in %s comes once a day, by the sheet’s clock: %j %j %j', (zone, ...moments) => {
    const sheet = setUpSheet(undefined, { zone })
    expect(moments.map(([moment]) => [moment, sheet.hour(moment)])).toEqual(moments)
  })

  it('is left to the owner of the night', () => {
    const sheet = setUpSheet()
    sheet.world.address = 'colleague@example.com'
    expect(sheet.morning('2026-03-05')).toBe(false)
    expect(sheet.rule('today')).toBe('')
  })

  it('is the owner’s however their address is written', () => {
    const sheet = setUpSheet()
    sheet.setRule('night.owner', ' Ann@Example.com')
    expect(sheet.morning('2026-03-05')).toBe(true)
    expect(sheet.world.sent).toHaveLength(1)
  })

  it('is taken over by a colleague’s trigger once it has not run for two days, which is said', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    sheet.world.address = 'colleague@example.com'
    expect(sheet.morning('2026-03-06')).toBe(false)
    expect(sheet.morning('2026-03-07')).toBe(true)
    expect(sheet.rule('night.owner')).toBe('colleague@example.com')
    expect(sheet.rows('Log').map(({ Message }) => Message)).toContain(
      'ann@example.com’s night has not run since 5 Mar 2026: from now on it is colleague@example.com’s.',
    )
    expect(sheet.morning('2026-03-08')).toBe(true)
  })

  it('runs at its default hour where Rules names none of the day, and says so', () => {
    const sheet = setUpSheet()
    sheet.setRule('night.hour', 24)
    expect(sheet.morning('2026-03-05')).toBe(true)
    expect(sheet.rows('Log').at(-2)?.Message).toContain('night.hour is no hour of the day, 0 to 23')
  })

  it('that was missed is made up for by the next', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    sheet.world.setNow('2026-03-08 12:00')
    expect(sheet.health().isLate).toBe(true)
    expect(sheet.hour('2026-03-08 13:00')).toBe(true)
    expect(sheet.health().isLate).toBe(false)
  })
})

describe('a night that goes wrong', () => {
  it('waits while another run holds the sheet', () => {
    const sheet = setUpSheet()
    const before = sheet.content()
    sheet.world.isBusy = true
    expect([sheet.night('2026-03-05'), sheet.content()]).toEqual([BUSY, before])
  })

  it.each(['Today', 'Review', 'Log'])('goes on where the tab %s is gone', (tab) => {
    const sheet = setUpSheet()
    sheet.world.tabs.delete(tab)
    sheet.night('2026-03-05')
    expect(verdictOf(sheet.deal('Bob Ray').Verdict)).toBe('Notice')
  })

  it('notes in the Log, once a day, that the pipeline’s tab is gone', () => {
    const sheet = setUpSheet()
    sheet.world.tabs.delete('Deals')
    for (const hour of ['05', '06', '07']) sheet.hour(`2026-03-05 ${hour}:00`)
    const failed = sheet.rows('Log').filter((row) => row.Result === 'failed')
    expect(failed).toMatchObject([{ Message: expect.stringContaining('"Deals" is gone') }])
  })

  it('reads again when somebody sorts the rows while it works', () => {
    const [moved, whole] = [setUpSheet(), setUpSheet()]
    moveRowAt(moved, 'readColumn')
    moved.night('2026-03-11')
    whole.night('2026-03-11')
    const byName = (rows: typeof moved): unknown =>
      [...rows.rows('Deals')].sort((a, b) => String(a.Name).localeCompare(String(b.Name)))
    expect(byName(moved)).toEqual(byName(whole))
    expect(moved.rows('Deals').map((row) => row.Name)).toEqual(['Dee Dow', 'Ann Lee', 'Bob Ray', 'Cyd Fox'])
  })

  it('cut off at any call of the ports is finished by the next hour, and mails at most once', () => {
    const whole = setUpSheet()
    const begins = whole.world.calls.length
    whole.morning('2026-03-11')
    const calls = whole.world.calls.length - begins
    for (let cut = 1; cut <= calls; cut++) {
      const sheet = setUpSheet()
      cutOff(sheet, cut)
      expect(() => sheet.morning('2026-03-11')).toThrow('cut off')
      mend(sheet)
      sheet.hour('2026-03-11 08:00')
      expect([cut, sheet.content('Log', 'Rules')]).toEqual([cut, whole.content('Log', 'Rules')])
      expect([cut, sheet.world.sent.length]).toEqual([cut, 1])
    }
  })

  it('writes nothing outside the lock', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    expect(sheet.world.unlocked).toEqual([])
  })
})

describe('a night in which Sheets fails altogether', () => {
  it('fails with the first cause, not with what stopped it from noting that', () => {
    const sheet = setUpSheet()
    let reads = 0
    sheet.world.onCall = (call) => {
      if (call !== 'read') return
      reads++
      if (reads > 2) throw new Error(reads === 3 ? 'FIRST' : 'SECOND')
    }
    expect(() => sheet.night('2026-03-05')).toThrow('FIRST')
    expect(reads).toBeGreaterThan(3)
  })
})
