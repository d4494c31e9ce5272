// Writes the cells of a sheet: a cell that is as the file had it keeps the file's text, any other is written anew.
import { sheetsFormula } from '../formula-text'
import { cellValue, type EngineCell } from '../function-values'
import { library } from '../library'
import type { RowSizeInternals } from '../library-internals'
import type { OpenWorkbook } from '../open-workbook'
import type { StoredCell } from '../plugins/library'
import { originOf, type SheetOrigins } from '../plugins/origins'
import type { CellValue, SheetInfo } from '../types'
import { COMPUTED, unwrapped, wrapped } from './google-formulas'
import type { BaseCells } from './xlsx-base'
import type { BookOut } from './xlsx-book'
import {
  CUT,
  cellsIn,
  cellText,
  type FileCell,
  type FileRow,
  hasValue,
  isCut,
  isFileError,
  rowsIn,
  type WrittenValue,
  withValue,
} from './xlsx-cell-text'
import { keptFormulas, lastSetRow, lastStoredRow, looksOf, sameStyle, withHeight } from './xlsx-stored-cells'
import { decoded, withAttribute } from './xml-text'

/** What the engine says of names and functions it does not know. */
const UNKNOWN: ReadonlySet<unknown> = new Set(['#NAME?', '#BAD_EXPR'])

type Getters = OpenWorkbook['model']['getters']

/** What writing the cells of a sheet needs. */
export interface CellsOut extends Pick<BookOut, 'workbook' | 'styles' | 'moves' | 'notKept'> {
  readonly sheet: SheetInfo
  /** The `sheetData` of the file; undefined for a new sheet. */
  readonly sheetData: string | undefined
  readonly base: BaseCells
  readonly origins: SheetOrigins | undefined
  /** Names of sheets that change in the file. */
  readonly names: ReadonlyMap<string, string>
  /** The shared text of a number. */
  readonly shared: (index: number) => string
  /** The sheet's name in the file. */
  readonly own: string
  /** Whether the filter changed, so that the rows it hid may be shown. */
  readonly isFilterChanged: boolean
}

/** The text of `sheetData`; undefined where nothing changed. */
export function cellsOut(out: CellsOut): string | undefined {
  return new SheetCells(out).text()
}

class SheetCells {
  private readonly out: CellsOut
  private readonly getters: Getters
  private readonly id: string
  private readonly rows: readonly (FileRow | undefined)[]
  private readonly kept: ReadonlyMap<string, string>
  /** Shared formulas whose first cell is not written as it was. */
  private readonly broken = new Set<string>()
  private isChanged = false

  constructor(out: CellsOut) {
    this.out = out
    this.getters = out.workbook.model.getters
    this.id = String(out.sheet.id)
    this.rows = out.sheetData === undefined ? [] : rowsIn(out.sheetData)
    this.kept = keptFormulas(this.getters, this.id)
    this.isChanged = out.sheetData === undefined || out.origins !== undefined
  }

  text(): string | undefined {
    const { origins, workbook, sheet } = this.out
    const added = origins?.rows ? origins.rows.list.length - origins.rows.next : 0
    const stored = Math.max(workbook.lastRow(sheet.id), lastStoredRow(this.getters, this.id))
    const height = Math.max(lastSetRow(this.getters, sheet, stored), this.rows.length + added)
    const lines: string[] = []
    for (let row = 0; row < height; row++) lines.push(this.row(row))
    return this.isChanged ? `<sheetData>${lines.join('')}</sheetData>` : undefined
  }

  private row(row: number): string {
    const from = originOf(this.out.origins?.rows, row)
    const base = this.rows[from]
    const files = cellsIn(base, library.helpers.lettersToNumber)
    const width = Math.max(
      this.out.sheet.columns,
      files.length + (this.out.origins?.columns?.list.length ?? 0),
    )
    let text = ''
    let isChanged = this.out.origins !== undefined
    for (let column = 0; column < width; column++) {
      const origin = originOf(this.out.origins?.columns, column)
      const file = files[origin]
      const written = this.cell(row, column, from, origin, file)
      if (written !== (file?.text ?? '')) isChanged = true
      text += written
    }
    const head = this.rowHead(row, from, base)
    if (isChanged || head !== (base?.head ?? '')) this.isChanged = true
    else if (base) return base.body ? `<row${head}>${base.body}</row>` : `<row${head}/>`
    if (!text && !head) return ''
    const numbered = withAttribute(withAttribute(`<row${head}>`, 'spans', undefined), 'r', row + 1)
    return `${numbered}${text}</row>`
  }

  /** The attributes of a row: as high and as hidden as it is now, all else as in the file. */
  private rowHead(row: number, from: number, base: FileRow | undefined): string {
    const head = this.highHead(base?.head ?? '', row, from)
    const isHidden = this.getters.isRowHiddenByUser(this.id, row) === true
    const { isFilterChanged, base: before } = this.out
    if (isHidden === before.hiddenRows.has(from) && !isFilterChanged) return head
    const hides = isHidden || this.getters.isRowFiltered(this.id, row)
    return withAttribute(`${head}>`, 'hidden', hides ? 1 : undefined).slice(0, -1)
  }

  private highHead(head: string, row: number, from: number): string {
    const { getUserRowSize } = this.getters as unknown as RowSizeInternals['getters']
    const pixels = getUserRowSize(this.id, row)
    if (pixels === this.out.base.heights[from]) return head
    return withHeight(head, pixels)
  }

