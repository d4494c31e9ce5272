// Selects a cell that the panel names, so that the user sees what is meant.
import { cleanText, normalise } from '../../core/cells/text'
import { type Result, refused } from '../../core/words/refusals'
import type { Ports } from '../sheet/ports'

/** A cell by its tab, sheet row from 1 (0 = the header itself), and header. */
export interface CellPlace {
  readonly tab: string
  readonly row: number
  readonly header: string
}

/** Rows in which a header is looked for. */
const HEADER_ROWS = 20

/** Selects the cell; where its header is gone, the first cell of the row. */
export function showCell({ workbook }: Ports, { tab, row, header }: CellPlace): Result<string> {
  const values = workbook.read(tab)
  if (!values) return refused('no such tab', tab, workbook.tabs())
  const wanted = normalise(header)
  const heads = values.slice(0, HEADER_ROWS).map((cells) => cells.map((cell) => normalise(cleanText(cell))))
  const line = heads.findIndex((cells) => cells.includes(wanted))
  const column = Math.max(0, heads[line]?.indexOf(wanted) ?? -1) + 1
  workbook.select(tab, row > 0 ? Math.min(row, values.length + 1) : Math.max(1, line + 1), column)
  return tab
}
