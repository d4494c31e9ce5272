// The kernel's operations on cells: values, formulas, formats, notes, validations, conditional formats.
import type { CellInput, Rows } from '../services/wire'
import type { GoogleState } from '../state'
import { blocks, onGrid, sheetOf } from './areas'
import type { Handlers } from './handlers'

export function cellOperations(state: GoogleState) {
  const { workbook } = state
  return {
    values: (_, area) => workbook.values(onGrid(state, area)),
    displayValues: (_, area) => workbook.displayValues(onGrid(state, area)),
    formulas: (_, area) => workbook.formulas(onGrid(state, area)),
    write: (_, area, values) => workbook.write(onGrid(state, area), values),
    fill: (_, area, value) => {
      const row = new Array<CellInput>(area.columns).fill(value)
      const rows: Rows<CellInput> = new Array(area.rows).fill(row)
      workbook.write(onGrid(state, area), rows)
    },
    sortRows: (_, area, column, ascending) => workbook.sortRows(onGrid(state, area), column, ascending),
    clearContent: (_, area) => workbook.clearContent(onGrid(state, area)),
    numberFormats: (_, area) => workbook.numberFormats(onGrid(state, area)),
    setNumberFormats: (_, area, formats) => workbook.setNumberFormats(onGrid(state, area), formats),
    styles: (_, area) => workbook.styles(onGrid(state, area)),
    setStyle: (_, area, style) => workbook.setStyle(onGrid(state, area), style),
    setStyles: (_, area, styles) => {
      for (const block of blocks(onGrid(state, area), styles)) workbook.setStyle(block.area, block.value)
    },
    ...marks(state),
  } satisfies Partial<Handlers>
}

function marks(state: GoogleState) {
  const { workbook } = state
  return {
    notes: (_, area) => workbook.notes(onGrid(state, area)),
    setNotes: (_, area, notes) => workbook.setNotes(onGrid(state, area), notes),
    validations: (_, area) => workbook.validations(onGrid(state, area)),
    setValidation: (_, area, validation) => workbook.setValidation(onGrid(state, area), validation),
    setValidations: (_, area, validations) => {
      for (const block of blocks(onGrid(state, area), validations))
        workbook.setValidation(block.area, block.value)
    },
    conditionalFormats: (_, sheet) => workbook.conditionalFormats(sheetOf(state, sheet).id),
    setConditionalFormats: (_, sheet, formats) =>
      workbook.setConditionalFormats(sheetOf(state, sheet).id, formats),
    merges: (_, area) =>
      workbook
        .merges(onGrid(state, area).sheet)
        .filter(
          (merge) =>
            merge.row < area.row + area.rows &&
            area.row < merge.row + merge.rows &&
            merge.column < area.column + area.columns &&
            area.column < merge.column + merge.columns,
        ),
  } satisfies Partial<Handlers>
}
