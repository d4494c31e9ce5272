// What keeping a row asks one to believe (F4).
import { beliefRecord, beliefsOf, isBeyondBelief } from '../../../src/core/forecast/belief'
import { type Sale, spellsOn } from '../../support/spells'

const TODAY = 365
const times = (count: number, sale: Partial<Sale>): Sale[] =>
  Array.from({ length: count }, () => ({ from: 0, until: Number.POSITIVE_INFINITY, isWon: false, ...sale }))
const beliefOf = (past: readonly Sale[], row: Partial<Sale>, least = 20) =>
  beliefsOf(spellsOn(TODAY, [...past, ...times(1, row)]), TODAY, least)(past.length)

// Of 60 closed rows 20 were won: 18 of the 30 that were closed young, 2 of the 30 that grew old.
const PAST = [
  ...times(18, { until: 20, isWon: true }),
  ...times(12, { until: 20 }),
  ...times(2, { until: 200, isWon: true }),
  ...times(28, { until: 200 }),
]

it('rows like it are those that were open as long; what is needed is what any row brings', () => {
  expect(beliefOf(PAST, { from: TODAY - 100 })).toEqual({ alike: 30, won: 2, needed: 1 / 3 })
  expect(beliefOf(PAST, { from: TODAY - 20 })).toEqual({ alike: 60, won: 20, needed: 1 / 3 })
})

it('asks for more belief only where rows like it are won less often than any row', () => {
  expect(isBeyondBelief({ alike: 30, won: 2, needed: 1 / 3 })).toBe(true)
  expect(isBeyondBelief({ alike: 60, won: 20, needed: 20 / 60 })).toBe(false)
})

it('the ten oldest stand in where fewer were ever as old', () => {
  const few = [...PAST, ...times(3, { until: 300, isWon: true })]
  expect(beliefOf(few, { from: TODAY - 290 })).toMatchObject({ alike: 10, won: 3 })
})

it('rows like it are of its stage where enough of that were closed', () => {
  const ofOffer = PAST.map((sale) => ({ ...sale, stage: sale.isWon ? 'offer' : 'demo' }))
  expect(beliefOf(ofOffer, { from: TODAY - 20, stage: 'offer' })).toMatchObject({ alike: 20, won: 20 })
  expect(beliefOf(ofOffer, { from: TODAY - 20, stage: 'new' })).toMatchObject({ alike: 60, won: 20 })
})

it.each([
  ['closed', PAST, { until: 300 }],
  ['of a past too small', PAST.slice(0, 19), {}],
  ['of an unknown age', PAST, { from: Number.NaN }],
])('nothing is said of a row that is %s', (_, past, row) => {
  expect(beliefOf(past, row)).toBeNull()
})

describe('what was believed', () => {
  const spells = spellsOn(100, [
    { from: 0, until: 90, isWon: true },
    { from: 0, until: 90, isWon: false },
    { from: 0, until: 300, isWon: true },
    { from: 0, until: 40, isWon: true },
  ])
  const ids = ['a', 'b', 'c', 'd']

  it('came true where the row was won since; one that is open, gone, or was closed before waits', () => {
    const believed = new Map(['a', 'b', 'c', 'd', 'gone'].map((id) => [id, 50.5]))
    expect(beliefRecord(believed, ids, spells)).toEqual({ said: 5, closed: 2, won: 1 })
    expect(beliefRecord(new Map([['a', 90.9]]), ids, spells)).toMatchObject({ closed: 1 })
    expect(beliefRecord(new Map(), ids, spells)).toEqual({ said: 0, closed: 0, won: 0 })
  })
})
