// What the page How I read your sheet sends is checked before anything uses it.
import { ENGLISH } from '../../src/core/words/english'
import { Refused, refusalText } from '../../src/core/words/refusals'
import { auditRequest, readingRequest, setUpRequest } from '../../src/google/wire-set-up'

const wordsOf = (answer: unknown): string =>
  answer instanceof Refused ? refusalText(answer, ENGLISH.refusals) : ''

it('a reading is of a tab by name, or of the likeliest', () => {
  expect(readingRequest({ tab: 'Deals', more: 1 })).toEqual({ tab: 'Deals' })
  for (const given of [undefined, null, {}, [], 'x']) expect(readingRequest(given)).toEqual({ tab: '' })
  expect(wordsOf(readingRequest({ tab: 7 }))).toBe('Nothing was set up: say which tab is meant.')
})

it('an audit has its tab and its answers, and takes proposals only where it says so', () => {
  const nothing = { columns: {}, stages: {}, joined: [], widen: false, order: {} }
  expect(auditRequest(undefined)).toEqual({ tab: '', answers: nothing, accepts: false })
  expect(auditRequest({ tab: 'Deals', answers: { columns: { value: 'Budget' } }, accepts: true })).toEqual({
    tab: 'Deals',
    answers: { ...nothing, columns: { value: 'Budget' } },
    accepts: true,
  })
  expect(wordsOf(auditRequest({ tab: 7 }))).toContain('say which tab is meant')
  expect(wordsOf(auditRequest({ answers: { stages: { a: 'maybe' } } }))).toContain('open, won or lost')
})

describe('a set-up', () => {
  it('has the answers that it knows, and no others', () => {
    const answers = {
      columns: { value: 'Budget', decision: '' },
      stages: { Vorvertrag: 'won' },
      order: { days: 'day-first', amounts: 'comma', more: 1 },
      joined: ['a@b.com'],
      widen: true,
      more: 1,
    }
    expect(setUpRequest({ tab: 'Deals', answers })).toEqual({
      tab: 'Deals',
      answers: { ...answers, order: { days: 'day-first', amounts: 'comma' }, more: undefined },
      place: 'end',
    })
  })

  it('without answers leaves everything unread that must be asked', () => {
    const nothing = { columns: {}, stages: {}, joined: [], widen: false, order: {} }
    for (const given of [undefined, {}, { answers: [] }, { answers: { order: 'x', widen: 'yes' } }])
      expect(setUpRequest(given)).toEqual({ answers: nothing, place: 'end' })
  })

  it.each([
    [{ tab: ['x'] }, 'say which tab is meant'],
    [{ answers: { columns: { value: 7 } } }, 'a column that was chosen is not a text'],
    [{ answers: { columns: { value: 'x'.repeat(5001) } } }, 'a column that was chosen is not a text'],
    [{ answers: { stages: { Demo: 'maybe' } } }, 'a stage word is open, won or lost, and nothing else'],
    [{ answers: { joined: 'a@b.com' } }, 'the people who are one are not a list of texts'],
    [{ answers: { joined: [1] } }, 'the people who are one are not a list of texts'],
    [{ place: 'left' }, 'say whether the columns stand at the right end or beside the name'],
  ])('%j is refused in words', (given, words) => {
    expect(wordsOf(setUpRequest(given))).toBe(`Nothing was set up: ${words}.`)
  })
})
