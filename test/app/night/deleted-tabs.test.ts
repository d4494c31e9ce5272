// Tabs of Touchline's that somebody deleted are made anew with what is known, and it is said; a tab of the user's that has
// one of their names is left alone.

import { type AppSheet, DEALS, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { inOneLine } from '../../support/mails'

const bodyOf = (sheet: AppSheet): string => inOneLine(sheet.world.sent.at(-1)?.message.text ?? '')
const logged = (sheet: AppSheet): string =>
  sheet
    .rows('Log')
    .map(({ Message }) => Message)
    .join('\n')

/** Ids, and the first words of the verdicts. */
const words = (sheet: AppSheet): unknown =>
  sheet.rows('Deals').map((row) => [row['Touchline ID'], String(row.Verdict).split(' ')[0]])

function lived(live = false): AppSheet {
  const deals = [[...DEALS[0], 'Segment'], ...DEALS.slice(1).map((row) => [...row, 'VIP'])]
  const sheet = setUpSheet({ Deals: deals })
  if (live) {
    sheet.world.takesFormulas = true
    sheet.switchLive()
  }
  sheet.morning('2026-03-05')
  return sheet
}

describe('a deleted tab', () => {
  it.each(['Today', 'Cadence', 'Plan', 'Review', 'Profile'])('%s is made anew and told of', (tab) => {
    const [sheet, whole] = [lived(), lived()]
    whole.morning('2026-03-06')
    const looks = [sheet.tab(tab).isHidden, sheet.tab(tab).offers, sheet.tab(tab).colours]
    sheet.world.tabs.delete(tab)
    expect(sheet.morning('2026-03-06')).toBe(true)
    expect([sheet.tab(tab).isHidden, sheet.tab(tab).offers, sheet.tab(tab).colours]).toEqual(looks)
    expect(bodyOf(sheet)).toContain(`The tab “${tab}” was gone: I made it anew`)
    expect(logged(sheet)).toContain(`The tab “${tab}” was gone`)
    expect(words(sheet)).toEqual(words(whole))
    sheet.morning('2026-03-09')
    expect(bodyOf(sheet)).not.toContain('was gone')
  })

  it('Cadence is made anew also where no row names a segment', () => {
    const sheet = setUpSheet()
    sheet.world.tabs.delete('Cadence')
    sheet.morning('2026-03-05')
    expect(bodyOf(sheet)).toContain('The tab “Cadence” was gone')
  })

  it('Today lists the same people again, with its heartbeat', () => {
    const [sheet, whole] = [lived(), lived()]
    sheet.world.tabs.delete('Today')
    for (const one of [sheet, whole]) one.morning('2026-03-06')
    expect(sheet.rows('Today')).toEqual(whole.rows('Today'))
  })

  it.each([false, true])('Rules is made anew from the tab that holds the ids; live formulas: %s', (live) => {
    const sheet = lived(live)
    const ids = sheet.rows('Deals').map((row) => row['Touchline ID'])
    sheet.world.tabs.delete('Rules')
    expect(sheet.morning('2026-03-06')).toBe(true)
    expect(['pipeline', 'live.now', 'today', 'spreadsheet', 'night.owner'].map(sheet.rule)).toEqual([
      'Deals',
      live ? expect.stringMatching(/^yes/) : 'no',
      '2026-03-06',
      'memory',
      'ann@example.com',
    ])
    expect(sheet.rows('Deals').map((row) => row['Touchline ID'])).toEqual(ids)
    expect(bodyOf(sheet)).toContain('The tab “Rules” was gone: I made it anew from the method')
    expect(sheet.rows('Rules').some(({ Id, Rule }) => Id === 'stage' && Rule === 'Won')).toBe(true)
  })

  it('Rules gone is mended by an act of the panel too', () => {
    const sheet = lived()
    sheet.world.tabs.delete('Rules')
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    expect(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'April prices' })).toHaveProperty('ok')
  })

  const LOST = { Touches: 'every touch logged there', Ledger: 'what was confirmed' }
  describe.each(['Touches', 'Ledger'] as const)('%s, which alone knows something,', (tab) => {
    const gone = `The tab “${tab}” was gone, and with it ${LOST[tab]}`

    it('is made anew by the night: Log, mail and panel say what was lost and how to get it back', () => {
      const sheet = lived()
      const ids = sheet.rows('Deals').map((row) => row['Touchline ID'])
      sheet.world.tabs.delete(tab)
      expect(sheet.morning('2026-03-06')).toBe(true)
      const panel = sheet
        .health()
        .problems.map(({ tab: at, text }) => `${at}: ${text}`)
        .join('\n')
      for (const said of [bodyOf(sheet), logged(sheet), panel]) {
        expect(said).toContain(gone)
        expect(said).toContain(
          'verdicts may change. File › Version history has it: copy its lines into the new one',
        )
      }
      expect(panel).toContain(`${tab}: The tab`)
      expect(sheet.rows('Deals').map((row) => row['Touchline ID'])).toEqual(ids)
      sheet.morning('2026-03-09')
      expect(bodyOf(sheet)).not.toContain('was gone')
    })

    it('is made anew by set-up, which says the same; the next mail does too', () => {
      const sheet = lived()
      sheet.world.tabs.delete(tab)
      sheet.setUp()
      expect(logged(sheet)).toContain(gone)
      sheet.morning('2026-03-06')
      expect(bodyOf(sheet)).toContain(gone)
    })
  })

  it('set-up of a new sheet tells of no tab that was gone', () => {
    expect(logged(lived())).not.toContain('was gone')
  })

  it.each(['Today', 'Rules', 'Touches'])(
    '%s: a night cut off at any call is finished by the next hour',
    (tab) => {
      const begun = (): AppSheet => {
        const sheet = lived()
        sheet.world.tabs.delete(tab)
        return sheet
      }
      const whole = begun()
      const begins = whole.world.calls.length
      whole.morning('2026-03-06')
      // Every third call: each takes a set-up and three nights.
      for (let cut = 1; cut <= whole.world.calls.length - begins; cut += 3) {
        const sheet = begun()
        cutOff(sheet, cut)
        expect(() => sheet.morning('2026-03-06')).toThrow('cut off')
        mend(sheet)
        sheet.hour('2026-03-06 08:00')
        expect([cut, sheet.content('Log', 'Rules')]).toEqual([cut, whole.content('Log', 'Rules')])
        expect([cut, bodyOf(sheet)]).toEqual([cut, expect.stringContaining(`The tab “${tab}” was gone`)])
      }
    },
  )
})

