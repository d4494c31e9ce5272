// What a Table refuses of scripts and users: formulas in its header, other validations in its typed columns.
import type { Area, CellInput, Rows } from '../services/wire'
import type { GoogleState } from '../state'

/** @throws when a formula is to stand in the header of a Table. */
export function refuseHeaderFormula({ workbook }: GoogleState, area: Area, values: Rows<CellInput>): void {
  const isRefused = workbook.tables(area.sheet).some(({ area: table }) =>
    values[table.row - area.row]?.some((value, at) => {
      const within = area.column + at >= table.column && area.column + at < table.column + table.columns
      return within && typeof value === 'string' && value.startsWith('=')
    }),
  )
  if (isRefused) throw new Error('Formulas are not allowed in the header of a table.')
}

/** The area. @throws when it reaches into a typed column of a Table. */
export function untyped({ workbook }: GoogleState, area: Area): Area {
  const isTyped = workbook.tables(area.sheet).some(({ area: table, typedColumns }) => {
    const sharesRows = area.row < table.row + table.rows && table.row < area.row + area.rows
    const reached = (column: number) => column >= area.column && column < area.column + area.columns
    return sharesRows && typedColumns.some((column) => reached(table.column + column))
  })
  if (isTyped) throw new Error('This operation is not allowed on cells in typed columns.')
  return area
}
