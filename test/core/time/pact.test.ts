// The pact (T10): what a colleague hears of missed blocks.
import { RULES_TAB } from '../../../src/core/tabs/schema'
import { missedBlocks, type Pact, pactRows } from '../../../src/core/time/pact'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'
import { on, tabOf } from '../../support/pipeline'

const LAST_MONDAY = on('2026-02-23')
const block = (owner: number, inside: number, moved = 0, monday = LAST_MONDAY) => ({
  row: 0,
  owner,
  monday,
  planned: 120,
  inside,
  moved,
})
const PACT: Pact = { owner: 'Kim', colleague: 'lou@acme.com', isAccepted: true }
const linesFor = (colleague: string, pacts = [PACT], blocks = [block(0, 120), block(0, 60), block(1, 0)]) =>
  missedBlocks(pacts, colleague, blocks, ['Kim', 'Max'], on('2026-03-04'))

describe('a pact', () => {
  it('tells the colleague in one line what was missed last week', () => {
    const facts = linesFor(' Lou@Acme.com ')
    expect(facts).toEqual([{ owner: 'Kim', missed: 1, planned: 2 }])
    expect(facts.map(ENGLISH.time.missed)).toEqual([
      'Kim missed 1 of 2 prospecting blocks last week. You agreed to ask.',
    ])
    expect(facts.map(GERMAN.time.missed)).toEqual([
      'Kim hat letzte Woche 1 von 2 Akquiseblöcken ausgelassen. Sie wollten nachfragen.',
    ])
  })

  it('tells nobody else, and nobody who did not accept', () => {
    expect(linesFor('max@acme.com')).toEqual([])
    expect(linesFor('lou@acme.com', [{ ...PACT, isAccepted: false }])).toEqual([])
  })

  it('is silent when all was kept, also by moving within the week', () => {
    expect(linesFor('lou@acme.com', [PACT], [block(0, 60, 60)])).toEqual([])
    expect(linesFor('lou@acme.com', [PACT], [])).toEqual([])
  })

  it('does not tell of this week before it is over, nor of weeks before the last', () => {
    const others = [block(0, 0, 0, LAST_MONDAY + 7), block(0, 0, 0, LAST_MONDAY - 7)]
    expect(linesFor('lou@acme.com', [PACT], others)).toEqual([])
  })

  it('is a row of Rules: whose, with whom, and whether they agreed; none where nobody wrote one', () => {
    const rules = tabOf(RULES_TAB, [
      { id: 'pact', rule: 'Kim', value: 'Lou@Acme.com', unit: 'Accepted' },
      { id: 'pact', rule: 'Max', value: 'lou@acme.com', unit: '' },
      { id: 'pact', rule: 'Nobody', value: '', unit: 'accepted' },
      { id: 'owner', rule: 'Kim', value: 'kim@acme.com', unit: 'accepted' },
    ])
    expect(pactRows(rules)).toEqual([
      { owner: 'Kim', colleague: 'lou@acme.com', isAccepted: true },
      { owner: 'Max', colleague: 'lou@acme.com', isAccepted: false },
    ])
    expect(pactRows(null)).toEqual([])
  })
})
