// Validates changes of lines, and columns that are asked for, as the tools of the place More send them.
import { type ColumnsRequest, OFFERED_COLUMNS } from '../app/panel/change-columns'
import { LINE_TABS, type LinesRequest } from '../app/panel/change-lines'
import type { ChecklistRequest } from '../app/panel/checklist'
import type { CodedLine, LineChange } from '../app/panel/line-changes'
import { REPORT_NAMES, type ReportName } from '../app/panel/report-page'
import { STEPS, type Tab } from '../core/tabs/schema'
import { Refused, type Result } from '../core/words/refusals'
import { bad, isId } from './wire'
import { fieldsOf, isText } from './wire-text'

/** Only somebody who calls the script by hand reads it. */
const SAY = 'say what to write.'
/** Changes at once: a whole process that is proposed. */
const MOST_CHANGES = 100
const MOST_ROWS = 10_000_000
/** A cell holds 50,000 characters; its code begins with two more. */
const LONGEST_CODE = 50_002

/** A text, a number, a day or a truth value, as the server writes it; no formula. */
export const isCode = (code: unknown): code is string =>
  isText(code, LONGEST_CODE) && /^$|^t:|^b:(?:true|false)$|^[nd]:-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/.test(code)

/** Changes of a tab's lines. */
export function linesRequest(given: unknown): Result<LinesRequest> {
  const { tab, changes, of } = fieldsOf(given)
  const known = (Object.keys(LINE_TABS) as (keyof typeof LINE_TABS)[]).find((name) => name === tab)
  if (!known) return bad('fill', SAY)
  const read = changesIn(LINE_TABS[known], changes)
  if (read instanceof Refused) return read
  return read.length === 0 ? bad('fill', SAY) : { tab: known, changes: read, of: reportIn(of) ?? '' }
}

/** A row's checklist, with steps to tick. */
export function checklistRequest(given: unknown): Result<ChecklistRequest> {
  const { id, changes = [] } = fieldsOf(given)
  if (!isId(id)) return bad('open', 'choose a row first.')
  const read = changesIn(STEPS, changes)
  if (read instanceof Refused) return read
  const isOwn = read.every(({ before, after }) =>
    [before, after].every((line) => !line || line.id === `t:${id}`),
  )
  return isOwn ? { id, changes: read } : bad('fill', SAY)
}

/** Columns to add, or to take back. */
export function columnsRequest(given: unknown): Result<ColumnsRequest> {
  const { headers, isUndone, of } = fieldsOf(given)
  const report = reportIn(of)
  const wanted = Array.isArray(headers) ? headers : []
  const known = OFFERED_COLUMNS.flatMap(({ header }) => (wanted.includes(header) ? [header] : []))
  return report === undefined || known.length === 0 || known.length !== wanted.length
    ? bad('fill', SAY)
    : { headers: known, isUndone: isUndone === true, of: report }
}

const reportIn = (name: unknown): ReportName | undefined => REPORT_NAMES.find((one) => one === name)

function changesIn(tab: Tab, given: unknown): Result<LineChange[]> {
  if (!Array.isArray(given) || given.length > MOST_CHANGES) return bad('fill', SAY)
  const changes: LineChange[] = []
  for (const one of given) {
    const { at = 0, before, after } = fieldsOf(one)
    const [found, wanted] = [lineIn(tab, before), lineIn(tab, after)]
    const isRow = Number.isInteger(at) && Number(at) >= 0 && Number(at) <= MOST_ROWS
    if (found === undefined || wanted === undefined || !isRow || (!found && !wanted)) return bad('fill', SAY)
    changes.push({ at: Number(at), before: found, after: wanted })
  }
  return changes
}

/** A line of which something is filled; null for none, undefined for what is no line. */
function lineIn(tab: Tab, given: unknown): CodedLine | null | undefined {
  if (given === null || given === undefined) return null
  const fields = fieldsOf(given)
  const codes = tab.columns.map(({ key }) => [key, fields[key] ?? ''] as const)
  const isLine = codes.every(([, code]) => isCode(code)) && codes.some(([, code]) => code !== '')
  return isLine ? (Object.fromEntries(codes) as CodedLine) : undefined
}
