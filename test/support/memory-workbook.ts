// A workbook in memory for tests of the emulated services: cells hold what was written, formulas are kept, not computed.
import type {
  Area,
  CellInput,
  CellStyle,
  CellValue,
  ConditionalFormat,
  Dimension,
  FunctionCall,
  PublishedFunction,
  SheetInfo,
  Validation,
  Workbook,
} from '../../workbench/workbook/types'
import { MemoryLayout } from './memory-layout'

interface Cell {
  value: CellValue
  formula: string
  format: string
  note: string
  style: CellStyle
  validation: Validation | null
}
interface Tab {
  info: SheetInfo
  cells: Cell[][]
  /** Rows and columns that are hidden, as `ROW 3`. */
  hidden: Set<string>
  formats: ConditionalFormat[]
}
type Rows<T> = readonly (readonly T[])[]

/** A workbook of tabs of values; each tab keeps spare rows and columns. */
export function memoryWorkbook(tabs: Record<string, CellInput[][]>): MemoryWorkbook {
  const workbook = new MemoryWorkbook()
  for (const [name, values] of Object.entries(tabs)) {
    const { id } = workbook.insertSheet(name)
    const columns = values[0]?.length ?? 0
    workbook.write({ sheet: id, row: 0, column: 0, rows: values.length, columns }, values)
  }
  return workbook
}

export class MemoryWorkbook extends MemoryLayout implements Workbook {
  functions: readonly PublishedFunction[] = []
  /** Calls a custom function as the engine would. */
  call: FunctionCall = () => null
  private readonly tabs: Tab[] = []
  private nextId = 0

  sheets(): SheetInfo[] {
    return this.tabs.map((tab) => tab.info)
  }

  insertSheet(name: string, index = this.tabs.length, template?: number): SheetInfo {
    if (template !== undefined) return this.copySheet(name, index, this.tab(template))
    const info = {
      id: this.nextId++,
      name,
      rows: 20,
      columns: 8,
      hidden: false,
      frozenRows: 0,
      frozenColumns: 0,
    }
    this.tabs.splice(index, 0, { info, cells: grid(20, 8), hidden: new Set(), formats: [] })
    return info
  }

  private copySheet(name: string, index: number, from: Tab): SheetInfo {
    const { info, ...looks } = structuredClone(from)
    const copy = { ...info, id: this.nextId++, name }
    this.tabs.splice(index, 0, { ...looks, info: copy })
    return copy
  }

  deleteSheet(id: number): void {
    this.tabs.splice(this.tabs.indexOf(this.tab(id)), 1)
  }

  renameSheet(id: number, name: string): void {
    this.change(id, { name })
  }

  setHidden(id: number, hidden: boolean): void {
    this.change(id, { hidden })
  }

  setFrozenRows(id: number, frozenRows: number): void {
    this.change(id, { frozenRows })
  }

  setFrozenColumns(id: number, frozenColumns: number): void {
    this.change(id, { frozenColumns })
  }

  lastRow(id: number): number {
    return this.last(id, (row) => row)
  }

  lastColumn(id: number): number {
    return this.last(id, (_row, column) => column)
  }

  values(area: Area): CellValue[][] {
    return this.each(area, (cell) => cell.value)
  }

  displayValues(area: Area): string[][] {
    return this.each(area, (cell) => shown(cell.value))
  }

  formulas(area: Area): string[][] {
    return this.each(area, (cell) => cell.formula)
  }

  write(area: Area, values: Rows<CellInput>): void {
    this.each(area, (cell, row, column) => put(cell, at(values, row, column)))
  }

  clearContent(area: Area): void {
    this.each(area, (cell) => put(cell, null))
  }

  numberFormats(area: Area): string[][] {
    return this.each(area, (cell) => cell.format)
  }

  setNumberFormats(area: Area, formats: Rows<string>): void {
    this.each(area, (cell, row, column) => Object.assign(cell, { format: at(formats, row, column) }))
  }

  styles(area: Area): CellStyle[][] {
    return this.each(area, (cell) => cell.style)
  }

  setStyle(area: Area, style: CellStyle): void {
    this.each(area, (cell) => Object.assign(cell, { style: { ...cell.style, ...style } }))
  }

