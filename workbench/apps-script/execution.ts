// One execution of a function of the bundle: its record, and what the kernel keeps about it while it runs.
import type { Area, Failure, Mode } from './services/wire'

export type ExecutionKind = 'open' | 'edit' | 'menu' | 'sidebar' | 'trigger' | 'run' | 'function'

/** What services are made to take, as if Google were asked: nothing unless told otherwise. */
export interface ServiceTime {
  /** Milliseconds of each call. */
  readonly perCall: number
  /** Milliseconds of each megabyte that calls carry, there and back. */
  readonly perMegabyte: number
}

/** What an execution asked of services. */
export interface ServiceCalls {
  /** Completed calls. */
  readonly total: number
  readonly byMethod: Readonly<Record<string, number>>
  /** Characters that the calls carried as JSON, there and back. */
  readonly carried: number
  /** Seconds that they took by `ServiceTime`. */
  readonly seconds: number
}

/** The record of an execution; `cut` is true when it was cut off at a service call. */
export interface Execution {
  readonly function: string
  readonly kind: ExecutionKind
  readonly mode: Mode
  /** The workbench clock's instant. */
  readonly startedAt: number
  /** Real time taken. */
  readonly seconds: number
  readonly serviceCalls: ServiceCalls
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
  /** The number, from 1, of the service call that Google fails. */
  readonly failAt?: number
  /** Milliseconds after which Google ends it. */
  readonly limitMs: number
  readonly startedReal: number
  readonly byMethod: Record<string, number>
  readonly log: string[]
  /** Whether its writes wait until they are flushed, and those that do. */
  readonly writesLate: boolean
  readonly pending: (() => void)[]
  /** The areas selected now, the active one last: at first the user's, then the script's. */
  selection: readonly Area[]
  /** The area that was selected last on each sheet that the script left, by sheet. */
  readonly leftAt: Map<number, Area>
  /** The script's selection, if it made one. */
  movedTo?: Area
  total: number
  carried: number
  /** Milliseconds that its calls took by `ServiceTime`. */
  waited: number
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
  readonly limitMs?: number
  readonly writesLate?: boolean
}

export function begin(start: Start): Running {
  const { cutAt = Number.POSITIVE_INFINITY, limitMs = Number.POSITIVE_INFINITY } = start
  const { selection = [], writesLate = false } = start
  const counted = {
    byMethod: {},
    log: [],
    pending: [],
    leftAt: new Map<number, Area>(),
    total: 0,
    carried: 0,
    waited: 0,
    dead: false,
  }
  return { ...start, cutAt, limitMs, selection, writesLate, startedReal: performance.now(), ...counted }
}

/** Whether it was told to be cut off at a service call, and came to it. */
const isCut = ({ dead, total, cutAt }: Running): boolean => dead && total + 1 >= cutAt

/** Adds what a call carries. An execution whose services take longer than Google allows ends there. */
export function carry(running: Running, { perMegabyte }: ServiceTime, characters: number): void {
  running.carried += characters
  wait(running, (characters / 1e6) * perMegabyte)
}

/** Counts one call. */
export function countCall(running: Running, { perCall }: ServiceTime, method: string): void {
  running.total++
  running.byMethod[method] = (running.byMethod[method] ?? 0) + 1
  wait(running, perCall)
}

function wait(running: Running, milliseconds: number): void {
  running.waited += milliseconds
  if (running.waited > running.limitMs) running.dead = true
}

/** Why an execution that is dead is. */
export const deathOf = (running: Running): Failure =>
  isCut(running)
    ? { name: 'CutOff', message: `Touchline workbench: cut off at service call ${running.cutAt}` }
    : { name: 'Exception', message: 'Exceeded maximum execution time' }

/** Closes the record. An execution that was cut off has failed, whatever its code returned. */
export function end(running: Running, error?: Failure): Execution {
  const { kind, mode, startedAt, byMethod, total, carried, log } = running
  const failure = running.dead ? deathOf(running) : error
  return {
    function: running.function,
    kind,
    mode,
    startedAt,
    seconds: (performance.now() - running.startedReal) / 1000,
    serviceCalls: { total, byMethod, carried, seconds: running.waited / 1000 },
    ...(failure ? { error: failure } : {}),
    ...(isCut(running) ? { cut: true as const } : {}),
    log,
  }
}
