// The kernel owns the state that outlives executions, and answers their service calls one at a time.
// It counts the calls, refuses those that are not permitted, and cuts an execution off when told to.
import { carry, countCall, deathOf, type Running } from './execution'
import { putOff, settleAtEnd } from './late-writes'
import { noteEnd } from './limits'
import { onGrid } from './operations/areas'
import { cellOperations } from './operations/cells'
import { chartOperations } from './operations/charts'
import { conditionalFormatOperations } from './operations/conditional-formats'
import { filterOperations } from './operations/filters'
import type { Handlers } from './operations/handlers'
import { layoutOperations } from './operations/layout'
import { linkOperations } from './operations/links'
import { mailOperations } from './operations/mail'
import { namedRangeOperations } from './operations/named-ranges'
import { protectionOperations } from './operations/protections'
import { searchOperations } from './operations/search'
import { sessionOperations } from './operations/session'
import { sheetOperations } from './operations/sheets'
import { storageOperations } from './operations/storage'
import { triggerOperations } from './operations/triggers'
import { userInterfaceOperations } from './operations/user-interface'
import { refusal } from './permissions'
import type { Area, Failure } from './services/wire'
import type { GoogleState } from './state'
import { refuseViewer } from './viewers'

export interface Kernel {
  /** Answers one `[operation, args]`: `{value}` or `{error}`, JSON in and out. */
  call(execution: Running, request: string): string
  /** Lets the last writes of an execution that ended happen, and releases its locks. Returns what refuses the writes. */
  release(execution: Running): Failure | undefined
}

export function createKernel(state: GoogleState): Kernel {
  const handlers: Handlers = {
    enter: (execution, method) => enter(state, execution, method),
    flush: () => undefined,
    ...sheetOperations(state),
    ...cellOperations(state),
    ...searchOperations(state),
    ...conditionalFormatOperations(state),
    ...filterOperations(state),
    ...chartOperations(state),
    ...layoutOperations(state),
    ...linkOperations(state),
    ...namedRangeOperations(state),
    ...protectionOperations(state),
    ...storageOperations(state),
    ...mailOperations(state),
    ...triggerOperations(state),
    ...sessionOperations(state),
    ...userInterfaceOperations(state),
  }
  const table = handlers as unknown as Record<string, (execution: Running, ...args: unknown[]) => unknown>
  const answerOf = (execution: Running, request: string): string => {
    try {
      refuseTheDead(execution)
      const [operation, args] = JSON.parse(request) as [string, unknown[]]
      refuseViewer(state, execution, operation)
      const perform = () => table[operation]?.(execution, ...args)
      if (putOff(state, execution, operation, args, perform)) return '{}'
      const text = operation === 'values' ? valueText(state, args[0] as Area) : undefined
      if (text !== undefined) return `{"value":${text}}`
      return JSON.stringify({ value: perform() })
    } catch (error) {
      return JSON.stringify({ error: error instanceof Error ? error.message : String(error) })
    }
  }
  return {
    call: (execution, request) => {
      const answer = answerOf(execution, request)
      carry(execution, state.serviceTime, request.length + answer.length)
      return answer
    },
    release: (execution) => {
      const refused = settleAtEnd(execution)
      for (const [kind, holder] of state.locks) if (holder === execution) state.locks.delete(kind)
      noteEnd(state, execution)
      return refused
    },
  }
}

/** A short cut for `values`, the commonest read: the workbook's JSON text is passed on without parsing it. */
function valueText(state: GoogleState, area: Area): string | undefined {
  return state.workbook.valueText?.(onGrid(state, area))
}

/** Counts one service call. @throws when the execution is cut off at it, or it is not permitted. */
function enter(state: GoogleState, execution: Running, method: string): void {
  if (execution.total + 1 >= execution.cutAt) {
    execution.dead = true
    refuseTheDead(execution)
  }
  countCall(execution, state.serviceTime, method)
  if (execution.total === execution.failAt)
    throw new Error(`Service ${method.split('.')[0]} failed. Please try again later.`)
  const refused = refusal(method, execution, state.granted)
  if (refused !== undefined) throw new Error(refused)
}

function refuseTheDead(execution: Running): void {
  if (execution.dead) throw new Error(deathOf(execution).message)
}
