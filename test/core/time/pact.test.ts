// The pact (T10): what a colleague hears of missed blocks.
import { pactLines } from '../../../src/core/time/pact'
import { on } from '../../support/pipeline'

const LAST_MONDAY = on('2026-02-23')
const block = (owner: number, inside: number, moved = 0, monday = LAST_MONDAY) => ({
  row: 0,
  owner,
  monday,
  planned: 120,
  inside,
  moved,
})
const PACT = { owner: 'Kim', colleague: 'Lou', accepted: true }
const linesFor = (colleague: string, pacts = [PACT], blocks = [block(0, 120), block(0, 60), block(1, 0)]) =>
  pactLines(pacts, colleague, blocks, ['Kim', 'Max'], on('2026-03-04'))

describe('a pact', () => {
  it('tells the colleague in one line what was missed last week', () => {
    expect(linesFor(' lou')).toEqual(['Kim missed 1 of 2 prospecting blocks last week (T10)'])
  })

  it('tells nobody else, and nobody who did not accept', () => {
    expect(linesFor('Max')).toEqual([])
    expect(linesFor('Lou', [{ ...PACT, accepted: false }])).toEqual([])
  })

  it('is silent when all was kept, also by moving within the week', () => {
    expect(linesFor('Lou', [PACT], [block(0, 60, 60)])).toEqual([])
    expect(linesFor('Lou', [PACT], [])).toEqual([])
  })

  it('does not tell of this week before it is over, nor of weeks before the last', () => {
    const others = [block(0, 0, 0, LAST_MONDAY + 7), block(0, 0, 0, LAST_MONDAY - 7)]
    expect(linesFor('Lou', [PACT], others)).toEqual([])
  })
})
