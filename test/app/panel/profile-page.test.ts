// The profile in the panel: proposed from the customers marked good, accepted line by line, taken out again.
import type { ProfileLine, ProfilePage, ShownProposal } from '../../../src/app/panel/profile-page'
import { cellCode } from '../../../src/core/ledger/undo-lines'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const HEADERS = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', 'Industry', 'Employees']
/** Of 20 customers 18 are in Food, of 60 others 9. */
function deals(headers = HEADERS): (string | number)[][] {
  const person = (at: number, isWon: boolean): (string | number)[] => {
    const isFood = isWon ? at % 10 > 0 : at % 20 < 3
    const usual = [`Person ${at}`, `p${at}@x${at}.com`, isWon ? 'Won' : 'Proposal', 900]
    return [
      ...usual,
      '2026-01-05',
      '2026-04-01',
      isFood ? 'Food' : (['Law', 'Media'][at % 2] ?? ''),
      20 + (at % 7),
    ]
  }
  return [headers, ...Array.from({ length: 80 }, (_, at) => person(at, at < 20))]
}
function sheetOf(tabs: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {}): AppSheet {
  const sheet = setUpSheet({ Deals: deals(), ...tabs })
  sheet.night('2026-03-05')
  return sheet
}
const lineOf = (one: ShownProposal | undefined, kind = 'nice'): Partial<ProfileLine> => ({
  ...{ profile: 't:Ideal', field: `t:${one?.field}`, test: `t:${one?.test}`, value: one?.value ?? '' },
  kind: `t:${kind}`,
})
const food = (page: ProfilePage): ShownProposal | undefined =>
  page.proposals.find(({ shown }) => shown === 'Food')
const lines = (sheet: AppSheet): string[] =>
  sheet
    .rows('Profile')
    .map((row) => Object.values(row).join('|'))
    .filter((line) => /[^|]/.test(line))

it('proposes what customers have in common, with how many of them and of the others', () => {
  const page = okOf(sheetOf().profile())
  expect(page.proposals.map(({ field, test, shown }) => [field, test, shown])).toEqual([
    ['Industry', 'is', 'Food'],
  ])
  expect(food(page)?.all).toEqual({ goodMet: 18, good: 20, othersMet: 9, others: 60 })
  expect(page).toMatchObject({ criteria: [], good: 20, others: 60, more: 0, none: '' })
  expect(page.people.slice(19, 21).map(({ isGood }) => isGood)).toEqual([true, false])
})

it('accepts one by one, once however often it is sent, and takes it back', () => {
  const sheet = sheetOf()
  const line = lineOf(food(okOf(sheet.profile())), 'must')
  okOf(sheet.profileLine(line))
  const page = okOf(sheet.profileLine(line))
  expect(lines(sheet)).toEqual(['Ideal|Industry|is|Food|must||'])
  expect(page.proposals).toEqual([])
  expect(page.criteria).toMatchObject([
    {
      field: 'Industry',
      test: 'is',
      value: 'Food',
      kind: 'must',
      weight: 1,
      met: { goodMet: 18, othersMet: 9 },
    },
  ])
  const after = okOf(sheet.profileLine(page.criteria[0]?.line ?? {}, true))
  expect([lines(sheet), after.criteria, after.proposals.length]).toEqual([[], [], 1])
})

it('Fit follows once it is judged again', () => {
  const sheet = sheetOf()
  sheet.setRule('live.now', 'no')
  okOf(sheet.profileLine(lineOf(food(okOf(sheet.profile())), 'must')))
  expect(okOf(sheet.profile()).isLive).toBe(false)
  sheet.night('2026-03-06')
  expect(String(sheet.deal('Person 1').Fit)).toBe('Qualified')
  expect(String(sheet.deal('Person 0').Fit)).toContain('Unqualified')
})

it('counts somebody as good, or not, whom the user marks so; a person counts once', () => {
  const twice = [...deals(), ['Person 1', 'p1@x1.com', 'Proposal', 5, '2026-02-05', '2026-05-01', 'Law', 20]]
  const sheet = sheetOf({ Deals: twice })
  const ids = sheet.rows('Deals').map((row) => String(row['Touchline ID']))
  const marks = { good: [ids[20] ?? '', ids[21] ?? ''], others: [ids[0] ?? ''] }
  expect(okOf(sheet.profile(marks))).toMatchObject({ good: 21, others: 59 })
  expect(okOf(sheet.profile({ others: ids.slice(0, 15) }))).toMatchObject({ none: 'few good', proposals: [] })
})

it('makes the tab when it is gone, and brings a column that an older one lacks', () => {
  const sheet = sheetOf()
  sheet.world.tabs.delete('Profile')
  okOf(
    sheet.profileLine({ field: 't:Industry', test: 't:is', value: 't:Food', kind: 't:nice', weight: 'n:2' }),
  )
  expect(lines(sheet)).toEqual(['|Industry|is|Food|nice|2|'])
})

it('shows lines that cannot be used, and keeps the others', () => {
  const profile = [
    ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
    ['A', 'Industry', 'like', 'Food', 'must', '', ''],
    ['A', 'Colour', 'is', 'red', 'nice', '', ''],
    ['A', 'Industry', 'is', 'Food', 'perhaps', '', ''],
    ['A', 'Employees', 'at least', 22, 'must', '', 'How many?'],
  ]
  const page = okOf(sheetOf({ Profile: profile }).profile())
  expect(page.problems.map((problem) => problem.split(':')[0])).toEqual([
    'Profile 4, Kind',
    'Profile 2, Test',
    'Profile 3, Field',
  ])
  expect(page.criteria.map(({ field, met }) => [field, met.goodMet])).toEqual([
    ['Industry', 0],
    ['Colour', 0],
    ['Employees', 14],
  ])
})

it.each<[string, string | number | boolean]>([
  ['a formula', '=SUM(A1:A9)'],
  ['a list with commas and quotes', 'a, "b"; c'],
  ['50,000 characters', 'x'.repeat(50_000)],
  ['a text that looks like a number', '007'],
  ['a number', 0.1],
  ['a truth value', true],
])('%s goes onto the tab and comes back as it was', (_, cell) => {
  const sheet = sheetOf()
  const zone = (time: number): number => time / 86_400_000
  const value = cellCode(cell, zone)
  const { criteria } = okOf(
    sheet.profileLine({ field: 't:=Industry, "x"', test: 't:one of', value, kind: 't:nice' }),
  )
  expect(criteria[0]?.line).toMatchObject({ field: 't:=Industry, "x"', test: 't:one of', value })
  expect(sheet.tab('Profile').values(2, 4, 1, 1)).toEqual([[cell]])
  okOf(sheet.profileLine(criteria[0]?.line ?? {}, true))
  expect(lines(sheet)).toEqual([])
})

it('a day in a criterion comes back as the same day', () => {
  const sheet = sheetOf()
  const line = { field: 't:Close date', test: 't:at most', value: 'd:46114', kind: 't:nice' }
  expect(okOf(sheet.profileLine(line)).criteria[0]).toMatchObject({
    line,
    value: '2026-04-02',
    met: { good: 20, goodMet: 20 },
  })
})
