// What is typed or saved of a yes and a decision date, and what was only moved there (EXACTLY, Typed and Dates).
import { isoDay } from '../../../src/core/calendar/day'
import { type Answer, confirmAnswers } from '../../../src/core/ledger/answers'
import type { Ledger } from '../../../src/core/ledger/ledger'
import { book, type LedgerFacts, ledgerOf, on, pipelineOf, TODAY } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Decision date', 'Will they buy?']
const SEEN: LedgerFacts = { firstSeen: '2026-01-01', decision: '2026-03-20' }

/** The ledger after an answer: date known, confirmed on, moves; and whether its line changed. */
function answered(facts: LedgerFacts, by: Answer['by'], decision: string, gut = '', id = 'a') {
  const { pipeline } = pipelineOf({ headers: HEADERS, rows: [[id, 'Ann', decision, gut]] })
  const ledger: Ledger = ledgerOf(1, { 0: facts })
  const answers: Answer[] = [{ row: 0, facts: ['gut', 'decision'], by }]
  const changed = confirmAnswers(pipeline, ledger, answers, on(TODAY), book())
  const day = (moments: Float64Array): string => isoDay(moments[0] ?? Number.NaN)
  return {
    date: [day(ledger.decision), day(ledger.decisionConfirmed), ledger.dateMoved[0]],
    yes: day(ledger.gutConfirmed),
    changed: changed.length === 1,
  }
}

describe('a decision date', () => {
  it.each<[string, LedgerFacts, string, string, number]>([
    ['a later one confirms', SEEN, '2026-04-01', TODAY, 1],
    ['an earlier one confirms, and is no move', SEEN, '2026-03-10', TODAY, 0],
    ['the second move confirms', { ...SEEN, dateMoved: '1' }, '2026-04-01', TODAY, 2],
    ['the third move takes the confirmation away', { ...SEEN, dateMoved: '2' }, '2026-04-01', '', 3],
    ['and each after it', { ...SEEN, dateMoved: '3', decisionConfirmed: '2026-03-01' }, '2026-04-01', '', 4],
    ['one that is not later gives it back', { ...SEEN, dateMoved: '3' }, '2026-03-19', TODAY, 3],
  ])('typed: %s', (_, facts, decision, confirmed, moves) => {
    expect(answered(facts, 'typed', decision).date).toEqual([decision, confirmed, moves])
  })

  it('typed again as it stood confirms nothing; saved again it does', () => {
    expect(answered(SEEN, 'typed', '2026-03-20')).toMatchObject({
      date: ['2026-03-20', '', 0],
      changed: false,
    })
    expect(answered(SEEN, 'saved', '2026-03-20')).toMatchObject({
      date: ['2026-03-20', TODAY, 0],
      changed: true,
    })
  })

  it('saved confirms always, and a later one counts as a move all the same', () => {
    expect(answered({ ...SEEN, dateMoved: '2' }, 'saved', '2026-04-01').date).toEqual([
      '2026-04-01',
      TODAY,
      3,
    ])
  })

  it('that is the first is confirmed, and left for the night to find as the progress it is', () => {
    expect(answered({ firstSeen: '2026-01-01' }, 'typed', '2026-04-01').date).toEqual(['', TODAY, 0])
  })

  it('of a row that nobody has seen yet is confirmed', () => {
    expect(answered({}, 'typed', '2026-04-01', 'yes')).toMatchObject({ date: ['', TODAY, 0], yes: TODAY })
  })

  it('taken out leaves the last one, and what confirmed it', () => {
    const facts = { ...SEEN, decisionConfirmed: '2026-03-01' }
    expect(answered(facts, 'typed', '')).toMatchObject({
      date: ['2026-03-20', '2026-03-01', 0],
      changed: false,
    })
  })
})

describe('a yes', () => {
  const known = { ...SEEN, gut: 'yes', gutConfirmed: '2026-01-05' }

  it('typed where the Ledger knows another answer is confirmed today', () => {
    expect(answered({ ...known, gut: 'hope' }, 'typed', '', 'yes')).toMatchObject({
      yes: TODAY,
      changed: true,
    })
  })

  it('typed again as it stood, or moved there, confirms nothing; saved again it does', () => {
    expect(answered(known, 'typed', '', 'yes')).toMatchObject({ yes: '2026-01-05', changed: false })
    expect(answered(known, 'saved', '', 'yes')).toMatchObject({ yes: TODAY, changed: true })
  })

  it('of a row without an id, or another answer, is nothing to confirm', () => {
    expect(answered({}, 'typed', '2026-04-01', 'yes', '').changed).toBe(false)
    expect(answered({}, 'saved', '', 'hope').changed).toBe(false)
  })
})
