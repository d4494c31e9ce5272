// Runs each kind of call from Google and ends it properly: refusals and failures become messages, results plain JSON.

import { panelRefusal } from '../app/panel/answer'
import type { PanelCall, PanelCalls } from '../app/panel/api'
import type { Edited } from '../app/row/follow-edit'
import { askWhereabouts } from '../app/sheet/copy-or-moved'
import type { Ports } from '../app/sheet/ports'
import { isCode, Refused, type Result, refusalText } from '../core/words/refusals'
import { askForAuthorization } from './authorization'
import { type EditEvent, editedRange } from './edit-event'
import { googlePorts } from './ports'
import { withoutWords } from './thrown'

/** A JSON value, without Date or undefined, as Google requires of return values. */
type Plain = unknown
const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value ?? null))

/** The return value of a job, with a refusal as `{ trouble }`. */
const menuResult = (result: unknown): Plain =>
  plain(result instanceof Refused ? { trouble: refusalText(result) } : result)

const messageOf = (failure: unknown): string =>
  `Touchline could not finish: ${String((failure as Error)?.message ?? failure).replace(/\.$/, '')}. Nothing is lost; try again.`

/** Runs a menu item: refusals and failures are shown in a dialog, text results as a toast. */
export function fromMenu(work: (ports: Ports) => unknown): Plain {
  const ports = openOrExplain(googlePorts)
  if (ports === null) return null
  try {
    const settled = askWhereabouts(ports)
    const result = settled instanceof Refused ? settled : work(ports)
    if (result instanceof Refused && isCode(result, 'busy')) ports.dialog.toast(refusalText(result))
    else if (result instanceof Refused) ports.dialog.tell('Touchline', refusalText(result))
    else if (typeof result === 'string') ports.dialog.toast(result)
    return menuResult(result)
  } catch (failure) {
    ports.dialog.tell('Touchline', messageOf(failure))
    throw withoutWords(failure)
  }
}

const mayNotRead = (failure: unknown): string =>
  `Touchline may not read this spreadsheet, so nothing was done. Allow it to when Google asks, then try again. (${failure instanceof Error ? failure.message : String(failure)})`

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
    return menuResult(work(googlePorts()))
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
    return plain(result instanceof Refused ? panelRefusal(result) : { ok: result })
  } catch (failure) {
    return { problem: messageOf(failure) }
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
