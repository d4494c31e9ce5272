// The queue in the browser's storage, by spreadsheet: what is not saved yet outlives the page.

import type { PutOffLine } from '../../src/app/panel/log-batch'
import type { UndoRequest } from '../../src/app/panel/undo-touch'
import { newKey } from '../now/draft'
import type { Call, Stands } from './call'

/** A call that is not saved as it is. */
export interface KeptCall {
  readonly call: Call
  readonly stands: Stands
  /** It is taken back as soon as it is known whether it was saved. */
  readonly isTakenBack: boolean
}

/** Everything that still has to reach the sheet. */
export interface KeptQueue {
  readonly calls: readonly KeptCall[]
  readonly putOff: readonly PutOffLine[]
  readonly undos: readonly UndoRequest[]
}

export const EMPTY_QUEUE: KeptQueue = { calls: [], putOff: [], undos: [] }

const PREFIX = 'touchline.calls.'
/** Panels of one spreadsheet that are open at once do not write over each other. */
const own = newKey()

const keyOf = (spreadsheet: string): string => `${PREFIX}${spreadsheet}.`

/** Takes over what is kept of a spreadsheet, whichever panel kept it; nothing where the browser keeps nothing. */
export function takeKept(spreadsheet: string): KeptQueue {
  let queue = EMPTY_QUEUE
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(keyOf(spreadsheet)))) {
      queue = joined(queue, parsed(localStorage.getItem(key)))
      localStorage.removeItem(key)
    }
    if (!isEmpty(queue)) keepQueue(spreadsheet, queue)
  } catch {
    // The browser keeps nothing.
  }
  return queue
}

function parsed(text: string | null): Partial<KeptQueue> {
  try {
    return JSON.parse(text ?? '{}') as Partial<KeptQueue>
  } catch {
    return {}
  }
}

const joined = (
  queue: KeptQueue,
  { calls = [], putOff = [], undos = [] }: Partial<KeptQueue>,
): KeptQueue => ({
  calls: [...queue.calls, ...calls],
  putOff: [...queue.putOff, ...putOff],
  undos: [...queue.undos, ...undos],
})

const isEmpty = ({ calls, putOff, undos }: KeptQueue): boolean =>
  calls.length + putOff.length + undos.length === 0

/** Keeps the queue, or nothing once it is empty. False where the browser does not let the page keep anything. */
export function keepQueue(spreadsheet: string, queue: KeptQueue): boolean {
  try {
    if (isEmpty(queue)) localStorage.removeItem(keyOf(spreadsheet) + own)
    else localStorage.setItem(keyOf(spreadsheet) + own, JSON.stringify(queue))
    return true
  } catch {
    return false
  }
}

/** Whether anything is kept of any spreadsheet. */
export function isAnythingKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(PREFIX))
  } catch {
    return false
  }
}
