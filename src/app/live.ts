// Live or written: Fit and Next touch as formulas in their header cells, or as values the night writes.
import { OWN_COLUMNS } from '../core/schema'
import { LIVE_KEYS } from './outputs'
import type { Workbook } from './ports'
import { columnOf, type PipelineSheet } from './sheet'

/** A column's letters: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Whether the sheet allows live formulas: few enough rows, nothing volatile in it, own columns in their order. */
export function canBeLive(workbook: Workbook, sheet: PipelineSheet): boolean {
  if (sheet.pipeline.rows > sheet.book.numbers['live.rows']) return false
  const [fit, verdict, next] = [
    columnOf(sheet, 'fit'),
    columnOf(sheet, 'verdict'),
    columnOf(sheet, 'nextTouch'),
  ]
  const inOrder = columnOf(sheet, 'id') < fit && fit < verdict && verdict < next
  return inOrder && !workbook.hasVolatile(sheet.tab)
}

/** Puts the formulas into the header cells; everything below spills from them. */
export function makeLive(workbook: Workbook, sheet: PipelineSheet): void {
  const { headerRow, tab } = sheet
  const upTo = (column: number): string => `A${headerRow}:${columnLetter(column - 1)}`
  const [fit, next] = [columnOf(sheet, 'fit'), columnOf(sheet, 'nextTouch')]
  workbook.writeFormula(tab, headerRow, fit, `=QUALIFY(${upTo(fit)},Profile!A1:G,Rules!A1:G)`)
  workbook.writeFormula(
    tab,
    headerRow,
    next,
    `=NEXT_TOUCH(${upTo(next)},Ledger!A1:R,Cadence!A1:F,Rules!A1:G,Plan!A1:G)`,
  )
}

/** Puts the header texts back in place of the formulas; the values are written by whoever judges next. */
export function makeWritten(workbook: Workbook, sheet: PipelineSheet): void {
  for (const { key, header } of OWN_COLUMNS) {
    if ((LIVE_KEYS as readonly string[]).includes(key)) {
      workbook.write(sheet.tab, sheet.headerRow, columnOf(sheet, key), [[header]])
    }
  }
}
