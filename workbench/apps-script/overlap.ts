// Runs executions that overlap: each in its own thread, with one kernel and a schedule that says whose call is next.
import { MessageChannel, Worker } from 'node:worker_threads'
import type { Execution, Running } from './execution'
import { finish, prepare, type Run, type RunOptions } from './executor'
import type { Kernel } from './kernel'
import type { Failure, LockKind } from './services/wire'
import { servicesScript, workerScript } from './services-script'
import type { GoogleState } from './state'
import type { WorkerCode, WorkerInput } from './worker'

export interface OverlappingRun extends RunOptions {
  readonly name: string
}

/** Picks, from the indexes of the runs that can continue, the one whose call is answered next. */
export type Schedule = (ready: readonly number[]) => number

/** One execution in its thread. It waits for an answer when `asked` is set, and has ended when `run` is. */
export interface Thread {
  readonly index: number
  readonly running: Running
  readonly worker: Worker
  readonly answer: (json: string) => void
  /** The call that waits for its answer. */
  asked?: string | undefined
  /** The instant of the workbench's clock at which its wait for a lock ends. */
  deadline?: number | undefined
  run?: Run
  /** True when it ended by itself, so that its worker can run another. */
  isFree?: boolean
}

/** The kernel's side: what all threads share. */
export interface Floor {
  readonly bundle: string
  readonly kernel: Kernel
  readonly state: GoogleState
  readonly executions: Execution[]
}

/**
 * Starts all runs at once and answers their service calls one at a time, always waiting until every execution has
 * asked or ended: the same schedule gives the same interleaving. An execution waits for a lock until it is free. When no other
 * can continue, the clock is moved to the end of the wait.
 */
export async function overlap(
  floor: Floor,
  runs: readonly OverlappingRun[],
  schedule: Schedule,
): Promise<Run[]> {
  let wake = () => {}
  const threads = runs.map((run, index) =>
    startThread(floor, { writesLate: true, ...run }, index, () => wake()),
  )
  try {
    for (;;) {
      const live = threads.filter((thread) => !thread.run)
      if (live.length === 0) return threads.map((thread) => thread.run as Run)
      if (live.some((thread) => thread.asked === undefined)) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      const ready = live.filter((thread) => !waitsForLock(floor.state, thread))
      if (ready.length === 0)
        floor.state.clock.set(Math.min(...live.map((thread) => thread.deadline as number)))
      else step(floor, chosen(ready, schedule))
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.worker.terminate()))
  }
}

/** Round robin: the next run after the last one that can continue. */
export function inTurns(): Schedule {
  let last = -1
  return (ready) => {
    last = ready.find((index) => index > last) ?? (ready[0] as number)
    return last
  }
}

/** A thread for executions of the bundle. */
export function startWorker(bundle: string): Worker {
  const code: WorkerCode = { services: servicesScript(), bundle }
  return new Worker(workerScript(), { eval: true, workerData: code })
}

/** Starts one execution in a thread that runs nothing else; `wake` is called when it makes a call or ends. */
export function startThread(
  floor: Floor,
  run: OverlappingRun,
  index: number,
  wake: () => void,
  worker = startWorker(floor.bundle),
): Thread {
  const { running, request, limitMs, refused } = prepare(run.name, run, floor.state)
  const { port1, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const answer = (json: string) => {
    port1.postMessage(json)
    Atomics.store(answered, 0, 1)
    Atomics.notify(answered, 0)
  }
  const thread: Thread = { index, running, worker, answer }
  if (refused) return notStarted(floor, thread, refused, wake)
  const failed = (error: Error) =>
    end(JSON.stringify({ error: { name: error.name, message: error.message } }))
  const end = (outcome: string) => {
    worker.off('error', failed)
    port1.close()
    thread.run ??= finish(running, JSON.parse(outcome), floor.kernel, floor.executions)
    wake()
  }
  port1.on('message', (message: { ask?: string; done?: string }) => {
    if (message.done !== undefined) {
      thread.isFree = true
      return end(message.done)
    }
    thread.asked = message.ask
    wake()
  })
  worker.on('error', failed)
  const input: WorkerInput = { request, limitMs, port: port2, answered }
  worker.postMessage(input, [port2])
  return thread
}

/** A thread whose execution Google refused. */
function notStarted(floor: Floor, thread: Thread, error: Failure, wake: () => void): Thread {
  thread.run = finish(thread.running, { error }, floor.kernel, floor.executions)
  thread.isFree = true
  queueMicrotask(wake)
  return thread
}

function chosen(ready: readonly Thread[], schedule: Schedule): Thread {
  const index = schedule(ready.map((thread) => thread.index))
  return ready.find((thread) => thread.index === index) ?? (ready[0] as Thread)
}

function step(floor: Floor, thread: Thread): void {
  const asked = thread.asked as string
  thread.asked = undefined
  const refused =
    thread.deadline !== undefined && heldByOther(floor.state, thread.running, lockOf(asked)?.kind)
  thread.deadline = undefined
  const answer = refused ? '{"value":false}' : floor.kernel.call(thread.running, asked)
  // Scripts cannot catch Google's kill, so an execution that was cut off gets no more answers.
  if (thread.running.dead) thread.run = finish(thread.running, {}, floor.kernel, floor.executions)
  else thread.answer(answer)
}

/** Whether the thread's call has to wait for a lock, which it does until its deadline. */
function waitsForLock(state: GoogleState, thread: Thread): boolean {
  const lock = lockOf(thread.asked as string)
  if (!lock || !heldByOther(state, thread.running, lock.kind)) return false
  thread.deadline ??= state.clock.now() + lock.milliseconds
  return state.clock.now() < thread.deadline
}

/** The lock that a call waits for; undefined for any other call. */
export function lockOf(asked: string): { kind: LockKind; milliseconds: number } | undefined {
  if (!asked.startsWith('["tryLock"')) return undefined
  const [, [kind, milliseconds]] = JSON.parse(asked) as [string, [LockKind, number]]
  return { kind, milliseconds }
}

/** Whether another execution holds the lock. */
export function heldByOther(state: GoogleState, running: Running, kind: LockKind | undefined): boolean {
  const holder = kind && state.locks.get(kind)
  return holder !== undefined && holder !== running
}
