// Makes one row of two: the one that stays takes the chosen cells, and the touches, the plan, the asks, hours and steps of the
// other, which is emptied in its place. Undo keeps every cell. Sent again, what was left undone is done.
import type { Cell } from '../../core/cells/cell'
import { tableOf } from '../../core/cells/table'
import { cleanText, literally } from '../../core/cells/text'
import { readLedger } from '../../core/ledger/ledger-tab'
import { factsCode, type MergedField, mergeFacts } from '../../core/ledger/merged-facts'
import { decisionLine } from '../../core/ledger/undo-lines'
import {
  columnAt,
  LEDGER,
  PLAN,
  REASONS,
  REFERRALS,
  STEPS,
  TIME,
  TODAY,
  TOUCHES,
} from '../../core/tabs/schema'
import { MARK_PATTERN, withMerge } from '../../core/touches/archived'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { JudgedRows } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { rebuildLedger } from '../judge/rebuild-ledger'
import { userFormulas } from '../judge/user-formulas'
import { type RowCell, rowCellLines, withRowCells, writeRowCells } from '../row/row-cells'
import { changedCells, decidedCells, openUndo, type UndoTab } from '../row/undo-tab'
import { type CellEdit, columnOf, isLive } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { LIVE_KEYS } from '../sheet/write-own-columns'
import { completeMerge } from './complete-merge'
import { mergedColumns, signOf } from './duplicates-page'

/** Two rows to make one of; sent again with the same key. */
export interface MergeRequest {
  readonly key: string
  /** The row that stays, and the one that goes. */
  readonly stay: string
  readonly go: string
  /** Headers of which the cell of the row that goes is taken; a blank cell is filled from it anyway. */
  readonly take: readonly string[]
  /** Of the rows as they were shown. */
  readonly sign: string
}

/** What became of two rows. */
export interface Merged {
  readonly batch: string
  readonly id: string
  readonly name: string
  /** Sheet row that is empty now; 0 = not known any more. */
  readonly emptied: number
  /** Touches that went over. */
  readonly touches: number
}

/** Merges the rows. */
export const mergeRows = (ports: Ports, request: MergeRequest): Result<Merged> =>
  withSheet(ports, {}, (open) => mergeOpened(ports, open, request))

function mergeOpened(ports: Ports, open: OpenSheet, request: MergeRequest): Result<Merged> {
  const { key, stay: stayId, go: goId, sign } = request
  const { sheet } = open
  const undo = openUndo(ports, open.today)
  if (undo instanceof Refused) return undo
  const stay = rowOfId(sheet, stayId, 'save')
  if (stay instanceof Refused) return stay
  const batch = { batch: key, id: stayId, name: sheet.pipeline.label(stay) }
  if (undo.isUndone(key)) return { ...batch, emptied: 0, touches: 0 }
  const go = rowOfId(sheet, goId, 'save')
  const noted = undo.lines.filter((line) => line.batch === key)
  if (go instanceof Refused)
    return noted.length === 0
      ? go
      : (completeMerge(ports, open, { stay, noted }) ?? { ...batch, emptied: 0, touches: 0 })
  if (signOf(sheet, [stay, go]) !== sign && noted.length === 0) return refused('rows changed')
  const touches = merge(ports, open, { undo, request, stay, go })
  if (touches instanceof Refused) return touches
  return { ...batch, emptied: sheet.pipeline.table.firstRow + go, touches }
}

interface Merging {
  readonly undo: UndoTab
  readonly request: MergeRequest
  readonly stay: number
  readonly go: number
}

