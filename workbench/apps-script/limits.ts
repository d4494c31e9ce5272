// Google's limits for the executions of one user: how many at once, and how long triggers may run in a day.
import type { Running } from './execution'
import type { Failure } from './services/wire'
import type { GoogleState } from './state'

const MOST_AT_ONCE = 30
const TRIGGER_MS_A_DAY = 90 * 60_000
const DAY_MS = 86_400_000

/** Why Google does not start an execution; undefined when it does, which then counts as running. */
export function refusedStart(state: GoogleState, running: Running): Failure | undefined {
  const own = [...state.running].filter(({ user }) => user === running.user)
  if (own.length >= MOST_AT_ONCE) {
    return refused('There are too many scripts running simultaneously for this Google user account.')
  }
  if (running.kind === 'trigger' && triggerTime(state, running.user).used >= TRIGGER_MS_A_DAY) {
    return refused('Service using too much computer time for one day')
  }
  state.running.add(running)
  return undefined
}

/** Notes that an execution ended, and the time it took where it was a trigger's. */
export function noteEnd(state: GoogleState, running: Running): void {
  if (!state.running.delete(running) || running.kind !== 'trigger') return
  triggerTime(state, running.user).used += performance.now() - running.startedReal + running.waited
}

function triggerTime(state: GoogleState, user: string): { used: number; windowEnds: number } {
  const now = state.clock.now()
  let found = state.triggerTime.get(user)
  if (!found || found.windowEnds <= now) {
    found = { used: 0, windowEnds: now + DAY_MS }
    state.triggerTime.set(user, found)
  }
  return found
}

function refused(message: string): Failure {
  return { name: 'Exception', message }
}
