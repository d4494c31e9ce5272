// Where own columns stand: at the right end, or right after the name; verdicts do not depend on it.
import type { OwnPlace } from '../../../src/app/set-up/own-place'
import { type AppSheet, appSheet, DEALS } from '../../support/app-calls'
import { cutOff, mend, withoutIds } from '../../support/app-faults'
import type { GivenRows } from '../../support/memory-tabs'
import { OWN_HEADERS } from '../../support/own-headers'
import { CASES, caseCells } from '../../support/reading-cases'

const [HEADERS, ...ROWS] = DEALS

const headersOf = (sheet: AppSheet, tab = 'Deals'): string[] =>
  (sheet.tab(tab).values(1, 1, 1, -1)[0] ?? []).map(String)
const placed = (place: OwnPlace, rows: GivenRows = DEALS): AppSheet => {
  const sheet = appSheet({ Deals: rows })
  expect(sheet.setUp(undefined, {}, place)).toBe('')
  return sheet
}
/** What stands in the rows, without the ids. */
const verdicts = (sheet: AppSheet, tab = 'Deals'): unknown =>
  sheet
    .rows(tab)
    .map((row) => ['Fit', 'Verdict', 'Next touch', 'By', 'On notice since'].map((own) => row[own]))

describe('own columns beside the name', () => {
  it('stand right after it, in their order, and every cell of the user moves on', () => {
    const sheet = placed('name')
    const [name, ...others] = HEADERS
    expect(headersOf(sheet)).toEqual([name, ...OWN_HEADERS, ...others])
    const theirs = sheet.rows('Deals').map((row) => HEADERS.map((header) => row[header]))
    expect(theirs).toEqual(
      appSheet()
        .rows('Deals')
        .map((row) => Object.values(row)),
    )
  })

  it.each([
    ['the last part of a name', ['First name', 'Last name', 'Stage'], 2],
    ['the deal’s title, where nobody is named', ['Deal name', 'Stage', 'Amount'], 1],
    ['the company', ['Stage', 'Company', 'Amount'], 2],
    ['an address', ['Stage', 'Email', 'Amount'], 2],
  ])('stand after %s', (_, headers, after) => {
    const sheet = placed('name', [headers, headers.map((header) => `${header} 1`)])
    expect(headersOf(sheet).indexOf('Touchline ID')).toBe(after)
  })

  it('stand at the right end where the name is the last column', () => {
    const sheet = placed('name', [
      ['Stage', 'Name'],
      ['Open', 'Ann'],
    ])
    expect(headersOf(sheet)[2]).toBe('Touchline ID')
    expect(sheet.world.told.join()).not.toContain('right end')
  })

  it('come back beside the others when one was deleted', () => {
    const sheet = placed('name')
    sheet.tab('Deals').deleteColumn(headersOf(sheet).indexOf('By') + 1)
    expect(sheet.setUp()).toBe('')
    expect(headersOf(sheet).slice(1, 11)).toEqual(OWN_HEADERS)
    expect(headersOf(sheet)).toHaveLength(HEADERS.length + OWN_HEADERS.length)
  })

  it('set up again, they stay where they stand, whatever is said', () => {
    const sheet = placed('name')
    const before = sheet.content('Log')
    sheet.setUp(undefined, {}, 'end')
    expect(sheet.content('Log')).toEqual(before)
  })

  it('are removed as they are at the end: plain values stay', () => {
    const sheet = placed('name')
    const before = headersOf(sheet)
    sheet.world.answers.push('yes')
    sheet.remove()
    expect(headersOf(sheet)).toEqual(before)
    expect(sheet.tab('Deals').colours).toEqual([])
  })

  it('cut off at any call, a second set-up stands as an undisturbed one', () => {
    const calm = placed('name')
    for (let call = 1; call <= calm.world.calls.length; call += 1) {
      const sheet = appSheet()
      cutOff(sheet, call)
      expect(() => sheet.setUp(undefined, {}, 'name')).toThrow('cut off')
      mend(sheet)
      expect([call, sheet.setUp(undefined, {}, 'name')]).toEqual([call, ''])
      expect([call, headersOf(sheet), withoutIds(verdicts(sheet))]).toEqual([
        call,
        headersOf(calm),
        withoutIds(verdicts(calm)),
      ])
      expect([call, sheet.rule('own.place')]).toEqual([call, 'name'])
    }
  })
})

