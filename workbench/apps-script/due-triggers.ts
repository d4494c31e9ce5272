// Fires due clock triggers one by one, in the order of their times, each as its creator.
import type { Execute, Run, RunOptions } from './executor'
import { nextAfter } from './operations/triggers'
import type { EventWire } from './services/wire'
import type { GoogleState, StoredTrigger } from './state'

const DAY_MS = 86_400_000

/** Fires every trigger that is due at the clock, once each. */
export function runDue(
  state: GoogleState,
  execute: Execute,
  options: Pick<RunOptions, 'cutAt' | 'failAt'> = {},
): Run[] {
  const due = state.triggers
    .filter((trigger) => !trigger.disabled && trigger.nextAt <= state.clock.now())
    .sort((one, other) => one.nextAt - other.nextAt)
  return due
    .filter((trigger) => state.triggers.includes(trigger))
    .map((trigger) => fire(state, execute, trigger, options))
}

/** Lets time pass to an instant, stopping the clock at each time a trigger fires. */
export function passUntil(state: GoogleState, execute: Execute, instant: number): Run[] {
  const runs: Run[] = []
  for (;;) {
    const times = state.triggers.filter((trigger) => !trigger.disabled).map((trigger) => trigger.nextAt)
    const next = Math.min(...times)
    if (next > instant) break
    if (next > state.clock.now()) state.clock.set(next)
    runs.push(...runDue(state, execute))
  }
  if (instant > state.clock.now()) state.clock.set(instant)
  return runs
}

function fire(
  state: GoogleState,
  execute: Execute,
  trigger: StoredTrigger,
  options: Pick<RunOptions, 'cutAt' | 'failAt'>,
): Run {
  trigger.nextAt = nextAfter(trigger.nextAt, trigger, state.clock.now())
  return execute(trigger.handler, {
    kind: 'trigger',
    user: trigger.owner,
    event: triggerEvent(state, trigger.handler),
    ...options,
  })
}

/** The event a trigger's handler gets at the clock's time. */
export function triggerEvent(state: GoogleState, handler: string): EventWire {
  const triggerUid = state.triggers.find((trigger) => trigger.handler === handler)?.id ?? 'trigger-0'
  return { kind: 'clock', authMode: 'FULL', fields: { triggerUid, ...clockFields(state.clock.now()) } }
}

/** The event's moment in UTC; ISO weeks, Monday is day 1. */
function clockFields(now: number): Record<string, string | number> {
  const at = new Date(now)
  const weekday = at.getUTCDay() || 7
  const day = Math.floor(now / DAY_MS)
  const thursday = day - weekday + 4
  const newYear = Math.floor(Date.UTC(new Date(thursday * DAY_MS).getUTCFullYear(), 0, 1) / DAY_MS)
  return {
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': Math.floor((thursday - newYear) / 7) + 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}
