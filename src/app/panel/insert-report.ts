// Insert a report: any custom function as a working formula over the user's own ranges, on a tab of its own.
import { cleanText } from '../../core/cells/text'
import type { CustomFunction, Kind } from '../../core/functions/custom-function'
import { GIVES_ONE_VALUE, RESULT_KINDS } from '../../core/functions/result-kinds'
import { FUNCTIONS } from '../../core/functions/table'
import type { ColumnKind } from '../../core/tabs/column'
import { EXPERIMENTS, PLAN, type Tab } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { withSheet } from '../judge/open-sheet'
import { isElsewhere } from '../sheet/copy-or-moved'
import { columnLetter, hasVolatile, wholeTab } from '../sheet/live-formulas'
import { columnOf, openPipeline, type PipelineSheet, readRules } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'

/** A function as the panel offers it. */
export interface OfferedReport {
  readonly name: string
  /** As it would be written. */
  readonly formula: string
}

export interface OfferedReports {
  readonly reports: readonly OfferedReport[]
  /** Whether the pipeline holds NOW() or RAND(): Google refuses custom functions over such cells. */
  readonly isVolatile: boolean
}

export interface InsertRequest {
  /** A name of the table of functions. */
  readonly name: string
}

/** Where the report stands now. */
export interface InsertedReport {
  readonly tab: string
  readonly formula: string
}

/** The names that can be asked for. */
export const REPORT_FUNCTIONS: readonly string[] = FUNCTIONS.map(({ name }) => name)

/** All functions with the formulas they would be; nothing is written. */
export function offeredReports({ workbook }: Ports): Result<OfferedReports> {
  const rules = readRules(workbook)
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  if (isElsewhere(workbook, rules.book)) return refused('copy or moved')
  const known = new Set(workbook.tabs())
  const reports = FUNCTIONS.map((row) => ({
    name: row.name,
    formula: formulaOf(row, sheet, known),
  }))
  return { reports, isVolatile: hasVolatile(workbook, sheet.tab) }
}

/**
 * Writes the formula on a new tab, which is shown. Sent again it shows the tab that has this formula; a tab of the user's is
 * never touched. Tabs that the function cannot do without are made.
 */
export const insertReport = (ports: Ports, { name }: InsertRequest): Result<InsertedReport> =>
  withSheet(ports, {}, ({ sheet }) => {
    const { workbook } = ports
    const row = FUNCTIONS.find((one) => one.name === name)
    if (!row) return refused('bad request', 'open', `there is no report ${name}.`)
    const known = new Set(workbook.tabs())
    const formula = formulaOf(row, sheet, known)
    const missing = neededTabs(row).filter((tab) => !known.has(tab.name))
    const { tab, isThere } = placeFor(workbook, row, formula, known)
    if (isThere) {
      workbook.show(tab)
      return { tab, formula }
    }
    if (missing.length > 0) workbook.addTabs(missing)
    workbook.addTab(blankTab(tab, row))
    if (!writeReport(workbook, tab, row, { sheet, formula }))
      return refused('bad request', 'open', `Google takes no formula on the tab "${tab}".`)
    workbook.show(tab)
    return { tab, formula }
  })

/** Whether a function has a line for each row of the pipeline: then names stand beside them. */
const isByRow = ({ parameters }: CustomFunction): boolean => parameters.some(({ name }) => name === 'headers')

/** Whether a function gives one value, without a header of its own. What it gives is described outside the script. */
const isOneValue = ({ name }: CustomFunction): boolean => GIVES_ONE_VALUE.includes(name)

/** MEDIA_RATE as `Media rate`. */
const titleOf = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase().replace(/_/g, ' ')

/** The cell in which the formula stands. */
const cellOf = (row: CustomFunction): readonly [row: number, column: number] =>
  isOneValue(row) ? [2, 1] : [1, isByRow(row) ? 2 : 1]

/** A tab without headers, its columns formatted as the result needs it. */
function blankTab(name: string, row: CustomFunction): Tab {
  const kinds: ColumnKind[] = [
    ...(isByRow(row) ? (['text'] as const) : []),
    ...(RESULT_KINDS[row.name] ?? []),
  ]
  const columns = (kinds.length > 0 ? kinds : ['text' as const]).map((kind, at) => ({
    key: `column${at + 1}`,
    header: '',
    kind,
  }))
  return { name, hidden: false, columns }
}