describe('a column of the user’s with a header of Touchline’s', () => {
  const rows = [
    ['Name', 'Decision date', 'Segment', 'Stage', 'Amount'],
    ['Ann', '2026-03-30', 'Clients', 'Open', 900],
    ['Bob', '2026-04-30', 'Clients', 'Open', 500],
    ['Cyd', '2026-05-30', '', 'Open', 100],
  ]

  it('is not taken for one right of the ids: when cells are sorted without own columns, it goes with its row', () => {
    const sheet = placed('name', rows)
    expect(sheet.rule('own.users')).toBe('decision segment')
    const [id] = [sheet.deal('Cyd')['Touchline ID']]
    const tab = sheet.tab('Deals')
    const own = headersOf(sheet).indexOf('Touchline ID') + 1
    // Only the user's cells are turned round.
    const all = tab
      .values(2, 1, 3, -1)
      .map((line) => line.filter((_, at) => at < own - 1 || at >= own - 1 + 10))
    all.reverse().forEach((line, at) => {
      tab.write(at + 2, 1, [line.slice(0, own - 1)])
      tab.write(at + 2, own + 10, [line.slice(own - 1)])
    })
    sheet.night('2026-03-05')
    expect(sheet.deal('Cyd')).toMatchObject({
      'Touchline ID': id,
      'Decision date': '2026-05-30',
      Segment: '',
    })
    expect(sheet.deal('Ann')).toMatchObject({ 'Decision date': '2026-03-30', Segment: 'Clients' })
  })

  it('keeps its format and note, in both places', () => {
    for (const place of ['end', 'name'] as const) {
      const sheet = placed(place, rows)
      const at = headersOf(sheet).indexOf('Decision date') + 1
      expect([place, sheet.tab('Deals').notes.get(`1 ${at}`)]).toEqual([place, undefined])
    }
  })
})

describe('where they cannot stand beside the name', () => {
  const end = headersOf(placed('end'))

  it('a merged cell keeps them at the right end, and it is said', () => {
    const sheet = appSheet()
    sheet.world.merged = 2
    sheet.setUp(undefined, {}, 'name')
    expect(headersOf(sheet)).toEqual(end)
    expect(sheet.rule('own.place')).toBe('end')
    expect(String(sheet.rows('Log')[0]?.Message)).toContain('a merged cell lies across')
  })

  it('so does Google when it inserts nothing', () => {
    const sheet = appSheet()
    sheet.world.onCall = (call) => {
      if (call === 'insertColumns') throw new Error('This operation is not allowed here.')
    }
    expect(sheet.setUp(undefined, {}, 'name')).toBe('')
    expect(headersOf(sheet)).toEqual(end)
    expect(String(sheet.rows('Log')[0]?.Message)).toContain('Google inserts no columns')
  })

  it('so does a formula whose cells would be torn apart', () => {
    const sheet = appSheet()
    sheet.tab('Deals').writeFormula(2, 1, '=QUERY(Old!A:F, "select A, B")')
    sheet.tab('Deals').showAs(2, 1, 'Ann Lee')
    sheet.setUp(undefined, {}, 'name')
    expect(headersOf(sheet)).toEqual(end)
    expect(String(sheet.rows('Log')[0]?.Message)).toContain('a formula fills')
  })
})

describe('verdicts', () => {
  it.each(CASES.map((file) => [file]))('of %s are the same in both places', (file) => {
    const cells = caseCells(file)
    const [end, name] = (['end', 'name'] as const).map((place) => {
      const sheet = appSheet({ Deals: cells })
      const said = sheet.setUp(undefined, {}, place)
      if (said === '') sheet.night('2026-03-05')
      return said === ''
        ? sheet
            .tab('Deals')
            .values(1, 1, -1, -1)
            .map((line) => [...line].map(String).sort())
        : said
    })
    expect(withoutIds(name)).toEqual(withoutIds(end))
  })

  it('stay the same when rows are sorted, touches are logged and notices run out', () => {
    const sheets = (['end', 'name'] as const).map((place) => placed(place, [HEADERS, ...ROWS]))
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-20', '2026-04-20']) {
      for (const sheet of sheets) {
        sheet.tab('Deals').moveRow(5, 2)
        sheet.log({
          id: String(sheet.deal('Bob Ray')['Touchline ID']),
          medium: 'Call',
          outcome: 'Reached',
          reason: `News of ${day}`,
        })
        expect(sheet.night(day)).toBe('')
      }
      const [end, name] = sheets.map((sheet) => verdicts(sheet))
      expect(name).toEqual(end)
    }
  })
})
