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
  const counts = [spec.everyMinutes, spec.everyHours, spec.everyDays].filter((one) => one !== undefined)
  if (counts.length !== 1) throw new Error('The recurrence of the trigger has to be given once.')
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

/** The first instant after `now` at which a trigger that last fired (or was made) at `from` fires. */
export function nextAfter(from: number, spec: TriggerSpec, now: number): number {
  if (spec.everyDays === undefined || spec.atHour === undefined) {
    const every =
      (spec.everyMinutes ?? 0) * MINUTE_MS + (spec.everyHours ?? 0) * HOUR_MS + (spec.everyDays ?? 0) * DAY_MS
    return from + every * (Math.floor((now - from) / every) + 1)
  }
  const zone = zoneOf(spec.zone ?? scriptZone())
  const wall = from + zone.offsetAt(from)
  const minute = spec.nearMinute ?? USUAL_MINUTE
  let at = Math.floor(wall / DAY_MS) * DAY_MS + spec.atHour * HOUR_MS + minute * MINUTE_MS
  while (zone.instantOf(at) <= now) at += at > wall ? spec.everyDays * DAY_MS : DAY_MS
  return zone.instantOf(at)
}

/** The script's zone: the process's own, by the name it was given. */
export function scriptZone(): string {
  return process.env.TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone
}
