// The kernel's operations on charts.
import type { Chart } from '../services/wire'
import type { GoogleState } from '../state'
import { onGrid, sheetOf } from './areas'
import type { Handlers } from './handlers'
import { writableSheet } from './protections'

/** Ids are positive numbers of 28 bits. */
const ID_DIGITS = 7

export function chartOperations(state: GoogleState) {
  const { workbook } = state
  const existing = (sheet: number, id: number): Chart => {
    const found = workbook.charts(sheet).find((chart) => chart.id === id)
    if (!found) throw new Error('The chart does not exist on this sheet.')
    return found
  }
  return {
    charts: (_, sheet) => workbook.charts(sheetOf(state, sheet).id),
    putChart: (execution, sheet, id, plan) => {
      writableSheet(state, execution, sheet)
      for (const range of plan.ranges) onGrid(state, range)
      onGrid(state, { sheet, row: plan.anchor.row, column: plan.anchor.column, rows: 1, columns: 1 })
      const known =
        id === null ? Number.parseInt(state.uuid().slice(0, ID_DIGITS), 16) : existing(sheet, id).id
      workbook.putChart({ ...plan, id: known, sheet })
    },
    removeChart: (execution, sheet, id) =>
      workbook.removeChart(writableSheet(state, execution, sheet), existing(sheet, id).id),
  } satisfies Partial<Handlers>
}
