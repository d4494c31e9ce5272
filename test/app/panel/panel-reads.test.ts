// What the panel reads over ports in memory: the selected row, search results, the state of the sheet.
import { type AppSheet, appSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'

describe('the selected row', () => {
  it('is shown with its verdict, its missing fact and its next touch', () => {
    const sheet = setUpSheet()
    sheet.world.selected = [3]
    expect(okOf(sheet.look()).card).toMatchObject({
      name: 'Bob Ray',
      verdict: { word: 'Notice', rule: 'P4' },
      missing: { fact: 'decision', field: 'decision', seen: '' },
      next: { day: '2026-03-04', medium: 'Call' },
    })
  })

  it.each([
    ['the header', 'Deals', 1],
    ['a blank row', 'Deals', 20],
    ['another tab', 'Today', 2],
  ])('is none on %s', (_, tab, row) => {
    const sheet = setUpSheet()
    Object.assign(sheet.world, { active: tab, selected: [row] })
    expect(okOf(sheet.look())).toMatchObject({ card: null, tab: 'Deals' })
  })

  it('that has no id yet gets one', () => {
    const sheet = setUpSheet()
    sheet.tab('Deals').write(6, 1, [['Eve Elm', 'Elm']])
    sheet.world.selected = [6]
    expect(okOf(sheet.look()).card).toMatchObject({ id: expect.stringMatching(/^T/), name: 'Eve Elm' })
  })

  it('that shares its id with another is refused in words', () => {
    const sheet = setUpSheet()
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    sheet.tab('Deals').write(6, 1, [['Eve Elm', 'Elm', '', '', 'Open', 1, '', '', id]])
    for (const row of [2, 6]) {
      sheet.world.selected = [row]
      expect(problemOf(sheet.look())).toContain('Two rows have the same Touchline ID')
    }
  })

  it('lists the last three touches of the person, the latest first', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Ann Lee')
    for (const hour of ['13:00', '14:00', '15:00', '16:00']) {
      sheet.world.setNow(`2026-03-04 ${hour}`)
      okOf(sheet.log({ medium: 'Call', outcome: 'Reached', reason: 'News', id, key: hour }))
    }
    expect(okOf(sheet.look(id)).history.touches.map(({ when }) => when.slice(11))).toEqual([
      '16:00',
      '15:00',
      '14:00',
    ])
  })
})

describe('finding a row', () => {
  const find = (sheet: AppSheet, text: string) => okOf(sheet.find(text)).map(({ name }) => name)

  it('goes by pieces of name, company, e-mail and phone, every word of them', () => {
    const sheet = setUpSheet()
    expect(find(sheet, 'ann')).toEqual(['Ann Lee'])
    expect(find(sheet, 'BOLT')).toEqual(['Bob Ray'])
    expect(find(sheet, 'dee@dot')).toEqual(['Dee Dow'])
    expect(find(sheet, '1234567')).toEqual(['Ann Lee'])
    expect([find(sheet, 'ann bolt'), find(sheet, ' '), find(sheet, 'zz')]).toEqual([[], [], []])
  })

  it('gives eight at most, and nothing of an empty pipeline', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`Ann ${at}`, 'Acme', '', '', 'Open', 1, '', ''])
    expect(find(setUpSheet({ Deals: [DEALS[0], ...rows] }), 'ann')).toHaveLength(8)
    expect(find(setUpSheet({ Deals: [DEALS[0]] }), 'ann')).toEqual([])
  })
})

describe('how the sheet stands', () => {
  it('is told before set-up, after it, and after a night', () => {
    expect(appSheet().health()).toMatchObject({ isSetUp: false, pipeline: '', lastNight: '', isLate: false })
    const sheet = setUpSheet()
    expect(sheet.health()).toMatchObject({ isSetUp: true, pipeline: 'Deals', lastNight: '', open: 0 })
    sheet.night('2026-03-05')
    expect(sheet.health()).toMatchObject({ lastNight: '2026-03-05', open: 3, notice: 1, keep: 1, purge: 0 })
  })

  it('says how many rows lack a date while the purge clock stands still', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    expect(sheet.health().clock).toBe('')
    for (const name of ['Ann Lee', 'Bob Ray']) sheet.type(name, 'Close date', '')
    sheet.night('2026-03-06')
    expect(sheet.health().clock).toMatch(
      /^67 % of your 3 open rows have no decision date, so the clock stands still/,
    )
  })

  it('counts rows of a known stage alone for that share, however many words are unknown', () => {
    const rows = Array.from({ length: 8 }, (_, at) => [
      ...[`P ${at}`, '', `p${at}@acme.com`, '', at < 4 ? 'Open' : `Odd ${at}`, 900, '2026-01-05'],
      at === 0 ? '2026-03-30' : '',
    ])
    const sheet = setUpSheet({ Deals: [DEALS[0], ...rows] })
    sheet.night('2026-03-05')
    expect(sheet.health().open).toBe(8)
    expect(sheet.health().clock).toMatch(/^75 % of your 4 open rows have no decision date/)
  })

  it('is late two days after the last night, by the sheet’s calendar', () => {
    const sheet = setUpSheet(undefined, { zone: 'America/Los_Angeles' })
    sheet.night('2026-03-05')
    const late = ['2026-03-06 23:59', '2026-03-07 00:00'].map((moment) => {
      sheet.world.setNow(moment)
      return sheet.health().isLate
    })
    expect(late).toEqual([false, true])
  })
})

describe.each<readonly [string, (sheet: AppSheet) => string]>([
  ['the selected row', (sheet) => problemOf(sheet.look())],
  ['finding', (sheet) => problemOf(sheet.find('ann'))],
  ['a log', (sheet) => problemOf(sheet.log({ id: 'T0001', medium: 'Call' }))],
  ['fill', (sheet) => problemOf(sheet.fill('T0001', { field: 'gut', value: 'yes', seen: '' }))],
  ['not today', (sheet) => problemOf(sheet.snooze('T0001', '2026-03-25'))],
  ['quick add', (sheet) => problemOf(sheet.add({ name: 'Eve Elm' }))],
  ['benching', (sheet) => sheet.bench('bench', 2)],
  ['the night', (sheet) => sheet.night('2026-03-05')],
  ['the switch of colours', (sheet) => sheet.switchColours()],
  ['the switch to live', (sheet) => sheet.switchLive()],
])('%s', (_, act) => {
  it('says before set-up that it must come first', () => {
    expect(act(appSheet())).toContain('Touchline is not set up')
  })

  it('says that the pipeline’s tab is gone', () => {
    const sheet = setUpSheet()
    sheet.world.tabs.delete('Deals')
    expect(act(sheet)).toContain('The tab "Deals" is gone')
  })

  it('says that the column of ids is gone, and changes nothing in the pipeline', () => {
    const sheet = setUpSheet()
    const column = Object.keys(sheet.deal('Ann Lee')).indexOf('Touchline ID') + 1
    sheet.tab('Deals').deleteColumn(column)
    const before = sheet.rows('Deals')
    expect(act(sheet)).toContain('has lost its column "Touchline ID"')
    expect(sheet.rows('Deals')).toEqual(before)
  })
})