  notes(area: Area): string[][] {
    return this.each(area, (cell) => cell.note)
  }

  setNotes(area: Area, notes: Rows<string>): void {
    this.each(area, (cell, row, column) => Object.assign(cell, { note: at(notes, row, column) }))
  }

  validations(area: Area): (Validation | null)[][] {
    return this.each(area, (cell) => cell.validation)
  }

  setValidation(area: Area, validation: Validation | null): void {
    this.each(area, (cell) => Object.assign(cell, { validation }))
  }

  conditionalFormats(id: number): ConditionalFormat[] {
    return this.tab(id).formats.slice()
  }

  setConditionalFormats(id: number, formats: readonly ConditionalFormat[]): void {
    this.tab(id).formats = formats.slice()
  }

  insertRows(id: number, before: number, count: number): void {
    const { cells, info } = this.tab(id)
    cells.splice(before, 0, ...grid(count, info.columns))
    this.change(id, { rows: cells.length })
  }

  insertColumns(id: number, before: number, count: number): void {
    const { cells, info } = this.tab(id)
    for (const line of cells) line.splice(before, 0, ...Array.from({ length: count }, blank))
    this.change(id, { columns: info.columns + count })
  }

  deleteRows(id: number, gone: readonly number[]): void {
    const tab = this.tab(id)
    tab.cells = tab.cells.filter((_line, row) => !gone.includes(row))
    this.change(id, { rows: tab.cells.length })
  }

  deleteColumns(id: number, from: number, count: number): void {
    const { cells, info } = this.tab(id)
    for (const line of cells) line.splice(from, count)
    this.change(id, { columns: info.columns - count })
  }

  sortRows(area: Area, column: number, ascending: boolean): void {
    const { cells } = this.tab(area.sheet)
    const key = (line: Cell[]) => shown(line[column]?.value ?? null)
    const sorted = cells.slice(area.row, area.row + area.rows)
    sorted.sort((one, other) => key(one).localeCompare(key(other)) * (ascending ? 1 : -1))
    cells.splice(area.row, area.rows, ...sorted)
  }

  setHeaderHidden(id: number, dimension: Dimension, at: number, hidden: boolean): void {
    this.tab(id).hidden[hidden ? 'add' : 'delete'](`${dimension} ${at}`)
  }

  isHeaderHidden(id: number, dimension: Dimension, at: number): boolean {
    return this.tab(id).hidden.has(`${dimension} ${at}`)
  }

  defineFunctions(functions: readonly PublishedFunction[], call: FunctionCall): void {
    this.functions = functions
    this.call = call
  }

  recalculate(): void {}

  private tab(id: number): Tab {
    const found = this.tabs.find((tab) => tab.info.id === id)
    if (!found) throw new Error(`no tab ${id}`)
    return found
  }

  private change(id: number, part: Partial<SheetInfo>): void {
    const tab = this.tab(id)
    tab.info = { ...tab.info, ...part }
  }

  private each<T>(area: Area, work: (cell: Cell, row: number, column: number) => T): T[][] {
    const lines = this.tab(area.sheet).cells.slice(area.row, area.row + area.rows)
    const cut = (line: Cell[]) => line.slice(area.column, area.column + area.columns)
    return lines.map((line, row) => cut(line).map((cell, column) => work(cell, row, column)))
  }

  private last(id: number, position: (row: number, column: number) => number): number {
    let found = 0
    this.tab(id).cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell.value !== null || cell.formula) found = Math.max(found, position(row, column) + 1)
      })
    })
    return found
  }
}

function at<T>(values: Rows<T>, row: number, column: number): T {
  return values[row]?.[column] as T
}

function grid(rows: number, columns: number): Cell[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, blank))
}

function blank(): Cell {
  return { value: null, formula: '', format: '', note: '', style: {}, validation: null }
}

/** Text that begins with `=` is kept as a formula; `=NA()` is the one that is computed. */
function put(cell: Cell, value: CellInput): void {
  const formula = typeof value === 'string' && value.startsWith('=') ? value : ''
  cell.formula = formula
  cell.value = formula === '' ? value : formula === '=NA()' ? { error: '#N/A' } : null
}

function shown(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  return 'date' in value ? String(value.date) : value.error
}
