// An act of which Google refuses a service call somewhere, once or twice, and that is done again, ends as if it had been done
// once and undisturbed.

import { byTurns, callsOf, ROW_ACTS, SHEET_ACTS, standOf } from '../support/acts'
import { randomOf } from '../support/random-moves'
import { TOOL_ACTS } from '../support/tool-acts'

const isLong = process.env.LONG_TESTS !== undefined
if (isLong) jest.setTimeout(1_800_000)
/** Runs of each act. */
const RUNS = isLong ? 500 : 1

const ACTS = [...ROW_ACTS, ...SHEET_ACTS, ...TOOL_ACTS].map((one, at) => ({ ...one, start: one.before, at }))

describe.each(byTurns(ACTS, 'written'))('$name', ({ start, act, at }) => {
  it('refused anywhere and done again is as done once', () => {
    const calm = start()
    act(calm)
    const calls = callsOf(calm)
    const random = randomOf(at + 1)
    const point = (): number => 1 + Math.floor(random() * calls)
    const differing = Array.from({ length: RUNS }, (_, run) => {
      // The second try meets a refusal of its own every other time.
      const points = run % 2 === 0 ? [point()] : [point(), point()]
      const sheet = start()
      points.forEach((failAt, again) => {
        try {
          act(sheet, { failAt, again: again > 0 })
        } catch {
          // The user is told, and tries again.
        }
      })
      act(sheet, { again: true })
      return standOf(sheet) === standOf(calm) ? [] : [points]
    }).flat()
    expect([calls, differing]).toEqual([calls, []])
  })
})
