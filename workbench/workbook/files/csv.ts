// Reads CSV with any delimiter, encoding and line end, quoted line breaks and ragged rows. All rows are kept, footers too.
import Papa from 'papaparse'
import { serialOfIso } from '../clock'
import { MOST_CELLS, type SheetContent } from '../sheet-content'
import type { CellInput } from '../types'
import { FileError } from './file-error'

const DELIMITERS = [',', ';', '\t', '|']
/** All but tab and line ends. */
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n\r]/gu
const SAMPLE_ROWS = 40
/** Google Sheets' limits for one cell and one sheet. */
const LONGEST_TEXT = 50_000
const MOST_COLUMNS = 18_278

/**
 * The sheet in the bytes of a CSV file. Plain decimal numbers, TRUE and FALSE and ISO days become values; everything
 * else stays text: leading zeros, numbers of more than 15 digits, money, days in other forms (their order is a matter
 * of the whole column), 1.500 between semicolons, and whatever begins like a formula.
 */
export function readCsv(bytes: Uint8Array, name: string): SheetContent {
  const text = decoded(bytes)
  const { body, delimiter } = dialect(text)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n', skipEmptyLines: false })
  const before = text.length - body.length > 0 ? 1 : 0
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open) throw neverEnding(before + lineOf(data, open.row ?? 0))
  refuseTooMuch(data, before)
  const toValue = delimiter === ';' ? semicolonValue : csvValue
  return { name, cells: withoutTrailingBlanks(data).map((row) => row.map((field) => toValue(field))) }
}

/** @throws FileError for what no Google sheet holds: more cells or columns, or a longer text in one of them */
function refuseTooMuch(rows: readonly string[][], linesBefore: number): void {
  let cells = 0
  for (const [at, row] of rows.entries()) {
    cells += row.length
    const column = row.findIndex((field) => field.length > LONGEST_TEXT)
    if (column >= 0) throw tooLong(linesBefore + lineOf(rows, at), column + 1, row[column]?.length ?? 0)
    if (row.length > MOST_COLUMNS) {
      throw new FileError(
        `Line ${linesBefore + lineOf(rows, at)} has ${figure(row.length)} columns; a Google sheet holds ${figure(MOST_COLUMNS)}. Is the delimiter right?`,
      )
    }
  }
  if (cells > MOST_CELLS) {
    throw new FileError(
      `The file has ${figure(cells)} cells; a Google sheet holds 10 million. Split it into smaller files.`,
    )
  }
}

function neverEnding(line: number): FileError {
  return new FileError(
    `Line ${line}: a quotation mark (") begins a text that never ends, so that the rest of the file would be one cell. Close it or take it away, and open the file again.`,
  )
}

function tooLong(line: number, column: number, length: number): FileError {
  return new FileError(
    `Line ${line}, column ${column}: a text of ${figure(length)} characters; a cell of a Google sheet holds ${figure(LONGEST_TEXT)}. Shorten it and open the file again.`,
  )
}

const figure = (number: number): string => number.toLocaleString('en-US')

/** The line on which a row begins: quoted fields may hold line ends. */
function lineOf(rows: readonly string[][], at: number): number {
  let line = 1
  for (const row of rows.slice(0, at)) {
    line++
    for (const field of row) for (const letter of field) if (letter === '\n') line++
  }
  return line
}

/** Semicolons divide where the comma is decimal: 1.500 may be thousands, which is a matter of the whole sheet. */
const semicolonValue = (field: string): CellInput =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(field) ? `'${field}` : csvValue(field)

/** Converts a field as Google Sheets' import does, but more cautiously: see `readCsv`. */
export function csvValue(text: string): CellInput {
  if (text === '') return null
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15) return Number(text)
  if (/^true$/i.test(text)) return true
  if (/^false$/i.test(text)) return false
  const serial = serialOfIso(text)
  if (serial !== undefined) return { date: serial }
  return /^[='+\-@]/.test(text) ? `'${text}` : text
}

function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return clean(new TextDecoder('utf-16le').decode(bytes))
  if (first === 0xfe && second === 0xff) return clean(new TextDecoder('utf-16be').decode(bytes))
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return clean(new TextDecoder('utf-8').decode(bytes))
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new FileError(
      'The file is not text, so it is not a CSV file. Save the sheet as .csv or .xlsx and open that.',
    )
  }
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return clean(isCyrillic(bytes) ? new TextDecoder('windows-1251').decode(bytes) : western(bytes))
  }
}

/**
 * Whether the text is in Windows-1251, which Excel writes in Russian and Ukrainian: words of letters from 0xC0 on, which in
 * western languages stand alone or in pairs.
 */
function isCyrillic(bytes: Uint8Array): boolean {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const lengthOf = (letters: RegExp): number =>
    latin.match(letters)?.reduce((sum, { length }) => sum + length, 0) ?? 0
  return lengthOf(/[\xc0-\xff\xa8\xb8\xb2\xb3\xaf\xbf\xaa\xba]{3,}/g) * 2 > lengthOf(/[\x80-\xff]/g)
}

/** What Windows-1252 has from 0x80 to 0x9F; the five it leaves out count as control characters. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Text in Windows-1252. Node 20's own decoder gives the control characters of Latin-1 for these letters. */
function western(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? '')
}

/** Line ends as \n; control characters, which no spreadsheet file may hold, go. */
function clean(text: string): string {
  const lines = text.includes('\n') ? text.replace(/\r+\n/g, '\n') : text
  return lines.replace(/\r/g, '\n').replace(CONTROL_CHARACTERS, '')
}

function dialect(text: string): { body: string; delimiter: string } {
  const declared = /^"?sep=(.)"?\n/i.exec(text)
  if (declared) return { body: text.slice(declared[0].length), delimiter: declared[1] ?? ',' }
  let best = { delimiter: ',', score: 0, width: 1 }
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      preview: SAMPLE_ROWS,
      skipEmptyLines: true,
    })
    const { score, width } = consistency(data.map((row) => row.length))
    if (width > 1 && (score > best.score || (score === best.score && width > best.width))) {
      best = { delimiter, score, width }
    }
  }
  return { body: text, delimiter: best.delimiter }
}

/** The commonest width of the sample's rows, and the share of rows that have it. */
function consistency(widths: readonly number[]): { score: number; width: number } {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = { score: 0, width: 1 }
  for (const [width, count] of counts) {
    const score = count / widths.length
    if (width > 1 && score > best.score) best = { score, width }
  }
  return best
}

function withoutTrailingBlanks(rows: readonly string[][]): string[][] {
  let end = rows.length
  while (end > 0 && rows[end - 1]?.every((field) => field === '')) end--
  return rows.slice(0, end)
}
