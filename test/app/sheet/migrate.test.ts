// A sheet of an older Touchline is brought up to date before anything is written; one of a newer is refused.
import { headersOf, LEDGER, REVIEW, SCHEMA_VERSION } from '../../../src/core/tabs/schema'
import { type AppSheet, problemOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { asOlder, OLDER_VERSIONS, type OlderVersion } from '../../support/older-sheet'

const NEWER = /^This sheet was set up by a newer Touchline/
const MINE = [['Mine'], ['keep me'], ['']]

function older(version: OlderVersion = 1, marked: string | number = version): AppSheet {
  const sheet = setUpSheet()
  sheet.night('2026-03-05')
  asOlder(sheet, MINE, { version, marked })
  return sheet
}

const headers = (sheet: AppSheet, tab: string): unknown => sheet.tab(tab).values(1, 1, 1, -1)[0]
const AFTER = { Ledger: headersOf(LEDGER), Review: headersOf(REVIEW) }

/** Headers up to the pictures. */
const figures = (all: unknown): unknown =>
  (all as unknown[]).slice(0, [...(all as unknown[]), 'Pictures'].indexOf('Pictures'))

describe('a sheet of an older version', () => {
  it('is tested for each version before this one', () => {
    expect(OLDER_VERSIONS).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 1))
  })

  it.each([...OLDER_VERSIONS.map((version) => [version, version] as const), [1, ''] as const])(
    'of version %j, marked %j, is brought up to date by the night, and loses nothing',
    (version, marked) => {
      const sheet = older(version, marked)
      const before = sheet.rows('Ledger').map((row) => [row['Touchline ID'], row['First seen'], row.Mine])
      sheet.night('2026-03-06')
      for (const [tab, expected] of Object.entries(AFTER))
        expect(figures(headers(sheet, tab))).toEqual([...expected, 'Mine'])
      expect(sheet.rows('Ledger').map((row) => [row['Touchline ID'], row['First seen'], row.Mine])).toEqual(
        before,
      )
      expect(sheet.rows('Review')[0]?.Mine).toBe('keep me')
      expect(sheet.rule('schema')).toBe(SCHEMA_VERSION)
      expect(sheet.rows('Log').map(({ Message }) => Message)).toContain(
        `Touchline’s tabs are up to date now (version ${SCHEMA_VERSION}).`,
      )
    },
  )

  it('judges on as if it had never been older', () => {
    const [sheet, current] = [older(), setUpSheet()]
    for (const one of [sheet, current]) one.night('2026-03-11')
    expect(sheet.rows('Deals')).toEqual(current.rows('Deals'))
  })

  it('is brought up to date by an act of the panel, before its line is written', () => {
    const sheet = older()
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    expect(problemOf(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'April prices' }))).toBe('')
    expect(headers(sheet, 'Ledger')).toEqual([...AFTER.Ledger, 'Mine'])
    const line = sheet.rows('Ledger').find((row) => row['Touchline ID'] === id)
    expect(line).toMatchObject({
      'Last counted': expect.stringMatching(/^2026-03-05/),
      Mine: expect.anything(),
    })
  })

  it('names formulas of the user that read its tabs, and leaves them as they are', () => {
    const sheet = older()
    sheet.tab('Deals').writeFormula(20, 3, '=TOUCH_COUNT(A1:H, Ledger!A1:R)')
    sheet.night('2026-03-06')
    expect(sheet.rows('Log').map(({ Message }) => Message)).toContainEqual(
      expect.stringContaining('Deals!C20'),
    )
    expect(sheet.tab('Deals').formulas(20, 3, 1, 1)).toEqual([['=TOUCH_COUNT(A1:H, Ledger!A1:R)']])
  })

  it('has live headers that reach the last column of each tab', () => {
    const sheet = setUpSheet()
    sheet.world.takesFormulas = true
    sheet.switchLive()
    const row = sheet.tab('Deals').formulas(1, 1, 1, 20)[0] ?? []
    const at = row.findIndex((formula) => formula.startsWith('=NEXT_TOUCH'))
    const whole = row[at] ?? ''
    expect(whole).toContain('Ledger!A1:Z')
    asOlder(sheet)
    sheet.tab('Deals').writeFormula(1, at + 1, whole.replace('A1:Z', 'A1:R'))
    sheet.night('2026-03-05')
    expect(sheet.tab('Deals').formulas(1, at + 1, 1, 1)).toEqual([[whole]])
  })

  it('cut off at any call is finished by the next night', () => {
    const whole = older()
    const begins = whole.world.calls.length
    whole.night('2026-03-06')
    for (let cut = 1; cut <= whole.world.calls.length - begins; cut++) {
      const sheet = older()
      cutOff(sheet, cut)
      expect(() => sheet.night('2026-03-06')).toThrow('cut off')
      mend(sheet)
      sheet.night('2026-03-06')
      expect([cut, sheet.content('Log', 'Rules')]).toEqual([cut, whole.content('Log', 'Rules')])
      expect([cut, sheet.rule('schema')]).toEqual([cut, SCHEMA_VERSION])
    }
  })
})

describe('a sheet of a newer version', () => {
  it('is refused by menu, panel and acts, and nothing is written', () => {
    const sheet = setUpSheet()
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    sheet.setRule('schema', SCHEMA_VERSION + 1)
    const before = sheet.content('Log')
    expect(sheet.setUp()).toMatch(NEWER)
    expect(sheet.night('2026-03-05')).toMatch(NEWER)
    expect(sheet.morning('2026-03-05')).toBe(false)
    for (const said of [sheet.switchLive(), sheet.switchColours(), sheet.bench('bench', 2)])
      expect(said).toMatch(NEWER)
    expect(problemOf(sheet.look(id))).toMatch(NEWER)
    expect(problemOf(sheet.log({ id, medium: 'Call' }))).toMatch(NEWER)
    expect(problemOf(sheet.add({ name: 'New' }))).toMatch(NEWER)
    expect(sheet.content('Log')).toEqual(before)
    expect(sheet.rows('Log').filter(({ Result }) => Result === 'failed')).toMatchObject([
      { Message: expect.stringMatching(NEWER) },
    ])
  })
})
