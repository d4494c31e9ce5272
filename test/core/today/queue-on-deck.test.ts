// Now, next and on deck (C10).
import type { NextTouch } from '../../../src/core/cadence/next-touch'
import type { QueueEntry } from '../../../src/core/today/queue'
import { inSight } from '../../../src/core/today/queue'
import { on, TODAY } from '../../support/pipeline'

const today = on(TODAY)

/** Persons by their number, who is also their row: the day they are due, and the first day they may be touched. */
function sight(
  listed: readonly number[],
  others: Readonly<Record<number, readonly [due: string, earliest: string]>> = {},
  done: readonly number[] = [],
): number[] {
  const entries = listed.map((row): QueueEntry => {
    return { row, person: row, why: { reason: 'new lead' }, due: today, latest: today }
  })
  const touches: (NextTouch | null)[] = new Array<NextTouch | null>(10).fill(null)
  const windows = touches.map(() => null as { earliest: number; ideal: number; latest: number } | null)
  for (const [person, [due, earliest]] of Object.entries(others)) {
    const day = on(due)
    touches[Number(person)] = { day, due: day, latest: day + 3, row: Number(person), from: 'cadence' }
    windows[Number(person)] = { earliest: on(earliest), ideal: day, latest: day + 3 }
  }
  return inSight(entries, touches, windows, today, new Set(done))
}

describe('now, next and on deck (C10)', () => {
  it('are the first three of the list', () => {
    expect(sight([4, 2, 7, 1])).toEqual([4, 2, 7])
  })

  it('move up as the list is worked off', () => {
    expect(sight([4, 2, 7, 1], {}, [4, 2])).toEqual([7, 1])
  })

  it('are filled with whoever may be touched today already, the sooner due first', () => {
    expect(
      sight([4], { 1: ['2026-03-09', '2026-03-04'], 2: ['2026-03-06', TODAY], 3: ['2026-03-12', TODAY] }),
    ).toEqual([4, 2, 1])
  })

  it('never hold who may not be touched yet, was touched today, or stands on the list', () => {
    const others = { 1: ['2026-03-06', '2026-03-05'], 2: ['2026-03-06', TODAY], 4: [TODAY, TODAY] } as const
    expect(sight([4], others, [2])).toEqual([4])
    expect(sight([4], others, [2, 4])).toEqual([])
  })

  it('are empty when nobody is due within their window', () => {
    expect(sight([])).toEqual([])
  })
})
