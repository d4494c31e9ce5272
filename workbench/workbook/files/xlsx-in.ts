// Reading .xlsx: cells, formulas, formats, styles, rules, notes and layout of every sheet.
import type { Worksheet } from 'exceljs'
import { MOST_CELLS, type SheetContent } from '../sheet-content'
import { FileError } from './file-error'
import { readCells } from './xlsx-cells'
import { filterFrom } from './xlsx-filters'
import { type SheetParts, sheetParts } from './xlsx-parts'
import { validationFrom } from './xlsx-rules'
import { usualForm } from './xlsx-usual-form'
import { onlyEntries, zipEntries } from './zip'

const MOST_BYTES = 300_000_000
/** Google Sheets' own limit for a spreadsheet. */
/** The parts exceljs needs; it fails on some of the others. */
const NEEDED =
  /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/i
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'autoFilter',
  'rowBreaks',
]

/** The sheets of an .xlsx; throws FileError for a file that is broken, too large or something else. */
export async function readXlsx(bytes: Buffer, path: string): Promise<SheetContent[]> {
  try {
    const { contents } = await contentsOf(usualForm(bytes))
    if (!contents.length) throw new FileError('The file holds no sheet with cells. Export it again.')
    return contents
  } catch (error) {
    const reason =
      error instanceof FileError
        ? error.message
        : 'The file is damaged or not a complete Excel file. Save it again as .xlsx.'
    throw new FileError(`${path}: ${reason}`, { cause: error })
  }
}

/** The sheets of an .xlsx, and by their names the parts they come from. */
export async function contentsOf(
  bytes: Buffer,
): Promise<{ readonly contents: SheetContent[]; readonly parts: ReadonlyMap<string, SheetParts> }> {
  const entries = zipEntries(bytes, MOST_BYTES)
  if (!entries.some(({ name }) => /^\/?xl\/workbook\.xml$/i.test(name)))
    throw notExcel(entries.map(({ name }) => name))
  // Each entry is unpacked here, so that one with a false size is stopped.
  for (const entry of entries) if (NEEDED.test(entry.name)) entry.read()
  const parts = sheetParts(entries)
  // Imported only here, so that a start without an .xlsx file does not wait for it.
  const { default: ExcelJS } = await import('exceljs')
  const file = new ExcelJS.Workbook()
  await file.xlsx.load(onlyEntries(bytes, NEEDED) as never, { ignoreNodes: IGNORED })
  return { contents: file.worksheets.map((sheet) => sheetFrom(sheet, parts.get(sheet.name))), parts }
}

function notExcel(names: readonly string[]): FileError {
  if (names.includes('xl/workbook.bin'))
    return new FileError('The file is in the binary format .xlsb. Save it as .xlsx and open that.')
  if (names.includes('content.xml'))
    return new FileError('The file is an OpenDocument file. Save it as .xlsx and open that.')
  return new FileError(
    'The file is an archive, but not an Excel file. Save the table as .xlsx or .csv and open that.',
  )
}

function sheetFrom(sheet: Worksheet, parts: SheetParts | undefined): SheetContent {
  const content = readCells(sheet)
  const width = content.cells.reduce((most, row) => Math.max(most, row.length), 0)
  if (content.cells.length * width > MOST_CELLS) {
    throw new FileError(
      `The sheet "${sheet.name}" reaches down to row ${content.cells.length} and over ${width} columns; Google Sheets holds 10 million cells. Delete stray cells below and to the right of the table.`,
    )
  }
  const view = sheet.views?.[0]
  const frozen = view?.state === 'frozen' ? view : undefined
  return {
    name: sheet.name,
    hidden: sheet.state !== undefined && sheet.state !== 'visible',
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    ...content,
    ...columnsOf(sheet),
    ...filterFrom(parts?.filter, content),
    notes: parts?.notes ?? {},
    merges: parts?.merges ?? [],
    names: parts?.names ?? {},
    validations: (parts?.validations ?? []).map(({ ranges, validation }) => ({
      ranges,
      rule: validationFrom(validation),
    })),
    conditionalFormats: parts?.formats ?? [],
    charts: parts?.charts ?? [],
    links: parts?.links ?? [],
  }
}

function columnsOf(sheet: Worksheet): { hiddenColumns: number[]; widths: Record<number, number> } {
  const hiddenColumns: number[] = []
  const widths: Record<number, number> = {}
  for (const [index, column] of (sheet.columns ?? []).entries()) {
    if (column.hidden) hiddenColumns.push(index)
    if (column.width) widths[index] = pixelsOf(column.width)
  }
  return { hiddenColumns, widths }
}

/** Excel counts a width in digits of its standard font. */
function pixelsOf(width: number): number {
  return Math.round(width * 7 + 5)
}
