// The Bench: marking rows in place, and which of them come back (P6).
import { type Day, isoDay } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import type { Pipeline } from '../pipeline/pipeline'

/** `bench` rests until a day or an inbound touch; `long-term` still gets the cadence of clients (P6). */
export type BenchKind = 'bench' | 'long-term'

/** What the `Benched` cell holds. */
export const benchedText = (kind: BenchKind, on: Day): string => `${kind} ${isoDay(on)}`

/** The day a row should wake: 45 days before its decision while that is ahead, else after the pause of P6. */
export function wakeDay(decision: number, today: Day, pauseDays: number): Day {
  const before = decision - 45
  return before > today ? before : today + pauseDays
}

/**
 * Benched rows whose `Wake on` has come, or with an inbound touch after the day they were benched (EXACTLY, Bench). One with
 * a cell that cannot be read wakes once it can (S4).
 */
export function wakingRows(pipeline: Pipeline, ledger: Ledger, today: Day): number[] {
  const wakeOn = pipeline.moments('wakeOn')
  const unread = pipeline.unreadable()
  return pipeline.benched().flatMap((benched, row) => {
    if (!benched || unread.has(row)) return []
    const called = Math.floor(ledger.lastInbound[row] ?? Number.NaN) > benched.on
    return called || Math.floor(wakeOn[row] ?? Number.NaN) <= today ? [row] : []
  })
}
