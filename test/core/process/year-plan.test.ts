// The year's plan: won against the target and the time left, and what can still close this month (D7).
import { isoDay } from '../../../src/core/calendar/day'
import { monthEnd, yearPlan, yearPlanLines } from '../../../src/core/process/year-plan'
import { KEEP, NOTICE } from '../../../src/core/words/facts'
import { on, pipelineOf } from '../../support/pipeline'

const ROWS = [
  ['Ann', 'Won', 300, ''],
  ['Bob', 'Won', 200, ''],
  ['Cy', 'Won', '', ''],
  ['Di', 'Demo', 50, '2026-03-31'],
  ['Ed', 'Demo', 60, '2026-04-01'],
  ['Flo', 'Demo', 70, '2026-03-20'],
  ['Gus', 'Demo', '', '2026-03-04'],
]
const WON = Float64Array.from(['2026-01-01', '2025-12-31', '2026-02-01', '', '', '', ''].map(on))
const VERDICTS = Uint8Array.from([0, 0, 0, KEEP, KEEP, NOTICE, KEEP])

function plan(target: number, today = '2026-03-04') {
  const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Value', 'Decision date'], rows: ROWS, today })
  return yearPlan(pipeline, WON, VERDICTS, target, on(today))
}

describe('the year', () => {
  it('adds up what was won since the first of January, and names what has no value', () => {
    expect(plan(1000)).toMatchObject({ won: 300, unvalued: 1, left: 700 })
    expect(plan(1000).elapsed).toBeCloseTo(63 / 365, 12)
    expect(plan(1000).projected).toBeCloseTo((300 * 365) / 63, 9)
  })

  it('counts what is kept and decides in what is left of the month', () => {
    expect(plan(1000)).toMatchObject({ closable: 2, closableValue: 50 })
    expect(plan(1000, '2026-03-31')).toMatchObject({ closable: 1, closableValue: 50 })
  })

  it('says where it stands against the target, and when there is none', () => {
    const lines = (target: number) => yearPlanLines(plan(target), on('2026-03-04'))
    expect(lines(1000)).toEqual([
      'Won this year: 300, with 17 % of the year over',
      '1 won row without a value: not in the sum',
      '700 of 1,000 are left (30 % won); at this pace the year ends at 1,738',
      'Can still close by 31 Mar 2026: 2 kept rows, 50',
    ])
    expect(lines(300)[2]).toBe('The target of 300 is reached')
    expect(lines(Number.NaN)[2]).toBe('No target is set: without one there is no pace to keep')
  })
})

it.each([
  ['2026-02-11', '2026-02-28'],
  ['2028-02-29', '2028-02-29'],
  ['2026-12-31', '2026-12-31'],
])('the month of %s ends on %s', (day, end) => {
  expect(isoDay(monthEnd(on(day)))).toBe(end)
})
