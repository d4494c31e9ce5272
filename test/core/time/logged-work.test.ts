import { workOf } from '../../../src/core/time/logged-work'
import { type Lines, timeOf, touchTimeOf } from '../../support/hours'

const BLOCK = { start: '2026-03-02 09:00', end: '2026-03-02 11:00', category: '2 Calling' }
const call = (when: string, minutes: number, more = {}) => ({
  when,
  medium: 'Call',
  id: 'i1',
  minutes,
  ...more,
})
const workFrom = (time: Lines, touches: Lines, wonTouches: readonly number[] = []) =>
  workOf({
    time: timeOf(time),
    touches: touchTimeOf(touches),
    isTouchWon: (touch) => wonTouches.includes(touch),
  })

describe('work', () => {
  it('counts a touch beside the stretches, and none inside one of its owner', () => {
    const work = workFrom(
      [BLOCK],
      [
        call('2026-03-02 08:59', 10),
        call('2026-03-02 09:00', 10),
        call('2026-03-02 11:00', 10),
        call('2026-03-02 11:01', 10),
      ],
    )
    expect([...work.minutes]).toEqual([120, 10, 0, 0, 10])
  })

  it('takes a touch without a time of day for one inside the stretches of that day', () => {
    expect([...workFrom([BLOCK], [call('2026-03-02', 10), call('2026-03-03', 10)]).minutes]).toEqual([
      120, 0, 10,
    ])
  })

  it('takes a stretch of which only the day is known for one that holds all of its day', () => {
    const time = [{ start: '2026-03-02', minutes: 60, category: '2 Calling' }]
    expect([...workFrom(time, [call('2026-03-02 17:00', 10)]).minutes]).toEqual([60, 0])
  })

  it('counts a touch inside a stretch that has no category of its own', () => {
    expect([...workFrom([{ ...BLOCK, category: '' }], [call('2026-03-02 10:00', 10)]).engaging]).toEqual([
      0, 10,
    ])
  })

  it('keeps owners apart', () => {
    const work = workFrom(
      [{ ...BLOCK, owner: 'Ann' }],
      [call('2026-03-02 10:00', 10, { owner: 'ANN' }), call('2026-03-02 10:00', 10, { owner: 'Bob' })],
    )
    expect([...work.minutes]).toEqual([120, 0, 10])
    expect(work.ownerNames).toEqual(['Ann', 'Bob'])
  })

  it('finds the long stretch around a touch behind a shorter one', () => {
    const short = { start: '2026-03-02 09:10', end: '2026-03-02 09:20', category: 'Selling' }
    expect([...workFrom([BLOCK, short], [call('2026-03-02 10:30', 10)]).minutes]).toEqual([120, 0, 0])
  })

  it('engages with categories 2 and 3 alone, and not with won rows', () => {
    const time = [BLOCK, { start: '2026-03-03 09:00', end: '2026-03-03 10:00', category: 'Research' }]
    const work = workFrom(time, [call('2026-03-02 10:00', 20), call('2026-03-04 10:00', 15)], [0, 1])
    expect([...work.engaging]).toEqual([100, 0, 0, 0])
    expect([...work.minutes]).toEqual([120, 60, 0, 15])
  })
})
