// A user who types: the cells change through the workbook, then the simple onEdit trigger runs.
import type { Area, CellInput, CellValue } from '../workbook/types'
import type { Execute, Run, RunOptions } from './executor'
import { selectionOf } from './operations/areas'
import { writable } from './operations/protections'
import { valid } from './operations/validations'
import { areaOf, splitSheetName } from './services/a1'
import type { GoogleState } from './state'
import { refuseViewer } from './viewers'

export type Edited = CellInput | readonly (readonly CellInput[])[]

/** The area of an A1 notation; without a sheet's name it is on the selected sheet. */
export function resolveArea(state: GoogleState, where: string | Area): Area {
  if (typeof where !== 'string') return where
  const { name, reference } = splitSheetName(where)
  const sheets = state.workbook.sheets()
  const sheet = sheets.find((one) =>
    name === undefined ? one.id === selectionOf(state, state.selection).sheet : one.name === name,
  )
  if (!sheet) throw new Error(`There is no sheet named ${name}.`)
  return areaOf(reference, sheet)
}

/** Writes what was typed and runs onEdit where the bundle has one. One value fills the area. @throws where it is protected or refused by a validation. */
export function edit(
  state: GoogleState,
  execute: Execute,
  hasHandler: boolean,
  where: string | Area,
  value: Edited,
): Run | undefined {
  refuseViewer(state, { user: state.user.email }, 'write')
  const area = resolveArea(state, where)
  const single = area.rows === 1 && area.columns === 1
  const before = single ? typed(state, area) : undefined
  const rows = Array.isArray(value) ? value : fill(area, value as CellInput)
  state.workbook.write(valid(state, writable(state, { user: state.user.email }, area), rows), rows)
  if (!hasHandler) return undefined
  return execute('onEdit', afterEdit(area, single ? typed(state, area) : undefined, before))
}

/** How the simple onEdit trigger runs after an edit; the values only where one cell was edited, undefined for a blank. */
export function afterEdit(area: Area, value: string | undefined, oldValue: string | undefined): RunOptions {
  return {
    kind: 'edit',
    mode: 'LIMITED',
    event: {
      kind: 'edit',
      authMode: 'LIMITED',
      user: '',
      area,
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    },
  }
}

function fill(area: Area, value: CellInput): CellInput[][] {
  return Array.from({ length: area.rows }, () => new Array<CellInput>(area.columns).fill(value))
}

/** A cell's value in the event: text, a date as its serial, undefined for a blank. */
export function typed(state: GoogleState, area: Area): string | undefined {
  const value = state.workbook.values(area)[0]?.[0] as CellValue
  if (value === null) return undefined
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'object') return String(value)
  return 'date' in value ? String(value.date) : value.error
}
