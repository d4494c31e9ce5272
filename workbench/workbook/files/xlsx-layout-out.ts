// Writes a sheet's columns, frozen headers and merged cells, where they are not those of the file.
import type { OpenWorkbook } from '../open-workbook'
import { originOf, type SheetOrigins } from '../plugins/origins'
import { clippedRanges } from '../ranges'
import type { SheetContent } from '../sheet-content'
import type { SheetInfo } from '../types'
import { areaName } from './xlsx-names'
import type { XmlPart } from './xml-part'
import { attributesOf, elements, encoded } from './xml-text'

const PIXELS_OF_NEW_COLUMN = 96
/** Excel counts a width in digits of its standard font. */
const widthOf = (pixels: number): number => Math.round(((pixels - 5) / 7) * 1000) / 1000

type Attributes = Record<string, string>

/** Puts widths and hidden columns into the sheet's part. */
export function putColumns(
  part: XmlPart,
  { model: { getters } }: OpenWorkbook,
  sheet: SheetInfo,
  base: SheetContent | undefined,
  origins: SheetOrigins | undefined,
): void {
  const id = String(sheet.id)
  const hidden = new Set(base?.hiddenColumns)
  const known = columnsIn(part.first('cols') ?? '')
  let isChanged = origins?.columns !== undefined
  const columns: Attributes[] = []
  for (let column = 0; column < sheet.columns; column++) {
    const origin = originOf(origins?.columns, column)
    const attributes = { ...known[origin] }
    const size = getters.getColSize(id, column)
    const isHidden = getters.isColHiddenByUser(id, column) === true
    if (size !== (base?.widths?.[origin] ?? PIXELS_OF_NEW_COLUMN)) {
      Object.assign(attributes, { width: String(widthOf(size)), customWidth: '1' })
      isChanged = true
    }
    if (isHidden !== hidden.has(origin)) {
      delete attributes.hidden
      if (isHidden) attributes.hidden = '1'
      isChanged = true
    }
    columns.push(attributes)
  }
  const below = known.slice(sheet.columns - added(origins))
  if (isChanged) part.set('cols', columnTexts([...columns, ...below]))
}

const added = (origins: SheetOrigins | undefined): number =>
  origins?.columns ? origins.columns.list.length - origins.columns.next : 0

function columnsIn(text: string): Attributes[] {
  const columns: Attributes[] = []
  for (const { attributes } of elements(text, 'col')) {
    const { min, max, ...rest } = attributes
    for (let column = Number(min); column <= Number(max); column++) columns[column - 1] = rest
  }
  return columns
}

function columnTexts(columns: readonly (Attributes | undefined)[]): string[] {
  const texts: string[] = []
  const written = Array.from(columns, (attributes) => {
    const named = Object.entries(attributes ?? {})
    // A column needs a width, also where only its style or hiding is set.
    if (named.length && !attributes?.width) named.push(['width', String(widthOf(PIXELS_OF_NEW_COLUMN))])
    return named.map(([name, value]) => ` ${name}="${encoded(value)}"`).join('')
  })
  for (let from = 0, to = 0; from < written.length; from = to) {
    while (to < written.length && written[to] === written[from]) to++
    if (written[from]) texts.push(`<col min="${from + 1}" max="${to}"${written[from]}/>`)
  }
  return texts.length ? [`<cols>${texts.join('')}</cols>`] : []
}

/** Puts the frozen rows and columns into the sheet's part. */
export function putFrozen(part: XmlPart, sheet: SheetInfo, base: SheetContent | undefined): void {
  const { frozenRows, frozenColumns } = sheet
  if (frozenRows === (base?.frozenRows ?? 0) && frozenColumns === (base?.frozenColumns ?? 0)) return
  const known =
    elements(part.first('sheetViews') ?? '', 'sheetView')[0]?.text ?? '<sheetView workbookViewId="0"/>'
  const open = /^<sheetView(?:\s[^>]*?)?(?=\/?>)/.exec(known)?.[0] ?? '<sheetView workbookViewId="0"'
  const pane = attributesOf(/<pane\s[^>]*>/.exec(known)?.[0] ?? '')
  const first = frozenTopLeft(frozenRows, frozenColumns)
  const corner = frozenRows ? (frozenColumns ? 'bottomRight' : 'bottomLeft') : 'topRight'
  const splits =
    (frozenColumns ? ` xSplit="${frozenColumns}"` : '') + (frozenRows ? ` ySplit="${frozenRows}"` : '')
  const body =
    frozenRows || frozenColumns
      ? `<pane${splits} topLeftCell="${first}" activePane="${corner}" state="${pane.state ?? 'frozen'}"/>`
      : ''
  part.set('sheetViews', [`<sheetViews>${open}>${body}</sheetView></sheetViews>`])
}

const frozenTopLeft = (rows: number, columns: number): string =>
  areaName({ sheet: 0, row: rows, column: columns, rows: 1, columns: 1 })

/** Puts the merged cells into the sheet's part. */
export function putMerges(
  part: XmlPart,
  workbook: OpenWorkbook,
  sheet: SheetInfo,
  base: SheetContent | undefined,
): void {
  const now = workbook.merges(sheet.id).map(areaName)
  const before = clippedRanges(base?.merges ?? [], sheet).filter((name) => name.includes(':'))
  if (before.length === now.length && before.every((name) => now.includes(name))) return
  const texts = now.map((name) => `<mergeCell ref="${name}"/>`)
  part.set(
    'mergeCells',
    now.length ? [`<mergeCells count="${now.length}">${texts.join('')}</mergeCells>`] : [],
  )
}
