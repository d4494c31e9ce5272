import { warningWords } from '../../../src/core/functions/experiment-words'
import type { Experiment } from '../../../src/core/learning/experiment'
import { type ExperimentCalls, talliesOf } from '../../../src/core/learning/experiment-calls'
import { judgeLook } from '../../../src/core/learning/experiment-verdict'
import { experimentWarnings } from '../../../src/core/learning/experiment-warnings'
import { OPENER as experiment, inTurn, runOf, seeded } from '../../support/experiments'

/** A group of calls: its label, and successes among calls of each arm. */
type Group = readonly [label: string, first: readonly [number, number], second: readonly [number, number]]

function callsOf(groups: readonly Group[], more: Partial<ExperimentCalls> = {}): ExperimentCalls {
  const lists = groups.map(([, first, second]) => inTurn(runOf(...first), runOf(...second)))
  return {
    arms: Uint8Array.from(lists.flat(), ([arm]) => arm),
    successes: Uint8Array.from(lists.flat(), ([, success]) => (success ? 1 : 0)),
    groupings: [{ by: 'Medium', labels: lists.flatMap((list, at) => list.map(() => groups[at]?.[0] ?? '')) }],
    unfinished: [0, 0],
    armless: 0,
    undated: 0,
    early: 0,
    unseen: [],
    ...more,
  }
}
/** All warnings when everything has just been looked at. */
const warnings = (calls: ExperimentCalls, change: Partial<Experiment> = {}): string[] => {
  const made = calls.arms.length
  const own = { ...experiment, plannedCalls: made, ...change }
  const found = experimentWarnings(own, calls, judgeLook(talliesOf(calls, made), own.smallestEffect))
  return found.map((warning) => warningWords(warning, own))
}
const about = (calls: ExperimentCalls, word: RegExp, change: Partial<Experiment> = {}): string[] =>
  warnings(calls, change).filter((warning) => word.test(warning))

describe('what speaks against a verdict (E2)', () => {
  it('is nothing in an orderly experiment', () => {
    const calls = callsOf([
      ['Call', [20, 100], [50, 100]],
      ['E-mail', [5, 50], [20, 50]],
    ])
    expect(warnings(calls)).toEqual([])
  })

  it.each<[number, number, boolean]>([
    [100, 100, false],
    [115, 85, false],
    [130, 70, true],
    [70, 130, true],
    [9, 0, false],
    [12, 0, true],
  ])('warns of arms of %d and %d calls: %j', (first, second, warned) => {
    const found = about(callsOf([['Call', [0, first], [0, second]]]), /^unequal arms/)
    expect(found).toEqual(
      warned ? [expect.stringContaining(`A has ${first} calls, B ${second}; chance alone`)] : [],
    )
  })

  it.each<[readonly [number, number], boolean]>([
    [[0, 0], false],
    [[10, 12], false],
    [[2, 40], true],
    [[40, 2], true],
  ])('warns of calls without outcome, %j: %j', (unfinished, warned) => {
    const calls = callsOf([['Call', [20, 100], [50, 100]]], { unfinished })
    expect(about(calls, /^outcomes are missing/)).toHaveLength(warned ? 1 : 0)
  })

  it('says how many calls are left out and why, and what success never was', () => {
    const calls = callsOf([['Call', [20, 100], [50, 100]]], {
      armless: 1,
      undated: 2,
      early: 3,
      unseen: ['won'],
    })
    expect(warnings(calls)).toEqual([
      '1 call without one of its two arms: left out',
      '2 calls without a readable When: left out',
      '3 calls before it started: left out',
      'no call ended in won: check Success',
    ])
  })
})

describe('mixed groups (Simpson, E2)', () => {
  // Charig 1986: open surgery is better for small and for large stones, and worse as a whole.
  const stones: readonly Group[] = [
    ['small', [234, 270], [81, 87]],
    ['large', [55, 80], [192, 263]],
  ]

  it('are warned of where every group points the other way', () => {
    expect(about(callsOf(stones), /^mixed groups/)).toEqual([
      'mixed groups: -5 points as a whole but +5 points within each medium (small +6 points, large +4 points); ' +
        'the arms hold different mixes, so do not trust the whole',
    ])
    expect(about(callsOf(stones), /^mixed groups/, { smallestEffect: 0.5 })).toHaveLength(1)
  })

  it('are warned of where only most of it turns, and by enough to matter', () => {
    const mostly = callsOf([...stones, ['other', [3, 10], [2, 10]]])
    expect(about(mostly, /^mixed groups/, { smallestEffect: 0.15 })).toHaveLength(1)
    expect(about(mostly, /^mixed groups/, { smallestEffect: 0.3 })).toEqual([])
  })

  it('are none where the groups agree, where there is one, and where both arms hardly occur in one', () => {
    const agreeing: readonly Group[] = [
      ['small', [20, 100], [40, 100]],
      ['large', [60, 100], [80, 100]],
    ]
    const lone = stones.slice(0, 1)
    const thin: readonly Group[] = [
      ['small', [4, 4], [10, 90]],
      ['large', [0, 96], [3, 4]],
    ]
    for (const groups of [agreeing, lone, thin]) {
      expect(about(callsOf(groups), /^mixed groups/)).toEqual([])
    }
  })

  it('are hardly ever seen where there are none', () => {
    const random = seeded(3)
    let warned = 0
    for (let at = 0; at < 200; at++) {
      const length = 200
      const arms = Uint8Array.from({ length }, (_, call) => call % 2)
      const successes = Uint8Array.from({ length }, () => (random() < 0.3 ? 1 : 0))
      const labels = Array.from({ length }, () => (random() < 0.4 ? 'Call' : 'E-mail'))
      const calls = { ...callsOf([]), arms, successes, groupings: [{ by: 'Medium', labels }] }
      warned += about(calls, /^mixed groups/).length
    }
    expect(warned).toBeLessThanOrEqual(6)
  })
})

describe('a plan that is too short (E2)', () => {
  const half = callsOf([['Call', [20, 50], [22, 50]]])

  it('is told with the number of calls that would do', () => {
    expect(warnings(half, { plannedCalls: 200 })).toEqual([
      '200 planned calls are few for 10 %: 1,114 find it four times in five',
    ])
    expect(warnings(half, { plannedCalls: 1000 })).toEqual([])
  })

  it('is over when all its calls are made: another one is needed', () => {
    expect(warnings(half)).toEqual([
      'all 100 planned calls are made: to go on, start a new experiment planned with more',
    ])
  })

  it('is nothing to say before the first look', () => {
    expect(experimentWarnings({ ...experiment, plannedCalls: 20 }, half, null)).toEqual([])
  })
})
