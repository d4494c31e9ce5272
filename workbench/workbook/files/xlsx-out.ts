// Writing .xlsx as a stream: what Google Sheets would export, so that it opens there with live formulas and in Excel with values.
import { library } from '../library'
import type { Zone } from '../model-access'
import type { OpenWorkbook } from '../open-workbook'
import type { Range } from '../plugins/library'
import type { Area, SheetInfo } from '../types'
import { contractValidation, type ModelRule } from '../validations'
import { writeCells } from './xlsx-cells-out'
import { formatTo, validationTo } from './xlsx-rules'
import type { SheetWriter, Writer } from './xlsx-writer'

/** Excel's limit for the name of a sheet. */
const LONGEST_NAME = 31

/** Writes the workbook to a file. */
export async function writeXlsx(workbook: OpenWorkbook, path: string): Promise<void> {
  const { default: excel } = await import('exceljs')
  const writer = new excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  const sheets = workbook.sheets()
  const names = excelNames(sheets.map(({ name }) => name))
  for (const sheet of sheets) writeSheet(workbook, writer, sheet, names)
  await writer.commit()
}

function writeSheet(
  workbook: OpenWorkbook,
  writer: Writer,
  sheet: SheetInfo,
  names: ReadonlyMap<string, string>,
): void {
  const { xSplit, ySplit } = workbook.model.getters.getPaneDivisions(String(sheet.id))
  const out = writer.addWorksheet(names.get(sheet.name) ?? sheet.name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: xSplit || ySplit ? [{ state: 'frozen', xSplit, ySplit }] : [],
  }) as SheetWriter
  writeColumns(workbook, out, sheet)
  writeCells(workbook, out, sheet, names)
  for (const merge of workbook.merges(sheet.id)) out._merges.push(nameOf(zoneOf(merge)))
  const filter = workbook.filter(sheet.id)
  if (filter) out.autoFilter = nameOf(zoneOf(filter))
  writeFormats(workbook, out, sheet)
  writeValidations(workbook, out, sheet)
  out.commit()
}

function writeColumns({ model: { getters } }: OpenWorkbook, out: SheetWriter, sheet: SheetInfo): void {
  const id = String(sheet.id)
  out.columns = Array.from({ length: sheet.columns }, (_, column) => ({
    // Excel counts a width in digits of its standard font.
    width: (getters.getColSize(id, column) - 5) / 7,
    hidden: getters.isColHiddenByUser(id, column) === true,
  }))
}

function writeFormats(workbook: OpenWorkbook, out: SheetWriter, sheet: SheetInfo): void {
  workbook.conditionalFormats(sheet.id).forEach(({ areas, ...format }, index) => {
    const rule = formatTo(format, index + 1)
    const ref = areas.map((area) => nameOf(zoneOf(area))).join(' ')
    if (rule && ref) out.addConditionalFormatting({ ref, rules: [rule] })
  })
}

function writeValidations({ model }: OpenWorkbook, out: SheetWriter, sheet: SheetInfo): void {
  const rules = model.getters.getDataValidationRules(String(sheet.id)) as unknown as readonly (ModelRule & {
    readonly ranges: readonly Range[]
  })[]
  for (const rule of rules) {
    const validation = validationTo(contractValidation(rule))
    if (!validation) continue
    for (const { zone } of rule.ranges) out.dataValidations.add(nameOf(zone), validation)
  }
}

function zoneOf({ row, column, rows, columns }: Area): Zone {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }
}

function nameOf({ left, top, right, bottom }: Zone): string {
  const { toXC } = library.helpers
  const start = toXC(left, top)
  const end = toXC(right, bottom)
  return start === end ? start : `${start}:${end}`
}

/** Names that Excel takes, for those that it does not: too long, or with characters it forbids. */
function excelNames(names: readonly string[]): Map<string, string> {
  const taken = new Set(names.filter((name) => name.length <= LONGEST_NAME).map((name) => name.toLowerCase()))
  const changed = new Map<string, string>()
  for (const name of names) {
    const clean = name.replace(/[:\\/?*[\]]/g, ' ')
    if (clean === name && name.length <= LONGEST_NAME) continue
    let short = clean.slice(0, LONGEST_NAME)
    for (let number = 2; taken.has(short.toLowerCase()); number++) {
      short = `${clean.slice(0, LONGEST_NAME - 4)} ${number}`
    }
    taken.add(short.toLowerCase())
    changed.set(name, short)
  }
  return changed
}
