// Writes a judged sheet: ids, touches, ledger, cleared bench marks, verdicts. Each step can be repeated safely.

import { cleanText } from '../../core/cells/text'
import { noticeDay } from '../../core/decide'
import { departedLines, ledgerLine } from '../../core/ledger/ledger-tab'
import { keepOwnCells } from '../../core/ledger/own-cells-kept'
import { columnAt, headersOf, LEDGER, TOUCHES } from '../../core/tabs/schema'
import { touchKeys, touchLine } from '../../core/touches/log-entry'
import { writeColumnRuns } from '../sheet/open-pipeline'
import { writeIds } from '../sheet/own-cells-that-follow'
import type { Ports, Workbook } from '../sheet/ports'
import { idsHaveMoved, outputBlocks, ownCellBlocks, writeBlocks } from '../sheet/write-own-columns'
import type { JudgedSheet } from './read-and-judge'

/** Blocks of hand-typed touches that get their ids in one night; the rest waits for the next night. */
const MOST_RUNS = 5

/**
 * Writes everything. New ids go first, because everything else refers to them; then touches, each with a key, so that
 * after an interrupted run the next one finds them logged and does the rest.
 * @param live whether Fit and Next touch are live formulas, whose values are not written
 * @returns false when rows moved since the sheet was read: the caller must read again
 */
export function writeVerdicts({ workbook }: Ports, judged: JudgedSheet, live: boolean): boolean {
  const { sheet } = judged
  if (judged.placed !== judged.opened && idsHaveMoved(workbook, judged.opened)) return false
  writeIds(workbook, judged)
  const held = judged.isMoved ? judged.placed : judged.opened
  nameTouches(workbook, judged)
  const keys = touchKeys(judged.log.table)
  workbook.append(
    TOUCHES.name,
    judged.entries.map((entry) => touchLine(entry, keys)),
  )
  keepOwnCells(sheet.pipeline, judged.ledger, (row) => noticeDay(sheet.pipeline, judged.decisions, row))
  writeLedger(workbook, judged)
  if (idsHaveMoved(workbook, sheet)) return false
  const { decisions } = judged
  writeBlocks(workbook, sheet.tab, [
    ...ownCellBlocks(sheet, ['benched', 'wakeOn'], held),
    ...(judged.hold.state === 'held' ? [] : outputBlocks(workbook, { sheet, held, decisions, live })),
  ])
  return !idsHaveMoved(workbook, sheet)
}

/** Writes the whole Ledger; lines of ids that left the pipeline are kept, because the row may come back. */
function writeLedger(
  workbook: Workbook,
  { sheet, ledger, kept }: Pick<JudgedSheet, 'sheet' | 'ledger' | 'kept'>,
): void {
  const ids = sheet.pipeline.text('id')
  const lines = ids.flatMap((id, row) => (id === '' ? [] : [ledgerLine(ledger, row, id)]))
  workbook.writeOwn(LEDGER, [headersOf(LEDGER), ...lines, ...departedLines(kept, ids)])
}

/** Fills in the ids of touches typed by hand with only a name; skipped until the next night when the log's rows moved. */
function nameTouches(workbook: Workbook, { log: { table }, namedTouches }: JudgedSheet): void {
  const column = columnAt(table, TOUCHES, 'id') + 1
  const lines = [...namedTouches.keys()]
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (column === 0 || first === undefined || last === undefined) return
  const held = workbook.readColumn(TOUCHES.name, column, table.firstRow + first, last - first + 1)
  const isMoved = held.some((id, at) => cleanText(id) !== cleanText(table.rows[first + at]?.[column - 1]))
  if (isMoved) return
  const ends = lines.filter((line, at) => lines[at + 1] !== line + 1).slice(0, MOST_RUNS)
  const until = ends[ends.length - 1] ?? first
  const ids = lines.filter((line) => line <= until)
  writeColumnRuns(
    workbook,
    TOUCHES.name,
    column,
    new Map(ids.map((line) => [table.firstRow + line, namedTouches.get(line)])),
  )
}
