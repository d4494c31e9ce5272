// Columns on demand: added at the right end of the pipeline when the user asks, and taken back as long as they are blank.
import { isBlank } from '../../core/cells/cell'
import { columnIndex } from '../../core/cells/table'
import { type Column, NUMBER_FORMATS, ON_DEMAND_COLUMNS, SALE_COLUMNS } from '../../core/tabs/schema'
import { Refused, type Result } from '../../core/words/refusals'
import { addColumns } from '../set-up/add-missing'
import { withRulesHere } from '../sheet/copy-or-moved'
import { openPipeline, type PipelineSheet } from '../sheet/open-pipeline'
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
export const changeColumns = (ports: Ports, { headers, isUndone, of }: ColumnsRequest): Result<Report> =>
  withRulesHere(ports, (rules) => {
    const { workbook } = ports
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Refused) return sheet
    const columns = OFFERED_COLUMNS.filter(({ header }) => headers.includes(header))
    const done = isUndone ? takeBack(workbook, sheet, columns) : add(workbook, sheet, columns)
    return done ?? reportPage(ports, { of })
  })

/** A run that was cut off may have left a column without its format: one that is blank gets it again. */
function add(workbook: Workbook, sheet: PipelineSheet, columns: readonly Column[]): Refused | null {
  const { tab, headerRow, pipeline } = sheet
  const placeOf = ({ header }: Column): number => columnIndex(pipeline.table, header)
  const lacking = columns.filter((column) => placeOf(column) < 0)
  const room = addColumns(workbook, sheet, 'end', lacking)
  if (room instanceof Refused) return room
  for (const column of columns) {
    const at = placeOf(column) < 0 ? room.column - 1 + lacking.indexOf(column) : placeOf(column)
    const format = NUMBER_FORMATS[column.kind]
    if (format !== '' && isBlankBelow(sheet, at)) workbook.formatColumns(tab, [at + 1], headerRow + 1, format)
  }
  return null
}

const isBlankBelow = ({ values, headerRow }: PipelineSheet, at: number): boolean =>
  values.slice(headerRow).every((row) => isBlank(row[at]))

function takeBack(workbook: Workbook, sheet: PipelineSheet, columns: readonly Column[]): null {
  for (const { header } of columns) {
    const at = columnIndex(sheet.pipeline.table, header)
    if (at >= 0 && isBlankBelow(sheet, at)) workbook.write(sheet.tab, sheet.headerRow, at + 1, [['']])
  }
  return null
}
