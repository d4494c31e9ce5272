// Switches Fit and Next touch between live formulas in their header cells and values that the night writes.
import { type Decisions, outputCells } from '../../core/decide'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import { LEDGER, OWN_COLUMNS, type OwnKey } from '../../core/tabs/schema'
import { columnOf, isLive, isPaused, type PipelineSheet, type RulesSheet, writeState } from './open-pipeline'
import type { Workbook } from './ports'
import { LIVE_KEYS } from './write-own-columns'

/** A column's letters: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Columns that a live formula does not use: those it computes itself, and outputs that nothing is computed from. */
const UNUSED_BY_LIVE: readonly (readonly [live: OwnKey, unseen: readonly PipelineKey[]])[] = [
  ['fit', ['fit', 'nextTouch', 'by', 'verdict', 'noticeSince']],
  ['nextTouch', ['fit', 'nextTouch', 'by', 'noticeSince']],
]

/**
 * Whether there are few enough rows, each live formula has all columns it uses to its left, the only ones it gets, and it
 * takes the same ones as the night.
 */
function fitsLive(sheet: PipelineSheet): boolean {
  if (sheet.pipeline.rows > sheet.book.numbers['live.rows'] || sheet.pipeline.columns.isPicked) return false
  const placed = [...sheet.pipeline.columns.at]
  return UNUSED_BY_LIVE.every(([live, unseen]) => {
    const own = columnOf(sheet, live)
    return own > 0 && placed.every(([key, at]) => at + 1 < own || unseen.includes(key))
  })
}

/** Whether the sheet allows live formulas: few enough rows, columns in order, no volatile formula in the tab. */
export const canBeLive = (workbook: Workbook, sheet: PipelineSheet): boolean =>
  fitsLive(sheet) && !workbook.hasVolatile(sheet.tab)

/** Writes the formulas into the header cells, from where they spill down. False when the cells accept no formula. */
export function makeLive(workbook: Workbook, sheet: PipelineSheet): boolean {
  const { headerRow, tab } = sheet
  const upTo = (column: number): string => `A${headerRow}:${columnLetter(column - 1)}`
  const [fit, next] = [columnOf(sheet, 'fit'), columnOf(sheet, 'nextTouch')]
  const ledger = `Ledger!A1:${columnLetter(LEDGER.columns.length)}`
  // Semicolons separate arguments in every locale; commas do not.
  const formulas = new Map([
    [fit, `=QUALIFY(${upTo(fit)};Profile!A1:G;Rules!A1:G)`],
    [next, `=NEXT_TOUCH(${upTo(next)};${ledger};Cadence!A1:F;Rules!A1:G;Plan!A1:G)`],
  ])
  if ([...formulas].every(([column, formula]) => workbook.writeFormula(tab, headerRow, column, formula)))
    return true
  makeWritten(workbook, sheet)
  return false
}

/** Replaces the formulas by the header texts; the next judging writes the values. */
export function makeWritten(workbook: Workbook, sheet: PipelineSheet): void {
  for (const { key, header } of OWN_COLUMNS) {
    const column = columnOf(sheet, key)
    if (column > 0 && (LIVE_KEYS as readonly string[]).includes(key))
      workbook.write(sheet.tab, sheet.headerRow, column, [[header]])
  }
}

/**
 * Checks a live sheet: it becomes written when it has too many rows or contains NOW() or RAND(), and formulas that somebody
 * typed over are restored. It waits while a header is there twice, of which the formulas would take the leftmost.
 * @returns whether the sheet is live from now on
 */
export function keepLive(
  workbook: Workbook,
  rules: RulesSheet,
  { sheet, decisions }: { readonly sheet: PipelineSheet; readonly decisions: Decisions },
): boolean {
  const { isPicked = false } = sheet.pipeline.columns
  if (isPaused(rules.book) && isPicked) return false
  if (isPaused(rules.book)) return resumeLive(workbook, rules, sheet)
  if (!isLive(rules.book)) return false
  const isPoisoned = sheet.isLiveBroken && workbook.hasVolatile(sheet.tab)
  const isFit = fitsLive(sheet) && !isPoisoned
  if (isFit && (!isTypedOver(sheet, decisions) || makeLive(workbook, sheet))) return true
  makeWritten(workbook, sheet)
  writeState(workbook, rules, { 'live.now': isPicked ? 'held' : 'no' })
  return false
}

/** The formulas return after a pause, where the sheet still allows them. */
function resumeLive(workbook: Workbook, rules: RulesSheet, sheet: PipelineSheet): boolean {
  const live = canBeLive(workbook, sheet) && makeLive(workbook, sheet)
  writeState(workbook, rules, { 'live.now': live ? 'yes' : 'no' })
  return live
}

/** Whether a live column is blank although it should show values: its formula was overwritten. */
function isTypedOver(sheet: PipelineSheet, decisions: Decisions): boolean {
  if (sheet.isLiveBroken) return false
  const { pipeline } = sheet
  return LIVE_KEYS.some((key) => {
    const at = columnOf(sheet, key) - 1
    const isBlank = pipeline.table.rows.every((cells) => (cells[at] ?? '') === '')
    return isBlank && pipeline.table.rows.some((_, row) => outputCells(pipeline, decisions, row)[key] !== '')
  })
}
