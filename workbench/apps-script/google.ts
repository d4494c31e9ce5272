// The emulated Google: a spreadsheet with a bundle, and the actions of users, the clock and the sidebar on them.
import { createCustomFunctions, type FunctionRecord } from './custom-functions'
import { passUntil, runDue, triggerEvent } from './due-triggers'
import { begin, type Execution } from './execution'
import { createExecutor, type Run, type RunOptions } from './executor'
import { createKernel, type Kernel } from './kernel'
import { type Floor, inTurns, type OverlappingRun, overlap, type Schedule } from './overlap'
import { publishedFunctions } from './published-functions'
import { freshRealms, type RealmSource } from './realm'
import type { Dialog, LockKind, Mode, Toast } from './services/wire'
import { servicesScript } from './services-script'
import { createState, type GoogleState, type SentMail, type StateOptions } from './state'
import { type UserActions, userActions } from './user-actions'

export interface GoogleOptions extends StateOptions {
  /** The text of dist/Code.js. */
  readonly bundle: string
  /** Real time a custom function may take; Google gives 30 s. */
  readonly functionLimitMs?: number
  /** What gives an execution its realm, by default a fresh one each. */
  readonly realms?: RealmSource
  /** The name of the add-on's menu under Extensions. */
  readonly addOnName?: string
}

export interface Google extends UserActions {
  readonly executions: readonly Execution[]
  readonly functionRecords: ReadonlyMap<string, FunctionRecord>
  readonly outbox: readonly SentMail[]
  readonly dialogs: readonly Dialog[]
  readonly toasts: readonly Toast[]
  /** The scopes granted: take one out and calls that need it are refused. */
  readonly permissions: Set<string>
  /** Everything that outlives an execution, to be saved with the file. */
  readonly state: GoogleState
  /** What is needed to run executions in threads by other rules than `overlap`. */
  readonly floor: Floor
  /** Runs a function as from the editor; with kind `trigger` and no arguments it gets a clock event. */
  run(name: string, args?: readonly unknown[], options?: Partial<RunOptions>): Run
  /** Fires the clock triggers that are due now, once each. */
  runDueTriggers(options?: Pick<RunOptions, 'cutAt' | 'failAt'>): readonly Run[]
  /** Advances the clock, firing each trigger at its time. */
  passUntil(instant: number): readonly Run[]
  /** Runs several executions at once, by default call by call in turns; a schedule forces any other interleaving. */
  overlap(runs: readonly OverlappingRun[], schedule?: Schedule): Promise<readonly Run[]>
  /** Custom functions that are computed from now on show *Loading...* until the returned function is called. */
  holdFunctions(): () => void
  /** Another execution holds the lock until the returned function is called. */
  holdLock(kind: LockKind): () => void
}

/** Joins a workbook and a bundle; the bundle's custom functions are defined in the workbook. */
export function createGoogle(options: GoogleOptions): Google {
  const { bundle, addOnName = 'Touchline', realms = freshRealms } = options
  const state = createState(options)
  const kernel = createKernel(state)
  const executions: Execution[] = []
  const execute = createExecutor(bundle, kernel, state, executions, realms)
  const functions = createCustomFunctions(bundle, kernel, state, options.functionLimitMs, realms)
  const topLevel = functionNames(bundle, kernel, state, realms)
  const floor = { bundle, kernel, state, executions }
  state.workbook.defineFunctions(publishedFunctions(bundle), functions.call)
  return {
    executions,
    functionRecords: functions.records,
    outbox: state.outbox,
    dialogs: state.dialogs,
    toasts: state.toasts,
    permissions: state.granted,
    state,
    floor,
    ...userActions({ state, execute, topLevel, addOnName }),
    run: (name, args = [], given = {}) => {
      const { kind = 'run' } = given
      const event = kind === 'trigger' && args.length === 0 ? triggerEvent(state, name) : undefined
      return execute(name, { kind, ...(event ? { event } : { args }), ...given })
    },
    runDueTriggers: (chosen = {}) => runDue(state, execute, chosen),
    passUntil: (instant) => passUntil(state, execute, instant),
    overlap: (runs, schedule = inTurns()) => overlap(floor, runs, schedule),
    holdFunctions: () => {
      state.functions.areLoading = true
      return () => {
        state.functions.areLoading = false
        state.workbook.recalculate()
      }
    },
    holdLock: (kind) => {
      const holder = otherExecution(state, 'FULL')
      state.locks.set(kind, holder)
      return () => kernel.release(holder)
    },
  }
}

/** The bundle's top-level functions, found once by loading it without access to services. */
function functionNames(
  bundle: string,
  kernel: Kernel,
  state: GoogleState,
  realms: RealmSource,
): () => readonly string[] {
  const loading = otherExecution(state, 'NONE')
  let names: readonly string[] | undefined
  return () => {
    names ??= realms('execution', servicesScript(), bundle, (json) => kernel.call(loading, json)).functions
    return names
  }
}

function otherExecution(state: GoogleState, mode: Mode) {
  return begin({ function: '', kind: 'run', mode, user: state.user.email, startedAt: state.clock.now() })
}
