// Runs each kind of call from Google and ends it properly: refusals and failures become messages, results plain JSON.

import { panelRefusal } from '../app/panel/answer'
import type { PanelCall, PanelCalls } from '../app/panel/api'
import type { Edited } from '../app/row/follow-edit'
import { askWhereabouts } from '../app/sheet/copy-or-moved'
import type { Ports } from '../app/sheet/ports'
import { sheetWords } from '../app/sheet/sheet-words'
import { isCode, Refused, type Result, refusalText } from '../core/words/refusals'
import type { Words } from '../core/words/words'
import { mayEdit } from './access'
import { askForAuthorization } from './authorization'
import { type EditEvent, editedRange } from './edit-event'
import { googlePorts } from './ports'
import { withoutWords } from './thrown'
import { userWords } from './user-words'

/** A JSON value, without Date or undefined, as Google requires of return values. */
type Plain = unknown
const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value ?? null))

const saidBy = (failure: unknown): string => String((failure as Error)?.message ?? failure)

/** The sheet's words; the user's where the sheet cannot be read just now. */
function wordsOf({ workbook }: Ports): Words {
  try {
    return sheetWords(workbook)
  } catch {
    return userWords()
  }
}

/** The return value of a job, with a refusal as `{ trouble }`. */
const jobResult = (ports: Ports, result: unknown): Plain =>
  plain(result instanceof Refused ? { trouble: refusalText(result, wordsOf(ports).refusals) } : result)

/** Why a run failed: who may only look at the spreadsheet fails at the first write, before anything is written. */
function messageOf(ports: Ports, failure: unknown): string {
  const { jobs } = wordsOf(ports)
  return mayEdit() ? jobs.failed(saidBy(failure).replace(/\.$/, '')) : jobs.mayNotEdit
}

/** Whether a cell was refused for no reason of its own, to somebody who may only look. */
const refusedToViewer = (result: Refused): boolean =>
  isCode(result, 'cell refused') && typeof result.parts[2] === 'object' && !mayEdit()

/** Runs a menu item, unless the user may only look: refusals and failures are shown in a dialog, text results as a toast. */
export function fromMenu(work: (ports: Ports) => unknown): Plain {
  const ports = openOrExplain(googlePorts)
  if (ports === null) return null
  if (!mayEdit()) {
    const trouble = wordsOf(ports).jobs.mayNotEdit
    ports.dialog.tell('Touchline', trouble)
    return { trouble }
  }
  try {
    const settled = askWhereabouts(ports)
    const result = settled instanceof Refused ? settled : work(ports)
    if (!(result instanceof Refused)) {
      if (typeof result === 'string') ports.dialog.toast(result)
      return plain(result)
    }
    const trouble = refusalText(result, wordsOf(ports).refusals)
    if (isCode(result, 'busy')) ports.dialog.toast(trouble)
    else ports.dialog.tell('Touchline', trouble)
    return { trouble }
  } catch (failure) {
    ports.dialog.tell('Touchline', messageOf(ports, failure))
    throw withoutWords(failure)
  }
}

const mayNotRead = (failure: unknown): string => userWords().jobs.mayNotRead(saidBy(failure))

/** Opens the ports; without permission to read the spreadsheet, says so in a dialog, which needs no permission. */
function openOrExplain(open: () => Ports): Ports | null {
  try {
    return open()
  } catch (failure) {
    const ui = SpreadsheetApp.getUi()
    ui.alert('Touchline', mayNotRead(failure), ui.ButtonSet.OK)
    return null
  }
}

/** Runs a trigger's job: no user is present, and the job itself notes refusals in the Log. */
export function fromTrigger(work: (ports: Ports) => unknown): Plain {
  try {
    const ports = googlePorts()
    return jobResult(ports, work(ports))
  } catch (failure) {
    askForAuthorization()
    throw withoutWords(failure)
  }
}

/** Runs the edit trigger, which must never disturb typing: failures are only logged, and the night does what was missed. */
export function fromEdit(
  event: EditEvent | undefined,
  work: (ports: Ports, edited: Edited) => unknown,
): void {
  try {
    const edited = editedRange(event)
    if (edited) work(googlePorts(), edited)
  } catch (failure) {
    console.error(withoutWords(failure).stack)
  }
}

/**
 * Runs a call of the panel; answers `{ ok }` or `{ problem }`.
 * @param timeZone the spreadsheet's time zone, if the panel sent it
 */
export function fromPanel<Name extends PanelCall>(
  work: (ports: Ports) => Result<PanelCalls[Name]['ok']>,
  timeZone?: string,
): Plain {
  let ports: Ports
  try {
    ports = googlePorts(timeZone)
  } catch (failure) {
    return { problem: mayNotRead(failure) }
  }
  try {
    const result = work(ports)
    if (!(result instanceof Refused)) return plain({ ok: result })
    const words = wordsOf(ports)
    return refusedToViewer(result) ? { problem: words.jobs.mayNotEdit } : plain(panelRefusal(result, words))
  } catch (failure) {
    return { problem: messageOf(ports, failure) }
  }
}

/** Validates a request before the work; an invalid one is refused and nothing is done. */
export const checkedBy =
  <T, Done>(
    check: (given: unknown) => Result<T>,
    given: unknown,
    work: (ports: Ports, request: T) => Result<Done>,
  ) =>
  (ports: Ports): Result<Done> => {
    const request = check(given)
    return request instanceof Refused ? request : work(ports, request)
  }
