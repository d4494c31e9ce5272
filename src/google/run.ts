// How each kind of call ends: troubles become words for whoever called, results plain JSON, failures a message.
import type { Edited } from '../app/row/follow-edit'
import { Trouble } from '../app/sheet/open-pipeline'
import type { PanelPorts } from '../app/sheet/panel-ports'
import type { Ports } from '../app/sheet/ports'
import { type EditEvent, editedRange } from './edit-event'
import { panelPorts } from './panel-ports'
import { googlePorts } from './ports'

const BUSY = 'Touchline is at work in this spreadsheet just now: try again in a minute. Nothing was changed.'

/** A result that any caller may take: JSON, no Date, no undefined. */
type Plain = unknown
const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value ?? null))

const messageOf = (failure: unknown): string =>
  `Touchline could not finish: ${failure instanceof Error ? failure.message : String(failure)}. Nothing is lost; try again.`

/** A menu item: trouble and failure are told in a dialog, a text result as a toast. */
export function fromMenu(work: (ports: Ports) => unknown): Plain {
  const ports = unlessClosed(googlePorts)
  if (ports === null) return null
  try {
    const result = work(ports)
    if (result instanceof Trouble) ports.dialog.tell('Touchline', result.text)
    else if (result === null) ports.dialog.toast(BUSY)
    else if (typeof result === 'string') ports.dialog.toast(result)
    return plain(result instanceof Trouble ? { trouble: result.text } : result)
  } catch (failure) {
    ports.dialog.tell('Touchline', messageOf(failure))
    throw failure
  }
}

/** Without leave to read the spreadsheet there is nothing to work on: said in a dialog, which needs no leave. */
function unlessClosed(open: () => Ports): Ports | null {
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
  const result = work(googlePorts())
  return plain(result instanceof Trouble ? { trouble: result.text } : result)
}

/** A simple trigger runs with the least of rights and must never get in the way of typing: the night puts right what it missed. */
export function fromEdit(event: EditEvent | undefined, work: (ports: Ports, edited: Edited) => void): void {
  try {
    const edited = editedRange(event)
    if (edited) work(googlePorts(), edited)
  } catch (failure) {
    console.error(messageOf(failure))
  }
}

/**
 * A call of the panel: `{ ok }`, or `{ problem }` in words.
 * @param timeZone the spreadsheet's zone where the panel knows it already
 */
export function fromPanel(work: (ports: PanelPorts) => unknown, timeZone?: string): Plain {
  try {
    const result = work(panelPorts(timeZone))
    if (result instanceof Trouble) return { problem: result.text }
    if (result === null) return { problem: BUSY }
    return plain(isProblem(result) ? result : { ok: result })
  } catch (failure) {
    return { problem: messageOf(failure) }
  }
}

/** Work on a request that was checked: what is wrong with it goes back in words, and nothing is done. */
export const checkedBy =
  <T>(
    check: (given: unknown) => { readonly problem: string | null; readonly request: T | null },
    given: unknown,
    work: (ports: PanelPorts, request: T) => unknown,
  ) =>
  (ports: PanelPorts): unknown => {
    const { problem, request } = check(given)
    return problem === null ? work(ports, request as T) : { problem }
  }

const isProblem = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'problem' in result
