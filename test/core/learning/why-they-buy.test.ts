import { isoDay } from '../../../src/core/calendar/day'
import type { Criterion } from '../../../src/core/fit/criterion'
import {
  type BuyingAnswer,
  campaignOf,
  countAnswers,
  coverageOf,
  profileDiff,
} from '../../../src/core/learning/why-they-buy'
import { on, TODAY } from '../../support/pipeline'

const answer = (person: number, text: string, day = '2026-01-15'): BuyingAnswer => ({
  person,
  text,
  on: on(day),
})

describe('the answers', () => {
  it('are counted word for word, each customer once, the most given first', () => {
    const answers = [
      answer(1, 'You deliver on time.'),
      answer(2, 'Your engineers listen'),
      answer(3, 'you deliver on time'),
      answer(3, 'You deliver on time!'),
      answer(4, 'You deliver'),
      answer(5, ' ?! '),
    ]
    expect(countAnswers(answers)).toEqual([
      { text: 'You deliver on time.', customers: 2 },
      { text: 'Your engineers listen', customers: 1 },
      { text: 'You deliver', customers: 1 },
    ])
  })
})

describe('the campaign month', () => {
  it.each([
    [TODAY, 1, '2026-01-01', '2026-01-31'],
    ['2026-01-01', 1, '2026-01-01', '2026-01-31'],
    [TODAY, 2, '2026-02-01', '2026-02-28'],
    [TODAY, 3, '2026-03-01', '2026-03-31'],
    [TODAY, 4, '2025-04-01', '2025-04-30'],
    ['2026-11-30', 12, '2025-12-01', '2025-12-31'],
    [TODAY, 0, '2026-01-01', '2026-01-31'],
    [TODAY, 99, '2025-12-01', '2025-12-31'],
  ])('on %s of month %d is %s to %s', (today, month, from, to) => {
    const campaign = campaignOf(on(today), month)
    expect([isoDay(campaign.from), isoDay(campaign.to)]).toEqual([from, to])
  })
})

describe('coverage', () => {
  const spoken = (person: number, day: string) => ({ person, on: on(day) })

  it('is the share of those spoken to in the month who were asked', () => {
    const talks = [
      spoken(1, '2026-01-01'),
      spoken(2, '2026-01-31 17:00'),
      spoken(2, '2026-01-05'),
      spoken(3, '2026-02-01'),
    ]
    const answers = [
      answer(2, 'Quality'),
      answer(1, 'Quality', '2025-12-31'),
      answer(9, 'Price'),
      answer(1, ''),
    ]
    expect(coverageOf(talks, answers, on(TODAY), 1)).toEqual({
      spoken: 2,
      asked: 1,
      share: 0.5,
      missing: [1],
    })
  })

  it('is no share where nobody was spoken to', () => {
    expect(coverageOf([], [], on(TODAY), 1)).toEqual({ spoken: 0, asked: 0, share: Number.NaN, missing: [] })
  })
})

describe('what the answers would change in the profile', () => {
  const line: Criterion = {
    field: 'Why they would buy',
    test: 'contains',
    value: 'On time',
    kind: 'nice',
    weight: 1,
    question: 'When?',
    row: 5,
  }
  const said = countAnswers([answer(1, 'on time'), answer(2, 'On time!'), answer(3, 'Price')])

  it('is a line for every reason that recurs', () => {
    expect(profileDiff(said, [])).toEqual([
      { before: null, test: 'contains', value: 'on time', customers: 2 },
    ])
  })

  it('is another weight for a line that is there', () => {
    expect(profileDiff(said, [line])).toMatchObject([{ before: line, customers: 2 }])
  })

  it('is nothing where the profile says so already, or nothing recurs', () => {
    expect(profileDiff(said, [{ ...line, weight: 2 }])).toEqual([])
    expect(profileDiff(countAnswers([answer(1, 'Price'), answer(1, 'price')]), [])).toEqual([])
  })
})
