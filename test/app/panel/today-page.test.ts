// What the panel's place Today reads: the list with its cards, in one call, and nothing is written.
import type { TodayPage } from '../../../src/app/panel/today-page'
import { type AppSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const [HEADERS, ...ROWS] = DEALS
const ABOUT = [
  [...HEADERS, 'About them'],
  ...ROWS.map((row, at) => [...row, at === 0 ? 'Two kids, sails' : '']),
]

const listed = (tabs: Parameters<typeof setUpSheet>[0] = { Deals: ABOUT }): AppSheet => {
  const sheet = setUpSheet(tabs)
  sheet.night('2026-03-05')
  return sheet
}
const page = (sheet: AppSheet): TodayPage => okOf(sheet.today())
const namesIn = (sheet: AppSheet): string[] => page(sheet).lines.map(({ name }) => name)

describe('Today in the panel', () => {
  it('is the list as the night left it, each line with its card', () => {
    const sheet = listed()
    expect(namesIn(sheet)).toEqual(['Cyd Fox', 'Ann Lee', 'Bob Ray', 'Dee Dow'])
    const { lines, ...rest } = page(sheet)
    expect(rest).toMatchObject({ today: '2026-03-05', listedOn: '2026-03-05', left: 0 })
    expect(rest.hours).toEqual({ from: 8, to: 21 })
    expect(lines[1]).toMatchObject({
      name: 'Ann Lee',
      company: 'Acme',
      by: 'Call',
      is: 'open',
      state: 'open',
      phone: '555-1234567',
      about: 'Two kids, sails',
      promised: '',
      touches: [],
    })
    expect(lines[0]).toMatchObject({ state: 'won', about: '' })
    expect(lines[1]?.following.phone).toEqual({ header: 'Phone', seen: '555-1234567' })
  })

  it.each([
    ['Reached', 'done'],
    ['x', 'done'],
    ['3', 'done'],
    ['erreicht', 'done'],
    ['not today', 'put off'],
    ['nicht heute', 'put off'],
    ['no', 'open'],
    ['must think', 'open'],
  ])('takes %s in Done as %s, wherever it was typed', (typed, is) => {
    const sheet = listed()
    sheet.tab('Today').write(2, 3, [[typed]])
    expect(page(sheet).lines[0]).toMatchObject({ name: 'Cyd Fox', is, done: typed })
  })

  it('shows what they said last, latest first, whichever row of theirs it was', () => {
    const sheet = listed({
      Deals: [...ABOUT, ['Ann Lee', 'Acme', 'ann@acme.com', '', 'Open', 5, '2026-02-01', '']],
    })
    const { id } = sheet.card('Ann Lee')
    for (const [at, note] of ['a', 'b', 'c', 'd'].entries())
      okOf(sheet.log({ id, key: `k${at}`, medium: 'Call', outcome: 'Reached', reason: 'New law', note }))
    sheet.night('2026-04-20')
    const ann = page(sheet).lines.find(({ name }) => name === 'Ann Lee')
    expect(ann?.touches.map(({ note, outcome }) => [note, outcome])).toEqual([
      ['d', 'Reached'],
      ['c', 'Reached'],
      ['b', 'Reached'],
    ])
  })

  it('says how many more are due than the day holds, and never lists them, after fourteen days away too', () => {
    const many = Array.from({ length: 40 }, (_, at) => [
      ...[`Person ${at}`, `Company ${at}`, `p${at}@x.com`, '', 'Open', 100 + at, '2026-01-05', '2026-03-30'],
    ])
    const sheet = setUpSheet({ Deals: [HEADERS, ...many] })
    sheet.setRule('T5.minutes', 12)
    sheet.night('2026-03-02')
    const first = page(sheet)
    expect([first.lines.length, first.left]).toEqual([6, 34])
    expect(first.deck).toHaveLength(3)
    expect(first.lines.map(({ id }) => id)).not.toContain(first.deck[0]?.id)
    okOf(
      sheet.log({
        id: first.deck[0]?.id ?? '',
        key: 'd',
        medium: 'Call',
        outcome: 'Reached',
        reason: 'New law',
      }),
    )
    expect(page(sheet).deck.map(({ id }) => id)).toEqual(first.deck.slice(1).map(({ id }) => id))
    sheet.night('2026-03-16')
    const back = page(sheet)
    expect(back.lines).toHaveLength(6)
    expect(back.left).toBeGreaterThan(0)
    expect(back.left + 6).toBeLessThanOrEqual(40)
  })

  it('brings outcomes and customers’ words where those tabs are', () => {
    const sheet = listed({
      Deals: ABOUT,
      Outcomes: [
        ['Outcome', 'Figure'],
        ['Hours saved a week', '6'],
        ['', ''],
        ['Fewer returns', '30 %'],
      ],
      Answers: [
        ['Name', 'Answer'],
        ['Cyd Fox', 'You answer at once'],
        ['Dee Dow', 'you answer at once!'],
        ['Ann Lee', 'The price'],
      ],
    })
    expect(page(sheet).before).toEqual({
      outcomes: [
        { what: 'Hours saved a week', figure: '6' },
        { what: 'Fewer returns', figure: '30 %' },
      ],
      words: [
        { text: 'You answer at once', customers: 2 },
        { text: 'The price', customers: 1 },
      ],
      bare: '',
    })
    expect(page(listed()).before).toEqual({ outcomes: [], words: [], bare: '' })
  })

  it('shows in a team whose lines they are: one’s own and nobody’s; all to who leads, and to whom the table lacks', () => {
    const owned = ABOUT.map((row, at) => [
      ...row,
      at === 0 ? 'Owner' : (['Kim', 'Lee', '', 'Kim'][at - 1] ?? ''),
    ])
    const names = (owners: readonly (readonly string[])[]): string[] => {
      const sheet = listed({ Deals: owned })
      const rules = sheet.tab('Rules')
      owners.forEach((row, at) => {
        rules.write(rules.lastRow + 1, 1, [['owner', row[0] ?? '', row[1] ?? '', '', row[2] ?? '']])
        expect(at).toBeLessThan(2)
      })
      return namesIn(sheet).sort()
    }
    const all = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow']
    expect(names([])).toEqual(all)
    expect(names([['Kim', 'ann@example.com']])).toEqual(['Ann Lee', 'Cyd Fox', 'Dee Dow'])
    expect(
      names([
        ['Lee', 'LEE@x.com'],
        ['Kim', 'ANN@example.com'],
      ]),
    ).toEqual(['Ann Lee', 'Cyd Fox', 'Dee Dow'])
    expect(names([['Kim', 'ann@example.com', 'lead']])).toEqual(all)
    expect(names([['Kim', 'kim@x.com']])).toEqual(all)
  })

  it('keeps a line whose row is gone, and says so', () => {
    const sheet = listed()
    sheet.tab('Deals').deleteRow(5)
    expect(page(sheet).lines[3]).toMatchObject({ name: 'Dee Dow', state: 'gone', following: {} })
  })

  it('writes nothing and refuses in words', () => {
    const sheet = listed()
    const before = sheet.content()
    page(sheet)
    expect(sheet.content()).toEqual(before)
    sheet.world.tabs.delete('Today')
    expect(problemOf(sheet.today())).toContain('Today')
  })
})
