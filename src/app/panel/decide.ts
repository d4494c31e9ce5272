// Decides on rows of the court: parks them, fills the fact that acquits, logs a last mail or ask, or notes that nothing changed.
// One batch is one act, noted on Undo before its cells are written; sent again it is found there and only the rest is done.
import {
  type CourtVerb,
  decisionLine,
  type SprintFigures,
  sprintIn,
  sprintLine,
  type UndoLine,
} from '../../core/ledger/undo-lines'
import { headerOf, LEDGER, TOUCHES } from '../../core/tabs/schema'
import type { TouchEntry } from '../../core/touches/log-entry'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { JudgedRows } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { type CellChange, placeChanges, savedAnswers } from '../row/cell-change'
import { changedCells, decidedCells, openUndo, type UndoTab } from '../row/undo-tab'
import { type CellEdit, columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { type FactsBefore, factsBefore, logOpened } from './log-touch'
import { saidCode } from './taken-log'

/** What is logged with a decision: a last mail, an ask for a referral, a contact that was had elsewhere. */
export type DecidedTouch = Pick<
  TouchEntry,
  'medium' | 'direction' | 'outcome' | 'reason' | 'progress' | 'referralAsked' | 'note'
>

/** What is decided about a row, with the cells as they were seen. */
export interface Decision {
  readonly id: string
  readonly verb: CourtVerb
  readonly cells: readonly CellChange[]
  readonly touch?: DecidedTouch
}

/** Decisions that are made, and can be taken back, together. */
export interface DecideRequest {
  /** The batch: new for each, the same when the request is repeated. */
  readonly key: string
  /** The request may have arrived before. */
  readonly again?: boolean
  /** A decision with a touch stands alone. */
  readonly decisions: readonly Decision[]
  /** In the clean-up sprint: the figures with which it begins, if none was begun or it begins anew. */
  readonly sprint?: SprintFigures & { readonly isAnew: boolean }
}

/** A row that was not decided on, and why. */
export interface Undecided {
  readonly id: string
  readonly name: string
  readonly why: 'gone' | 'twice' | 'changed' | 'no column'
  /** Of a cell that changed meanwhile: its header and what stands there. */
  readonly header: string
  readonly now: string
}

/** A row that was decided on, as it is judged now. */
export interface Decided {
  readonly id: string
  /** Code of the verdict; 0 = none, as of a parked row. */
  readonly code: number
}

/** What became of a batch. */
export interface BatchDecided {
  readonly batch: string
  readonly done: readonly Decided[]
  readonly left: readonly Undecided[]
}

/** Makes the decisions: all that can be made, the others named. */
export const decideRows = (ports: Ports, request: DecideRequest): Result<BatchDecided> => {
  const [only] = request.decisions
  const alone = request.decisions.length === 1 && only ? { id: only.id } : {}
  return withSheet(ports, alone, (open) => decideOpened(ports, open, request))
}

/** A decision with its row and its cells. */
interface Placed extends Decision {
  readonly row: number
  readonly edits: readonly CellEdit[]
}

function decideOpened(ports: Ports, open: OpenSheet, request: DecideRequest): Result<BatchDecided> {
  const undo = openUndo(ports, open.today)
  if (undo instanceof Refused) return undo
  // Taken back since the answer was lost: it is not done again.
  if (undo.isUndone(request.key)) return { batch: request.key, done: [], left: [] }
  const left: Undecided[] = []
  const placed = request.decisions.flatMap((decision): Placed[] => {
    const found = placeDecision(open.sheet, decision)
    if ('edits' in found) return [found]
    left.push(found)
    return []
  })
  const [only] = placed
  const judged = only?.touch
    ? logDecision(ports, open, { undo, request, placed: only })
    : markDecisions(ports, open, { undo, request, placed })
  if (judged instanceof Refused) return judged
  const codeOf = (row: number): number => judged?.decisions.verdicts.codes[row] ?? 0
  return { batch: request.key, done: placed.map(({ id, row }) => ({ id, code: codeOf(row) })), left }
}

/** Where a decision belongs; else why it cannot be made. */
function placeDecision(sheet: PipelineSheet, decision: Decision): Placed | Undecided {
  const { id } = decision
  const row = rowOfId(sheet, id, 'save')
  const why = { id, name: '', header: '', now: '' }
  if (row instanceof Refused) return { ...why, why: isCode(row, 'id twice') ? 'twice' : 'gone' }
  const name = sheet.pipeline.label(row)
  const edits = placeChanges(sheet, row, decision.cells)
  if (!(edits instanceof Refused)) return { ...decision, row, edits }
  if (!isCode(edits, 'conflict')) return { ...why, name, why: 'no column' }
  const [header, , { now }] = edits.parts
  return { ...why, name, why: 'changed', header, now }
}

interface Batch {
  readonly undo: UndoTab
  readonly request: DecideRequest
}

/** Marks and fills without a touch: all rows in one act. @returns null where no cell was to be changed */
function markDecisions(
  ports: Ports,
  open: OpenSheet,
  { undo, request, placed }: Batch & { readonly placed: readonly Placed[] },
): Result<JudgedRows | null> {
  const cells = placed.flatMap(({ edits }) => edits)
  const begin = beginLines(undo, request)
  if (cells.length === 0) {
    undo.add([...begin, ...placed.map((one) => saidOf(undo, request, one))])
    return null
  }
  const before = new Map<Placed, FactsBefore>()
  return runAct(ports, open, {
    undone: 'save',
    rows: placed.map(({ row }) => row),
    cells,
    answered: placed.flatMap(({ row, cells: changes }) => savedAnswers(row, changes)),
    learn({ ledger }) {
      for (const one of placed) before.set(one, factsBefore(ledger, one.row, one.cells))
      return { ledger, changed: [] }
    },
    note(judged) {
      const lines = placed.flatMap((one) => [
        saidOf(undo, request, one),
        ...changeLines(ports.workbook, open, judged, {
          undo,
          request,
          placed: one,
          before: before.get(one) ?? {},
        }),
      ])
      return undo.add([...begin, ...lines])
    },
  })
}

/** Logs a touch with the decision on one row. */
function logDecision(
  ports: Ports,
  open: OpenSheet,
  { undo, request, placed }: Batch & { readonly placed: Placed },
): Result<JudgedRows | null> {
  const { id, cells, touch = {} } = placed
  let after: JudgedRows | null = null
  const log = { key: request.key, again: request.again === true, id, cells, ...touch }
  const logged = logOpened(ports, open, log, (judged, before, touchId) => {
    after = judged
    const made = {
      ...lineOf(undo, request),
      tab: TOUCHES.name,
      id: touchId,
      header: '',
      before: '',
      after: saidCode({ ...touch, touchId, id, moment: 0 }),
    }
    const changes = changeLines(ports.workbook, open, judged, { undo, request, placed, before })
    return undo.add([...beginLines(undo, request), saidOf(undo, request, placed), ...changes, made])
  })
  return logged instanceof Refused ? logged : after
}

const lineOf = ({ when }: UndoTab, { key }: DecideRequest): Pick<UndoLine, 'batch' | 'when'> => ({
  batch: key,
  when,
})

const saidOf = ({ when }: UndoTab, { key, sprint }: DecideRequest, { id, verb }: Placed): UndoLine =>
  decisionLine(key, when, id, verb, sprint !== undefined)

/** The line with which a sprint begins, where this decision begins one. */
const beginLines = ({ lines, when }: UndoTab, { key, sprint }: DecideRequest): UndoLine[] =>
  sprint && (sprint.isAnew || sprintIn(lines) === null) ? [sprintLine(key, when, sprint)] : []

/** What the decision changes: cells, the notice's day, and what the Ledger knew of its answers. */
function changeLines(
  workbook: Workbook,
  { sheet: held }: OpenSheet,
  judged: JudgedRows,
  { undo, request, placed, before }: Batch & { readonly placed: Placed; readonly before: FactsBefore },
): UndoLine[] {
  const { row, id, edits } = placed
  const made = lineOf(undo, request)
  const cells = [...edits, ...decidedCells(held, judged, row)]
  const own = new Set(
    (['benched', 'wakeOn', 'gut', 'noticeSince'] as const).map((key) => columnOf(held, key)),
  )
  const isOwn = edits.every(({ column }) => own.has(column))
  const width = held.pipeline.table.headers.length
  const formulas = isOwn ? [] : workbook.formulasOfRow(held.tab, held.pipeline.table.firstRow + row, width)
  const { gut, date } = before
  const known = [
    ...(gut ? [{ header: headerOf(LEDGER, 'gut'), before: `t:${gut.word}|${gut.confirmed}` }] : []),
    ...(date
      ? [{ header: headerOf(LEDGER, 'decision'), before: `t:${date.day}|${date.confirmed}|${date.moves}` }]
      : []),
  ]
  return [
    ...changedCells(held, judged.sheet, cells, made, ({ column }) => formulas[column - 1] ?? ''),
    ...known.map((line) => ({ ...made, tab: LEDGER.name, id, after: '', ...line })),
  ]
}
