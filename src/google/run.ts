// How each kind of call ends: troubles become words for whoever called, results plain JSON, failures a message.

import { panelRefusal } from '../app/panel/answer'
import type { PanelCall, PanelCalls } from '../app/panel/api'
import type { Edited } from '../app/row/follow-edit'
import type { Ports } from '../app/sheet/ports'
import { isCode, Refused, type Result, refusalText } from '../core/words/refusals'
import { type EditEvent, editedRange } from './edit-event'
import { googlePorts } from './ports'

/** A result that any caller may take: JSON, no Date, no undefined. */
type Plain = unknown
const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value ?? null))

/** What a job gives to whoever runs it by hand. */
const menuResult = (result: unknown): Plain =>
  plain(result instanceof Refused ? { trouble: refusalText(result) } : result)

const messageOf = (failure: unknown): string =>
  `Touchline could not finish: ${failure instanceof Error ? failure.message : String(failure)}. Nothing is lost; try again.`

/** A menu item: trouble and failure are told in a dialog, a text result as a toast. */
export function fromMenu(work: (ports: Ports) => unknown): Plain {
  const ports = openOrExplain(googlePorts)
  if (ports === null) return null
  try {
    const result = work(ports)
    if (result instanceof Refused && isCode(result, 'busy')) ports.dialog.toast(refusalText(result))
    else if (result instanceof Refused) ports.dialog.tell('Touchline', refusalText(result))
    else if (typeof result === 'string') ports.dialog.toast(result)
    return menuResult(result)
  } catch (failure) {
    ports.dialog.tell('Touchline', messageOf(failure))
    throw failure
  }
}

/** Without leave to read the spreadsheet there is nothing to work on: said in a dialog, which needs no leave. */
function openOrExplain(open: () => Ports): Ports | null {
  try {
    return open()
  } catch (failure) {
    const ui = SpreadsheetApp.getUi()
    ui.alert(
      'Touchline',
      `Touchline may not read this spreadsheet, so nothing was done. Allow it to when Google asks, then try again. (${failure instanceof Error ? failure.message : String(failure)})`,
      ui.ButtonSet.OK,
    )
    return null
  }
}

/** A trigger: nobody is there to be told; the job itself has written its trouble to the Log. */
export function fromTrigger(work: (ports: Ports) => unknown): Plain {
  return menuResult(work(googlePorts()))
}

/** A simple trigger runs with the least of rights and must never get in the way of typing: the night puts right what it missed. */
export function fromEdit(
  event: EditEvent | undefined,
  work: (ports: Ports, edited: Edited) => unknown,
): void {
  try {
    const edited = editedRange(event)
    if (edited) work(googlePorts(), edited)
  } catch (failure) {
    console.error(messageOf(failure))
  }
}

/**
 * A call of the panel: `{ ok }`, or `{ problem }` in words. The lock is held to the end of the run.
 * @param timeZone the spreadsheet's zone where the panel knows it already
 */
export function fromPanel<Name extends PanelCall>(
  work: (ports: Ports) => Result<PanelCalls[Name]['ok']>,
  timeZone?: string,
): Plain {
  try {
    const result = work(googlePorts(timeZone))
    return plain(result instanceof Refused ? panelRefusal(result) : { ok: result })
  } catch (failure) {
    return { problem: messageOf(failure) }
  }
}

/** Work on a request that was checked: what is wrong with it goes back in words, and nothing is done. */
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
