// Executions: each in a fresh realm, in this process, recorded when it ends.
import { begin, type Execution, type ExecutionKind, end, type Running } from './execution'
import type { Kernel } from './kernel'
import { refusedStart } from './limits'
import { freshRealms, type RealmSource } from './realm'
import { failureOf } from './run-failure'
import type { Area, EventWire, Mode, Outcome } from './services/wire'
import { servicesScript } from './services-script'
import type { GoogleState } from './state'

const LIMIT_MS = 6 * 60_000
const SIMPLE_TRIGGER_LIMIT_MS = 30_000

export interface RunOptions {
  readonly kind: ExecutionKind
  readonly mode?: Mode
  readonly args?: readonly unknown[]
  readonly event?: EventWire
  /** The number, from 1, of the service call at which the run is cut off. */
  readonly cutAt?: number
  /** The number, from 1, of the service call that Google fails. */
  readonly failAt?: number
  readonly user?: string
  /** The areas the user selected, the active one last, if they differ from the last selection. */
  readonly selection?: readonly Area[]
  readonly limitMs?: number
  /** Set where other executions run beside it: they see its writes when it flushes them, looks at a sheet, or ends. */
  readonly writesLate?: boolean
}

/** The result of a run: `value` as a client would get it (absent if nothing arrives), `movedTo` if it selected cells. */
export interface Run {
  readonly value?: unknown
  readonly movedTo?: Area
  readonly execution: Execution
}

/** Opens a run: the request to its realm, its record, and why Google does not start it, if so. */
export function prepare(name: string, options: RunOptions, state: GoogleState) {
  const { kind, mode = 'FULL', args = [], event, cutAt, failAt, limitMs } = options
  const usual = kind === 'open' || kind === 'edit' ? SIMPLE_TRIGGER_LIMIT_MS : LIMIT_MS
  const running = begin({
    function: name,
    kind,
    mode,
    user: options.user ?? state.user.email,
    startedAt: state.clock.now(),
    selection: options.selection ?? state.selection,
    limitMs: limitMs ?? usual,
    writesLate: options.writesLate ?? state.refusesAtFlush,
    ...(cutAt === undefined ? {} : { cutAt }),
    ...(failAt === undefined ? {} : { failAt }),
  })
  const request = JSON.stringify(event ? { name, event } : { name, args })
  return { running, request, limitMs: running.limitMs, refused: refusedStart(state, running) }
}

/** Closes a run: releases its locks and keeps its record. */
export function finish(running: Running, outcome: Outcome, kernel: Kernel, executions: Execution[]): Run {
  const refused = kernel.release(running)
  const execution = end(running, outcome.error ?? refused)
  executions.push(execution)
  const { movedTo } = running
  const run = { execution, ...(movedTo && { movedTo }) }
  return 'value' in outcome && !execution.cut && !refused ? { ...run, value: outcome.value } : run
}

export type Execute = (name: string, options: RunOptions) => Run

/** Runs functions of the bundle over the kernel, adding each record to `executions`. */
export function createExecutor(
  bundle: string,
  kernel: Kernel,
  state: GoogleState,
  executions: Execution[],
  realms: RealmSource = freshRealms,
): Execute {
  return (name, options) => {
    const { running, request, limitMs, refused } = prepare(name, options, state)
    if (refused) return finish(running, { error: refused }, kernel, executions)
    let outcome: Outcome
    try {
      const realm = realms('execution', servicesScript(), bundle, (json) => kernel.call(running, json))
      outcome = JSON.parse(realm.invoke(request, limitMs))
    } catch (error) {
      outcome = { error: failureOf(error) }
    }
    return finish(running, outcome, kernel, executions)
  }
}
