// One execution of a function of the bundle: its record, and what the kernel keeps about it while it runs.
import type { Area, Failure, Mode } from './services/wire'

export type ExecutionKind = 'open' | 'edit' | 'menu' | 'sidebar' | 'trigger' | 'run' | 'function'

/** The record of an execution: `serviceCalls` counts completed calls, `cut` is true when it was cut off at one. */
export interface Execution {
  readonly function: string
  readonly kind: ExecutionKind
  readonly mode: Mode
  /** The workbench clock's instant. */
  readonly startedAt: number
  /** Real time taken. */
  readonly seconds: number
  readonly serviceCalls: { readonly total: number; readonly byMethod: Readonly<Record<string, number>> }
  readonly error?: Failure
  readonly cut?: true
  readonly log: readonly string[]
}

/** An execution that the kernel answers. */
export interface Running {
  readonly function: string
  readonly kind: ExecutionKind
  readonly mode: Mode
  readonly user: string
  readonly startedAt: number
  /** The number, from 1, of the service call at which it is cut off. */
  readonly cutAt: number
  readonly startedReal: number
  readonly byMethod: Record<string, number>
  readonly log: string[]
  /** The areas selected now, the active one last: at first the user's, then the script's. */
  selection: readonly Area[]
  /** The script's selection, if it made one. */
  movedTo?: Area
  total: number
  dead: boolean
}

export interface Start {
  readonly function: string
  readonly kind: ExecutionKind
  readonly mode: Mode
  readonly user: string
  readonly startedAt: number
  readonly selection?: readonly Area[]
  readonly cutAt?: number
}

export function begin(start: Start): Running {
  const { cutAt = Number.POSITIVE_INFINITY, selection = [] } = start
  const counted = { byMethod: {}, log: [], total: 0, dead: false }
  return { ...start, cutAt, selection, startedReal: performance.now(), ...counted }
}

/** Closes the record. An execution that was cut off has failed, whatever its code returned. */
export function end(running: Running, error?: Failure): Execution {
  const { kind, mode, startedAt, byMethod, total, log, dead } = running
  const cut: Failure = {
    name: 'CutOff',
    message: `Touchline workbench: cut off at service call ${running.cutAt}`,
  }
  const failure = dead ? cut : error
  return {
    function: running.function,
    kind,
    mode,
    startedAt,
    seconds: (performance.now() - running.startedReal) / 1000,
    serviceCalls: { total, byMethod },
    ...(failure ? { error: failure } : {}),
    ...(dead ? { cut: true as const } : {}),
    log,
  }
}
