// What is read before a block of calls (Q7).
import { beforeCalls } from '../../../src/core/learning/before-calls'

const says = (person: number, text: string) => ({ person, on: 20_000, text })

describe('before a block of calls (Q7)', () => {
  it('stand outcomes with their numbers, and customers’ words by how many said them', () => {
    const outcomes = [
      { what: ' Hours saved a week', figure: '6' },
      { what: 'Fewer returns', figure: '30 %' },
    ]
    const answers = [says(1, 'You call back'), says(2, 'Fair price'), says(3, 'fair price!')]
    expect(beforeCalls(outcomes, answers)).toEqual({
      outcomes: [
        { what: 'Hours saved a week', figure: '6' },
        { what: 'Fewer returns', figure: '30 %' },
      ],
      words: [
        { text: 'Fair price', customers: 2 },
        { text: 'You call back', customers: 1 },
      ],
      bare: '',
    })
  })

  it('stands no outcome without a number: it is named', () => {
    const outcomes = [
      { what: 'Happier staff', figure: 'a lot' },
      { what: '', figure: '5' },
    ]
    expect(beforeCalls(outcomes, [])).toEqual({
      outcomes: [],
      words: [],
      bare: 'Happier staff',
    })
  })

  it('shows three of each at most', () => {
    const outcomes = Array.from({ length: 5 }, (_, at) => ({ what: `Outcome ${at}`, figure: `${at}` }))
    const answers = Array.from({ length: 5 }, (_, at) => says(at, `Answer ${at}`))
    const shown = beforeCalls(outcomes, answers)
    expect([shown.outcomes.length, shown.words.length]).toEqual([3, 3])
  })
})
