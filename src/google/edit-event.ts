// The event of a simple edit trigger, as far as Touchline needs it.
import type { Edited } from '../app/row/follow-edit'

export interface EditEvent {
  readonly range: GoogleAppsScript.Spreadsheet.Range
}

/** What was edited; null where there was no edit, as when onEdit is run from the editor. */
export function editedRange(event: EditEvent | undefined): Edited | null {
  const range = event?.range
  if (!range) return null
  return {
    tab: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  }
}
