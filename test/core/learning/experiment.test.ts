import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { nextArm, readExperiments, runningExperiment } from '../../../src/core/learning/experiment'
import { EXPERIMENTS } from '../../../src/core/tabs/schema'
import { armsInTurn } from '../../support/experiments'
import { on, TODAY, tabOf, UTC } from '../../support/pipeline'
import { said } from '../../support/problems'

type Line = Readonly<Record<string, Cell>>
const OPENER: Line = {
  experiment: 'Opener',
  variable: 'opener',
  arms: 'A, B',
  success: 'Reached, Meeting set',
  smallestEffect: 0.1,
  plannedCalls: 300,
}
const read = (...lines: Line[]) => readExperiments(tabOf(EXPERIMENTS, lines), UTC)
const one = (change: Line) => [...read({ ...OPENER, ...change }).values()][0]
const problemOf = (change: Line): string | undefined => {
  const line = one(change)
  const [problem] = said(line?.problems ?? [])
  return line?.experiment === null ? `${problem?.row} ${problem?.header}: ${problem?.text}` : undefined
}

describe('the Experiments tab (E1, E2)', () => {
  it('gives experiments by name', () => {
    expect(read(OPENER, { experiment: '' }).get('opener')).toEqual({
      name: 'Opener',
      problems: [],
      experiment: {
        name: 'Opener',
        variable: 'opener',
        arms: ['A', 'B'],
        success: new Set(['reached', 'meeting set']),
        smallestEffect: 0.1,
        plannedCalls: 300,
        started: Number.NaN,
        isRunning: true,
      },
    })
  })

  it.each<[Cell, readonly string[]]>([
    ['Morning; Afternoon', ['Morning', 'Afternoon']],
    ['as now,  with a question ', ['as now', 'with a question']],
    ['A\nB', ['A', 'B']],
    ['+, ++', ['+', '++']],
  ])('reads the arms %j', (arms, read) => {
    expect(one({ arms })?.experiment?.arms).toEqual(read)
  })

  it.each<[Cell, number]>([
    [0.1, 0.1],
    ['10 %', 0.1],
    ['10%', 0.1],
    [10, 0.1],
    ['12,5 %', 0.125],
    [0.005, 0.005],
  ])('reads the smallest effect %j', (smallestEffect, share) => {
    expect(one({ smallestEffect })?.experiment?.smallestEffect).toBeCloseTo(share, 12)
  })

  it.each<[string, Line, RegExp]>([
    ['one arm', { arms: 'A' }, /^2 Arms: name two different arms/],
    ['three arms', { arms: 'A, B, C' }, /^2 Arms: /],
    ['twice the same arm', { arms: 'a, A' }, /^2 Arms: /],
    ['no arms', { arms: '#N/A' }, /^2 Arms: /],
    ['no success', { success: ' ' }, /^2 Success: say which outcomes count/],
    ['no effect', { smallestEffect: '' }, /^2 Smallest effect: .* such as 10 %/],
    ['an effect of nothing', { smallestEffect: 0 }, /^2 Smallest effect: /],
    ['an effect of all', { smallestEffect: 1 }, /^2 Smallest effect: /],
    ['a negative effect', { smallestEffect: -0.1 }, /^2 Smallest effect: /],
    ['an effect in words', { smallestEffect: 'some' }, /^2 Smallest effect: /],
    ['no plan', { plannedCalls: '' }, /^2 Planned calls: .*; 1,118 find a difference of 10 % whatever/],
    ['one call', { plannedCalls: 1 }, /^2 Planned calls: /],
    ['a plan in words', { plannedCalls: 'many' }, /^2 Planned calls: /],
    ['a start that is no day', { started: 'soon' }, /^2 Started: this is not a date/],
    ['a start in 1899', { started: new Date('1899-12-31T00:00Z') }, /^2 Started: /],
  ])('cannot use %s', (_name, change, message) => {
    expect(problemOf(change)).toMatch(message)
  })

  it('remarks on two things tried at once, and on a name that is there twice', () => {
    expect(said(one({ variable: 'opener and hour' })?.problems ?? [])[0]?.text).toMatch(/test one at a time/)
    const twice = read(OPENER, { ...OPENER, experiment: 'OPENER', plannedCalls: 7 }).get('opener')
    expect(twice?.experiment?.plannedCalls).toBe(300)
    expect(twice?.problems).toEqual([expect.objectContaining({ row: 3, header: 'Experiment' })])
  })

  it.each<[string, Line, boolean]>([
    ['nothing', {}, true],
    ['a start today', { started: TODAY }, true],
    ['a start tomorrow', { started: '2026-03-05' }, false],
    ['running', { status: 'Running' }, true],
    ['done', { status: 'Done' }, false],
    ['stopped', { status: 'stopped by Ann' }, false],
    ['paused', { status: 'paused' }, false],
    ['planned', { status: 'planned' }, false],
    ['no arms', { arms: '' }, false],
  ])('assigns calls to an experiment with %s: %j', (_name, change, runs) => {
    const found = runningExperiment(read({ ...OPENER, ...change }), on(TODAY))
    expect(found?.name).toBe(runs ? 'Opener' : undefined)
  })

  it('assigns calls to the first of several that run', () => {
    const lines = read(
      { ...OPENER, status: 'done' },
      { ...OPENER, experiment: 'Hour' },
      { ...OPENER, experiment: 'X' },
    )
    expect(runningExperiment(lines, on(TODAY))?.name).toBe('Hour')
  })
})

describe('the arm of the next call (E1)', () => {
  it('is the one with fewest calls, whoever is called', () => {
    for (const id of ['k1', 'k2', 'k3']) {
      expect([nextArm('Opener', id, [3, 4]), nextArm('Opener', id, [9, 4])]).toEqual([0, 1])
    }
  })

  it('of equally many is one by the id, always the same, and about as often the one as the other', () => {
    const arms = Array.from({ length: 1000 }, (_, at) => nextArm('Opener', `k${at}`, [5, 5]))
    expect(arms).toEqual(Array.from({ length: 1000 }, (_, at) => nextArm('OPENER ', `k${at}`, [0, 0])))
    const second = arms.filter((arm) => arm === 1).length
    expect(Math.abs(second - 500)).toBeLessThan(60)
  })

  it('is not the same person’s arm in every experiment', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `k${at}`)
    const same = ids.filter((id) => nextArm('Opener', id, [0, 0]) === nextArm('Hour', id, [0, 0])).length
    expect(Math.abs(same - 500)).toBeLessThan(60)
  })

  it('never lets the arms drift apart by more than one call', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 40 }), (name, ids) => {
        const arms = armsInTurn(name, ids, [0, 0])
        let lead = 0
        for (const arm of arms) {
          lead += arm === 0 ? 1 : -1
          expect(Math.abs(lead)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('makes good what one arm already lacks', () => {
    expect(armsInTurn('Opener', ['a', 'b', 'c'], [0, 3])).toEqual([0, 0, 0])
  })
})