/** @returns how many touches went over */
function merge(ports: Ports, open: OpenSheet, merging: Merging): Result<number> {
  const { workbook } = ports
  const { stay, go, request } = merging
  const log = logOf(workbook, [request.stay, request.go])
  if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'save')
  const named = cellsBeside(workbook, open, request)
  const inLog = named.filter(({ tab }) => tab === TOUCHES.name)
  const beside = [...named, ...cellsOfFiles(workbook, request)]
  const taken = takenCells(workbook, open, merging)
  const emptied = emptiedCells(workbook, open, go)
  const corrected = withRowCells(log, inLog)
  const { pipeline } = open.sheet
  const { table } = open.ledger([request.stay, request.go])
  const held = readLedger(table, pipeline.text('id'), pipeline.zone)
  const gone = factsCode(held, go)
  let facts = { before: '', after: '', gone }
  const judged = runAct(ports, open, {
    undone: 'save',
    rows: [stay, go],
    cells: [...taken, ...emptied.map(({ row, column }) => ({ row, column, value: '' }))],
    learn(known) {
      const before = factsCode(known.ledger, stay)
      mergeFacts(known.ledger, stay, { ledger: held, row: go }, (field) => isTaken(open, taken, field))
      facts = { before, after: factsCode(known.ledger, stay), gone }
      const changed = known.rows.filter((row) => row !== go)
      return { ledger: rebuildLedger(corrected, known, open.today), changed }
    },
    note: (after) => note(open, after, merging, { taken, emptied, beside, facts }),
    write: () => writeRowCells(workbook, beside),
  })
  return judged instanceof Refused ? judged : inLog.length
}

const isTaken = ({ sheet }: OpenSheet, taken: readonly CellEdit[], field: MergedField): boolean => {
  const { pipeline } = sheet
  // Without a column of stages, the Ledger notes the status as the stage.
  const isStatus = field === 'stage' && !pipeline.has('stage')
  const at = pipeline.columns.at.get(isStatus ? 'status' : field)
  return taken.some(({ column }) => column - 1 === at)
}

/** Cells of the row that stays which get another value; those with a formula stay as they are. */
function takenCells(workbook: Workbook, { sheet }: OpenSheet, { stay, go, request }: Merging): CellEdit[] {
  const { table } = sheet.pipeline
  const cellAt = (row: number, at: number): Cell => table.rows[row]?.[at] ?? ''
  const edits = mergedColumns(sheet).flatMap((at): CellEdit[] => {
    const isWanted = request.take.includes(table.headers[at] ?? '')
    const value = cellAt(go, at)
    const isBlank = cleanText(cellAt(stay, at)) === ''
    return (isBlank || isWanted) && cleanText(value) !== '' ? [{ row: stay, column: at + 1, value }] : []
  })
  return withoutFormulas(workbook, sheet, edits, true)
}

/** Cells that can be written: not those that an array formula fills. @param isKept cells that hold a formula stay, too */
function withoutFormulas(
  workbook: Workbook,
  sheet: OpenSheet['sheet'],
  edits: readonly CellEdit[],
  isKept: boolean,
): CellEdit[] {
  let left = [...edits]
  for (;;) {
    const blocks = left.map(({ row, column, value }) => ({
      row: sheet.pipeline.table.firstRow + row,
      column,
      values: [[value]],
    }))
    const { spilled, before } = userFormulas(workbook, sheet, blocks)
    if (!spilled)
      return isKept
        ? left.filter((_, at) => before(blocks[at]?.row ?? 0, blocks[at]?.column ?? 0) === '')
        : left
    left = left.filter(({ column }) => column !== spilled.column)
  }
}

interface EmptiedCell extends Pick<CellEdit, 'row' | 'column'> {
  readonly before: Cell
  readonly formula: string
}

/** All cells of a row that hold something. */
function emptiedCells(workbook: Workbook, { sheet }: OpenSheet, go: number): EmptiedCell[] {
  const { table } = sheet.pipeline
  const cells = table.rows[go] ?? []
  const live = isLive(sheet.book) ? LIVE_KEYS.map((key) => columnOf(sheet, key)) : []
  const edits = cells.flatMap((cell, at): CellEdit[] =>
    cell === '' || cell === null || cell === undefined || live.includes(at + 1)
      ? []
      : [{ row: go, column: at + 1, value: cell }],
  )
  const formulas = workbook.formulasOfRow(sheet.tab, table.firstRow + go, table.headers.length)
  return withoutFormulas(workbook, sheet, edits, false).map(({ row, column, value }) => ({
    ...{ row, column, before: value },
    formula: formulas[column - 1] ?? '',
  }))
}

