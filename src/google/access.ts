// Whether the user may change the spreadsheet at all, or only look at it and comment.

/** Asks of a cell of each sheet until one may be changed: a protected sheet says nothing of the others. */
export function mayEdit(): boolean {
  try {
    const sheets = SpreadsheetApp.getActive().getSheets()
    return sheets.some((sheet) => sheet.getRange(1, 1).canEdit())
  } catch {
    // Why it cannot be asked is said by what failed.
    return true
  }
}
