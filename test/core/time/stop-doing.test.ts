import { noticeQuestions, type Stopped } from '../../../src/core/time/stop-doing'
import { book, on, TODAY } from '../../support/pipeline'

describe('the stop-doing list (T7)', () => {
  const stopped = (what: string, day: string, noticed = ''): Stopped => ({ what, on: on(day), noticed })

  it('asks after the days whether anyone noticed, the longest ago first', () => {
    const list = [
      stopped('Weekly slides', '2026-02-18'),
      stopped('Too new', '2026-02-19'),
      stopped('CC of all offers', '2026-01-01'),
      stopped('Answered', '2026-01-01', 'no'),
      stopped('', '2026-01-01'),
      stopped('Daily stand-up', ''),
    ]
    expect(noticeQuestions(list, book(), on(TODAY)).map(({ question }) => question)).toEqual([
      'You stopped "Daily stand-up": did anyone notice?',
      'You stopped "CC of all offers" 62 days ago: did anyone notice?',
      'You stopped "Weekly slides" 14 days ago: did anyone notice?',
    ])
  })

  it('follows Rules', () => {
    expect(noticeQuestions([stopped('Slides', '2026-03-03')], book({ 'T7.ask': 1 }), on(TODAY))).toHaveLength(
      1,
    )
  })
})
