// Logs a touch, with the cells filled along with it, and answers with the row's new card. When a request is repeated after a
// lost answer, the touch is found in the log and only the rest is done.

import { keyOf } from '../../core/cells/key'
import { tableOf } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { TOUCHES } from '../../core/tabs/schema'
import { usualOutcome } from '../../core/tabs/vocabulary'
import { IS_AUTOMATED, touchClassifier, type Uncounted, uncountedBy } from '../../core/touches/classify'
import { saidOf, type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { isCode, Refused, type Result, refusalText, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import { idsOfRows, type JudgedRows, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import {
  type CellChange,
  headerIn,
  isoMoment,
  placeChanges,
  savedAnswers,
  takingBack,
} from '../row/cell-change'
import { minuteOf } from '../sheet/clock'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type LearntTouches, learnTouches } from './learn-touches'
import { contextOf } from './open-row'
import { placeInLog } from './place-in-log'
import { noteAsk } from './referral-asked'
import { type RowCard, rowCard } from './row-card'
import { countsInLog, type ShownTouch } from './row-history'
import type { UndoRequest } from './undo-touch'

/** A touch to log for the row with this id. */
export interface LogRequest extends Omit<TouchEntry, 'touchId' | 'moment'> {
  /** New for each touch, the same when the request is repeated. */
  readonly key: string
  /** The request may have arrived before, so the log must be searched first. */
  readonly again?: boolean
  /** Cells to fill: the missing fact, the promised day. */
  readonly cells: readonly CellChange[]
  readonly context?: CachedContext
}

/** The answer to a logged touch. */
export interface PanelLogged {
  readonly card: RowCard
  readonly touch: ShownTouch
  /** Why facts of the request were not saved, although the touch is; absent when all were. */
  readonly unsaved?: readonly string[]
  /** What takes it back: cells as they were, with what stands in them now. */
  readonly undo: Omit<UndoRequest, 'context'>
}

/** Logs a touch of the row with the request's id; without a fact whose cell does not take it, which the answer names. */
export function logTouch(ports: Ports, request: LogRequest): Result<PanelLogged> {
  let { cells } = request
  let why = ''
  const done = withSheet(ports, request, (open) => {
    const logged = logOpened(ports, open, request)
    if (!(logged instanceof Refused && isCode(logged, 'cell refused'))) return logged
    const [header, value, by] = logged.parts
    cells = cells.filter((change) => headerIn(open.sheet, change) !== header)
    const { refusals } = open.sheet.book.words
    why = refusalText(refused('cell refused', header, value, by, 'fact'), refusals)
    return logged
  })
  if (!(done instanceof Refused) || cells.length === request.cells.length) return done
  const rest = logTouch(ports, { ...request, cells })
  return rest instanceof Refused ? rest : { ...rest, unsaved: [why, ...(rest.unsaved ?? [])] }
}

/** The same in a sheet that is open. @param note notes on Undo what the log changes, under the touch's id */
export function logOpened(
  ports: Ports,
  open: OpenSheet,
  request: LogRequest,
  note?: (judged: JudgedRows, before: FactsBefore, touchId: string) => () => void,
): Result<PanelLogged> {
  const { workbook } = ports
  const row = rowOfId(open.sheet, request.id, 'log')
  if (row instanceof Refused) return row
  const placed = placeChanges(open.sheet, row, request.cells)
  if (placed instanceof Refused) return placed
  const ids = idsOfRows(open.sheet, rowsOfPersons(open.sheet, [row]))
  const entry = entryOf(ports, open.sheet, row, request)
  const place = placeInLog(ports, open, { ids, entry, isAgain: request.again === true })
  if (place instanceof Refused) return place
  const { log, listed, line, lines, touchId } = place
  let learnt: LearntTouches | undefined
  let before: FactsBefore = {}
  const judged = runAct(ports, endingPlan(open, entry), {
    undone: 'log',
    rows: [row],
    cells: placed,
    answered: savedAnswers(row, request.cells),
    learn(known) {
      before = factsBefore(known.ledger, row, request.cells)
      learnt = learnTouches(open, known, [{ row, entry, isLogged: !line }], () => {
        const read = lines()
        return line ? { ...read, rows: [...read.rows, line] } : read
      })
      return learnt
    },
    ...(note ? { note: (judged) => note(judged, before, touchId()) } : {}),
    write() {
      const found = listed()
      if (line) workbook.append(TOUCHES.name, [touchLine({ ...entry, touchId: touchId() }, touchKeys(log))])
      if (found?.touchId === touchId() && found.done === '') found.tick(tickOf(entry))
      if (request.referralAsked) noteAsk(workbook, entry)
    },
  })
  if (judged instanceof Refused) return judged
  const counts = learnt?.counts[0] ?? countsInLog(judged, row, learnt?.log ?? log, entry.touchId)
  const context = open.context ?? contextOf(ports, open, judged, log.headers)
  const cells = request.cells.map((change, at) => takingBack(open.sheet, placed[at], change))
  const undo = { touchId: touchId(), said: saidOf(entry), id: request.id, cells, ...before }
  const touch = shownTouch(request, { ...entry, touchId: touchId() }, uncountedOf(open, entry, counts))
  return { card: rowCard(judged, row, context), touch, undo }
}

/** What the Ledger knew of answers before they were saved; absent where the act saves none. */
export type FactsBefore = Pick<UndoRequest, 'gut' | 'date'>

/** What the Ledger knows of the answers that are saved with the touch, before they are. */
export function factsBefore(ledger: Ledger, row: number, cells: readonly CellChange[]): FactsBefore {
  const saves = (fact: 'gut' | 'decision'): boolean => cells.some(({ field }) => field === fact)
  const day = (moments: Float64Array): string => isoMoment(moments[row] ?? Number.NaN)
  const gut = { word: ledger.gut[row] ?? '', confirmed: day(ledger.gutConfirmed) }
  const moves = ledger.dateMoved[row] ?? 0
  const date = { day: day(ledger.decision), confirmed: day(ledger.decisionConfirmed), moves }
  return { ...(saves('gut') ? { gut } : {}), ...(saves('decision') ? { date } : {}) }
}

/** What Done shows of a touch. */
export const tickOf = ({ outcome = '', medium = '', direction = '' }: TouchEntry): string =>
  outcome || usualOutcome(medium, direction)

/**
 * A touch ends all plans made before it, so Plan need not be read unless the context says that a line would still hold;
 * what is no contact ends none.
 */
function endingPlan(open: OpenSheet, { medium = '' }: TouchEntry): OpenSheet {
  return medium !== '' && open.context && !open.context.isPlanned
    ? { ...open, plan: () => tableOf('Plan', [[]]) }
    : open
}

/** The touch to log, dated by the sheet's clock; its id derives from the request's key. */
function entryOf(ports: Ports, sheet: PipelineSheet, row: number, request: LogRequest): TouchEntry {
  const { key, again: _, cells: __, context: ___, ...fields } = request
  return { ...fields, touchId: touchIdOf(key), moment: minuteOf(ports), ...whoseTouch(sheet, row, fields) }
}

/** The Touch ID of a touch that no line of Today gives one, by its request's key. */
export const touchIdOf = (key: string): string => keyOf(`panel ${key}`)

/** Whose touch it is, unless the request says it. */
export const whoseTouch = (
  { pipeline }: PipelineSheet,
  row: number,
  { name, owner }: Pick<TouchEntry, 'name' | 'owner'>,
): { readonly name: string; readonly owner: string } => ({
  name: name ?? pipeline.personName(row),
  owner: owner ?? pipeline.textAt('owner', row),
})

/** The rule by which the touch does not count; an automated one without an item lacks that first (V3). */
export function uncountedOf(
  { rules }: OpenSheet,
  entry: TouchEntry,
  counts: boolean,
  flagsOf = touchClassifier(rules.book),
): Uncounted | '' {
  const flags = flagsOf(entry)
  const by = uncountedBy(flags, counts)
  return by === 'V1' && flags & IS_AUTOMATED && !entry.item ? 'V3' : by
}

/** The touch as the panel lists it. */
function shownTouch(
  request: LogRequest,
  { touchId, moment }: TouchEntry,
  uncounted: Uncounted | '',
): ShownTouch {
  const { medium = '', direction, outcome = '', reason = '', item = '', progress = '', note = '' } = request
  const fields = { medium, direction: direction || 'Out', outcome, reason, item, progress, note }
  return { touchId, when: isoMoment(moment), ...fields, counts: uncounted === '', uncounted }
}
