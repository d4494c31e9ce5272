// The requests of pages, each a POST with a JSON object: checked here, carried out by the open document.
import { instantOfSerial, isZone, zoneOf } from '../apps-script/services/zone'
import { serialOfIso } from '../workbook/clock'
import type { Area } from '../workbook/types'
import type { Document } from './document'
import type { Asking } from './wire'

type Given = Readonly<Record<string, unknown>>

const DAY_MS = 86_400_000
const MOST_DAYS = 3_660

/** By path; the answer becomes JSON. @throws Error with words for the page */
export const REQUESTS: Readonly<Record<string, (document: Document, given: Given) => Promise<unknown>>> = {
  '/message': async (document, { message }) => ({ accepted: await document.receive(message) }),
  '/run': (document, given) => {
    const args = Array.isArray(given.args) ? given.args : []
    return document.scripts.call(asking(document, given), String(given.name), args)
  },
  '/menu': async (document, given) => document.scripts.menuItem(asking(document, given), String(given.path)),
  '/answer': async ({ dialogs, room }, { client, id, button, text }) => {
    const taken = dialogs.answer(String(client), String(id), {
      button: String(button),
      text: String(text ?? ''),
    })
    if (taken) room.tell({ type: 'answered', id: String(id) }, String(client))
    return { taken }
  },
  '/clock': async (document, given) => {
    await moveClock(document, given)
    return {}
  },
  '/trigger': async ({ scripts }, { id }) => {
    await scripts.fire(String(id))
    return {}
  },
  '/permission': async (document, { scope, granted }) => {
    const { state } = document.google
    if (!state.scopes.includes(String(scope))) throw new Error('The manifest does not name that permission.')
    if (granted === true) state.granted.add(String(scope))
    else state.granted.delete(String(scope))
    document.deskChanged()
    return {}
  },
}

/** Sets the clock: to now, some days on (running every night between), to a date and time, or to a zone. */
async function moveClock(document: Document, given: Given): Promise<void> {
  const { clock, scripts, google } = document
  const { state } = google
  if (given.to === 'now') clock.follow()
  else if (typeof given.days === 'number') {
    if (!(given.days > 0 && given.days <= MOST_DAYS)) throw new Error('Give a number of days to come.')
    await scripts.letPass(clock.now() + given.days * DAY_MS)
  } else if (given.zone !== undefined) {
    const zone = String(given.zone)
    if (!isZone(zone)) throw new Error(`${zone} is no time zone. Give a name such as Europe/Berlin.`)
    state.document = { ...state.document, zone }
  } else {
    const serial = serialOfIso(String(given.to))
    if (serial === undefined) throw new Error('Write the day as 2026-03-10, with a time as 2026-03-10 08:30.')
    clock.set(instantOfSerial(serial, zoneOf(state.document.zone)))
  }
  document.clockMoved()
  void scripts.fireDue().then(() => document.deskChanged())
}

function asking({ google }: Document, { client, selection }: Given): Asking {
  if (typeof client !== 'string') throw new Error('The request does not say which page it is from.')
  const sheets = google.state.workbook.sheets()
  const areas = Array.isArray(selection) ? selection.flatMap((one) => areaOf(one, sheets) ?? []) : []
  return areas.length ? { client, selection: areas } : { client }
}

/** A selected area, if its sheet still exists. */
function areaOf(
  given: unknown,
  sheets: readonly { readonly id: number; readonly rows: number; readonly columns: number }[],
): Area | undefined {
  const area = given as Area
  const sheet = sheets.find((one) => one.id === area?.sheet)
  if (!sheet) return undefined
  const counts = [area.row, area.column, area.rows, area.columns]
  if (!counts.every(Number.isInteger) || area.row < 0 || area.column < 0) return undefined
  if (area.rows < 1 || area.columns < 1) return undefined
  if (area.row + area.rows > sheet.rows || area.column + area.columns > sheet.columns) return undefined
  const { row, column, rows, columns } = area
  return { sheet: sheet.id, row, column, rows, columns }
}
