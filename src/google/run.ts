// How each kind of call ends: troubles become words for whoever called, results plain JSON, failures a message.
import type { Ports } from '../app/ports'
import { Trouble } from '../app/sheet'
import { googlePorts } from './ports'

const BUSY = 'Touchline is at work in this spreadsheet just now: try again in a minute. Nothing was changed.'

/** A result that any caller may take: JSON, no Date, no undefined. */
type Plain = unknown
const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value ?? null))

const messageOf = (failure: unknown): string =>
  `Touchline could not finish: ${failure instanceof Error ? failure.message : String(failure)}. Nothing is lost; try again.`

/** A menu item: trouble and failure are told in a dialog, a text result as a toast. */
export function fromMenu(work: (ports: Ports) => unknown): Plain {
  const ports = googlePorts()
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

/** A trigger: nobody is there to be told; the job itself has written its trouble to the Log. */
export function fromTrigger(work: (ports: Ports) => unknown): Plain {
  const result = work(googlePorts())
  return plain(result instanceof Trouble ? { trouble: result.text } : result)
}

/** A simple trigger runs with the least of rights and must never get in the way of typing. */
export function fromEdit(work: (ports: Ports) => void): void {
  work(googlePorts())
}

/** A call of the panel: `{ ok }`, or `{ problem }` in words. */
export function fromPanel(work: (ports: Ports) => unknown): Plain {
  const result = work(googlePorts())
  if (result instanceof Trouble) return { problem: result.text }
  if (result === null) return { problem: BUSY }
  return plain(isProblem(result) ? result : { ok: result })
}

const isProblem = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'problem' in result
