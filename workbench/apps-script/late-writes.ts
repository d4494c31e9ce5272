// Writes that others see only when they are flushed, when the script next looks at a sheet, or when it ends, as on Google.
import type { Running } from './execution'
import { writable } from './operations/protections'
import { valid } from './operations/validations'
import type { Area, CellInput, Failure, Rows } from './services/wire'
import type { GoogleState } from './state'

/** Operations that change cells and tell nothing: these wait. */
const WAITING = new Set([
  'write',
  'fill',
  'clearContent',
  'setNumberFormats',
  'setStyle',
  'setStyles',
  'setBorder',
  'setNotes',
])
/** Operations that look at no cell, so that writes wait on. */
const BLIND = new Set([
  ...['enter', 'log', 'now', 'sleep', 'uuid', 'digest', 'offsets', 'scriptZone', 'user', 'authorization'],
  ...[
    'document',
    'sheets',
    'selection',
    'selections',
    'select',
    'addMenu',
    'ask',
    'show',
    'toast',
    'htmlFile',
  ],
  ...['properties', 'setProperties', 'deleteProperty', 'cached', 'putCached', 'removeCached'],
  ...[
    'tryLock',
    'hasLock',
    'releaseLock',
    'sendMail',
    'mailQuota',
    'triggers',
    'createTrigger',
    'deleteTrigger',
  ],
])

/** Whether the operation was put off. Any that looks at cells first lets the writes before it happen. @throws what refuses them. */
export function putOff(
  state: GoogleState,
  execution: Running,
  operation: string,
  args: readonly unknown[],
  perform: () => void,
): boolean {
  if (!execution.writesLate || BLIND.has(operation)) return false
  if (!WAITING.has(operation)) {
    settle(execution)
    return false
  }
  if (!state.refusesAtFlush) refuseNow(state, execution, operation, args)
  execution.pending.push(perform)
  return true
}

/** Lets an execution's writes happen. @throws what refuses the first of them that cannot; those after it are lost. */
export function settle(execution: Running): void {
  for (const perform of execution.pending.splice(0)) perform()
}

/** The same at an execution's end, where a refusal becomes its failure. */
export function settleAtEnd(execution: Running): Failure | undefined {
  try {
    settle(execution)
    return undefined
  } catch (error) {
    return { name: 'Exception', message: error instanceof Error ? error.message : String(error) }
  }
}

function refuseNow(
  state: GoogleState,
  execution: Running,
  operation: string,
  [first, values]: readonly unknown[],
): void {
  const area = writable(state, execution, first as Area)
  if (operation === 'write') valid(state, area, values as Rows<CellInput>)
  if (operation !== 'fill') return
  const row = new Array<CellInput>(area.columns).fill(values as CellInput)
  valid(state, area, new Array(area.rows).fill(row))
}
