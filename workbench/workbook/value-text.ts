// Values of an area as JSON text, for scripts in other realms. Rows of sheets without formulas are cached as text, and
// made again only after one of their cells was written.
import type { ModelAccess } from './model-access'
import type { SheetChanges } from './plugins/changed-rows'
import type { Area, CellValue } from './types'

/** Areas with fewer rows are read directly, which is quicker. */
const FEWEST_ROWS = 200
/** Column spans cached for each sheet; a script mostly reads all columns, then one. */
const MOST_SPANS = 3

/** By first column and width: the text of each row. */
type Spans = Map<string, (string | undefined)[]>

/** The values of an area as `values` gives them, as JSON text. */
export function valueText(
  { model: { getters }, idOf }: ModelAccess,
  values: (area: Area) => CellValue[][],
): (area: Area) => string {
  const { takeChangedRows, hasFormulas } = getters as unknown as SheetChanges
  const sheets = new Map<string, Spans>()
  const current = (sheetId: string): Spans => {
    const changed = takeChangedRows(sheetId)
    const kept = sheets.get(sheetId)
    if (!changed || !kept) {
      const spans: Spans = new Map()
      sheets.set(sheetId, spans)
      return spans
    }
    for (const row of changed) for (const texts of kept.values()) texts[row] = undefined
    return kept
  }
  return (area) => {
    const sheetId = idOf(area.sheet)
    if (area.rows < FEWEST_ROWS || hasFormulas(sheetId)) return JSON.stringify(values(area))
    const texts = spanOf(current(sheetId), `${area.column},${area.columns}`)
    const own = texts.slice(area.row, area.row + area.rows)
    for (let at = 0; at < area.rows; at++) {
      own[at] ??= JSON.stringify(values({ ...area, row: area.row + at, rows: 1 })[0])
      texts[area.row + at] = own[at]
    }
    return `[${own.join(',')}]`
  }
}

function spanOf(spans: Spans, key: string): (string | undefined)[] {
  let texts = spans.get(key)
  if (!texts) {
    if (spans.size >= MOST_SPANS) spans.delete(spans.keys().next().value as string)
    texts = []
    spans.set(key, texts)
  }
  return texts
}
