// What an execution may call: by the scopes granted and by the mode it runs in.
import type { Running } from './execution'

const SCOPE = 'https://www.googleapis.com/auth/'
const SHEETS = /^(?:SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Filter|Protection)\./
const NEEDS_NO_DOCUMENT = /^SpreadsheetApp\.(?:getUi|flush|new\w+)$/
const TRIGGERS =
  /^(?:ScriptApp\.(?:newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)|ClockTriggerBuilder\.create)$/
const SHOWS = /^Ui\.show\w+$/

/** The scopes that allow a method; any one of them is enough. */
const NEEDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [SHEETS, [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`]],
  [SHOWS, [`${SCOPE}script.container.ui`]],
  [TRIGGERS, [`${SCOPE}script.scriptapp`]],
  [/^MailApp\./, [`${SCOPE}script.send_mail`]],
  [/^(?:Session\.get(?:Effective|Active)User|User\.getEmail)$/, [`${SCOPE}userinfo.email`]],
]

const ALLOWED_IN_NONE = /^(?:SpreadsheetApp\.getUi|Ui\.create\w+|Menu\.\w+)$/
const REFUSED_IN_LIMITED = [/^MailApp\./, SHOWS, TRIGGERS]
const ALLOWED_IN_FUNCTION = [
  /^SpreadsheetApp\.(?:getActive\w*|getCurrentCell|flush)$/,
  /^(?:Spreadsheet|Sheet)\.(?:get|is)\w+$/,
  /^Range\.(?:(?:get|is|can)\w+|offset)$/,
  /^(?:DataValidation|ConditionalFormatRule|BooleanCondition|RangeList|Filter|FilterCriteria|Protection)\.get\w+$/,
  /^(?:PropertiesService|Properties|CacheService|Cache|LockService|Lock|Utilities|HtmlService|HtmlOutput)\./,
]

/** Google's message when the call is not permitted; undefined when it is. */
export function refusal(
  method: string,
  execution: Running,
  granted: ReadonlySet<string>,
): string | undefined {
  const { mode, kind } = execution
  if (method === 'SpreadsheetApp.getUi' && (kind === 'trigger' || kind === 'function')) {
    return 'Cannot call SpreadsheetApp.getUi() from this context.'
  }
  const refused = `You do not have permission to call ${mode === 'CUSTOM_FUNCTION' && SHEETS.test(method) ? method.replace(SHEETS, '') : method}`
  if (mode === 'NONE') return ALLOWED_IN_NONE.test(method) ? undefined : refused
  if (mode === 'LIMITED' && REFUSED_IN_LIMITED.some((rule) => rule.test(method))) return refused
  if (mode === 'CUSTOM_FUNCTION') {
    return ALLOWED_IN_FUNCTION.some((rule) => rule.test(method)) ? undefined : refused
  }
  if (NEEDS_NO_DOCUMENT.test(method)) return undefined
  const needs = NEEDS.find(([rule]) => rule.test(method))?.[1]
  if (!needs || needs.some((scope) => granted.has(scope))) return undefined
  return `${refused}. Required permissions: ${needs.join(' || ')}`
}
