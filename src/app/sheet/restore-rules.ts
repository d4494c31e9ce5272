// Makes the Rules tab anew where somebody deleted it: the pipeline is known by its ids, all else by the method and the sheet.
import { missingRuleRows } from '../../core/pipeline/rules-tab-rows'
import { keyValue } from '../../core/purge/verdict'
import { defaultRuleBook } from '../../core/rules/rule-book'
import { columnAt, LOG, RULES_TAB, SET_UP_TABS } from '../../core/tabs/schema'
import { Refused } from '../../core/words/refusals'
import { layOut } from './formatting'
import { renewLive } from './live-formulas'
import {
  hasLiveHeaders,
  type PipelineSheet,
  pipelineSheet,
  type RulesSheet,
  withLiveHeaders,
} from './open-pipeline'
import type { Ports, Workbook } from './ports'
import { noteRun } from './run-log'
import { sheetWords } from './sheet-words'
import { newsText } from './told'

/** Makes Rules from the tab that holds the ids. @returns false where no tab does: nothing was set up here */
export function restoreRules(
  { workbook, clock }: Pick<Ports, 'workbook' | 'clock'>,
  rules: RulesSheet,
): boolean {
  const sheet = sheetWithIds(workbook)
  if (!sheet) return false
  const words = sheetWords(workbook, rules.book)
  const said = words.tabRemade(RULES_TAB.name, sheet.tab)
  const isLive = hasLiveHeaders(sheet, workbook)
  const table = rules.table && columnAt(rules.table, RULES_TAB, 'id') >= 0 ? rules.table : null
  if (!table) layOut(workbook, RULES_TAB, rules.book)
  if (isLive) renewLive(workbook, sheet)
  noteRun(workbook, { moment: workbook.zone(clock.now()), job: 'update', result: 'done', message: said })
  const key = keyValue(sheet.pipeline)
  const rows = missingRuleRows(table, {
    pipeline: sheet.pipeline,
    answers: new Map(),
    words,
    numbers: key === null ? {} : { 'P2.key': key },
    state: {
      pipeline: sheet.tab,
      colour: 'yes',
      spreadsheet: workbook.id(),
      locale: workbook.locale(),
      'live.now': isLive ? 'yes' : 'no',
      'night.news': newsText([said]),
    },
  })
  // In one call, and last: the row that names the pipeline is the sign that it is done.
  workbook.append(RULES_TAB.name, rows)
  return true
}

/** The pipeline by its ids; a column without any is that of a set-up that did not come to an end. */
function sheetWithIds(workbook: Workbook): PipelineSheet | null {
  const own = new Set([...SET_UP_TABS, LOG].map(({ name }) => name))
  const book = defaultRuleBook()
  for (const tab of workbook.tabs()) {
    if (own.has(tab)) continue
    const sheet = pipelineSheet(tab, workbook.read(tab) ?? [], book, workbook)
    if (sheet instanceof Refused || sheet.pipeline.text('id').every((id) => id === '')) continue
    return withLiveHeaders(sheet, workbook)
  }
  return null
}
