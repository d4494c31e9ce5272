// Opens a file as a workbook. Its content decides the type, and the extension must agree.
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { library } from '../library'
import { createWorkbook, type OpenWorkbook, openSavedWorkbook, type WorkbookOptions } from '../open-workbook'
import type { SheetContent } from '../sheet-content'
import { readCsv } from './csv'
import { FileError } from './file-error'
import { rememberSource } from './save-workbook'
import { readXlsx } from './xlsx-in'

/** Google Sheets' limit for a sheet's name. */
const LONGEST_NAME = 100
/** In bytes: beyond it Node cannot hold the text. Ten million cells, all that a Google sheet takes, are rarely as much. */
const LARGEST_FILE = 200_000_000
const TEXT_EXTENSIONS = ['.csv', '.tsv', '.txt']

/** The workbook in a .xlsx, .csv, .tsv or saved .json file; throws FileError with what is wrong and what to do. */
export async function openFile(
  path: string,
  options: Omit<WorkbookOptions, 'sheets'> = {},
): Promise<OpenWorkbook> {
  const bytes = await contentOf(path)
  const workbook = await workbookOf(bytes, path, options)
  rememberSource(workbook, path, bytes)
  return workbook
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      throw new FileError(`${path} is a folder. Give the name of a .csv or .xlsx file.`)
    if (found.size > LARGEST_FILE) throw tooLarge(path, found.size)
    const bytes = await readFile(path)
    if (bytes.length === 0) throw new FileError(`${path} is empty. Export it again.`)
    return bytes
  } catch (error) {
    if (error instanceof FileError) throw error
    const code = (error as { code?: string }).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new FileError(`${path} does not exist. Check the name and the folder.`)
    if (code === 'EACCES' || code === 'EPERM') throw new FileError(`${path} cannot be read: no permission.`)
    throw new FileError(`${path} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

async function workbookOf(
  bytes: Buffer,
  path: string,
  options: Omit<WorkbookOptions, 'sheets'>,
): Promise<OpenWorkbook> {
  const extension = extname(path).toLowerCase()
  const content = contentKind(bytes, path)
  if (content === 'zip') {
    if (TEXT_EXTENSIONS.includes(extension)) throw mismatch(path, 'an Excel file', '.xlsx')
    return createWorkbook({ ...options, sheets: await readXlsx(bytes, path) })
  }
  if (['.xlsx', '.xlsm'].includes(extension)) throw mismatch(path, 'a text file', '.csv')
  if (extension === '.json') return savedWorkbook(bytes, path, options)
  if (!TEXT_EXTENSIONS.includes(extension)) {
    throw new FileError(`${path} is of a kind that cannot be opened. Save it as .csv or .xlsx and open that.`)
  }
  return createWorkbook({ ...options, sheets: [csvSheet(bytes, path)] })
}

function contentKind(bytes: Buffer, path: string): 'zip' | 'text' {
  const start = bytes.subarray(0, 8).toString('latin1')
  if (start.startsWith('PK')) return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    const message = /\.xls$/i.test(path)
      ? 'is in the old Excel format .xls. Open it in Excel or Google Sheets and save it as .xlsx.'
      : 'is protected with a password, or in the old Excel format. Save it as .xlsx without a password.'
    throw new FileError(`${path} ${message}`)
  }
  if (start.startsWith('%PDF')) {
    throw new FileError(`${path} is a PDF. Export the table itself as .csv or .xlsx and open that.`)
  }
  return 'text'
}

function csvSheet(bytes: Buffer, path: string): SheetContent {
  const start = bytes.subarray(0, 200).toString('latin1').trimStart()
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) {
    throw new FileError(`${path} is a web page or XML, not a table. Export it again as .csv or .xlsx.`)
  }
  const name = library.helpers
    .sanitizeSheetName(basename(path, extname(path)))
    .trim()
    .slice(0, LONGEST_NAME)
  try {
    return readCsv(bytes, name || 'Sheet1')
  } catch (error) {
    throw error instanceof FileError ? new FileError(`${path}: ${error.message}`, { cause: error }) : error
  }
}

function savedWorkbook(bytes: Buffer, path: string, options: Omit<WorkbookOptions, 'sheets'>): OpenWorkbook {
  try {
    return openSavedWorkbook(JSON.parse(bytes.toString('utf8')), options)
  } catch (error) {
    throw new FileError(`${path} is not a workbook saved by the workbench. Open a .csv or .xlsx file.`, {
      cause: error,
    })
  }
}

function tooLarge(path: string, size: number): FileError {
  const [own, most] = [size, LARGEST_FILE].map((bytes) => Math.round(bytes / 1_000_000))
  return new FileError(
    `${path} has ${own} MB; the workbench opens up to ${most} MB, and a Google sheet holds 10 million cells. Split it into smaller files.`,
  )
}

function mismatch(path: string, actual: string, extension: string): FileError {
  return new FileError(
    `${path} is ${actual}, which its name does not say. Rename it to end in ${extension} and open it again.`,
  )
}
