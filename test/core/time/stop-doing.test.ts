import { STOP_DOING } from '../../../src/core/tabs/schema'
import { noticeQuestions, readStopped, type Stopped } from '../../../src/core/time/stop-doing'
import { book, on, TODAY, tabOf, UTC } from '../../support/pipeline'

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
    expect(noticeQuestions(list, book(), on(TODAY))).toEqual([
      { what: 'Daily stand-up', days: Number.NaN },
      { what: 'CC of all offers', days: 62 },
      { what: 'Weekly slides', days: 14 },
    ])
  })

  it('follows Rules', () => {
    expect(noticeQuestions([stopped('Slides', '2026-03-03')], book({ 'T7.ask': 1 }), on(TODAY))).toHaveLength(
      1,
    )
  })

  it('is read from its tab, blank lines and unreadable days too', () => {
    const table = tabOf(STOP_DOING, [
      { what: 'Slides', on: '2026-03-01', noticed: 'no' },
      { what: '', on: '', noticed: '' },
      { what: 'CC', on: 'spring', noticed: '' },
    ])
    expect(readStopped(table, UTC)).toEqual([
      { what: 'Slides', on: on('2026-03-01'), noticed: 'no' },
      { what: '', on: Number.NaN, noticed: '' },
      { what: 'CC', on: Number.NaN, noticed: '' },
    ])
  })
})
