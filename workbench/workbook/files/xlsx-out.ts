// Writing .xlsx: the file that was opened, with what changed since; every part that nothing touched stays byte for byte.
import { writeFile } from 'node:fs/promises'
import type { OpenWorkbook } from '../open-workbook'
import { putBook } from './xlsx-book-out'
import { contentsOf } from './xlsx-in'
import { NotKept } from './xlsx-not-kept'
import { STYLES, XlsxPackage } from './xlsx-package'

import { type BaseSheet, type BookOut, sheetOut } from './xlsx-sheet-out'
import { StyleTable } from './xlsx-style-table'
import { decoded, elements } from './xml-text'

/** Excel's limit for the name of a sheet. */
const LONGEST_NAME = 31

/**
 * Writes the workbook to a file, into the parts of `original` where it was opened from one. Gives what the file does
 * not have, such as `4 charts`.
 */
export async function writeXlsx(workbook: OpenWorkbook, path: string, original?: Buffer): Promise<string[]> {
  const pack = new XlsxPackage(original)
  const bases = original ? await baseSheets(original) : []
  const sheets = workbook.sheets()
  const book: BookOut = {
    workbook,
    pack,
    styles: new StyleTable(pack.text(STYLES)),
    names: excelNames(sheets.map(({ name }) => name)),
    notKept: new NotKept(),
    shared: sharedTexts(pack),
  }
  const written = sheets.map((sheet) => {
    const base = bases[sheet.id]
    const part = base?.parts.path ?? pack.freshName('xl/worksheets/sheet', 'xml')
    if (!base) pack.put(part, '')
    return { sheet, part, isNew: !base, isChanged: sheetOut(book, sheet, part, base) }
  })
  putBook(book, written, bases)
  if (book.styles.isChanged) pack.put(STYLES, book.styles.toString())
  await writeFile(path, pack.toBuffers())
  return book.notKept.list()
}

async function baseSheets(original: Buffer): Promise<(BaseSheet | undefined)[]> {
  const { contents, parts } = await contentsOf(original)
  return contents.map((content) => {
    const found = parts.get(content.name)
    return found && { content, parts: found }
  })
}

/** The file's shared texts, read only when one is asked for. */
function sharedTexts(pack: XlsxPackage): (index: number) => string {
  let texts: string[] | undefined
  return (index) => {
    texts ??= elements(pack.text('xl/sharedStrings.xml'), 'si').map(({ body }) =>
      elements(body.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
        .map((part) => decoded(part.body))
        .join(''),
    )
    return texts[index] ?? ''
  }
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
