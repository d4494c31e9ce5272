// The kernel's clock triggers: Google's limits, and when each fires next.
import type { TriggerSpec } from '../services/wire'
import { zoneOf } from '../services/zone'
import type { GoogleState, StoredTrigger } from '../state'
import type { Handlers } from './handlers'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const TRIGGER_LIMIT = 20
/** Google picks a minute for each trigger; the workbench uses this one. */
const USUAL_MINUTE = 30
/** Later than any clock of a workbench. */
const NEVER = Date.UTC(9999, 11, 31)

export function triggerOperations(state: GoogleState) {
  return {
    triggers: (execution) => state.triggers.filter((one) => one.owner === execution.user),
    createTrigger: (execution, spec) => {
      refuseTooMany(state, spec, execution.user)
      state.made++
      const made: StoredTrigger = {
        ...spec,
        id: `trigger-${state.made}`,
        owner: execution.user,
        disabled: execution.kind === 'trigger',
        nextAt: nextAfter(state.clock.now(), spec, state.clock.now()),
      }
      state.triggers.push(made)
      return { id: made.id, handler: made.handler }
    },
    deleteTrigger: (_, id) => {
      state.triggers = state.triggers.filter((one) => one.id !== id)
    },
  } satisfies Partial<Handlers>
}

function refuseTooMany(state: GoogleState, spec: TriggerSpec, owner: string): void {
  const { everyMinutes, everyHours, everyDays, everyWeeks, onDay, at } = spec
  const given = [everyMinutes, everyHours, everyDays, everyWeeks, onDay, at]
  if (given.filter((one) => one !== undefined).length !== 1)
    throw new Error('The recurrence of the trigger has to be given once.')
  if (everyWeeks !== undefined && spec.weekDay === undefined)
    throw new Error('The day of the week of the trigger has to be given.')
  const own = state.triggers.filter((one) => one.owner === owner)
  if (state.bound && own.length >= TRIGGER_LIMIT) {
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
  }
  if (state.bound) return
  if (spec.everyMinutes !== undefined)
    throw new Error('An add-on’s time-based triggers fire at most once an hour.')
  if (own.length > 0) {
    throw new Error(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    )
  }
}

/**
 * The first instant after `now` at which a trigger that last fired (or was made) at `from` fires; NEVER for one that
 * fires once, and did.
 */
export function nextAfter(from: number, spec: TriggerSpec, now: number): number {
  const { at, onDay, everyWeeks, everyDays, atHour } = spec
  const zone = zoneOf(spec.zone ?? scriptZone())
  const only = onDay === undefined ? at : zone.instantOf(onDay * DAY_MS + timeOfDay(spec, 0))
  if (only !== undefined) return only > now ? only : NEVER
  if (everyWeeks === undefined && (everyDays === undefined || atHour === undefined)) {
    const every =
      (spec.everyMinutes ?? 0) * MINUTE_MS + (spec.everyHours ?? 0) * HOUR_MS + (everyDays ?? 0) * DAY_MS
    return from + every * (Math.floor((now - from) / every) + 1)
  }
  const wall = from + zone.offsetAt(from)
  const today = Math.floor(wall / DAY_MS)
  const first = everyWeeks === undefined ? today : today + daysUntil(spec.weekDay ?? 0, today)
  const step = everyWeeks === undefined ? (everyDays ?? 1) : 7 * everyWeeks
  const usual = everyWeeks === undefined ? 1 : 7
  let next = first * DAY_MS + timeOfDay(spec, USUAL_MINUTE)
  while (zone.instantOf(next) <= now) next += next >= wall ? step * DAY_MS : usual * DAY_MS
  return zone.instantOf(next)
}

function timeOfDay({ atHour = 0, nearMinute }: TriggerSpec, minute: number): number {
  return atHour * HOUR_MS + (nearMinute ?? minute) * MINUTE_MS
}

/** Days from one, counted since 1970-01-01, which was a Thursday, to the next of a weekday, Sunday being 0. */
function daysUntil(weekDay: number, day: number): number {
  return (((weekDay - day - 4) % 7) + 7) % 7
}

/** The script's zone: the process's own, by the name it was given. */
export function scriptZone(): string {
  return process.env.TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone
}
