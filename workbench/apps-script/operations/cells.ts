// The kernel's operations on cells: values, formulas, formats, notes, validations.
import type { CellInput, Rows } from '../services/wire'
import type { GoogleState } from '../state'
import { blocks, onGrid } from './areas'
import type { Handlers } from './handlers'
import { writable } from './protections'
import { untyped } from './tables'
import { valid } from './validations'

export function cellOperations(state: GoogleState) {
  const { workbook } = state
  return {
    values: (_, area) => workbook.values(onGrid(state, area)),
    displayValues: (_, area) => workbook.displayValues(onGrid(state, area)),
    formulas: (_, area) => workbook.formulas(onGrid(state, area)),
    write: (execution, area, values) =>
      workbook.write(valid(state, writable(state, execution, area), values), values),
    fill: (execution, area, value) => {
      const row = new Array<CellInput>(area.columns).fill(value)
      const rows: Rows<CellInput> = new Array(area.rows).fill(row)
      workbook.write(valid(state, writable(state, execution, area), rows), rows)
    },
    sortRows: (execution, area, column, ascending) =>
      workbook.sortRows(writable(state, execution, area), column, ascending),
    clearContent: (execution, area) => workbook.clearContent(writable(state, execution, area)),
    numberFormats: (_, area) => workbook.numberFormats(onGrid(state, area)),
    setNumberFormats: (execution, area, formats) =>
      workbook.setNumberFormats(writable(state, execution, area), formats),
    styles: (_, area) => workbook.styles(onGrid(state, area)),
    setStyle: (execution, area, style) => workbook.setStyle(writable(state, execution, area), style),
    setStyles: (execution, area, styles) => {
      for (const block of blocks(writable(state, execution, area), styles))
        workbook.setStyle(block.area, block.value)
    },
    ...marks(state),
  } satisfies Partial<Handlers>
}

function marks(state: GoogleState) {
  const { workbook } = state
  return {
    notes: (_, area) => workbook.notes(onGrid(state, area)),
    setNotes: (execution, area, notes) => workbook.setNotes(writable(state, execution, area), notes),
    validations: (_, area) => workbook.validations(onGrid(state, area)),
    setValidation: (execution, area, validation) =>
      workbook.setValidation(untyped(state, writable(state, execution, area)), validation),
    setValidations: (execution, area, validations) => {
      for (const block of blocks(untyped(state, writable(state, execution, area)), validations))
        workbook.setValidation(block.area, block.value)
    },
  } satisfies Partial<Handlers>
}