describe('a tab of the user’s', () => {
  const NOTES = [[''], ['my notes'], ['more']]
  it.each(['Today', 'Plan', 'Ledger', 'Touches', 'Review', 'Rules'])(
    'named %s with a blank first row is refused by set-up like any other',
    (tab) => {
      const sheet = setUpSheet()
      sheet.world.tabs.delete(tab)
      sheet.ports.workbook.addTab({ name: tab, hidden: false, columns: [] })
      sheet.tab(tab).write(1, 1, NOTES)
      expect(sheet.setUp()).toContain(`There is already a tab "${tab}" with other columns`)
      expect(sheet.tab(tab).values(1, 1, 3, 1)).toEqual(NOTES)
    },
  )

  it.each(['Today', 'Plan', 'Ledger', 'Touches', 'Review'])('named %s is not written by the night', (tab) => {
    const sheet = setUpSheet()
    sheet.world.tabs.delete(tab)
    sheet.ports.workbook.addTab({ name: tab, hidden: false, columns: [] })
    sheet.tab(tab).write(1, 1, NOTES)
    sheet.morning('2026-03-05')
    expect(sheet.tab(tab).values(1, 1, 3, 1)).toEqual(NOTES)
    expect(logged(sheet)).toContain(`There is already a tab "${tab}" with other columns`)
  })
})
