// Plain or neutral words by one click: what stands in cells is said otherwise at once, and no verdict changes.
import { verdictCode, verdictRule } from '../../../src/core/words/first-words'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const DEALS = [
  ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', 'Will they buy?'],
  ['Ann Lee', 'ann@acme.com', 'Open', 900, '2026-01-05', '2026-03-20', 'yes'],
  ['Bob Ray', 'bob@bolt.com', 'Open', 500, '2026-01-06', '', ''],
  ['Cyd Fox', 'cyd@core.com', 'Won', 700, '2025-01-06', '2025-06-01', ''],
  ['Dee Dow', 'dee@dot.com', 'Open', 300, '2026-03-01', '2026-04-10', ''],
  ['Eli Orr', 'eli@elm.com', 'Open', 300, '2025-11-01', '', 'never'],
  ['Fay Poe', 'fay@fir.com', '#N/A', 300, '2025-11-01', '2026-03-20', ''],
]
const BLUNT = /purge|never|notice/i

function deals(): AppSheet {
  const sheet = setUpSheet({ Deals: DEALS })
  sheet.night('2026-03-05')
  sheet.night('2026-03-06')
  return sheet
}
const verdicts = (sheet: AppSheet, tab = 'Deals'): string[] =>
  sheet.rows(tab).map(({ Verdict }) => String(Verdict))

it('rewrites verdicts in the pipeline and on Today, and changes none', () => {
  const sheet = deals()
  const [before, listed] = [verdicts(sheet), verdicts(sheet, 'Today')]
  expect(new Set(before.map(verdictCode)).size).toBeGreaterThan(3)
  expect(okOf(sheet.wording())).toBe('plain')
  expect(okOf(sheet.wording('neutral'))).toBe('neutral')
  expect(okOf(sheet.wording())).toBe('neutral')
  expect(sheet.rule('wording')).toBe('neutral')
  expect(verdicts(sheet).map(verdictRule)).toEqual(before.map(verdictRule))
  for (const [tab, plain] of [
    ['Deals', before],
    ['Today', listed],
  ] as const) {
    const now = verdicts(sheet, tab)
    expect(now.map(verdictCode)).toEqual(plain.map(verdictCode))
    expect(now.filter((cell) => BLUNT.test(cell))).toEqual([])
  }
})

it('writes what the night then writes, and back to the byte', () => {
  const sheet = deals()
  const before = sheet.content('Log')
  okOf(sheet.wording('neutral'))
  const neutral = sheet.content('Log')
  expect(neutral).not.toEqual(before)
  okOf(sheet.wording('neutral'))
  expect(sheet.content('Log')).toEqual(neutral)
  const cells = verdicts(sheet)
  sheet.night('2026-03-06')
  expect(verdicts(sheet)).toEqual(cells)
  okOf(sheet.wording('plain'))
  sheet.night('2026-03-06')
  const plain = deals()
  plain.night('2026-03-06')
  expect(verdicts(sheet)).toEqual(verdicts(plain))
})

it('goes back to the byte', () => {
  const sheet = deals()
  const before = sheet.content('Log')
  okOf(sheet.wording('neutral'))
  okOf(sheet.wording('plain'))
  expect(sheet.content('Log')).toEqual(before)
})

it('a verdict that would be another one today waits for the night', () => {
  const sheet = deals()
  const stands = sheet.rows('Deals').find(({ Name }) => Name === 'Bob Ray')?.Verdict
  sheet.world.setNow('2026-03-20 10:00')
  okOf(sheet.wording('neutral'))
  const cell = String(sheet.deal('Bob Ray').Verdict)
  expect(verdictCode(cell)).toBe(verdictCode(String(stands)))
  sheet.night('2026-03-20')
  expect(String(sheet.deal('Bob Ray').Verdict)).toMatch(/^Parked · /)
})

it('what a row keeps beside a cell that cannot be read is kept in either wording', () => {
  const sheet = deals()
  okOf(sheet.wording('neutral'))
  const kept = String(sheet.deal('Ann Lee').Verdict)
  sheet.type('Ann Lee', 'Close date', '#N/A')
  sheet.night('2026-03-07')
  expect(String(sheet.deal('Ann Lee').Verdict)).toBe(kept)
  okOf(sheet.wording('plain'))
  expect(verdictCode(String(sheet.deal('Ann Lee').Verdict))).toBe(verdictCode(kept))
})

it('a night after the switch tells of no change', () => {
  const [switched, left] = [deals(), deals()]
  okOf(switched.wording('neutral'))
  for (const sheet of [switched, left]) sheet.night('2026-03-07')
  const snapshot = (sheet: AppSheet): number[] => verdicts(sheet, 'Snapshot').map(verdictCode)
  expect(snapshot(switched)).toEqual(snapshot(left))
  expect(switched.rows('Review')).toEqual(left.rows('Review'))
})

it('asks for yes, hope or no, and takes both no and never', () => {
  const sheet = deals()
  okOf(sheet.wording('neutral'))
  const before = String(sheet.deal('Eli Orr').Verdict)
  sheet.type('Eli Orr', 'Will they buy?', 'no')
  expect(String(sheet.deal('Eli Orr').Verdict)).toBe(before)
  expect(before).toMatch(/^Parked · you expect no order/)
})
