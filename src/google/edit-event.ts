// The part of a simple edit trigger's event that Touchline needs.
import type { Edited } from '../app/row/follow-edit'

/** Google's edit event. */
export interface EditEvent {
  readonly range: GoogleAppsScript.Spreadsheet.Range
}

/** The edited rectangle; null without an edit, as when onEdit is run from the script editor. */
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
