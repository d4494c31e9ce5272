// Weeks of the log: touches by day, calls by hour, and how even the days were.
import { evennessOf, HOURS, logWeeks, WEEKS } from '../../../src/core/review/log-weeks'
import { on, touchesOf } from '../../support/pipeline'

const WEDNESDAY = on('2026-03-04')
const NO_DAYS = { holidays: new Set<number>(), daysOff: new Set<number>() }
const log = (...lines: readonly Readonly<Record<string, string>>[]) => logWeeks(touchesOf(lines), WEDNESDAY)
const call = (when: string, outcome = 'Reached') => ({ id: 'a', when, medium: 'Call', outcome })

describe('the last 26 weeks', () => {
  it('end with this one; older touches, those to come and lines that are no contact are left out', () => {
    const { weeks } = log(
      call('2026-03-02'),
      call('2026-03-01'),
      call('2025-09-08'),
      call('2025-09-07'),
      call('2026-03-05'),
      { id: 'a', when: '2026-03-03', progress: 'Commitment' },
    )
    expect(weeks).toHaveLength(WEEKS)
    expect(weeks[25]).toMatchObject({ monday: on('2026-03-02'), touches: [1, 0, 0, 0, 0, 0, 0], calls: 1 })
    expect(weeks[24]?.touches).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(weeks[0]).toMatchObject({ monday: on('2025-09-08'), calls: 1 })
    expect(weeks.reduce((all, { calls }) => all + calls, 0)).toBe(3)
  })

  it('take what came from them as a touch, but as no call, and only a talk as reached', () => {
    const { weeks } = log(
      { ...call('2026-03-03'), direction: 'In' },
      call('2026-03-03', 'Left message'),
      call('2026-03-03', 'not interested'),
      { ...call('2026-03-03'), medium: 'E-mail' },
    )
    expect(weeks[25]).toMatchObject({ touches: [0, 4, 0, 0, 0, 0, 0], calls: 2, reached: 1 })
  })

  it('put a call into its hour, and none that has no time of day', () => {
    const { byHour } = log(
      call('2026-03-03 10:00'),
      call('2026-03-03 10:59'),
      call('2026-03-03'),
      call('2026-03-03 07:59'),
    )
    const tuesday = byHour[1] ?? []
    expect(tuesday[HOURS.indexOf(10)]).toEqual({ calls: 2, reached: 2 })
    expect(tuesday.reduce((all, { calls }) => all + calls, 0)).toBe(2)
    expect(byHour[7]).toEqual(tuesday)
  })
})

describe('evenness', () => {
  const monday = on('2026-02-23')
  const even = (touches: readonly number[], today = WEDNESDAY, calendar = NO_DAYS) =>
    evennessOf({ monday, touches }, today, calendar)

  it.each([
    [[4, 4, 4, 4, 4, 0, 0], 1],
    [[4, 5, 3, 4, 4, 9, 9], 1],
    [[0, 0, 0, 0, 20, 0, 0], 0],
    [[5, 5, 5, 5, 0, 0, 0], 0.8],
    [[0, 0, 0, 0, 0, 3, 0], Number.NaN],
  ])('%j: %d', (touches, share) => {
    expect(even(touches)).toBe(share)
  })

  it('looks at days that are over, and not at holidays', () => {
    expect(even([4, 4, 0, 0, 0, 0, 0], monday + 2)).toBe(1)
    expect(even([4, 4, 4, 4, 0, 0, 0], WEDNESDAY, { ...NO_DAYS, holidays: new Set([monday + 4]) })).toBe(1)
    expect(even([4, 0, 0, 0, 0, 0, 0], monday)).toBeNaN()
  })
})
