// A timer that needs no finger: it is started and stopped by what is done, and never counts by itself for hours (T1, T4).

/** How long it ran before, in milliseconds, and since when it runs; null = it stands. Moments are epoch milliseconds. */
export interface Timer {
  readonly ran: number
  readonly since: number | null
}

/** A timer that stands and has not run. */
export const STANDING: Timer = { ran: 0, since: null }

/** A timer that ran longer in one go was forgotten: it asks, and does not count by itself. */
export const LONGEST_RUN_MS = 4 * 60 * 60 * 1000

const MINUTE_MS = 60_000

/** Milliseconds that it ran; of a run that was forgotten nothing. */
export const ranFor = ({ ran, since }: Timer, now: number): number => ran + runOf(since, now)

const runOf = (since: number | null, now: number): number =>
  since === null || isForgotten({ since }, now) ? 0 : Math.max(0, now - since)

/** Whether it runs longer than anybody works on one thing. */
export const isForgotten = ({ since }: Pick<Timer, 'since'>, now: number): boolean =>
  since !== null && now - since > LONGEST_RUN_MS

/** The timer, running. */
export const started = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer

/** The timer, standing. */
export const stopped = (timer: Timer, now: number): Timer => ({ ran: ranFor(timer, now), since: null })

/** Milliseconds as minutes with one decimal, at least a tenth where it ran at all. */
export const minutesOf = (milliseconds: number): number =>
  milliseconds <= 0 ? 0 : Math.max(0.1, Math.round((milliseconds / MINUTE_MS) * 10) / 10)