const TABS = [TOUCHES, PLAN, REFERRALS, TIME, STEPS, REASONS, TODAY]

/** Cells of all tabs that hold the id of the row that goes. */
function cellsBeside(workbook: Workbook, { sheet }: OpenSheet, { stay, go }: MergeRequest): RowCell[] {
  return [sheet.tab, ...TABS.map(({ name }) => name)].flatMap((tab) => {
    if (!workbook.has(tab)) return []
    const isPipeline = tab === sheet.tab
    const header = isPipeline ? sheet.pipeline.table : tableOf(tab, workbook.readHeader(tab))
    const found = workbook.cellsLike(tab, [1, header.headers.length], literally(go))
    const keyAt = tab === TOUCHES.name ? columnAt(header, TOUCHES, 'touchId') : -1
    const idAt = isPipeline ? columnOf(sheet, 'id') - 1 : -1
    return [...found.lines(Number.MAX_SAFE_INTEGER)].flatMap(([row, cells]) =>
      cells.flatMap((cell, at): RowCell[] =>
        cleanText(cell) === go && at !== idAt && at !== keyAt
          ? [
              {
                ...{ tab, row, key: cleanText(cells[keyAt]), column: at + 1 },
                ...{ header: header.headers[at] ?? '', before: cell, after: stay },
              },
            ]
          : [],
      ),
    )
  })
}

/** The lines of the log that say which file has old touches say from now on whose those of the row that goes are. */
function cellsOfFiles(workbook: Workbook, { stay, go }: MergeRequest): RowCell[] {
  const tab = TOUCHES.name
  const header = tableOf(tab, workbook.readHeader(tab))
  const [keyAt, idAt] = [columnAt(header, TOUCHES, 'touchId'), columnAt(header, TOUCHES, 'id')]
  if (keyAt < 0 || idAt < 0) return []
  return [...workbook.linesLike(tab, keyAt + 1, MARK_PATTERN)].map(([row, cells]): RowCell => {
    const before = cells[idAt] ?? ''
    const after = withMerge(cleanText(before), go, stay)
    const named = { header: header.headers[idAt] ?? '', before, after }
    return { tab, row, key: cleanText(cells[keyAt]), column: idAt + 1, ...named }
  })
}

interface Changes {
  readonly taken: readonly CellEdit[]
  readonly emptied: readonly EmptiedCell[]
  readonly beside: readonly RowCell[]
  /** What the Ledger knows of the row that stays, and knew of the one that goes. */
  readonly facts: { readonly before: string; readonly after: string; readonly gone: string }
}

/** Notes on Undo all that changes. */
function note(
  { sheet: held }: OpenSheet,
  judged: JudgedRows,
  { undo, request, go }: Merging,
  { taken, emptied, beside, facts }: Changes,
): () => void {
  const { zone, table } = held.pipeline
  const made = { batch: request.key, when: undo.when }
  const ofLedger = { ...made, tab: LEDGER.name, header: 'merged' }
  const others = judged.rows.filter((row) => row !== go)
  const gone = emptied.map(
    ({ column, before, formula }): RowCell => ({
      ...{ tab: held.tab, row: table.firstRow + go, key: request.go, column },
      ...{ header: table.headers[column - 1] ?? '', before, after: '', formula },
    }),
  )
  return undo.add([
    decisionLine(request.key, undo.when, request.stay, 'merge', false),
    decisionLine(request.key, undo.when, request.go, 'merge', false),
    ...changedCells(held, judged.sheet, taken, made),
    ...changedCells(
      held,
      judged.sheet,
      others.flatMap((row) => decidedCells(held, judged, row)),
      made,
    ),
    ...rowCellLines([...gone, ...beside], made, zone),
    { ...ofLedger, id: request.stay, before: facts.before, after: facts.after },
    // The night drops the line of a row that is gone.
    { ...ofLedger, id: request.go, before: facts.gone, after: facts.gone },
  ])
}
