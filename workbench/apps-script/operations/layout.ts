// The kernel's operations on sizes of rows and columns, and on merged cells.
import type { Area } from '../services/wire'
import type { GoogleState } from '../state'
import { onGrid, overlap, refuseOutside, sheetOf } from './areas'
import type { Handlers } from './handlers'
import { writable, writableSheet } from './protections'

/** About what the grid needs for a letter of its usual size, and beside a text; Google measures each letter. */
const LETTER_PIXELS = 7
const BESIDE_PIXELS = 10
const USUAL_POINTS = 10
const PART_OF_MERGE = 'You must select all cells in a merged range to merge or unmerge them.'

export function layoutOperations(state: GoogleState) {
  const { workbook } = state
  return {
    setHeaderSizes: (execution, sheet, dimension, from, count, pixels) => {
      const { rows, columns } = sheetOf(state, writableSheet(state, execution, sheet))
      refuseOutside(from, count, dimension === 'ROW' ? rows : columns)
      for (let at = from; at < from + count; at++) {
        if (dimension === 'ROW') workbook.setRowHeight(sheet, at, pixels)
        else workbook.setColumnWidth(sheet, at, pixels)
      }
    },
    headerSize: (_, sheet, dimension, at) => {
      const { rows, columns } = sheetOf(state, sheet)
      refuseOutside(at, 1, dimension === 'ROW' ? rows : columns)
      return workbook.headerSize(sheet, dimension, at)
    },
    fitColumns: (execution, sheet, from, count) => {
      refuseOutside(from, count, sheetOf(state, writableSheet(state, execution, sheet)).columns)
      const rows = workbook.lastRow(sheet)
      for (let column = from; column < from + count && rows; column++) {
        const pixels = widestText(state, { sheet, row: 0, column, rows, columns: 1 })
        if (pixels) workbook.setColumnWidth(sheet, column, pixels)
      }
    },
    setBorder: (execution, area, sides, line) =>
      workbook.setBorder(writable(state, execution, area), sides, line),
    ...merges(state),
  } satisfies Partial<Handlers>
}

function merges(state: GoogleState) {
  const { workbook } = state
  const within = (area: Area): Area[] =>
    workbook.merges(onGrid(state, area).sheet).filter((merge) => overlap(merge, area))
  const refuseParts = (area: Area): void => {
    if (within(area).some((merge) => !covers(area, merge))) throw new Error(PART_OF_MERGE)
  }
  return {
    merges: (_, area) => within(area),
    merge: (execution, areas) => {
      for (const area of areas) refuseParts(writable(state, execution, area))
      for (const area of areas) {
        for (const merge of within(area)) workbook.unmerge(merge)
        if (area.rows * area.columns > 1) workbook.merge(area)
      }
    },
    unmerge: (execution, area) => {
      refuseParts(writable(state, execution, area))
      for (const merge of within(area)) workbook.unmerge(merge)
    },
  } satisfies Partial<Handlers>
}

function widestText({ workbook }: GoogleState, area: Area): number {
  const styles = workbook.styles(area)
  const widths = workbook.displayValues(area).map(([text = ''], row) => {
    const { fontSize = USUAL_POINTS } = styles[row]?.[0] ?? {}
    const longest = Math.max(...text.split('\n').map((line) => line.length))
    return longest && Math.ceil((longest * LETTER_PIXELS * fontSize) / USUAL_POINTS) + BESIDE_PIXELS
  })
  return widths.reduce((most, width) => Math.max(most, width), 0)
}

function covers(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  )
}
