// Logging one touch: saved first, never blocked; then the ledger, the verdict and the next touch of that row follow.

import { automatedCaps } from '../../core/cadence/ledger-from-log'
import { serialOf } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { columnIndex, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type Decisions, decide } from '../../core/decide'
import type { Ledger, OneTouch } from '../../core/ledger/ledger'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { readLedger } from '../../core/ledger/ledger-tab'
import { observe } from '../../core/ledger/seen-in-cells'
import { LEDGER, TOUCHES } from '../../core/tabs/schema'
import { COUNTS_ON_ITS_OWN } from '../../core/touches/classify'
import { type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { readJudged } from '../judge/read-and-judge'
import { readMethod } from '../judge/read-method'
import { settle, writeLedger } from '../judge/write-verdicts'
import { todayOf } from '../sheet/clock'
import {
  isLive,
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  readRules,
  Trouble,
} from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { idsHaveMoved, writeOutputs } from '../sheet/write-own-columns'
import { bitsOf, entryOf, type TouchRequest } from './touch-entry'

export interface TouchSaved {
  readonly touchId: string
  /** False: saved, but by V1–V4 it does not count. */
  readonly counted: boolean
  readonly verdict: string
  readonly nextTouch: Cell
}

const NOBODY = 'This row is no longer in the pipeline: nothing was logged. Choose it again in the sheet.'

/** Logs a touch for the row with the request's id. Null when the sheet stays busy: nothing was written. */
export const logTouch = (ports: Ports, request: TouchRequest): TouchSaved | Trouble | null =>
  ports.lock.hold(() => logLocked(ports, request))

function logLocked(ports: Ports, request: TouchRequest): TouchSaved | Trouble {
  const { workbook } = ports
  const rules = readRules(workbook)
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Trouble) return opened
  const row = opened.pipeline.text('id').indexOf(request.id)
  if (row < 0) return new Trouble(NOBODY)
  if (!workbook.has(TOUCHES.name) || !workbook.has(LEDGER.name))
    return new Trouble('The tab "Touches" or "Ledger" is gone: nothing was logged. Run Set up Touchline.')
  const entry = entryOf(ports, opened, row, request)
  const log = tableOf(TOUCHES.name, workbook.readHeader(TOUCHES.name))
  const bits = bitsOf(rules, entry)
  const isKnown = request.key !== undefined && isLogged(workbook, columnIndex(log, 'Touch ID'), entry.touchId)
  if (!isKnown) workbook.append(TOUCHES.name, [touchLine(entry, touchKeys(log))])
  const decisions = isKnown ? rebuild(ports, rules) : follow(ports, rules, opened, { ...entry, bits })
  workbook.flush()
  if (decisions instanceof Trouble) return decisions
  const { pipeline, persons } = decisions.cadence
  const at = pipeline.text('id').indexOf(request.id)
  const next = decisions.touches[persons.of[at] ?? -1]
  return {
    touchId: entry.touchId,
    counted: (bits & COUNTS_ON_ITS_OWN) !== 0,
    verdict: decisions.verdicts.texts[at] ?? '',
    nextTouch: next ? serialOf(next.day) : '',
  }
}

function isLogged(workbook: Workbook, column: number, touchId: string): boolean {
  const ids = column < 0 ? [] : workbook.readColumn(TOUCHES.name, column + 1, 1, -1)
  return ids.some((id) => cleanText(id) === touchId)
}

/** Judges everything anew from the whole log: for what one touch cannot tell, and when rows moved. */
function rebuild(ports: Ports, rules: RulesSheet): Decisions | Trouble {
  const judged = readJudged(ports, rules, todayOf(ports))
  if (judged instanceof Trouble) return judged
  settle(ports, judged, isLive(rules.book))
  return judged.decisions
}
/** Keeps the ledger by the touch and writes what follows for the rows of that person. */
function follow(
  ports: Ports,
  rules: RulesSheet,
  sheet: PipelineSheet,
  entry: TouchEntry & { readonly bits: number },
): Decisions | Trouble {
  const { workbook } = ports
  const { pipeline, persons, book } = sheet
  const today = todayOf(ports)
  const ids = pipeline.text('id')
  const { moment, bits, medium = '', risk = '' } = entry
  const touch: OneTouch = { row: ids.indexOf(entry.id), moment, flags: bits, medium, risk }
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const ledger: Ledger = readLedger(kept, ids, workbook.zone)
  const method = readMethod(workbook, sheet)
  const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
  if (!keepLedger(ledger, touch, { persons, today, automatedMost })) return rebuild(ports, rules)
  writeLedger(workbook, { sheet, ledger, kept })
  // The night writes down what the cells show; until then they count for the verdict alone.
  for (const { row } of observe(pipeline, ledger, book, today)) ledger.lastProgress[row] = today
  const decisions = decide({ ...sheet, ...method, ledger, today, clockStopped: book.clockStopped })
  if (idsHaveMoved(workbook, sheet)) return rebuild(ports, rules)
  const person = persons.of[touch.row]
  const rows = new Set(ids.flatMap((_, row) => (persons.of[row] === person ? [row] : [])))
  writeOutputs(workbook, sheet, decisions, isLive(book), rows)
  return idsHaveMoved(workbook, sheet) ? rebuild(ports, rules) : decisions
}
