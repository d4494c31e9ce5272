// What was judged goes into the sheet: touches, ledger, ids, rows that wake, verdicts. Each step can be repeated.
import type { Cell } from '../core/cell'
import { departedLines, ledgerLine } from '../core/ledger-tab'
import { touchLine } from '../core/log-entry'
import { LEDGER, TOUCHES } from '../core/schema'
import { type Judged, touchKeys } from './judged'
import { idsHaveMoved, writeOutputs } from './outputs'
import type { Ports, Workbook } from './ports'
import { columnOf, sheetRow, writeColumnRuns } from './sheet'

/**
 * Writes all of it. The ledger goes first: were the run cut off, the next one finds the same marks in the sheet again.
 * @returns false when rows moved since they were read: read again
 */
export function settle({ workbook }: Ports, judged: Judged, live: boolean): boolean {
  const { sheet } = judged
  const keys = touchKeys(judged.touchTable)
  workbook.append(
    TOUCHES.name,
    judged.entries.map((entry) => touchLine(entry, keys)),
  )
  writeLedger(workbook, judged)
  if (!writeIds(workbook, judged) || idsHaveMoved(workbook, sheet)) return false
  for (const key of ['benched', 'wakeOn'] as const) {
    const cells = new Map<number, Cell>(judged.waking.map((row) => [sheetRow(sheet, row), '']))
    writeColumnRuns(workbook, sheet.tab, columnOf(sheet, key), cells)
  }
  writeOutputs(workbook, sheet, judged.decisions, live)
  return true
}

/** Writes the ledger whole; lines of ids that left the pipeline stay, for the row may come back. */
export function writeLedger(
  workbook: Workbook,
  { sheet, ledger, kept }: Pick<Judged, 'sheet' | 'ledger' | 'kept'>,
): void {
  const ids = sheet.pipeline.text('id')
  const lines = ids.flatMap((id, row) => (id === '' ? [] : [ledgerLine(ledger, row, id)]))
  workbook.writeOwn(LEDGER, [
    LEDGER.columns.map(({ header }) => header),
    ...lines,
    ...departedLines(kept, ids),
  ])
}

/** Gives new rows their id; false when the rows moved since they were read. */
function writeIds(workbook: Workbook, { sheet, opened, newIds }: Judged): boolean {
  if (newIds.size === 0) return true
  if (idsHaveMoved(workbook, opened)) return false
  const cells = new Map<number, Cell>([...newIds].map(([row, id]) => [sheetRow(sheet, row), id]))
  writeColumnRuns(workbook, sheet.tab, columnOf(sheet, 'id'), cells)
  return true
}
