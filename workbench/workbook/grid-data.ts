// A workbook's data as rows of typed cells: half the size of the library's own data, and loaded without parsing every
// cell's name, text and zones.
import type { GridValue, ImportedGrid } from './plugins/grid-import'
import type { Library, Style } from './plugins/library'

type Model = InstanceType<Library['Model']>

interface ExportedSheet {
  readonly id: string
  cells: Record<string, string>
  /** Style or format ids by zone. */
  formats: Record<string, number>
  styles: Record<string, number>
}

export interface GridSheet extends ExportedSheet {
  readonly grid: GridValue[][]
  readonly formatZones: Record<string, number>
  readonly styleZones: Record<string, number>
}

interface Exported {
  readonly sheets: readonly ExportedSheet[]
}

interface Expandable {
  readonly sheets: readonly object[]
  readonly formats?: Readonly<Record<number, string>>
  readonly styles?: Readonly<Record<number, Style>>
}

/** Exported data with rows in place of named cells; `quoted` as `quoter` gives it. */
export function gridData(
  library: Library,
  model: Model,
  data: object,
  quoted: (text: string) => string,
): object {
  const sheets = (data as Exported).sheets.map((sheet): GridSheet => {
    const grid: GridValue[][] = []
    for (const [name, content] of Object.entries(sheet.cells)) {
      const { col, row } = library.helpers.toCartesian(name)
      const cell = model.getters.getCell({ sheetId: sheet.id, col, row })
      const parsed = cell && !cell.isFormula ? (cell as { parsedValue?: unknown }).parsedValue : undefined
      grid[row] ??= []
      ;(grid[row] as GridValue[])[col] = gridValue(content, parsed, quoted)
    }
    const { formats, styles, ...rest } = sheet
    return { ...rest, cells: {}, formats: {}, styles: {}, grid, formatZones: formats, styleZones: styles }
  })
  return { ...data, sheets }
}

/** Data that can be loaded: formats and styles by row and column; other data stays as it is. */
export function expandedGrids(library: Library, data: object): object {
  const { sheets, formats = {}, styles = {} } = data as Expandable
  return {
    ...data,
    sheets: sheets.map((sheet) => {
      if (!('formatZones' in sheet)) return sheet
      const { formatZones, styleZones, ...rest } = sheet as GridSheet
      const expanded: ImportedGrid = {
        ...rest,
        gridFormats: painted(library, formatZones, formats),
        gridStyles: painted(library, styleZones, styles),
      }
      return expanded
    }),
  }
}

/** A value that its parsed value alone does not determine is stored as typed. */
function gridValue(content: string, parsed: unknown, quoted: (text: string) => string): GridValue {
  if (content.startsWith('=')) return content
  if (typeof parsed === 'number' && String(parsed) === content) return parsed
  const isPlain = typeof parsed === 'string' && !/^['=#]/.test(parsed) && quoted(parsed) === content
  return isPlain ? parsed : { raw: content }
}

function painted<T>(
  library: Library,
  zones: Readonly<Record<string, number>>,
  values: Readonly<Record<number, T>>,
): (T | undefined)[][] {
  const rows: (T | undefined)[][] = []
  for (const [name, id] of Object.entries(zones)) {
    const { left, right, top, bottom } = library.helpers.toZone(name)
    for (let row = top; row <= bottom; row++) {
      rows[row] ??= []
      for (let col = left; col <= right; col++) (rows[row] as (T | undefined)[])[col] = values[id]
    }
  }
  return rows
}
