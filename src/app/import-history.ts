// Histories a user already has: an activities tab read into Touches once, so that the first verdicts are not blind.
import { activityLines, readActivities } from '../core/activities'
import type { Day } from '../core/day'
import { LOG, SET_UP_TABS, TOUCHES } from '../core/schema'
import { columnIndex, tableOf } from '../core/table'
import { cleanText, plural } from '../core/text'
import type { Ports } from './ports'
import { openPipeline, type RulesSheet, Trouble } from './sheet'

/** Reads every tab that looks like a CRM's list of activities; returns what to tell, '' when there was none. */
export function importHistory(ports: Ports, rules: RulesSheet, today: Day): string {
  const { workbook } = ports
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Trouble) return ''
  const own = new Set([...SET_UP_TABS, LOG].map((tab) => tab.name))
  const log = tableOf(TOUCHES.name, workbook.read(TOUCHES.name) ?? [[]])
  const touchId = columnIndex(log, 'Touch ID')
  const logged = new Set(log.rows.map((row) => cleanText(row[touchId])))
  const told: string[] = []
  for (const tab of workbook.tabs()) {
    if (own.has(tab) || tab === sheet.tab) continue
    const activities = readActivities(tab, workbook.read(tab) ?? [], sheet.pipeline, workbook.zone, today)
    const lines = activities.filter((entry) => !logged.has(entry.touchId))
    workbook.append(TOUCHES.name, activityLines(lines))
    if (lines.length > 0)
      told.push(`${plural(lines.length, 'touch', 'touches')} read in from the tab "${tab}".`)
  }
  return told.join(' ')
}
