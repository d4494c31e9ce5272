import type { Argument } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'

describe('QUESTION_RANK (Q6)', () => {
  const touches = [
    ['When', 'Question', 'Great question'],
    ['2026-03-01', 'What would change if nothing changed?', 'yes'],
    ['2026-03-01', 'Any news?', ''],
    ['2026-03-02', 'what would change if nothing changed', 'no'],
    ['2026-03-05', 'Any news?', 'yes'],
  ]

  it('gives asked, great, rate and interval, the best first', () => {
    expect(call('QUESTION_RANK', { touches })).toEqual([
      ['Question', 'Asked', 'Great', 'Rate', 'Low', 'High'],
      ['What would change if nothing changed?', 2, 1, 0.5, 0.094531, 0.905469],
      ['Any news?', 1, 0, 0, 0, 0.793451],
    ])
  })

  it.each<[string, Argument, RegExp]>([
    ['no questions', [['When']], /^touches: the header "Question" is missing; pass the Touches tab/],
    ['no answers', [['Question']], /^touches: the header "Great question" is missing/],
    ['one cell', 'What?', /^touches: the header "Question" is missing/],
  ])('refuses a log with %s', (_name, log, message) => {
    expect(call('QUESTION_RANK', { touches: log })).toMatch(message)
  })

  it('has only its header where nobody asked, and is blank without a log', () => {
    expect(call('QUESTION_RANK', { touches: touches.slice(0, 1) })).toHaveLength(1)
    expect([undefined, '', [[]]].map((log) => call('QUESTION_RANK', { touches: log }))).toEqual(['', '', ''])
  })
})
