import type { Cell } from '../../../src/core/cells/cell'
import { rankQuestions } from '../../../src/core/learning/questions'
import { touchesOf } from '../../support/pipeline'

const asked = (question: Cell, greatQuestion: Cell, times = 1, when: Cell = '2026-03-01') =>
  Array.from({ length: times }, () => ({ when, question, greatQuestion }))
const rank = (...lines: ReturnType<typeof asked>[]) =>
  rankQuestions(touchesOf(lines.flat())).map(({ question, asked, great }) => [question, asked, great])

describe('the questions that work (Q6)', () => {
  it('are ranked by what is sure of their rate, not by one lucky try', () => {
    expect(
      rank(
        asked('Lucky?', 'yes'),
        asked('Often?', 'yes', 14),
        asked('Often?', 'no', 6),
        asked('Never?', '', 9),
      ),
    ).toEqual([
      ['Often?', 20, 14],
      ['Lucky?', 1, 1],
      ['Never?', 9, 0],
    ])
  })

  it('of equal rates the one asked more often is before, then the earlier', () => {
    expect(
      rank(asked('A?', ''), asked('B?', '', 2), asked('C?', '', 2)).map(([question]) => question),
    ).toEqual(['B?', 'C?', 'A?'])
  })

  it('are the same whatever their case and punctuation, as first written', () => {
    expect(rank(asked('What  costs you most?', 'x'), asked('what costs you MOST', true))).toEqual([
      ['What costs you most?', 2, 2],
    ])
    expect(rank(asked('→', 'yes'), asked('←', 'no'))).toHaveLength(2)
  })

  it('are great only where somebody said so', () => {
    expect(
      rank(
        ...['yes', 'TRUE', true, '✓', 1, 'no', '', false, '#N/A', 'perhaps'].map((cell) => asked('A?', cell)),
      ),
    ).toEqual([['A?', 10, 5]])
  })

  it('are only those asked by today; without a day they count', () => {
    expect(
      rank(
        asked('A?', 'yes', 1, '2026-03-04 18:00'),
        asked('A?', 'yes', 1, '2026-03-05'),
        asked('A?', 'yes', 1, ''),
      ),
    ).toEqual([['A?', 2, 2]])
  })

  it('are none where nobody asked', () => {
    expect(rank(asked('', 'yes'), asked('#REF!', 'yes'), asked('  ', ''))).toEqual([])
  })
})
