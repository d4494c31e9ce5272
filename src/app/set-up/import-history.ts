// Imports existing activity tabs into Touches at set-up, so that the first verdicts know the history.
import type { Day } from '../../core/calendar/day'
import { plural } from '../../core/cells/text'
import { missingIds } from '../../core/pipeline/identity'
import { TOUCHES } from '../../core/tabs/schema'
import { activityLines, readActivities } from '../../core/touches/activities'
import { loggedIds } from '../../core/touches/log-entry'
import { Refused } from '../../core/words/refusals'
import { openPipeline, ownEdit, type RulesSheet, tableIn, withCells } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { ownCellBlocks, writeBlocks } from '../sheet/write-own-columns'
import { TOUCHLINE_TABS } from './matching'

/** Gives each row an id to which imported touches can refer; rows that move meanwhile get theirs when they are judged. */
export function giveIds({ workbook, ids }: Ports, rules: RulesSheet): void {
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return
  const given = [...missingIds(sheet.pipeline, () => ids.next())].flatMap(([row, id]) =>
    ownEdit(sheet, row, 'id', id),
  )
  writeBlocks(workbook, sheet.tab, ownCellBlocks(withCells(sheet, given), ['id'], sheet))
}

/** Imports every tab that looks like a CRM's activity list. @returns a message for the user; '' when there was nothing */
export function importHistory({ workbook }: Ports, rules: RulesSheet, today: Day): string {
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return ''
  const own = new Set(TOUCHLINE_TABS.map((tab) => tab.name))
  const logged = loggedIds(tableIn(workbook, TOUCHES))
  const messages: string[] = []
  for (const tab of workbook.tabs()) {
    if (own.has(tab) || tab === sheet.tab) continue
    const activities = readActivities(tab, workbook.read(tab) ?? [], sheet.pipeline, workbook.zone, today)
    const lines = activities.filter((entry) => !logged.has(entry.touchId))
    workbook.append(TOUCHES.name, activityLines(lines))
    if (lines.length > 0)
      messages.push(`${plural(lines.length, 'touch', 'touches')} read in from the tab "${tab}".`)
  }
  return messages.join(' ')
}
