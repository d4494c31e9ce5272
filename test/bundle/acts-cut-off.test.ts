// An act that Google cuts off at whatever service call, done again, ends as if it had been done once and undisturbed.

import { byTurns, callsOf, ROW_ACTS, SHEET_ACTS, standOf } from '../support/acts'
import { TOOL_ACTS } from '../support/tool-acts'

const isLong = process.env.LONG_TESTS !== undefined
/** A set-up has hundreds of points. */
if (isLong) jest.setTimeout(900_000)

/** Every point with LONG_TESTS (npm run test:long); else a twentieth of them, other ones for each act, and the last. */
function pointsOf(calls: number, at: number): number[] {
  const all = Array.from({ length: calls }, (_, call) => call + 1)
  return isLong ? all : all.filter((call) => (call + at * 7) % 20 === 0 || call === calls)
}

const ACTS = [...ROW_ACTS, ...SHEET_ACTS, ...TOOL_ACTS].map((one, at) => ({ ...one, start: one.before, at }))

describe.each(byTurns(ACTS, 'live'))('$name', ({ start, act, at }) => {
  it('cut off and done again is as done once', () => {
    const calm = start()
    act(calm)
    const calls = callsOf(calm)
    const differing = pointsOf(calls, at).flatMap((cutAt) => {
      const sheet = start()
      expect(() => act(sheet, { cutAt })).toThrow('cut off')
      act(sheet, { again: true })
      return standOf(sheet) === standOf(calm) ? [] : [cutAt]
    })
    expect([calls, differing]).toEqual([calls, []])
  })
})
