// Loading a sheet from rows of typed cells: the stock import parses every text and scans it for dates and numbers.
import type { CellPluginInternals } from '../library-internals'
import type { Library, Style } from './library'
import type { PlaceCell } from './sheet-rows'

/**
 * A cell's content: text is text, only `=` makes a formula, an error is the library's name of it; `raw` is read as if it
 * had been typed.
 */
export type GridValue =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly raw: string }

/** Rows of cells as read from a file, with their formats and styles. */
export interface ImportedGrid {
  readonly id: string
  readonly grid?: readonly (readonly GridValue[])[]
  readonly gridFormats?: readonly (readonly (string | undefined)[] | undefined)[]
  readonly gridStyles?: readonly (readonly (Style | undefined)[] | undefined)[]
}

/** The stock plugin beside the sheet plugin of `sheet-rows`, which adds `placeCell`. */
type GridCellPlugin = CellPluginInternals & { readonly getters: { readonly placeCell: PlaceCell } }

/** Replaces the library's cell plugin by one that also loads `grid`, `gridFormats` and `gridStyles` of a sheet. */
export function installGridImport(library: Library): void {
  const registry = library.registries.corePluginRegistry
  const Stock = registry.get('cell') as unknown as new (config: unknown) => GridCellPlugin
  const quoted = quoter(library)
  class GridImportPlugin extends Stock {
    override import(data: { sheets: readonly ImportedGrid[] }): void {
      super.import(data)
      for (const sheet of data.sheets) if (sheet.grid) this.importGrid(sheet)
    }

    private importGrid(sheet: ImportedGrid): void {
      const height = Math.max(
        sheet.grid?.length ?? 0,
        sheet.gridFormats?.length ?? 0,
        sheet.gridStyles?.length ?? 0,
      )
      for (let row = 0; row < height; row++) {
        const cells = sheet.grid?.[row]
        const formats = sheet.gridFormats?.[row]
        const styles = sheet.gridStyles?.[row]
        const width = Math.max(cells?.length ?? 0, formats?.length ?? 0, styles?.length ?? 0)
        for (let col = 0; col < width; col++) {
          this.place(sheet.id, row, col, cells?.[col] ?? null, formats?.[col], styles?.[col])
        }
      }
    }

    private place(
      sheetId: string,
      row: number,
      col: number,
      value: GridValue,
      format: string | undefined,
      style: Style | undefined,
    ): void {
      if ((value === null || value === '') && !format && !style) return
      const typed = typedContent(value)
      const cell =
        typed !== undefined
          ? this.importCell(sheetId, typed, style, format)
          : {
              id: this.getNextCellId(),
              ...literal(value as Literal, quoted),
              style,
              format,
              isFormula: false,
            }
      this.cells[sheetId] ??= {}
      this.cells[sheetId][cell.id] = cell
      this.getters.placeCell(cell.id, sheetId, col, row)
    }
  }
  registry.replace('cell', GridImportPlugin as never)
}

type Literal = Exclude<GridValue, { readonly raw: string }>

function typedContent(value: GridValue): string | undefined {
  if (typeof value === 'string') return value.startsWith('=') ? value : undefined
  return typeof value === 'object' && value !== null && 'raw' in value ? value.raw : undefined
}

function literal(
  value: Literal,
  quoted: (text: string) => string,
): { content: string; parsedValue: string | number | boolean | null } {
  if (value === null || value === '') return { content: '', parsedValue: null }
  if (typeof value === 'number') return { content: String(value), parsedValue: value }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE', parsedValue: value }
  if (typeof value === 'object') return { content: value.error, parsedValue: value.error }
  const text = value.startsWith("'") ? value.slice(1) : value
  return { content: quoted(text), parsedValue: text }
}

/** Gives text the leading apostrophe it needs to be read as text again, and only then. */
export function quoter(library: Library): (text: string) => string {
  const { isDateTime, isNumber } = library.helpers
  const { errorTypes } = library.registries
  const locale = library.DEFAULT_LOCALE
  return (text) => {
    const first = text.charCodeAt(0) | 32
    if (first >= 97 && first <= 122 && !/^(?:true|false)$/i.test(text)) return text
    const isOther =
      /^(?:['=]|true$|false$)/i.test(text) ||
      errorTypes.has(text) ||
      isNumber(text, locale) ||
      isDateTime(text, locale)
    return isOther ? `'${text}` : text
  }
}
