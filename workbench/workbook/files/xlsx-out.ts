// Writing .xlsx: the file that was opened, with what changed since; every part that nothing touched stays byte for byte.
import { writeFile } from 'node:fs/promises'
import type { OpenWorkbook } from '../open-workbook'
import type { OriginGetters } from '../plugins/origins'
import type { BaseSheet, BookOut } from './xlsx-book'
import { putBook } from './xlsx-book-out'
import { putCharts } from './xlsx-charts-out'
import { contentsOf } from './xlsx-in'
import { moveCharts } from './xlsx-moved-parts'
import { Moves } from './xlsx-moves'
import { NotKept } from './xlsx-not-kept'
import { STYLES, XlsxPackage } from './xlsx-package'
import { sheetOut } from './xlsx-sheet-out'
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
  const names = excelNames(sheets.map(({ name }) => name))
  const book: BookOut = {
    workbook,
    pack,
    styles: new StyleTable(pack.text(STYLES)),
    names,
    notKept: new NotKept(),
    shared: sharedTexts(pack),
    moves: movesOf(workbook, names, bases),
  }
  const written = sheets.map((sheet) => {
    const base = bases[sheet.id]
    const part = base?.parts.path ?? pack.freshName('xl/worksheets/sheet', 'xml')
    if (!base) pack.put(part, '')
    return { sheet, part, isNew: !base, isChanged: sheetOut(book, sheet, part, base) }
  })
  putBook(book, written, bases)
  if (book.moves.any) moveCharts(pack, book.moves)
  putCharts(book, written)
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

/** Where the sheets of the file are now: a sheet has the number it had when the file was opened. */
function movesOf(
  workbook: OpenWorkbook,
  names: ReadonlyMap<string, string>,
  bases: readonly (BaseSheet | undefined)[],
): Moves {
  const { getOrigins } = workbook.model.getters as unknown as OriginGetters
  const now = new Map(workbook.sheets().map((sheet) => [sheet.id, sheet]))
  return new Moves(
    new Map(
      bases.flatMap((base, id) => {
        const sheet = now.get(id)
        const moved = sheet && { name: names.get(sheet.name) ?? sheet.name, origins: getOrigins(String(id)) }
        return base ? [[base.content.name, moved] as const] : []
      }),
    ),
  )
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
