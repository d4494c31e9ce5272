// .xlsx files in the other forms that the standard allows: opened with every cell, and saved as a file Excel opens.
import { readFile, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { zipEntries } from '../../../workbench/workbook/files/zip'
import { zipArchive } from '../../../workbench/workbook/files/zip-out'
import type { CellValue } from '../../../workbench/workbook/types'
import { area } from './areas'
import { freshPath } from './xlsx-files'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINES = [
  ['Name', 'Amount', 'Close date'],
  ['Ana <1> & Söhne', 1000, 46_114],
  ['Bo', 2000, 46_115.5],
]

/** A file of two rows in which every part was rewritten. */
async function rewritten(change: (text: string, name: string) => string): Promise<string> {
  const file = new ExcelJS.Workbook()
  const sheet = file.addWorksheet('Pipeline')
  sheet.addRows(LINES)
  sheet.getColumn(3).numFmt = 'dd.mm.yyyy'
  const path = freshPath()
  await file.xlsx.writeFile(path)
  const parts = zipEntries(await readFile(path), 1_000_000).map((entry) => ({
    name: entry.name,
    content: Buffer.from(change(entry.read().toString('utf8'), entry.name)),
  }))
  await writeFile(path, Buffer.concat(zipArchive(parts)))
  return path
}

const isSheet = (name: string): boolean => name === 'xl/worksheets/sheet1.xml'

function prefixed(text: string): string {
  if (!text.includes(`xmlns="${MAIN}"`)) return text
  return text.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)(?=\w+[\s/>])/g, '<$1x:')
}

function strict(text: string): string {
  return text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    )
    .replace('<workbook ', '<workbook conformance="strict" ')
}

const KINDS: [string, (text: string, name: string) => string][] = [
  ['names with a prefix, as Dynamics writes them', prefixed],
  [
    'cells and rows without a reference',
    (text, name) => (isSheet(name) ? text.replace(/(<(?:row|c)) r="\w+"/g, '$1') : text),
  ],
  [
    'days as text',
    (text, name) =>
      isSheet(name)
        ? text
            .replace(/(<c r="C2"[^>]*)><v>46114</, '$1 t="d"><v>2026-04-02T00:00:00.000Z<')
            .replace(/(<c r="C3"[^>]*)><v>46115.5</, '$1 t="d"><v>2026-04-03T12:00:00<')
        : text,
  ],
  ['the strict names', strict],
]

describe.each(KINDS)('a file with %s', (_kind, change) => {
  it('opens with every cell', async () => {
    const workbook = await openFile(await rewritten(change))
    expect(workbook.values(area(0, 0, 3, 3))).toEqual(
      LINES.map((line) => line.map((value) => (Number(value) > 40_000 ? { date: value } : value))),
    )
  })

  it('is saved in one form that other programs read', async () => {
    const workbook = await openFile(await rewritten(change))
    const path = freshPath()
    await saveWorkbook(workbook, path)
    const file = new ExcelJS.Workbook()
    await file.xlsx.readFile(path)
    const values: CellValue[] = []
    file.getWorksheet('Pipeline')?.eachRow((row) => values.push(String(row.getCell(2).value)))
    expect(values).toEqual(['Amount', '1000', '2000'])
    for (const entry of zipEntries(await readFile(path), 1_000_000))
      expect(entry.read().toString('utf8')).not.toMatch(/purl\.oclc\.org|<x:|<c>| t="d"/)
  })
})

/** The parts in an archive whose directory gives sizes and places in the fields of zip64 alone. */
function zip64(bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed } of zipEntries(bytes, 1_000_000)) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46, 0)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(packed.method, 10)
    entry.writeUInt32LE(packed.checksum, 16)
    for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(28, 30)
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1)
    extra.writeUInt16LE(24, 2)
    for (const [index, value] of [packed.size, packed.bytes().length, offset].entries())
      extra.writeBigUInt64LE(BigInt(value), 4 + index * 8)
    directory.push(entry, Buffer.from(name), extra)
    pieces.push(local, Buffer.from(name), packed.bytes())
    offset += local.length + name.length + packed.bytes().length
  }
  const listed = Buffer.concat(directory)
  const ends = Buffer.alloc(98)
  ends.writeUInt32LE(0x06064b50)
  ends.writeBigUInt64LE(BigInt(offset), 48)
  ends.writeUInt32LE(0x07064b50, 56)
  ends.writeBigUInt64LE(BigInt(offset + listed.length), 64)
  ends.writeUInt32LE(0x06054b50, 76)
  for (const field of [84, 86]) ends.writeUInt16LE(directory.length / 3, field)
  for (const field of [88, 92]) ends.writeUInt32LE(0xffffffff, field)
  return Buffer.concat([...pieces, listed, ends])
}

it('opens a file in a zip64 archive, as Java writes them, and saves it as a plain one', async () => {
  const path = await rewritten((text) => text)
  await writeFile(path, zip64(await readFile(path)))
  const workbook = await openFile(path)
  expect(workbook.values(area(1, 0, 1, 2))).toEqual([['Ana <1> & Söhne', 1000]])
  const saved = freshPath()
  await saveWorkbook(workbook, saved)
  expect(zipEntries(await readFile(saved), 1_000_000).filter(({ isZip64 }) => isZip64)).toEqual([])
  expect((await openFile(saved)).values(area(1, 0, 1, 2))).toEqual([['Ana <1> & Söhne', 1000]])
})
