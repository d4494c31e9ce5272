// The `header` rows of Rules: which header holds which field (S1, S5).
import type { Cell } from '../../core/cells/cell'
import { cleanText } from '../../core/cells/text'
import { headerRow } from '../../core/pipeline/rules-tab-rows'
import { columnAt, RULES_TAB } from '../../core/tabs/schema'
import { type RulesSheet, writeColumnRuns } from './open-pipeline'
import type { Workbook } from './ports'

/** Writes what holds each field: into the row that Rules has for it, else as new rows. @param pins field key → header */
export function writePins(
  workbook: Workbook,
  { table, book }: Pick<RulesSheet, 'table' | 'book'>,
  pins: ReadonlyMap<string, string>,
): void {
  if (!table || pins.size === 0) return
  const [id, rule, value] = (['id', 'rule', 'value'] as const).map((key) => columnAt(table, RULES_TAB, key))
  const changes = new Map<number, Cell>()
  const added: Cell[][] = []
  // Of several rows for one field the last counts.
  const rowOf = new Map<string, number>()
  table.rows.forEach((cells, at) => {
    if (cells[id ?? -1] === 'header') rowOf.set(cleanText(cells[rule ?? -1]), table.firstRow + at)
  })
  for (const [field, header] of pins) {
    const row = rowOf.get(field)
    if (row === undefined) added.push(headerRow(field, header, book.words))
    else changes.set(row, header)
  }
  writeColumnRuns(workbook, RULES_TAB.name, (value ?? -1) + 1, changes)
  if (added.length > 0) workbook.append(RULES_TAB.name, added)
}
