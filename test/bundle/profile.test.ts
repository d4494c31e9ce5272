// The profile through the built file: proposed, taken and taken back by a bounded number of service calls, whatever stands in
// the cells; what a page of the docs says of it is so.
import type { PanelAnswer } from '../../sidebar/server'
import type { ProfilePage } from '../../src/app/panel/profile-page'
import { callsOf } from '../support/acts'
import { type Spreadsheet, setUpSpreadsheet, type TestCell } from '../support/spreadsheet'

const HOSTILE = '=1+1, "Industry"; <b>'
const WORD = '=Food, "cold"; 1'
/** Typed behind an apostrophe, as a user types what is to stay text. */
const HEADER = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', `'${HOSTILE}`, 'Employees']
const MARKS = { good: [], others: [] }
const LONG = 'x'.repeat(50_000)

function deals(people: number): Spreadsheet {
  const rows = Array.from({ length: people }, (_, at): TestCell[] => {
    const isWon = at % 4 === 0
    const word = isWon ? `'${WORD}` : at % 3 === 0 ? LONG : `Law ${at}`
    const usual = [`Person ${at}`, `p${at}@x${at}.com`, isWon ? 'Won' : 'Proposal', 900]
    return [...usual, '2026-01-05', '2026-04-01', word, 20 + (at % 9)]
  })
  const sheet = setUpSpreadsheet({ Deals: [HEADER, ...rows] })
  sheet.night('2026-03-05')
  return sheet
}

function call(sheet: Spreadsheet, name: string, request: unknown): ProfilePage {
  const answer = sheet.callFromSidebar(name, [request]) as PanelAnswer<ProfilePage>
  if (!('ok' in answer)) throw new Error(answer.problem)
  return answer.ok
}

it('a hostile header and word stand on the tab as they are; the calls do not grow with the rows', () => {
  const counts = [40, 120].map((people) => {
    const sheet = deals(people)
    const before = sheet.grid('Profile')
    const page = call(sheet, 'panelProfile', { marks: MARKS })
    const calls = [callsOf(sheet)]
    const [one] = page.proposals
    expect(page.proposals).toHaveLength(1)
    expect(one).toMatchObject({ field: HOSTILE, shown: WORD, all: { good: people / 4, othersMet: 0 } })
    const line = {
      profile: 't:+Ideal',
      field: `t:${HOSTILE}`,
      test: 't:is',
      value: one?.value,
      kind: 't:must',
    }
    const taken = call(sheet, 'panelProfileLine', { line, isUndone: false, marks: MARKS })
    calls.push(callsOf(sheet))
    expect(sheet.rows('Profile')).toEqual([
      expect.objectContaining({ Profile: '+Ideal', Field: HOSTILE, Test: 'is', Value: WORD, Kind: 'must' }),
    ])
    expect(taken.criteria[0]?.met).toEqual(one?.all)
    expect(String(sheet.row('Deals', 'Name', 'Person 0').Fit)).toBe('Qualified')
    expect(String(sheet.row('Deals', 'Name', 'Person 1').Fit)).toMatch(/^Unqualified/)
    call(sheet, 'panelProfileLine', { line: taken.criteria[0]?.line, isUndone: true, marks: MARKS })
    calls.push(callsOf(sheet))
    expect(sheet.rows('Profile')).toEqual([])
    expect(sheet.grid('Profile')[0]).toEqual(before[0])
    return calls
  })
  expect(counts[1]).toEqual(counts[0])
  for (const calls of counts.flat()) expect(calls).toBeLessThanOrEqual(14)
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no line', { marks: MARKS }],
  ['a formula', { line: { field: 't:Employees', value: 'f:=1' }, marks: MARKS }],
  ['no field', { line: { field: '', value: 't:x' }, marks: MARKS }],
  ['a cell longer than a cell', { line: { field: `t:${LONG}x` }, marks: MARKS }],
  ['an object for a cell', { line: { field: { a: 1 } }, marks: MARKS }],
  ['a number that is none', { line: { field: 't:Employees', value: 'n:1e' }, marks: MARKS }],
  ['marks that are no ids', { line: { field: 't:Employees' }, marks: { good: [1], others: [] } }],
])('%s is refused in words, and nothing is written', (_, request) => {
  const sheet = shared()
  const before = sheet.grid('Profile')
  expect(sheet.callFromSidebar('panelProfileLine', [request])).toHaveProperty('problem')
  expect(sheet.grid('Profile')).toEqual(before)
})

let kept: Spreadsheet | undefined
function shared(): Spreadsheet {
  kept ??= deals(20)
  return kept
}
