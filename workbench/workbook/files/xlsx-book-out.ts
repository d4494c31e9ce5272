// Writes the workbook's own part: its sheets in order, and the names of ranges.

import type { BaseSheet, BookOut, WrittenSheet } from './xlsx-book'
import { putNames } from './xlsx-defined-names'
import { OFFICE, WORKBOOK, type XlsxPackage } from './xlsx-package'
import { XmlPart } from './xml-part'
import { attributesOf, elements, encoded, withAttribute } from './xml-text'

/** The children of a workbook in the schema's order (ECMA-376, CT_Workbook). */
const ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews'],
  ...['pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects'],
  'extLst',
]

/** Puts the sheets into the workbook's part, and takes out those that were deleted. */
export function putBook(
  book: BookOut,
  sheets: readonly WrittenSheet[],
  bases: readonly (BaseSheet | undefined)[],
): void {
  const { pack } = book
  const text = pack.text(WORKBOOK)
  const part = new XmlPart(text, ORDER)
  const untouched = part.toString()
  const files = elements(part.first('sheets') ?? '', 'sheet').map(({ text: line }) => partAt(pack, line))
  putSheets(book, part, sheets, bases)
  putActive(part, sheets, files)
  putNames(
    book,
    part,
    sheets,
    files,
    bases.map((base) => base?.content),
  )
  if (sheets.some(({ isChanged }) => isChanged)) computeAnew(pack, part)
  if (part.toString() !== untouched) pack.put(WORKBOOK, part.toString())
  leaveOutMacros(book)
}

function putSheets(
  { pack, names }: BookOut,
  part: XmlPart,
  sheets: readonly WrittenSheet[],
  bases: readonly (BaseSheet | undefined)[],
): void {
  const known = elements(part.first('sheets') ?? '', 'sheet')
  const partOf = new Map([...pack.relations(WORKBOOK)].map(([id, { target }]) => [id, target]))
  let next = Math.max(0, ...known.map(({ attributes }) => Number(attributes.sheetId))) + 1
  const lines = sheets.map(({ sheet, part: path, isNew }) => {
    const name = names.get(sheet.name) ?? sheet.name
    const state = sheet.hidden ? 'hidden' : undefined
    const old = known.find(({ text }) => partOf.get(idOf(text)) === path)
    if (old && !isNew) return sheetLine(old.text, old.attributes, name, sheet.hidden)
    pack.add(path, pack.text(path), 'worksheet')
    const line = `<sheet xmlns:r="${OFFICE}" name="${encoded(name)}" sheetId="${next++}"/>`
    const relation = pack.relate(WORKBOOK, 'worksheet', path)
    return withAttribute(withAttribute(line, 'state', state), 'r:id', relation)
  })
  const paths = new Set(sheets.map(({ part: path }) => path))
  for (const base of bases) {
    const path = base?.parts.path ?? ''
    const gone = known.find(({ text }) => partOf.get(idOf(text)) === path)
    if (!gone || paths.has(path)) continue
    pack.unrelate(WORKBOOK, idOf(gone.text))
    pack.removeWhole(path)
  }
  const before = known.map(({ text }) => text)
  // Chart sheets and the like have no cells and stay behind the others.
  const others = before.filter((line) => !bases.some((base) => base?.parts.path === partOf.get(idOf(line))))
  const after = [...lines, ...others]
  if (
    after.length === before.length &&
    before.every((line) => after.includes(line)) &&
    isInOrder(before, lines)
  )
    return
  part.set('sheets', [`<sheets>${after.join('')}</sheets>`])
}

function isInOrder(before: readonly string[], lines: readonly string[]): boolean {
  const kept = before.filter((line) => lines.includes(line))
  return kept.every((line, index) => line === lines[index])
}

function sheetLine(
  line: string,
  { name, state }: Readonly<Record<string, string>>,
  now: string,
  isHidden: boolean,
): string {
  const wasHidden = state !== undefined && state !== 'visible'
  const named = name === now ? line : withAttribute(line, 'name', now)
  return wasHidden === isHidden ? named : withAttribute(named, 'state', isHidden ? 'hidden' : undefined)
}

/** Other programs compute everything when they open the file; the order in which they did so is not known any more. */
function computeAnew(pack: XlsxPackage, part: XmlPart): void {
  part.set('calcPr', [withAttribute(part.first('calcPr') ?? '<calcPr/>', 'fullCalcOnLoad', 1)])
  for (const [id, { type, target }] of pack.relations(WORKBOOK)) {
    if (!type.endsWith('/calcChain')) continue
    pack.unrelate(WORKBOOK, id)
    pack.remove(target)
  }
}

/** Names the sheet that is shown at first by the place it has now; a hidden or deleted one cannot be shown. */
function putActive(
  part: XmlPart,
  sheets: readonly WrittenSheet[],
  files: readonly (string | undefined)[],
): void {
  const views = part.first('bookViews')
  if (!views) return
  const known = elements(views, 'workbookView')[0]?.attributes ?? {}
  const active = files[Number(known.activeTab ?? 0)]
  const shown = sheets.findIndex(({ sheet, part: path, isNew }) => path === active && !isNew && !sheet.hidden)
  const now = shown >= 0 ? shown : sheets.findIndex(({ sheet }) => !sheet.hidden)
  if (now === Number(known.activeTab ?? 0) && Number(known.firstSheet ?? 0) < sheets.length) return
  const view = (tag: string): string =>
    withAttribute(withAttribute(tag, 'activeTab', now), 'firstSheet', undefined)
  part.set('bookViews', [views.replace(/<workbookView[^>]*>/g, view)])
}

/** The part of a line of the list of sheets. */
function partAt(pack: XlsxPackage, line: string): string | undefined {
  return pack.relations(WORKBOOK).get(idOf(line))?.target
}

function idOf(line: string): string {
  return Object.entries(attributesOf(line)).find(([name]) => /:id$/.test(name))?.[1] ?? ''
}

/** A file that ends in .xlsx must not hold macros, or Excel does not open it. */
function leaveOutMacros({ pack, notKept }: BookOut): void {
  for (const [id, { type, target }] of pack.relations(WORKBOOK)) {
    if (!type.endsWith('/vbaProject')) continue
    pack.unrelate(WORKBOOK, id)
    pack.remove(target)
    notKept.add('macro project')
  }
  pack.makePlain()
}
