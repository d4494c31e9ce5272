import { driftOf, minutesPerProspect } from '../../../src/core/time/fit-drift'
import { QUALIFIED, UNKNOWN_FIT, UNQUALIFIED } from '../../../src/core/words/facts'
import { touchTimeOf } from '../../support/hours'
import { on, TODAY } from '../../support/pipeline'

const FITS = [QUALIFIED, UNQUALIFIED, UNKNOWN_FIT]
/** Touches as [day, row, minutes]; row -1 = nobody of the pipeline. */
const input = (touches: readonly (readonly [string, number, number | ''])[]) => ({
  touches: touchTimeOf(touches.map(([when, , minutes]) => ({ when, medium: 'Call', minutes }))),
  rowOf: Int32Array.from(touches, ([, row]) => row),
  today: on(TODAY),
  days: 28,
})

describe('drift (Q4)', () => {
  it('is what went to Qualified rows in the last days, today included', () => {
    const touches = input([
      ['2026-02-04', 0, 100],
      ['2026-02-05', 0, 10],
      ['2026-03-04 18:00', 1, 20],
      ['2026-03-01', 2, ''],
      ['2026-03-01', -1, 30],
    ])
    expect(driftOf(touches, FITS)).toEqual({
      touches: 3,
      minutes: 30,
      qualifiedTouches: 1,
      qualifiedMinutes: 10,
      unmatched: 1,
    })
  })

  it('is of nothing where nothing was done', () => {
    expect(driftOf(input([]), FITS)).toMatchObject({ touches: 0, minutes: 0 })
  })
})

describe('minutes a prospect (Q3)', () => {
  const open = [1, 1, 0]

  it('rise when fewer prospects get more time each', () => {
    const touches = input([
      ['2026-01-08', 0, 10],
      ['2026-02-04', 1, 20],
      ['2026-02-05', 0, 25],
      ['2026-03-04', 0, 20],
      ['2026-03-04', 2, 500],
    ])
    expect(minutesPerProspect(touches, open)).toEqual({
      days: 28,
      now: { prospects: 1, minutes: 45 },
      before: { prospects: 2, minutes: 15 },
      isRising: true,
    })
  })

  it('do not when they stay as they were, to the minute that is shown', () => {
    const touches = input([
      ['2026-02-04', 1, 20],
      ['2026-02-05', 0, 20.4],
    ])
    expect(minutesPerProspect(touches, open).isRising).toBe(false)
  })

  it('say nothing without minutes in both spans', () => {
    expect(minutesPerProspect(input([['2026-03-04', 0, 20]]), open).isRising).toBeNull()
    expect(minutesPerProspect(input([['2026-01-07', 0, 20]]), open)).toMatchObject({
      before: { prospects: 0, minutes: null },
    })
  })
})
