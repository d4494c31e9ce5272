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
