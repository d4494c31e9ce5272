// The state around the spreadsheet as the page shows it: clock, triggers, mails, executions, permissions.
import type { Google } from '../apps-script/google'
import { serialOfInstant, zoneOf } from '../apps-script/services/zone'
import type { StoredTrigger } from '../apps-script/state'
import type { LiveClock } from './live-clock'
import type { Desk } from './wire'

const SHOWN = 100
/** A clock ahead by less than this was moved by a script's sleep, not by the user. */
const MOVED_MS = 60_000

export function deskView(
  google: Google,
  clock: LiveClock,
  { running, isDemo }: Pick<Desk, 'running' | 'isDemo'>,
): Desk {
  const { state, executions } = google
  const zone = state.document.zone
  const at = (instant: number): string => wallTime(instant, zone)
  const now = clock.now()
  return {
    name: state.document.name,
    isDemo,
    user: state.user.email,
    zone,
    now,
    wallTime: at(now),
    serial: serialOfInstant(now, zoneOf(zone)),
    isClockMoved: Math.abs(clock.offset()) > MOVED_MS,
    triggers: state.triggers.map((trigger) => ({
      id: trigger.id,
      handler: trigger.handler,
      rhythm: rhythm(trigger),
      next: at(trigger.nextAt),
    })),
    outbox: state.outbox
      .slice(-SHOWN)
      .reverse()
      .map((mail) => ({ ...mail, at: at(mail.at) })),
    executions: executions
      .slice(-SHOWN)
      .reverse()
      .map((one) => ({
        function: one.function,
        kind: one.kind,
        at: at(one.startedAt),
        seconds: one.seconds,
        serviceCalls: one.serviceCalls.total,
        ...(one.error ? { error: `${one.error.name}: ${one.error.message}` } : {}),
      })),
    running,
    permissions: state.scopes.map((scope) => ({ scope, granted: state.granted.has(scope) })),
  }
}

/** `yyyy-mm-dd hh:mm` in a zone. */
export function wallTime(instant: number, zone: string): string {
  const wall = new Date(instant + zoneOf(zone).offsetAt(instant))
  return wall.toISOString().slice(0, 16).replace('T', ' ')
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function rhythm(trigger: StoredTrigger): string {
  const { everyMinutes, everyHours, everyDays, everyWeeks, weekDay = 0, atHour, onDay, at } = trigger
  if (onDay !== undefined || at !== undefined) return 'once'
  if (everyMinutes !== undefined) return `every ${everyMinutes} minutes`
  if (everyHours !== undefined) return everyHours === 1 ? 'every hour' : `every ${everyHours} hours`
  const weeks = everyWeeks === 1 ? `every ${WEEKDAYS[weekDay]}` : `every ${everyWeeks} weeks`
  const days = everyWeeks ? weeks : everyDays === 1 ? 'every day' : `every ${everyDays} days`
  return atHour === undefined ? days : `${days} at about ${atHour} o’clock`
}
