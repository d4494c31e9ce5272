// What a page's revision edited, for the onEdit trigger: the cells whose content it sets, as one rectangle.
import { typed } from '../apps-script/edits'
import type { GoogleState } from '../apps-script/state'
import type { Area } from '../workbook/types'
import type { RevisionMessage } from './wire'

export interface UserEdit {
  readonly area: Area
  /** The earlier content of a single cell. */
  readonly before: string | undefined
}

interface Zone {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
type Command = NonNullable<RevisionMessage['commands']>[number] & {
  readonly col?: number
  readonly row?: number
  readonly content?: string
  readonly target?: readonly Zone[]
}

const CLEARING = new Set(['CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT'])

/** Call before the revision is applied. Undefined when it sets no content, such as formats or inserted rows. */
export function userEdit(message: RevisionMessage, state: GoogleState): UserEdit | undefined {
  const commands = (message.commands ?? []) as readonly Command[]
  const editing = commands.filter((command) => CLEARING.has(command.type) || command.content !== undefined)
  const sheetId = editing[0]?.sheetId
  const zones = editing.filter((command) => command.sheetId === sheetId).flatMap(zonesOf)
  if (sheetId === undefined || zones.length === 0) return undefined
  const area = around(Number(sheetId), zones)
  const isOne = area.rows === 1 && area.columns === 1
  const exists = isOne && isOnSheet(area, state)
  return { area, before: exists ? typed(state, area) : undefined }
}

function zonesOf({ target, col, row }: Command): readonly Zone[] {
  if (target) return target
  if (col === undefined || row === undefined) return []
  return [{ left: col, right: col, top: row, bottom: row }]
}

function around(sheet: number, zones: readonly Zone[]): Area {
  let { left, right, top, bottom } = zones[0] as Zone
  for (const zone of zones) {
    left = Math.min(left, zone.left)
    right = Math.max(right, zone.right)
    top = Math.min(top, zone.top)
    bottom = Math.max(bottom, zone.bottom)
  }
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

function isOnSheet({ sheet, row, column }: Area, state: GoogleState): boolean {
  const found = state.workbook.sheets().find((one) => one.id === sheet)
  return found !== undefined && row < found.rows && column < found.columns
}
