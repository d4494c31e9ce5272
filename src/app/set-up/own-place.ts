// Where Touchline's own columns stand: at the right end, or right after the name, where a verdict is read without scrolling.
import { type Cell, isBlank } from '../../core/cells/cell'
import { WHO } from '../../core/reading/row-kinds'
import { columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import { lastOwnColumn } from '../sheet/own-columns'
import type { Workbook } from '../sheet/ports'

export type OwnPlace = 'end' | 'name'

/**
 * Why own columns stand at the right end although they were wished beside the name: a merged cell lies across that place,
 * what a formula gives does, or Google inserts no columns there.
 */
export type PlaceRefusal = 'merged' | 'spilled' | 'refused'

/** Room for own columns. */
export interface OwnRoom {
  /** Sheet column of the first, from 1. */
  readonly column: number
  readonly why: PlaceRefusal | ''
}

/**
 * Finds room for so many columns, or makes it by inserting them, as far as nothing of the user's is torn apart. Blank
 * columns that are there already, as a run that was cut off leaves them, are used.
 */
export function roomForOwn(
  workbook: Workbook,
  sheet: PipelineSheet,
  place: OwnPlace,
  count: number,
): OwnRoom {
  const { tab, headerRow, values } = sheet
  const merges = workbook.merges(tab, headerRow)
  // A column that shows only blanks may hold formulas, so it counts as used.
  const used = values.reduce((most, row) => Math.max(most, row.length), 0)
  const end = Math.max(used, ...merges.map(([, last]) => last)) + 1
  const after = lastOwnColumn(sheet) || nameColumn(sheet)
  if (place === 'end' || after === 0 || after >= used) return { column: end, why: '' }
  if (merges.some(([first, last]) => first <= after && after < last)) return { column: end, why: 'merged' }
  const isFree = areBlank(values, after, count)
  if (isFree) return { column: after + 1, why: '' }
  if (mayBeSpilled(workbook, sheet, after)) return { column: end, why: 'spilled' }
  try {
    workbook.insertColumns(tab, after, count)
    workbook.settle()
  } catch {
    return { column: end, why: 'refused' }
  }
  return { column: after + 1, why: '' }
}

/** Sheet column of the name, the last of its parts, else of what tells who a row is; 0 = none. */
export function nameColumn(sheet: PipelineSheet): number {
  const parts = Math.max(columnOf(sheet, 'firstName'), columnOf(sheet, 'lastName'))
  const [other = 0] = WHO.map((key) => columnOf(sheet, key)).filter((column) => column > 0)
  return columnOf(sheet, 'name') || parts || columnOf(sheet, 'title') || other
}

const areBlank = (values: readonly (readonly Cell[])[], after: number, count: number): boolean =>
  values.every((row) => row.slice(after, after + count).every(isBlank)) &&
  values.some((row) => row.length > after + count)

/** What may fill cells to its right. */
const SPREADING =
  /^=\s*\{|\b(?:IMPORT\w+|ARRAYFORMULA|ARRAY_CONSTRAIN|QUERY|FILTER|SORTN?|UNIQUE|SPLIT|TRANSPOSE|[HV]STACK|CHOOSECOLS|CHOOSEROWS|TOROW|WRAP\w+|MAKEARRAY|MAP|BYROW|BYCOL|SCAN|SEQUENCE|RANDARRAY|MMULT|OFFSET|INDIRECT|GOOGLEFINANCE|LET|LAMBDA)\s*\(/i

/** Whether a formula left of the place may fill cells beyond it: inserted columns would stand in its way. */
function mayBeSpilled(workbook: Workbook, { tab, values }: PipelineSheet, after: number): boolean {
  return workbook
    .formulas(tab)
    .some(
      (formulas, row) =>
        (formulas[after] ?? '') === '' &&
        !isBlank(values[row]?.[after]) &&
        formulas.slice(0, after).some((formula) => SPREADING.test(formula)),
    )
}
