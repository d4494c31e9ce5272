// The kernel's operations on protections, and the refusal of what they do not let a user edit.
import type { Running } from '../execution'
import type { Area, Protection } from '../services/wire'
import type { GoogleState } from '../state'
import { mayChange } from '../viewers'
import { onGrid, overlap, sheetOf } from './areas'
import type { Handlers } from './handlers'

export function protectionOperations(state: GoogleState) {
  const { workbook } = state
  const change = (execution: Running, sheet: number, id: string, part: Partial<Protection>): void => {
    const found = protection(state, sheet, id)
    if (!mayEdit(state, found, execution.user)) throw new Error(PROTECTED)
    const changed = workbook.protections(sheet).map((one) => (one.id === id ? { ...one, ...part } : one))
    workbook.setProtections(sheet, changed)
  }
  return {
    protections: (_, sheet) => workbook.protections(sheetOf(state, sheet).id),
    protect: (execution, area, wholeSheet) => {
      const others = workbook.protections(writable(state, execution, area).sheet)
      const existing = wholeSheet && others.find((one) => one.wholeSheet)
      if (existing) return existing
      const id = String(1 + Math.max(0, ...others.map((one) => Number(one.id))))
      const made = { id, area, wholeSheet, description: '', warningOnly: false, editors: null }
      workbook.setProtections(area.sheet, [...others, made])
      return made
    },
    changeProtection: change,
    removeProtection: (execution, sheet, id) => {
      change(execution, sheet, id, {})
      workbook.setProtections(
        sheet,
        workbook.protections(sheet).filter((one) => one.id !== id),
      )
    },
    protectionEditors: (_, sheet, id) => editorsOf(state, protection(state, sheet, id)),
    /** The owner and whoever asks stay editors, as on Google. */
    changeEditors: (execution, sheet, id, added, removed) => {
      const gone = removed.filter((one) => !isOneOf([state.owner, execution.user], one))
      const kept = editorsOf(state, protection(state, sheet, id)).filter((one) => !isOneOf(gone, one))
      change(execution, sheet, id, { editors: [...kept, ...added.filter((one) => !isOneOf(kept, one))] })
    },
    mayEditCells: (execution, area) =>
      mayChange(state, execution) &&
      workbook
        .protections(onGrid(state, area).sheet)
        .every((one) => !(one.wholeSheet || overlap(one.area, area)) || mayEdit(state, one, execution.user)),
    mayEdit: (execution, sheet, id) => mayEdit(state, protection(state, sheet, id), execution.user),
  } satisfies Partial<Handlers>
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

/** The area, which must lie on its sheet. @throws when a protection keeps the user from editing a part of it. */
export function writable(state: GoogleState, { user }: Pick<Running, 'user'>, area: Area): Area {
  refuse(state, user, onGrid(state, area).sheet, (one) => one.wholeSheet || overlap(one.area, area))
  return area
}

/** The sheet's id. @throws when the whole sheet is protected from the user's edits. */
export function writableSheet(state: GoogleState, { user }: Running, sheet: number): number {
  refuse(state, user, sheetOf(state, sheet).id, (one) => one.wholeSheet)
  return sheet
}

/** @throws when rows or columns would be inserted inside of an area that is protected from the user's edits. */
export function refuseInside(
  state: GoogleState,
  { user }: Running,
  sheet: number,
  dimension: 'ROW' | 'COL',
  before: number,
): void {
  refuse(state, user, sheet, ({ area, wholeSheet }) => {
    const [start, size] = dimension === 'ROW' ? [area.row, area.rows] : [area.column, area.columns]
    return wholeSheet || (before > start && before < start + size)
  })
}

function refuse(
  state: GoogleState,
  user: string,
  sheet: number,
  concerns: (protection: Protection) => boolean,
): void {
  const found = state.workbook.protections(sheet)
  if (found.some((one) => concerns(one) && !mayEdit(state, one, user))) throw new Error(PROTECTED)
}

function protection(state: GoogleState, sheet: number, id: string): Protection {
  const found = state.workbook.protections(sheetOf(state, sheet).id).find((one) => one.id === id)
  if (!found) throw new Error('The protected range or sheet does not exist.')
  return found
}

function mayEdit(state: GoogleState, { warningOnly, editors }: Protection, user: string): boolean {
  return warningOnly || editors === null || isOneOf([state.owner, ...editors], user)
}

function editorsOf(state: GoogleState, { editors }: Protection): readonly string[] {
  return editors ?? [state.owner, ...state.editors]
}

function isOneOf(people: readonly string[], person: string): boolean {
  return people.some((one) => one.toLowerCase() === person.toLowerCase())
}
