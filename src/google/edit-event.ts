// The event of a simple edit trigger, as far as Touchline needs it.
import type { Edited } from '../app/edit'

export interface EditEvent {
  readonly range: GoogleAppsScript.Spreadsheet.Range
}

export const editedRange = ({ range }: EditEvent): Edited => ({
  tab: range.getSheet().getName(),
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
})
