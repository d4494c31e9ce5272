// The ports of the panel's calls over Google's services: as few calls as an answer at once needs.
import { columnLetter } from '../app/sheet/live-formulas'
import type { PanelLock, PanelPorts, PanelWorkbook } from '../app/sheet/panel-ports'
import type { Lock } from '../app/sheet/ports'
import type { Cell } from '../core/cells/cell'
import { plainRows } from './plain-text'
import { LOCK_WAIT_MS, portsOver } from './ports'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** @param timeZone the spreadsheet's zone where it is known already: asking for it costs a call */
export function panelPorts(timeZone?: string): PanelPorts {
  const spreadsheet = SpreadsheetApp.getActive()
  const zoneName = timeZone ?? spreadsheet.getSpreadsheetTimeZone()
  const ports = portsOver(spreadsheet, zoneName)
  const workbook: PanelWorkbook = { ...ports.workbook, zoneName, ...lines(spreadsheet) }
  return { ...ports, workbook, lock: panelLock(ports.lock) }
}

const panelLock = (lock: Lock): PanelLock => ({
  ...lock,
  holdToEnd(work) {
    const documentLock = LockService.getDocumentLock()
    if (!documentLock.tryLock(LOCK_WAIT_MS)) return null
    let isDone = false
    try {
      const result = work()
      isDone = result !== 'declined'
      return result
    } finally {
      // Google frees the lock when the run ends, after its writes have taken effect; releasing it here would cost a call.
      if (!isDone) documentLock.releaseLock()
    }
  },
})

function lines(spreadsheet: Spreadsheet): Pick<PanelWorkbook, 'readLines' | 'writeLines' | 'readTail'> {
  const ranges = new Map<string, Range>()
  return {
    readLines(tab, first, last) {
      let range: Range
      try {
        range = spreadsheet.getRange(`${tab.name}!A${first}:${columnLetter(tab.columns.length)}${last}`)
      } catch {
        return null
      }
      ranges.set(`${tab.name} ${first} ${last - first + 1}`, range)
      return range.getValues() as Cell[][]
    },
    writeLines(tab, first, values) {
      const range = ranges.get(`${tab.name} ${first} ${values.length}`)
      if (!range) throw new Error(`Lines ${first} of "${tab.name}" were not read before they are written`)
      range.setValues(plainRows(values, tab.columns.length))
    },
    readTail(tab, most) {
      const sheet = spreadsheet.getSheetByName(tab)
      if (!sheet) return null
      const last = sheet.getLastRow()
      const firstRow = Math.max(2, last - most + 1)
      const header = sheet.getSheetValues(1, 1, 1, -1)[0] as Cell[]
      const rows = last < 2 ? [] : (sheet.getSheetValues(firstRow, 1, -1, -1) as Cell[][])
      return { header, rows, firstRow, isCut: firstRow > 2 }
    },
  }
}
