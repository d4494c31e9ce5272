// The workbench's clock: the machine's until it is set, and running on from there.
import { type LiveClock, liveClock } from '../../../workbench/server/live-clock'

function clockAt(start: number): { readonly clock: LiveClock; pass(milliseconds: number): void } {
  let machine = start
  return {
    clock: liveClock(() => machine),
    pass: (milliseconds) => {
      machine += milliseconds
    },
  }
}

describe('the clock', () => {
  it('is the machine’s, and goes with it', () => {
    const { clock, pass } = clockAt(1_000)
    expect([clock.now(), clock.offset()]).toEqual([1_000, 0])
    pass(500)
    expect([clock.now(), clock.offset()]).toEqual([1_500, 0])
  })

  it('runs on from where it was set, before or after the machine’s', () => {
    const { clock, pass } = clockAt(1_000)
    clock.set(90_000)
    pass(5)
    expect([clock.now(), clock.offset()]).toEqual([90_005, 89_000])
    clock.set(-10)
    pass(5)
    expect([clock.now(), clock.offset()]).toEqual([-5, -1_015])
  })

  it('is put forward step by step, as a script’s sleep does', () => {
    const { clock } = clockAt(1_000)
    clock.advance(60_000)
    clock.advance(1)
    expect(clock.now()).toBe(61_001)
  })

  it('follows the machine’s again, at a distance that was kept', () => {
    const { clock, pass } = clockAt(1_000)
    clock.set(5)
    clock.follow(250)
    pass(1)
    expect(clock.now()).toBe(1_251)
    clock.follow()
    expect([clock.now(), clock.offset()]).toEqual([1_001, 0])
  })
})
