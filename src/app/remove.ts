// Removing Touchline: live formulas become plain values, its trigger, colours and drop-downs go; every cell and tab stays.
import { NUMBER_FORMATS, OWN_COLUMNS } from '../core/schema'
import { undress } from './looks'
import { LIVE_KEYS } from './outputs'
import type { Ports } from './ports'
import { columnOf, isLive, openPipeline, readRules, Trouble, writeState } from './sheet'

/** The name of the hourly trigger's function. Google stores it: it must never change. */
export const HANDLER = 'hourlyTouchline'

/** Null when another run holds the sheet, or the user changes their mind. */
export function remove(ports: Ports): 'removed' | Trouble | null {
  const asked = ports.dialog.confirm(
    'Remove Touchline',
    'The night, the colours and the drop-downs go; every column and tab stays as plain values, yours to keep or delete. Go on?',
  )
  if (!asked) return null
  return ports.lock.hold(() => {
    const { workbook } = ports
    ports.triggers.remove(HANDLER)
    const rules = readRules(workbook)
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Trouble) return sheet
    if (isLive(rules.book)) {
      for (const { key, kind } of OWN_COLUMNS) {
        const at = columnOf(sheet, key)
        if (at === 0 || !(LIVE_KEYS as readonly string[]).includes(key)) continue
        const { headerRow, tab, pipeline, values } = sheet
        workbook.write(tab, headerRow, at, [[pipeline.header(key)]])
        workbook.write(
          tab,
          headerRow + 1,
          at,
          values.slice(headerRow).map((row) => [row[at - 1] ?? '']),
        )
        if (NUMBER_FORMATS[kind] !== '') workbook.formatColumn(tab, at, headerRow + 1, NUMBER_FORMATS[kind])
      }
      writeState(workbook, rules, { 'live.now': 'no' })
    }
    undress(workbook, sheet)
    workbook.flush()
    ports.dialog.toast('Touchline is removed from this sheet. Its columns and tabs are plain values now.')
    return 'removed'
  })
}
