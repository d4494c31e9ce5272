// Columns on demand: added at the right end of the pipeline when the user asks, and taken back as long as they are blank.
import { type Cell, isBlank } from '../../core/cells/cell'
import { columnIndex } from '../../core/cells/table'
import { type Column, NUMBER_FORMATS, ON_DEMAND_COLUMNS, SALE_COLUMNS } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { roomForOwn } from '../set-up/own-place'
import { isElsewhere } from '../sheet/copy-or-moved'
import { openPipeline, type PipelineSheet } from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import type { Ports, Workbook } from '../sheet/ports'
import { type Report, type ReportName, reportPage } from './report-page'

/** The columns that can be asked for. */
export const OFFERED_COLUMNS: readonly Column[] = [...SALE_COLUMNS, ...ON_DEMAND_COLUMNS]

export interface ColumnsRequest {
  readonly headers: readonly string[]
  /** Take them back; one that was filled meanwhile stays. */
  readonly isUndone: boolean
  /** The report to answer with. */
  readonly of: ReportName
}

/** Adds those that the pipeline lacks, or takes them back. */
export const addColumns = (ports: Ports, { headers, isUndone, of }: ColumnsRequest): Result<Report> =>
  ports.lock.hold(() => {
    const { workbook } = ports
    const rules = openRules(ports)
    if (rules instanceof Refused) return rules
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Refused) return sheet
    if (isElsewhere(workbook, rules.book)) return refused('copy or moved')
    const columns = OFFERED_COLUMNS.filter(({ header }) => headers.includes(header))
    const done = isUndone ? takeBack(workbook, sheet, columns) : add(workbook, sheet, columns)
    return done ?? reportPage(ports, { of })
  })

function add(workbook: Workbook, sheet: PipelineSheet, columns: readonly Column[]): Refused | null {
  const { tab, headerRow, pipeline } = sheet
  const lacking = columns.filter(({ header }) => columnIndex(pipeline.table, header) < 0)
  const [first] = lacking
  if (!first) return null
  const { column } = roomForOwn(workbook, sheet, 'end', lacking.length)
  try {
    workbook.write(tab, headerRow, column, [lacking.map(({ header }) => header)])
    workbook.settle()
  } catch (failure) {
    return refused('cell refused', first.header, first.header, workbook.refusalOf(failure), 'make')
  }
  lacking.forEach(({ kind }, at) => {
    if (NUMBER_FORMATS[kind] !== '')
      workbook.formatColumns(tab, [column + at], headerRow + 1, NUMBER_FORMATS[kind])
  })
  return null
}

function takeBack(workbook: Workbook, sheet: PipelineSheet, columns: readonly Column[]): null {
  const { tab, headerRow, values } = sheet
  for (const { header } of columns) {
    const at = columnIndex(sheet.pipeline.table, header)
    const isFilled = values.slice(headerRow).some((row): boolean => !isBlank(row[at] as Cell))
    if (at < 0 || isFilled) continue
    workbook.write(tab, headerRow, at + 1, [['']])
  }
  return null
}
