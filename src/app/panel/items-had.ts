// The library of reasons with whom it is for, and the items that people have had: of the log three columns tell.
import type { Cell } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { itemsSaid } from '../../core/reasons/reasons'
import { columnAt, headerOf, TOUCHES } from '../../core/tabs/schema'
import { TouchLog } from '../../core/touches/touch-log'
import type { OpenSheet } from '../judge/open-sheet'
import type { Workbook } from '../sheet/ports'

const COLUMNS = ['id', 'name', 'item'] as const

/** The items each person has had, normalised, by person number. */
export function itemsHad(workbook: Workbook, { sheet, today }: OpenSheet): Map<number, Set<string>> {
  const log = new TouchLog(itemColumns(workbook), sheet.pipeline.zone, today, sheet.book)
  return itemsSaid(log.text('item'), log.rowOf(sheet.pipeline), sheet.persons)
}

function itemColumns(workbook: Workbook): Table {
  const header = tableOf(TOUCHES.name, workbook.readHeader(TOUCHES.name))
  const columns = COLUMNS.map((key): readonly Cell[] => {
    const at = columnAt(header, TOUCHES, key)
    return at < 0 ? [] : workbook.readColumn(TOUCHES.name, at + 1, 1, -1)
  })
  const rows = columns[0]?.map((_, row) => columns.map((cells) => cells[row] ?? '')) ?? []
  return tableOf(TOUCHES.name, [COLUMNS.map((key) => headerOf(TOUCHES, key)), ...rows.slice(1)])
}
