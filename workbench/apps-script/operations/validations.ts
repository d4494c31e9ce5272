// The refusal of values that a cell's strict validation does not take.
import { notationOf } from '../services/a1'
import type { Area, CellInput, Rows } from '../services/wire'
import type { GoogleState } from '../state'

/** The area. @throws with Google's words, before anything is written, where a strict validation refuses a value. */
export function valid({ workbook }: GoogleState, area: Area, values: Rows<CellInput>): Area {
  const refused = workbook.hasStrictValidation(area) ? workbook.refusedCell(area, values) : null
  if (!refused) return area
  const { row, column, accepted } = refused
  const cell = notationOf({ sheet: area.sheet, row, column, rows: 1, columns: 1 })
  const wanted = accepted ? ` Please enter one of the following values: ${accepted.join(', ')}.` : ''
  throw new Error(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${wanted}`,
  )
}
