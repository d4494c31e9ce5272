// Writes the names of ranges into an .xlsx, where they changed.
import type { SheetContent } from '../sheet-content'
import type { BookOut, WrittenSheet } from './xlsx-book'
import { absoluteName } from './xlsx-moves'
import type { XmlPart } from './xml-part'
import { decoded, type Element, elements, encoded, withAttribute } from './xml-text'

/** Puts the names into the workbook's part: those of the file where they are now, and new ones. */
export function putNames(
  { workbook, names: excelNames, moves }: BookOut,
  part: XmlPart,
  sheets: readonly WrittenSheet[],
  files: readonly (string | undefined)[],
  before: readonly (SheetContent | undefined)[],
): void {
  const { getters } = workbook.model
  const known = new Set(before.flatMap((content) => Object.keys(content?.names ?? {})))
  const left = new Map(
    getters.getNamedRanges().map(({ name, range }) => {
      const sheet = getters.getSheetName(range.sheetId)
      return [name, absoluteName(excelNames.get(sheet) ?? sheet, range.zone)] as const
    }),
  )
  const list = elements(part.first('definedNames') ?? '', 'definedName')
  const texts = list.flatMap((element) => {
    const { name = '', localSheetId } = element.attributes
    if (localSheetId !== undefined) return localName(element, sheets, files, moves.text.bind(moves))
    if (!known.has(name)) return [withBody(element, moves.text(element.body))]
    const now = left.get(name)
    left.delete(name)
    return now ? [sameRange(element.body, now) ? element.text : withBody(element, encoded(now))] : []
  })
  for (const [name, range] of left)
    texts.push(`<definedName name="${encoded(name)}">${encoded(range)}</definedName>`)
  if (texts.length === list.length && texts.every((text, index) => text === list[index]?.text)) return
  part.set('definedNames', texts.length ? [`<definedNames>${texts.join('')}</definedNames>`] : [])
}

/** A name of one sheet alone, with the place its sheet has now; none for a deleted sheet. */
function localName(
  element: Element,
  sheets: readonly WrittenSheet[],
  files: readonly (string | undefined)[],
  moved: (text: string) => string,
): string[] {
  const path = files[Number(element.attributes.localSheetId)]
  const at = sheets.findIndex(({ part, isNew }) => part === path && !isNew)
  const body = moved(element.body)
  if (at < 0 || body.includes('#REF!')) return []
  return [withAttribute(withBody(element, body), 'localSheetId', at)]
}

function withBody({ text, body }: Element, now: string): string {
  return body === now ? text : text.replace(`>${body}<`, () => `>${now}<`)
}

function sameRange(body: string, now: string): boolean {
  const plain = (name: string): string => name.replaceAll('$', '').replaceAll("'", '').trim()
  return plain(decoded(body)) === plain(now)
}
