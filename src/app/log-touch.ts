// Logging one touch: saved first, never blocked; then the ledger, the verdict and the next touch of that row follow.
import { readCadence } from '../core/cadence'
import type { Cell } from '../core/cell'
import { serialOf } from '../core/day'
import { type Decisions, decide } from '../core/decide'
import { automatedCaps } from '../core/judged-ledger'
import { keepLedger, type Ledger } from '../core/ledger'
import { readLedger } from '../core/ledger-tab'
import { type TouchEntry, touchLine } from '../core/log-entry'
import { NO_PLAN } from '../core/plan'
import { readProfiles } from '../core/profile'
import { CADENCE, LEDGER, PROFILE, TOUCHES } from '../core/schema'
import { tableOf } from '../core/table'
import { IS_CONTACT, IS_ELIGIBLE, touchClassifier } from '../core/touches'
import { readJudged, touchKeys } from './judged'
import { writeOutputs } from './outputs'
import type { Ports } from './ports'
import { settle, writeLedger } from './settle'
import {
  columnOf,
  isLive,
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  readRules,
  sheetRow,
  Trouble,
  withCells,
} from './sheet'

/** What the panel sends: a touch of the row with this id, and what else was agreed in it. */
export interface TouchRequest extends Omit<TouchEntry, 'touchId' | 'moment'> {
  /** Agreed day and time as `YYYY-MM-DD` or `YYYY-MM-DD hh:mm`; '' clears nothing. */
  readonly promised?: number
}

export interface TouchSaved {
  readonly touchId: string
  /** False: saved, but by V1–V4 it does not count. */
  readonly counted: boolean
  readonly verdict: string
  readonly nextTouch: Cell
}

/** Logs a touch for the row with the request's id. Null when the sheet stays busy: nothing was written. */
export const logTouch = (ports: Ports, request: TouchRequest): TouchSaved | Trouble | null =>
  ports.lock.hold(() => logLocked(ports, request))

function logLocked(ports: Ports, request: TouchRequest): TouchSaved | Trouble {
  const { workbook } = ports
  const rules = readRules(workbook)
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Trouble) return opened
  const row = opened.pipeline.text('id').indexOf(request.id)
  if (row < 0)
    return new Trouble(
      'This row is no longer in the pipeline: nothing was logged. Choose it again in the sheet.',
    )
  const moment = Math.round(workbook.zone(ports.clock.now()) * 1440) / 1440
  const { promised, ...said } = request
  const entry: TouchEntry = {
    ...said,
    touchId: ports.ids.next(),
    moment,
    name: said.name ?? opened.pipeline.personName(row),
  }
  const log = tableOf(TOUCHES.name, workbook.readHeader(TOUCHES.name))
  workbook.append(TOUCHES.name, [touchLine(entry, touchKeys(log))])
  const bits = touchClassifier(rules.book)({
    medium: entry.medium ?? '',
    direction: entry.direction ?? '',
    personal: entry.personal ?? '',
    reason: entry.reason ?? '',
    item: entry.item ?? '',
    outcome: entry.outcome ?? '',
    progress: entry.progress ?? '',
  })
  const sheet = promised === undefined ? opened : promise(ports, opened, row, promised)
  const decisions = follow(ports, rules, sheet, {
    row,
    moment,
    medium: entry.medium ?? '',
    bits,
    risk: entry.risk ?? '',
  })
  workbook.flush()
  if (decisions instanceof Trouble) return decisions
  const person = sheet.persons.of[row] ?? 0
  const touch = decisions.touches[person]
  const isContact = (bits & IS_CONTACT) !== 0
  return {
    touchId: entry.touchId,
    counted: isContact && (bits & IS_ELIGIBLE) !== 0,
    verdict: decisions.verdicts.texts[row] ?? '',
    nextTouch: touch ? serialOf(touch.day) : '',
  }
}

/** Notes an agreed day in the row's Promised. */
function promise({ workbook }: Ports, sheet: PipelineSheet, row: number, promised: number): PipelineSheet {
  const value = serialOf(promised)
  workbook.write(sheet.tab, sheetRow(sheet, row), columnOf(sheet, 'promised'), [[value]])
  return withCells(sheet, [{ row, key: 'promised', value }], workbook)
}

type LoggedTouch = Parameters<typeof keepLedger>[1]

/** Keeps the ledger by the touch and writes what follows for the rows of that person; an old touch rebuilds it whole. */
function follow(
  ports: Ports,
  rules: RulesSheet,
  sheet: PipelineSheet,
  touch: LoggedTouch,
): Decisions | Trouble {
  const { workbook } = ports
  const { pipeline, persons, book } = sheet
  const today = Math.floor(workbook.zone(ports.clock.now()))
  const ids = pipeline.text('id')
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const ledger: Ledger = readLedger(kept, ids, workbook.zone)
  const cadence = readCadence(tableOf(CADENCE.name, workbook.read(CADENCE.name) ?? [[]]), book)
  const frame = { persons, today, automatedMost: automatedCaps({ ...sheet, today, cadence }, ledger) }
  if (!keepLedger(ledger, touch, frame)) {
    const judged = readJudged(ports, rules, today)
    if (judged instanceof Trouble) return judged
    settle(ports, judged, isLive(book))
    return judged.decisions
  }
  const { profiles } = readProfiles(tableOf(PROFILE.name, workbook.read(PROFILE.name) ?? [[]]))
  const decisions = decide({
    ...sheet,
    ledger,
    cadence,
    profiles,
    plan: NO_PLAN,
    today,
    clockStopped: book.clockStopped,
  })
  writeLedger(workbook, { sheet, ledger, kept })
  const person = persons.of[touch.row]
  const rows = new Set(ids.flatMap((_, row) => (persons.of[row] === person ? [row] : [])))
  writeOutputs(workbook, sheet, decisions, isLive(book), rows)
  return decisions
}