/** A free name for the tab, or the tab that has this very formula. */
function placeFor(
  workbook: Workbook,
  row: CustomFunction,
  formula: string,
  known: ReadonlySet<string>,
): { readonly tab: string; readonly isThere: boolean } {
  const taken = new Set([...known].map((tab) => tab.toLowerCase()))
  const [at, column] = cellOf(row)
  const title = titleOf(row.name)
  for (let turn = 1; ; turn++) {
    const tab = turn === 1 ? title : `${title} ${turn}`
    if (known.has(tab)) {
      if (workbook.formulasOfRow(tab, at, column)[column - 1] === formula) return { tab, isThere: true }
      if (isUnfinished(workbook, tab, row)) return { tab, isThere: false }
    } else if (!taken.has(tab.toLowerCase()) && !workbook.has(tab)) return { tab, isThere: false }
  }
}

/** Whether nothing stands on a tab but what a run that was cut off wrote before the formula. */
function isUnfinished(workbook: Workbook, tab: string, row: CustomFunction): boolean {
  const cells = (workbook.read(tab) ?? []).flat().map((cell) => cleanText(cell))
  const filled = cells.filter((text) => text !== '')
  if (filled.length === 0) return true
  if (isOneValue(row)) return filled.length === 1 && cells[0] === titleOf(row.name)
  if (!isByRow(row)) return false
  const [first = '', second = ''] = workbook.formulasOfRow(tab, 1, 2)
  return first.startsWith('=ARRAYFORMULA(') && second === '' && (workbook.read(tab)?.[0]?.length ?? 0) <= 1
}

/** The names first, the formula last: it is the sign that the tab is finished. False where it is not taken. */
function writeReport(
  workbook: Workbook,
  tab: string,
  row: CustomFunction,
  { sheet, formula }: { readonly sheet: PipelineSheet; readonly formula: string },
): boolean {
  if (isOneValue(row)) workbook.write(tab, 1, 1, [[titleOf(row.name)]])
  if (isByRow(row)) {
    const letter = columnLetter(columnOf(sheet, 'name') || columnOf(sheet, 'company') || 1)
    const names = `${quoted(sheet.tab)}!${letter}${sheet.headerRow}:${letter}`
    workbook.writeFormula(tab, 1, 1, `=ARRAYFORMULA(${names})`)
  }
  return workbook.writeFormula(tab, ...cellOf(row), formula)
}

/** Arguments that are no tab: touches a day that the user will change, the planned days, the first experiment. */
const PLAIN_ARGUMENTS: Readonly<Record<string, string>> = {
  dates: columnIn(PLAN, 'day'),
  capacity: '8',
  latest: columnIn(PLAN, 'latest'),
  name: `${EXPERIMENTS.name}!A2`,
}

/** One column of a tab of Touchline's, with its header. */
function columnIn({ name, columns }: Tab, key: string): string {
  const letter = columnLetter(columns.findIndex((column) => column.key === key) + 1)
  return `${name}!${letter}1:${letter}`
}

const quoted = (tab: string): string => `'${tab.replace(/'/g, "''")}'`

/** The formula over whole columns. Semicolons separate arguments in every locale; what is left out last is not written. */
function formulaOf(
  { name, parameters }: CustomFunction,
  sheet: PipelineSheet,
  known: ReadonlySet<string>,
): string {
  const given = parameters.map((kind) => argumentOf(kind, sheet, known))
  while (given[given.length - 1] === '') given.pop()
  return `=${name}(${given.join(';')})`
}

function argumentOf({ name, tab, optional }: Kind, sheet: PipelineSheet, known: ReadonlySet<string>): string {
  if (name === 'rows') {
    const last = columnLetter(sheet.pipeline.table.headers.length)
    return `${quoted(sheet.tab)}!A${sheet.headerRow}:${last}`
  }
  if (!tab) return PLAIN_ARGUMENTS[name] ?? ''
  return !optional || known.has(tab.name) ? wholeTab(tab) : ''
}

/** Tabs that a function cannot do without. */
const neededTabs = ({ parameters, name }: CustomFunction): Tab[] => [
  ...parameters.flatMap(({ tab, optional }) => (tab && !optional ? [tab] : [])),
  ...(name === 'LEVEL_DATES' ? [PLAN] : []),
]
