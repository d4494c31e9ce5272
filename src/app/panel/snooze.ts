// Not today: a day of one's own for a person's next touch, as a line of Plan; a promise outranks it, the next touch ends it.

import { type Day, isoDay, SERIAL_OF_EPOCH, serialOf } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { rowsOfPerson } from '../../core/pipeline/person'
import { PLAN } from '../../core/tabs/schema'
import { isLive, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts } from '../sheet/panel-ports'
import { idsHaveMoved, writeOutputs } from '../sheet/write-own-columns'
import { type DecidedDesk, decidedFor, readDesk, rowOfId } from './panel-desk'
import { type PanelRow, shownRow } from './panel-row'

export interface SnoozeRequest {
  readonly id: string
  /** null takes the snooze back. */
  readonly day: Day | null
}

/** Longer is not a snooze but a bench. */
const MOST_DAYS = 365

/** Null when the sheet stays busy: nothing was changed. */
export const panelSnooze = (ports: PanelPorts, request: SnoozeRequest): PanelRow | Trouble | null =>
  ports.lock.hold(() => snoozeLocked(ports, request))

function snoozeLocked(ports: PanelPorts, { id, day }: SnoozeRequest): PanelRow | Trouble {
  const { workbook } = ports
  const read = readDesk(ports)
  if (read instanceof Trouble) return read
  const row = rowOfId(read.sheet, id)
  if (row instanceof Trouble) return row
  const desk = decidedFor(read, row)
  const refused = refusal(desk, row, day)
  if (refused) return refused
  if (!workbook.has(PLAN.name))
    return new Trouble('The tab "Plan" is gone: run Set up Touchline. Nothing was changed.')
  const plan = planned(ports, desk, row, day)
  const now = decidedFor({ ...read, plan }, row)
  if (idsHaveMoved(workbook, desk.sheet))
    return new Trouble('Rows moved just now: the day stands in Plan, the night shows it.')
  const rows = new Set(rowsOfPerson(desk.sheet.persons, row))
  writeOutputs(workbook, desk.sheet, now.decisions, isLive(desk.rules.book), rows)
  workbook.flush()
  return shownRow(ports, now, row)
}

/** Why this person cannot be put off to that day; null when they can. */
function refusal({ sheet, decisions, today }: DecidedDesk, row: number, day: Day | null): Trouble | null {
  const touch = decisions.touches[sheet.persons.of[row] ?? 0]
  const who = sheet.pipeline.label(row)
  if (!touch) return new Trouble(`${who} has no next touch that could be put off. Nothing was changed.`)
  if (touch.from === 'promise')
    return new Trouble(
      `${who} was promised ${isoDay(touch.day)}, and a promise outranks everything (C8): agree on another day and change Promised. Nothing was changed.`,
    )
  if (day === null || (day >= today && day <= today + MOST_DAYS)) return null
  return new Trouble(`Choose a day from today to a year ahead. Nothing was changed.`)
}

/** Writes the person's line of Plan, over the one they have; the tab as it is then. */
function planned(ports: PanelPorts, desk: DecidedDesk, row: number, day: Day | null): Table {
  const { workbook } = ports
  const { sheet, plan, decisions } = desk
  const person = sheet.persons.of[row] ?? 0
  const leader = decisions.people.leading[person] ?? row
  const ids = rowsOfPerson(sheet.persons, row).map((other) => sheet.pipeline.textAt('id', other))
  const headers = plan.headers.length > 0 ? plan.headers : PLAN.columns.map(({ header }) => header)
  const column = columnIndex(plan, 'Touchline ID')
  const facts = new Map<string, Cell>([
    ['id', sheet.pipeline.textAt('id', leader)],
    ['day', day === null ? '' : serialOf(day)],
    ['medium', decisions.media[person] ?? ''],
    // Without a latest day it is the user's own choice, which the night keeps.
    ['latest', ''],
    ['madeOn', Math.floor(workbook.zone(ports.clock.now()) * 1440) / 1440 + SERIAL_OF_EPOCH],
  ])
  const keys = headers.map(
    (header) => PLAN.columns.find((own) => own.header.toLowerCase() === header.toLowerCase())?.key ?? '',
  )
  const made = keys.map((key) => facts.get(key) ?? '')
  const blank = headers.map(() => '')
  const rows = plan.rows.map((cells) => (ids.includes(cleanText(cells[column])) ? blank : cells))
  rows.forEach((cells, line) => {
    if (cells === blank && (line !== free(rows, blank) || day === null))
      workbook.write(PLAN.name, plan.firstRow + line, 1, [blank])
  })
  const at = free(rows, blank)
  if (day !== null && at >= 0) {
    rows[at] = made
    workbook.write(PLAN.name, plan.firstRow + at, 1, [made])
  } else if (day !== null) {
    rows.push(made)
    workbook.append(PLAN.name, [made])
  }
  return tableOf(PLAN.name, [headers.slice(), ...rows])
}

/** The first line that was the person's; -1 without one. */
const free = (rows: readonly (readonly Cell[])[], blank: readonly Cell[]): number => rows.indexOf(blank)