  private cell(
    row: number,
    column: number,
    from: number,
    origin: number,
    file: FileCell | undefined,
  ): string {
    const position = { sheetId: this.id, col: column, row }
    const isInside = row < this.out.sheet.rows && column < this.out.sheet.columns
    if (!isInside) return file?.text ?? ''
    const stored = this.getters.getCell(position)
    const computed = this.getters.getEvaluatedCell(position) as EngineCell
    const look = looksOf(this.getters, position, stored)
    if (!stored && computed.type === 'empty' && !file && !look.border) return ''
    const { base, styles } = this.out
    const before = base.looks(from, origin)
    const isSameLook = look.format === before.format && sameStyle(look.style, before.style) && !look.border
    const name = library.helpers.toXC(column, row)
    const kept = this.kept.get(`${row} ${column}`)
    const value = cellValue(computed, this.getters)
    const number = Number(file?.attributes.s ?? 0)
    if (file && base.isSame(from, origin, stored, kept, this.getters)) {
      const style = isSameLook ? number : styles.cellStyle(number, before, look)
      const same = this.sameContent(file, name, style, value, stored, kept, UNKNOWN.has(computed.value))
      if (same !== undefined) return same
    }
    this.breakShared(file)
    const now = {
      ...look,
      ...(stored?.format ? {} : { format: computed.format ?? before.format }),
    }
    const style = isSameLook && (file || !now.format) ? number : styles.cellStyle(number, before, now)
    const written = this.written(row, column, stored, value, kept)
    if (written.value === null && written.formula === undefined && !style) return ''
    if (isCut(written)) this.out.notKept.add(...CUT)
    return cellText(name, style, written)
  }

  /** The file's cell with its place, style and value as they are now; undefined where its formula must be written anew. */
  private sameContent(
    file: FileCell,
    name: string,
    style: number,
    value: CellValue,
    stored: StoredCell | undefined,
    kept: string | undefined,
    isUnknown: boolean,
  ): string | undefined {
    const placed =
      file.attributes.r === name || !file.attributes.r ? file.text : withAttribute(file.text, 'r', name)
    const at = this.out.origins ? this.movedArea(placed) : placed
    const text = style === Number(file.attributes.s ?? 0) ? at : withAttribute(at, 's', style)
    const formula = /<f(?:\s([^>]*?))?\/?>(?:([\s\S]*?)<\/f>)?/.exec(file.body)
    const isComputed = stored?.isFormula || !stored?.content
    if (formula && this.isShared(formula[1] ?? '')) return undefined
    // What the engine does not know it cannot move either.
    if (kept !== undefined && this.out.moves.any) return this.movedFormula(text, formula?.[2])
    if (!isComputed || kept !== undefined || hasValue(file, value, this.out.shared)) return text
    const isWrapped = unwrapped(decoded(formula?.[2] ?? '')) !== undefined
    if (isWrapped) return undefined
    // What the engine cannot compute keeps the value that another program computed.
    if ((value === null || isUnknown) && !isFileError(file)) return text
    return withAttribute(withValue(file, name, value), 's', style || undefined)
  }

  /** An array formula with the area it fills now. */
  private movedArea(text: string): string {
    return text.replace(
      /(<f\s[^>]*?ref=")([^"]*)/,
      (_, open: string, ref: string) => open + (this.out.moves.ranges(ref, this.out.own) || ref),
    )
  }

  private movedFormula(text: string, formula: string | undefined): string {
    if (!formula) return text
    return text.replace(`>${formula}<`, () => `>${this.out.moves.text(formula, this.out.own)}<`)
  }

  /** Whether a shared formula leans on a cell that is written anew, or on places that moved. */
  private isShared(attributes: string): boolean {
    if (!/t="shared"/.test(attributes)) return false
    if (this.out.origins) return true
    const group = /si="(\d+)"/.exec(attributes)?.[1] ?? ''
    return !/ref=/.test(attributes) && this.broken.has(group)
  }

  private breakShared(file: FileCell | undefined): void {
    const attributes = /<f\s([^>]*)>/.exec(file?.body ?? '')?.[1]
    if (attributes && /t="shared"/.test(attributes) && /ref=/.test(attributes))
      this.broken.add(/si="(\d+)"/.exec(attributes)?.[1] ?? '')
  }

  private written(
    row: number,
    col: number,
    stored: StoredCell | undefined,
    value: CellValue,
    kept: string | undefined,
  ): WrittenValue {
    const { getters, id } = this
    if (stored?.isFormula) {
      const formula = sheetsFormula(stored, getters).slice(1)
      const zone = getters.getSpreadZone({ sheetId: id, row, col })
      const isSpill = zone !== undefined && (zone.bottom > zone.top || zone.right > zone.left)
      const isPlain = stored.compiledFormula.areAllFunctionsExportableToExcel() && !isSpill
      return { formula: this.renamed(isPlain ? formula : wrapped(formula, value)), value }
    }
    if (kept) return { formula: this.renamed(wrapped(kept, value)), value }
    const isSpilled = !stored?.content && value !== null
    return isSpilled ? { formula: wrapped(COMPUTED, value), value } : { value }
  }

  private renamed(formula: string): string {
    let text = formula
    for (const [name, short] of this.out.names) text = text.replaceAll(`'${name}'!`, `'${short}'!`)
    return text
  }
}
