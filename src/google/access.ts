// Whether the user may change the spreadsheet at all, or only look at it and comment.

const isOpen = (sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean => sheet.getRange(1, 1).canEdit()

/** Asks of a cell of each sheet until one may be changed, the one in front first: a protected sheet says nothing of the others. */
export function mayEdit(): boolean {
  try {
    return isOpen(SpreadsheetApp.getActiveSheet()) || SpreadsheetApp.getActive().getSheets().some(isOpen)
  } catch {
    // Why it cannot be asked is said by what failed.
    return true
  }
}
