// Removes Touchline: live formulas become values; its trigger, colours and drop-downs are removed; all cells and tabs stay.

import { Refused, type Result } from '../../core/words/refusals'
import { removeFormats, removeTabFormats } from '../sheet/formatting'
import { makeWritten } from '../sheet/live-formulas'
import {
  columnOf,
  isLive,
  openPipeline,
  type PipelineSheet,
  readRules,
  writeState,
} from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { LIVE_KEYS } from '../sheet/write-own-columns'

/** Function that the hourly trigger calls. Google stores the name in installed triggers, so it must never change. */
export const HANDLER = 'hourlyTouchline'

/** Removes Touchline after the user confirms. @returns a sentence on what was done */
export function remove(ports: Ports): Result<string> {
  const asked = ports.dialog.confirm(
    'Remove Touchline',
    'The night, the colours and the drop-downs go; every column and tab stays as plain values, yours to keep or delete. Go on?',
  )
  return asked ? ports.lock.hold(() => removeLocked(ports)) : 'Nothing was removed.'
}

function removeLocked({ workbook, triggers }: Ports): string {
  triggers.remove(HANDLER)
  const rules = readRules(workbook)
  const sheet = openPipeline(workbook, rules)
  if (!(sheet instanceof Refused)) {
    if (isLive(rules.book)) keepValues(workbook, sheet)
    removeFormats(workbook, sheet)
  }
  removeTabFormats(workbook)
  // Without a pipeline in Rules, edits are ignored and colleagues' triggers find nothing to do.
  writeState(workbook, rules, { pipeline: '', 'live.now': '' })
  return 'Touchline is removed from this sheet. Its columns and tabs are plain values now.'
}

/**
 * Writes the values of live formulas into their cells before it removes the formulas: a run interrupted in between leaves
 * a formula that cannot spill, but loses no value.
 */
function keepValues(workbook: Workbook, sheet: PipelineSheet): void {
  const { headerRow, tab, values } = sheet
  for (const key of LIVE_KEYS) {
    const at = columnOf(sheet, key)
    const shown = values.slice(headerRow).map((row) => [row[at - 1] ?? ''])
    if (at > 0 && shown.length > 0) workbook.write(tab, headerRow + 1, at, shown)
  }
  makeWritten(workbook, sheet)
}
