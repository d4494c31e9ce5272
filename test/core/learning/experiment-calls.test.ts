import type { Cell } from '../../../src/core/cells/cell'
import type { Experiment } from '../../../src/core/learning/experiment'
import { experimentCalls, hourOf, talliesOf } from '../../../src/core/learning/experiment-calls'
import { on, touchesOf } from '../../support/pipeline'

type Line = Readonly<Record<string, Cell>>
const experiment: Experiment = {
  name: 'Opener',
  variable: 'opener',
  arms: ['A', 'B'],
  success: new Set(['reached', 'meeting set']),
  smallestEffect: 0.1,
  plannedCalls: 300,
  started: Number.NaN,
  isRunning: true,
}
const call = (when: Cell, arm: Cell, outcome: Cell = 'Reached', more: Line = {}): Line => ({
  when,
  experiment: 'Opener',
  arm,
  outcome,
  medium: 'Call',
  owner: 'Ann',
  ...more,
})
const read = (lines: readonly Line[], change: Partial<Experiment> = {}) =>
  experimentCalls(touchesOf(lines), { ...experiment, ...change })

describe('the calls of an experiment (E2)', () => {
  it('are touches with its name, an arm and an outcome, in order of time, then of the tab', () => {
    const { arms, successes, groupings } = read([
      call('2026-03-02 10:00', 'B', 'No answer', { owner: 'Bob' }),
      call('2026-03-01 09:30', 'a ', 'meeting set'),
      call('2026-03-02 10:00', 'A', 'Reached'),
      call('2026-03-01', 'b', 'Left message', { experiment: ' OPENER' }),
      call('2026-03-01 08:00', 'A', 'Reached', { experiment: 'Hour' }),
      call('2026-03-01 08:00', 'A', 'Reached', { experiment: '' }),
    ])
    expect([...arms]).toEqual([1, 0, 1, 0])
    expect([...successes]).toEqual([0, 1, 0, 1])
    expect(groupings).toEqual([
      { by: 'Medium', labels: ['Call', 'Call', 'Call', 'Call'] },
      { by: 'hour', labels: ['', '9:00', '10:00', '10:00'] },
      { by: 'Owner', labels: ['Ann', 'Ann', 'Bob', 'Ann'] },
    ])
  })

  it('end today: what is logged for later has not happened', () => {
    expect(read([call('2026-03-04 23:59', 'A'), call('2026-03-05', 'B')]).arms).toHaveLength(1)
  })

  it('leave out and count what is no unit of it', () => {
    const found = read(
      [
        call('2026-02-28 23:59', 'A'),
        call('2026-03-01', 'A'),
        call('2026-03-01', 'C'),
        call('2026-03-01', ''),
        call('soon', 'B'),
        call('', 'B'),
        call('2026-03-01', 'B', ''),
        call('2026-03-01', 'B', '#N/A'),
        call('2026-03-01', 'A', ' '),
        call('2026-03-05', 'C'),
      ],
      { started: on('2026-03-01') },
    )
    expect([...found.arms]).toEqual([0])
    expect(found).toMatchObject({ early: 1, armless: 2, undated: 2, unfinished: [1, 2] })
  })

  it('name what success never was', () => {
    const lines = [call('2026-03-01', 'A', 'Reached'), call('2026-03-01', 'B', 'No answer')]
    expect(read(lines).unseen).toEqual(['meeting set'])
    expect(read([]).unseen).toEqual(['reached', 'meeting set'])
  })

  it('are counted by arm up to any of them', () => {
    const calls = { arms: Uint8Array.from([0, 1, 1, 0, 1]), successes: Uint8Array.from([1, 0, 1, 0, 1]) }
    expect(talliesOf(calls, 0)).toEqual([
      { successes: 0, trials: 0 },
      { successes: 0, trials: 0 },
    ])
    expect(talliesOf(calls, 4)).toEqual([
      { successes: 1, trials: 2 },
      { successes: 1, trials: 2 },
    ])
    expect(talliesOf(calls, 5)[1]).toEqual({ successes: 2, trials: 3 })
  })
})

describe('the hour of a moment', () => {
  it.each([
    ['2026-03-04 00:30', '0:00'],
    ['2026-03-04 09:00', '9:00'],
    ['2026-03-04 09:59', '9:00'],
    ['2026-03-04 23:59', '23:00'],
    ['2026-03-04', ''],
  ])('%s: "%s"', (moment, hour) => {
    expect(hourOf(on(moment))).toBe(hour)
  })

  it('is unknown for no moment', () => {
    expect(hourOf(Number.NaN)).toBe('')
  })
})
