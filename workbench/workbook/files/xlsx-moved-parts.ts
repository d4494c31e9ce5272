// Makes the parts that hang on a sheet follow its moved cells: links, tables, charts and pictures with their anchors.
import type { Moves } from './xlsx-moves'
import type { NotKept } from './xlsx-not-kept'
import type { XlsxPackage } from './xlsx-package'
import type { XmlPart } from './xml-part'
import { attributesOf, decoded, elements, withAttribute } from './xml-text'

/** Elements of a sheet that name cells, and say nothing worth keeping where these moved. */
const DROPPED = [
  'ignoredErrors',
  'cellWatches',
  'rowBreaks',
  'colBreaks',
  'scenarios',
  'customSheetViews',
  'sortState',
]

/** Lets links, protected ranges and extensions of a sheet follow its cells. */
export function moveElements(part: XmlPart, moves: Moves, own: string, notKept: NotKept): void {
  for (const name of DROPPED) part.set(name, [])
  moveEach(part, 'hyperlinks', 'hyperlink', 'ref', (ranges) => {
    const moved = moves.ranges(ranges, own)
    if (!moved) notKept.add('link')
    return moved
  })
  moveEach(part, 'protectedRanges', 'protectedRange', 'sqref', (ranges) => moves.ranges(ranges, own))
  part.set(
    'extLst',
    part
      .all('extLst')
      .map((text) =>
        text
          .replace(
            /(<xm:sqref>)([^<]*)(<)/g,
            (_, open: string, ranges: string, end: string) => open + moves.ranges(ranges, own) + end,
          )
          .replace(
            /(<xm:f>)([^<]*)(<)/g,
            (_, open: string, formula: string, end: string) => open + moves.text(formula, own) + end,
          ),
      ),
  )
}

function moveEach(
  part: XmlPart,
  list: string,
  item: string,
  attribute: string,
  move: (ranges: string) => string,
): void {
  const texts = elements(part.first(list) ?? '', item).flatMap(({ text, attributes }) => {
    const moved = move(attributes[attribute] ?? '')
    return moved ? [withAttribute(text, attribute, moved)] : []
  })
  if (part.first(list)) part.set(list, texts.length ? [`<${list}>${texts.join('')}</${list}>`] : [])
}

/** Lets the tables of a sheet, its charts and its pictures follow its cells. */
export function moveParts(
  pack: XlsxPackage,
  path: string,
  part: XmlPart,
  moves: Moves,
  own: string,
  notKept: NotKept,
): void {
  for (const [id, { type, target }] of pack.relations(path)) {
    if (type.endsWith('/pivotTable')) pack.put(target, moveLocation(pack.text(target), moves, own))
    if (type.endsWith('/drawing')) pack.put(target, moveAnchors(pack.text(target), moves, own))
    if (type.endsWith('/table') && !moveTable(pack, target, moves, own)) {
      const left = elements(part.first('tableParts') ?? '', 'tablePart').filter(
        ({ text }) => !text.includes(`"${id}"`),
      )
      const texts = left.map(({ text }) => text).join('')
      part.set('tableParts', left.length ? [`<tableParts count="${left.length}">${texts}</tableParts>`] : [])
      pack.unrelate(path, id)
      pack.remove(target)
      notKept.add('table')
    }
  }
}

function moveAnchors(text: string, moves: Moves, own: string): string {
  return text
    .replace(
      /(<xdr:col>)(\d+)(<)/g,
      (_, open: string, at: string, end: string) => open + moves.header(own, 'columns', Number(at)) + end,
    )
    .replace(
      /(<xdr:row>)(\d+)(<)/g,
      (_, open: string, at: string, end: string) => open + moves.header(own, 'rows', Number(at)) + end,
    )
}

function moveLocation(text: string, moves: Moves, own: string): string {
  return text.replace(
    /(<location\s[^>]*?ref=")([^"]*)/,
    (_, open: string, ranges: string) => open + (moves.ranges(ranges, own) || ranges),
  )
}

/** A table keeps only as long as it has the same columns: it names each. */
function moveTable(pack: XlsxPackage, path: string, moves: Moves, own: string): boolean {
  const text = pack.text(path)
  const before = /\sref="([^"]*)"/.exec(text)?.[1] ?? ''
  const after = moves.ranges(before, own)
  if (widthOf(before) !== widthOf(after) || !/:/.test(after)) return false
  pack.put(
    path,
    text.replace(
      /(\sref=")([^"]*)(")/g,
      (_, open: string, ranges: string, end: string) => open + moves.ranges(ranges, own) + end,
    ),
  )
  return true
}

function widthOf(range: string): string {
  const letters = range.match(/[A-Z]+/g) ?? []
  const number = (text = ''): number =>
    [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return letters.length === 2 ? String(number(letters[1]) - number(letters[0])) : ''
}

/** Renames the columns of a sheet's tables to the headers they have now. */
export function renameTableColumns(
  pack: XlsxPackage,
  path: string,
  header: (range: string, column: number) => string,
): void {
  for (const { type, target } of pack.relations(path).values()) {
    if (!type.endsWith('/table')) continue
    const text = pack.text(target)
    const { ref = '', headerRowCount } = attributesOf(/<table\s[^>]*>/.exec(text)?.[0] ?? '')
    if (headerRowCount === '0') continue
    let column = 0
    const renamed = text.replace(/<tableColumn\s[^>]*>/g, (tag) => {
      const name = header(ref, column++)
      return name === decoded(attributesOf(tag).name ?? '') || !name ? tag : withAttribute(tag, 'name', name)
    })
    if (renamed !== text) pack.put(target, renamed)
  }
}

/** Lets the formulas of all charts, and the sources of pivot tables, follow their cells. */
export function moveCharts(pack: XlsxPackage, moves: Moves): void {
  for (const name of pack.names()) {
    if (!/^xl\/(?:charts|chartEx|pivotCache)\/[^/]+\.xml$/i.test(name)) continue
    const text = pack.text(name)
    const moved = text.replace(
      /(<(?:c|cx):f(?:\s[^>]*)?>)([^<]*)(<)/g,
      (_, open: string, formula: string, end: string) => open + moves.text(formula) + end,
    )
    const sourced = moved.replace(/<worksheetSource\s[^>]*>/g, (tag) => moves.source(tag))
    if (sourced !== text) pack.put(name, sourced)
  }
}
