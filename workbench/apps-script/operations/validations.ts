// The refusal of values that a cell does not take, by its strict validation or as the header of a Table.
import { notationOf } from '../services/a1'
import type { Area, CellInput, Rows } from '../services/wire'
import type { GoogleState } from '../state'
import { refuseHeaderFormula } from './tables'

/** The area. @throws with Google's words, before anything is written, where a cell refuses its value. */
export function valid(state: GoogleState, area: Area, values: Rows<CellInput>): Area {
  const { workbook } = state
  refuseHeaderFormula(state, area, values)
  const refused = workbook.hasStrictValidation(area) ? workbook.refusedCell(area, values) : null
  if (!refused) return area
  const { row, column, accepted } = refused
  const cell = notationOf({ sheet: area.sheet, row, column, rows: 1, columns: 1 })
  const wanted = accepted ? ` Please enter one of the following values: ${accepted.join(', ')}.` : ''
  throw new Error(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${wanted}`,
  )
}
