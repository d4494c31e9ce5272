import { verdictWords } from '../../../src/core/functions/experiment-words'
import { plannedCalls } from '../../../src/core/learning/experiment-plan'
import {
  callsStillNeeded,
  judgeLook,
  lastLook,
  type Verdict,
} from '../../../src/core/learning/experiment-verdict'
import type { Tally } from '../../../src/core/statistics/proportion'
import { OPENER as experiment, inTurn, runOf } from '../../support/experiments'

const of = (successes: number, trials: number): Tally => ({ successes, trials })
const lookOf = (first: Tally, second: Tally, planned = 400) => {
  const calls = inTurn(runOf(first.successes, first.trials), runOf(second.successes, second.trials))
  const arms = Uint8Array.from(calls, ([arm]) => arm)
  const successes = Uint8Array.from(calls, ([, success]) => (success ? 1 : 0))
  return lastLook({ arms, successes }, { plannedCalls: planned, smallestEffect: 0.1 })
}

describe('the verdict of one look (E2)', () => {
  it.each<[string, Tally, Tally, number, Verdict]>([
    ['B clearly more often', of(20, 100), of(50, 100), 0.1, 'second'],
    ['A clearly more often', of(50, 100), of(20, 100), 0.1, 'first'],
    ['about the same, surely', of(2000, 10_000), of(2050, 10_000), 0.05, 'same'],
    ['surely different, but less than is worth having', of(2000, 10_000), of(2250, 10_000), 0.06, 'same'],
    ['about the same, not surely', of(20, 100), of(21, 100), 0.1, 'open'],
    ['perhaps different', of(20, 100), of(33, 100), 0.1, 'open'],
    ['never, in neither', of(0, 10), of(0, 10), 0.1, 'open'],
    ['never, in neither, and often tried', of(0, 500), of(0, 500), 0.1, 'same'],
    ['one arm empty', of(5, 20), of(0, 0), 0.1, 'open'],
    ['all against none of five', of(0, 5), of(5, 5), 0.1, 'second'],
    ['all against none of three, as chance does', of(0, 3), of(3, 3), 0.1, 'open'],
    ['1 against 9 of ten', of(1, 10), of(9, 10), 0.1, 'second'],
  ])('%s', (_name, first, second, smallestEffect, verdict) => {
    expect(judgeLook([first, second], smallestEffect).verdict).toBe(verdict)
  })

  it('is the same the other way round', () => {
    for (const successes of [0, 5, 12, 20, 31, 40]) {
      const [there, back] = [
        judgeLook([of(15, 40), of(successes, 40)], 0.1),
        judgeLook([of(successes, 40), of(15, 40)], 0.1),
      ]
      const turned = { first: 'second', second: 'first', open: 'open', same: 'same' }[there.verdict]
      expect(back.verdict).toBe(turned)
      expect(back.difference.low).toBeCloseTo(-there.difference.high, 12)
    }
  })

  it('has the interval of 98.75 %, not of 95 %', () => {
    // Of 95 %: 0.004 to 0.257, which is clear of 0.
    const { verdict, difference } = judgeLook([of(20, 100), of(33, 100)], 0.1)
    expect(verdict).toBe('open')
    expect(difference.low).toBeLessThan(0)
  })
})

describe('the last look (E2)', () => {
  it('is none before a quarter of the planned calls', () => {
    expect(lookOf(of(0, 50), of(49, 49))).toBeNull()
    expect(lookOf(of(0, 50), of(50, 50))?.verdict).toBe('second')
  })

  it('judges only the calls made until then', () => {
    const look = lookOf(of(10, 60), of(20, 60))
    expect(look?.calls).toBe(100)
    expect(look?.tallies.map(({ trials }) => trials)).toEqual([50, 50])
  })

  it('is the one after all planned calls, however many more there are', () => {
    expect(lookOf(of(0, 500), of(400, 500))?.calls).toBe(400)
  })
})

describe('how many calls are still needed (E2)', () => {
  it('are all that are planned, less those made, before the first look', () => {
    expect(callsStillNeeded(0, null, experiment)).toBe(400)
    expect(callsStillNeeded(99, null, experiment)).toBe(301)
  })

  it('are none once there is a verdict', () => {
    expect(callsStillNeeded(100, lookOf(of(5, 50), of(40, 50)), experiment)).toBe(0)
  })

  it('are what the rate seen takes, where that is clearly more than planned', () => {
    const look = lookOf(of(20, 50), of(20, 50))
    expect(callsStillNeeded(120, look, experiment)).toBe(plannedCalls(0.4, 0.1) - 120)
  })

  it('are what is left of the plan where the rate seen asks for no more', () => {
    const look = lookOf(of(0, 50), of(1, 50))
    expect(callsStillNeeded(120, look, experiment)).toBe(280)
  })

  it('are those of a new experiment once all are made, narrow enough to end one way or the other', () => {
    const look = lookOf(of(40, 200), of(54, 200))
    const needed = callsStillNeeded(400, look, experiment)
    expect(look?.verdict).toBe('open')
    expect(needed).toBe(callsStillNeeded(450, look, experiment))
    const arm = Math.ceil(needed / 2)
    for (const rate of [0.13, 0.17, 0.2, 0.22, 0.25, 0.27]) {
      const both = [of(Math.round(arm * 0.2), arm), of(Math.round(arm * rate), arm)] as const
      expect(judgeLook(both, 0.1).verdict).not.toBe('open')
    }
  })
})

describe('the verdict in words (E2)', () => {
  it.each<[Verdict, string]>([
    ['first', 'A better'],
    ['second', 'B better'],
    ['same', 'no difference worth having'],
    ['open', 'not enough calls yet: about 1,200 more'],
  ])('%s: %s', (verdict, words) => {
    expect(verdictWords(verdict, experiment, 1200)).toBe(words)
  })
})
