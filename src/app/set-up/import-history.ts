// Imports existing activity tabs into Touches at set-up, so that the first verdicts know the history.
import type { Day } from '../../core/calendar/day'
import { missingIds } from '../../core/pipeline/identity'
import { LEDGER, TOUCHES } from '../../core/tabs/schema'
import { activityLines, readActivities } from '../../core/touches/activities'
import { loggedIds } from '../../core/touches/log-entry'
import { Refused, type Result } from '../../core/words/refusals'
import { type PlacedSheet, placePersons } from '../judge/place-persons'
import { movingCells } from '../sheet/moving-cells'
import {
  openPipeline,
  ownEdit,
  type PipelineSheet,
  type RulesSheet,
  tableIn,
  withCells,
} from '../sheet/open-pipeline'
import { writeIds } from '../sheet/own-cells-that-follow'
import type { Ports, Workbook } from '../sheet/ports'
import { TOUCHLINE_TABS } from './matching'

/**
 * Gives each row an id to which imported touches can refer: its old one where the Ledger or the touches know whose it is.
 * Rows that move meanwhile get theirs when they are judged.
 */
export function giveIds({ workbook, ids }: Ports, rules: RulesSheet): void {
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Refused) return
  const placed = placeKnown(workbook, rules, opened)
  if (placed instanceof Refused) return
  const { sheet, isMoved, isNoted } = placed
  const given = [...missingIds(sheet.pipeline, () => ids.next())].flatMap(([row, id]) =>
    ownEdit(sheet, row, 'id', id),
  )
  writeIds(workbook, { placed: withCells(sheet, given), opened, isMoved, isNoted })
}

/** The sheet with ids where their persons are, as far as there is a Ledger; refused where that cannot be told. */
export const placeKnown = (
  workbook: Workbook,
  rules: RulesSheet,
  sheet: PipelineSheet,
): Result<PlacedSheet> =>
  placePersons(sheet, tableIn(workbook, LEDGER), () => tableIn(workbook, TOUCHES), movingCells(rules.table))

/** Imports every tab that looks like a CRM's activity list. @returns a message for the user; '' when there was nothing */
export function importHistory(
  { workbook }: Ports,
  rules: () => RulesSheet,
  pipelineTab: string,
  today: Day,
): string {
  const own = new Set([pipelineTab, ...TOUCHLINE_TABS.map((tab) => tab.name)])
  const others = workbook.tabs().filter((tab) => !own.has(tab))
  const sheet = others.length > 0 ? openPipeline(workbook, rules()) : null
  if (!sheet || sheet instanceof Refused) return ''
  const logged = loggedIds(tableIn(workbook, TOUCHES))
  const messages: string[] = []
  for (const tab of others) {
    const activities = readActivities(tab, workbook.read(tab) ?? [], sheet.pipeline, workbook.zone, today)
    const lines = activities.filter((entry) => !logged.has(entry.touchId))
    workbook.append(TOUCHES.name, activityLines(lines))
    if (lines.length > 0) messages.push(sheet.book.words.jobs.historyRead(lines.length, tab))
  }
  return messages.join(' ')
}
