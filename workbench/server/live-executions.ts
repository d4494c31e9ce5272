// Runs executions in parallel as Google does, each in its own thread; service calls are answered in the order they arrive.

import type { Worker } from 'node:worker_threads'
import type { Run } from '../apps-script/executor'
import { finish, prepare } from '../apps-script/executor'
import {
  type Floor,
  heldByOther,
  lockOf,
  type OverlappingRun,
  startThread,
  startWorker,
  type Thread,
} from '../apps-script/overlap'
import type { Answer, Dialog, Toast } from '../apps-script/services/wire'

export interface LiveRun extends OverlappingRun {
  /** The page it was started from; undefined for a trigger. */
  readonly client?: string | undefined
}

/** How executions affect the pages and the workbook, besides their service calls. */
export interface Stage {
  /** The client's execution writes from now on. */
  acts(client: string | undefined): void
  /** Computes everything written so far. */
  settle(): void
  ask(client: string | undefined, dialog: Dialog): Promise<Answer>
  toast(client: string | undefined, toast: Toast): void
  show(client: string | undefined, dialog: Dialog): void
  /** Called when executions began or ended. */
  changed(): void
}

export interface LiveExecutions {
  start(run: LiveRun): Promise<Run>
  running(): readonly string[]
  /** Stops all running executions as failures; no more can start. */
  stop(): Promise<void>
}

interface Live {
  readonly thread: Thread
  readonly wake: () => void
  readonly client: string | undefined
  waiting?: { readonly until: number; readonly timer: NodeJS.Timeout } | undefined
}

const MOST_SPARE = 4
/** Calls of a page that run at once: the next one waits in the page, as google.script.run has it. */
const MOST_OF_A_PAGE = 10
const STOPPED = { name: 'Exception', message: 'The workbench closed the file while the script ran.' }

export function liveExecutions(floor: Floor, stage: Stage): LiveExecutions {
  const live = new Set<Live>()
  const workers = spareWorkers(floor.bundle)
  let isStopped = false
  const answer = (one: Live, json: string): void => {
    one.thread.asked = undefined
    one.thread.answer(json)
  }
  const retryLocks = (): void => {
    for (const one of live) if (one.waiting) handle(one)
  }
  const call = (one: Live, asked: string): void => {
    stage.acts(one.client)
    const json = floor.kernel.call(one.thread.running, asked)
    if (one.thread.running.dead)
      one.thread.run = finish(one.thread.running, {}, floor.kernel, floor.executions)
    else answer(one, json)
    tell(stage, one.client, asked)
    if (asked.startsWith('["releaseLock"')) retryLocks()
  }
  const handle = (one: Live): void => {
    const asked = one.thread.asked
    if (asked === undefined) return
    if (asked.startsWith('["ask"')) {
      one.thread.asked = undefined
      stage.settle()
      const [, [dialog]] = JSON.parse(asked) as [string, [Dialog]]
      void stage.ask(one.client, dialog).then((given) => one.thread.answer(JSON.stringify({ value: given })))
    } else if (asked.startsWith('["sleep"')) {
      one.thread.asked = undefined
      const [, [milliseconds]] = JSON.parse(asked) as [string, [number]]
      setTimeout(() => one.thread.answer('{}'), milliseconds)
    } else {
      const turn = lockTurn(floor, one, retryLocks)
      if (turn === 'refused') answer(one, '{"value":false}')
      else if (turn === 'go') call(one, asked)
    }
  }
  const begin = (run: LiveRun): Promise<Run> => {
    if (isStopped) return Promise.resolve(stoppedRun(floor, run))
    return new Promise((resolve) => {
      const wake = (): void => {
        handle(one)
        if (!one.thread.run || !live.delete(one)) return
        clearTimeout(one.waiting?.timer)
        stage.settle()
        retryLocks()
        workers.giveBack(one.thread)
        stage.changed()
        resolve(one.thread.run)
      }
      const one: Live = {
        thread: startThread(floor, run, 0, wake, workers.take()),
        wake,
        client: run.client,
      }
      live.add(one)
      stage.changed()
    })
  }
  const turns = pageTurns()
  return {
    start: (run) => (run.kind === 'sidebar' ? turns(run.client, () => begin(run)) : begin(run)),
    running: () => [...live].map((one) => one.thread.running.function),
    async stop() {
      isStopped = true
      const all = [...live]
      await Promise.all(all.map((one) => one.thread.worker.terminate()))
      for (const { thread, wake } of all) {
        thread.run ??= finish(thread.running, { error: STOPPED }, floor.kernel, floor.executions)
        wake()
      }
      await workers.close()
    },
  }
}

/** Starts work of a page at once, or when an earlier one of the same page has ended. */
function pageTurns(): <T>(page: string | undefined, work: () => Promise<T>) => Promise<T> {
  const pages = new Map<string | undefined, { running: number; readonly waiting: (() => void)[] }>()
  return async (page, work) => {
    const turn = pages.get(page) ?? { running: 0, waiting: [] }
    pages.set(page, turn)
    if (turn.running >= MOST_OF_A_PAGE) await new Promise<void>((resolve) => turn.waiting.push(resolve))
    else turn.running++
    try {
      return await work()
    } finally {
      const next = turn.waiting.shift()
      if (next) next()
      else turn.running--
    }
  }
}

/** Executions that were waiting when the file was closed do not start. */
function stoppedRun(floor: Floor, run: LiveRun): Run {
  const { running } = prepare(run.name, run, floor.state)
  return finish(running, { error: STOPPED }, floor.kernel, floor.executions)
}

/** Reuses threads whose execution has ended, because starting one costs more than most executions. */
function spareWorkers(bundle: string) {
  const spare: Worker[] = []
  return {
    take(): Worker {
      const worker = spare.pop() ?? startWorker(bundle)
      worker.ref()
      return worker
    },
    giveBack({ worker, isFree }: Thread): void {
      if (!isFree || spare.length >= MOST_SPARE) {
        void worker.terminate()
        return
      }
      worker.unref()
      spare.push(worker)
    },
    close: async () => {
      await Promise.all(spare.splice(0).map((worker) => worker.terminate()))
    },
  }
}

/** Whether a call for a lock may go on; it waits in real time, for as long as the script said. */
function lockTurn(floor: Floor, one: Live, retry: () => void): 'go' | 'wait' | 'refused' {
  const lock = lockOf(one.thread.asked as string)
  if (!lock) return 'go'
  const isHeld = heldByOther(floor.state, one.thread.running, lock.kind)
  if (isHeld && !one.waiting) {
    const timer = setTimeout(retry, lock.milliseconds)
    one.waiting = { until: performance.now() + lock.milliseconds, timer }
  }
  if (isHeld && one.waiting && performance.now() < one.waiting.until - 1) return 'wait'
  clearTimeout(one.waiting?.timer)
  one.waiting = undefined
  return isHeld ? 'refused' : 'go'
}

/** Shows a call's effects on the pages. */
function tell(stage: Stage, client: string | undefined, asked: string): void {
  if (asked.startsWith('["toast"')) stage.toast(client, (JSON.parse(asked) as [string, [Toast]])[1][0])
  else if (asked.startsWith('["show"')) stage.show(client, (JSON.parse(asked) as [string, [Dialog]])[1][0])
  else if (asked === '["enter",["SpreadsheetApp.flush"]]') stage.settle()
}
