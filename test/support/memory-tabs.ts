// Tabs in memory that behave like Google's: dates by cell format, content up to the last filled cell, a fixed grid.
import type { CellChart, PaintedCells } from '../../src/app/sheet/ports'
import type { Cell } from '../../src/core/cells/cell'
import { instantOfSerial, serialOfInstant, type Zone } from '../../workbench/apps-script/services/zone'
import { serialOfIso } from '../../workbench/workbook/clock'

/** A cell's content, which is replaced as a whole; days are serial numbers shown as dates by their format. */
interface Held {
  readonly value: string | number | boolean
  readonly isDate: boolean
  readonly formula: string
  /** The number format that somebody gave it. */
  readonly format?: string
}

/** Cells of a tab; ISO text such as '2026-03-04' or '2026-03-04 15:30' stands for a date, everything else for itself. */
export type GivenRows = readonly (readonly Cell[])[]

const NEW_TAB = { rows: 60, columns: 26 }
const LONGEST_TEXT = 50_000

/** One tab. Rows and columns count from 1; ranges outside the grid throw, as Google's do. */
export class MemoryTab {
  readonly notes = new Map<string, string>()
  /** Column → the words and the help text of its drop-down. */
  readonly offers = new Map<number, { readonly words: readonly string[]; readonly help: string }>()
  readonly hiddenColumns = new Set<number>()
  readonly hiddenRows = new Set<number>()
  readonly formats = new Map<number, string>()
  isHidden = false
  /** First and last column of its filter. */
  filter: readonly [first: number, last: number] | null = null
  /** Charts by the cells they show. */
  readonly charts = new Map<string, CellChart>()
  painted: readonly PaintedCells[] = []
  colours: readonly { readonly formula: string }[] = []
  /** Whether nobody of the test may write there. */
  isProtected = false
  /** The last row and column with content; undefined after a change. */
  private extent: readonly [rows: number, columns: number] | undefined

  /** A tab of the same name with the same cells and looks. */
  copy(): MemoryTab {
    const cells = this.cells.map((row) => row.slice())
    const made = new MemoryTab(this.name, this.zone, [], cells)
    for (const [key, note] of this.notes) made.notes.set(key, note)
    for (const [column, offer] of this.offers) made.offers.set(column, offer)
    for (const column of this.hiddenColumns) made.hiddenColumns.add(column)
    for (const row of this.hiddenRows) made.hiddenRows.add(row)
    for (const [column, format] of this.formats) made.formats.set(column, format)
    return Object.assign(made, {
      isHidden: this.isHidden,
      filter: this.filter,
      colours: this.colours,
      isProtected: this.isProtected,
    })
  }

  constructor(
    readonly name: string,
    private readonly zone: Zone,
    given: GivenRows = [],
    private readonly cells = blankGrid(given),
  ) {
    given.forEach((row, at) => {
      row.forEach((cell, column) => {
        this.put(at + 1, column + 1, dateOf(cell, zone) ?? cell)
      })
    })
  }

  get maxRows(): number {
    return this.cells.length
  }

  get maxColumns(): number {
    return this.cells[0]?.length ?? 0
  }

  /** The last row with content; 0 for an empty tab. */
  get lastRow(): number {
    return this.filled()[0]
  }

  get lastColumn(): number {
    return this.filled()[1]
  }

  private filled(): readonly [rows: number, columns: number] {
    if (!this.extent) {
      const widths = this.cells.map((row) => row.findLastIndex(isFilled) + 1)
      this.extent = [
        widths.findLastIndex((width) => width > 0) + 1,
        widths.reduce((most, width) => Math.max(most, width), 0),
      ]
    }
    return this.extent
  }

  /** Values of a range; -1 reaches to the last content, but one row and column at least. */
  values(row: number, column: number, rows: number, columns: number): Cell[][] {
    const height = rows === -1 ? Math.max(this.lastRow - row + 1, 1) : rows
    const width = columns === -1 ? Math.max(this.lastColumn - column + 1, 1) : columns
    return this.range(row, column, height, width).map((line) => line.map((held) => this.shown(held)))
  }

  formulas(row: number, column: number, rows: number, columns: number): string[][] {
    return this.range(row, column, rows, columns).map((line) => line.map(({ formula }) => formula))
  }

  /** Writes like `plainCell`: NaN and missing cells of short rows become blank. */
  write(row: number, column: number, values: GivenRows): void {
    const width = values.reduce((most, line) => Math.max(most, line.length), 0)
    this.range(row, column, values.length, width)
    values.forEach((line, at) => {
      for (let next = 0; next < width; next++) this.put(row + at, column + next, line[next])
    })
  }

  writeFormula(row: number, column: number, formula: string): void {
    this.change(row, column, 1, (held) => ({ ...held, formula, value: 'Loading...' }))
  }

  /** What a formula has computed. */
  showAs(row: number, column: number, value: string): void {
    this.change(row, column, 1, (held) => ({ ...held, value }))
  }

  /** Formats a column from a row to the end of the grid: a day's format shows its numbers as dates. */
  format(column: number, fromRow: number, numberFormat: string): void {
    this.formats.set(column, numberFormat)
    const height = Math.max(1, this.maxRows - fromRow + 1)
    const isDate = numberFormat.startsWith('yyyy')
    this.change(fromRow, column, height, (held) => ({ ...held, isDate, format: numberFormat }))
  }

  numberFormats(row: number, column: number, rows: number): string[] {
    return this.range(row, column, rows, 1).map(([held]) => held?.format ?? '')
  }

  /** Deletes the rows from this one on. */
  drop(from: number): void {
    this.extent = undefined
    this.cells.splice(from - 1)
  }

  /** Adds rows and columns at the ends; they take the formats of the last ones. */
  grow(rows: number, columns: number): void {
    while (this.maxRows < rows) this.cells.push((this.cells.at(-1) ?? []).map(blankLike))
    for (const row of this.cells) while (row.length < columns) row.push(EMPTY)
  }

  /** Moves a row, as a user may do while Touchline works. */
  moveRow(from: number, to: number): void {
    this.extent = undefined
    const [row] = this.cells.splice(from - 1, 1)
    if (row) this.cells.splice(to - 1, 0, row)
  }

  /** Puts a column of cells before another one. */
  insertColumn(before: number, cells: readonly Cell[] = []): void {
    this.insertColumns(before - 1, 1)
    cells.forEach((cell, at) => {
      this.put(at + 1, before, dateOf(cell, this.zone) ?? cell)
    })
  }

  /** Blank columns behind one; what is noted by column stays where it was, which no test looks at. */
  insertColumns(after: number, count: number): void {
    this.extent = undefined
    for (const row of this.cells) row.splice(after, 0, ...blanks(count))
  }

  /** Inserts blank rows, as a user may do; they take the formats of the row above. */
  insertRows(before: number, rows: number): void {
    this.extent = undefined
    const formats = this.cells[Math.max(0, before - 2)] ?? []
    const line = (): Held[] => formats.map(blankLike)
    this.cells.splice(before - 1, 0, ...Array.from({ length: rows }, line))
  }

  deleteRow(row: number): void {
    this.extent = undefined
    this.cells.splice(row - 1, 1)
  }

  deleteColumn(column: number): void {
    this.extent = undefined
    for (const row of this.cells) row.splice(column - 1, 1)
  }

  private range(row: number, column: number, rows: number, columns: number): Held[][] {
    const isInside =
      row >= 1 &&
      column >= 1 &&
      rows >= 1 &&
      columns >= 1 &&
      row + rows - 1 <= this.maxRows &&
      column + columns - 1 <= this.maxColumns
    if (!isInside) throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
    return this.cells
      .slice(row - 1, row - 1 + rows)
      .map((line) => line.slice(column - 1, column - 1 + columns))
  }

  /** Changes cells of a column, downwards from a row. */
  private change(row: number, column: number, rows: number, work: (held: Held) => Held): void {
    this.range(row, column, rows, 1)
    this.extent = undefined
    for (const line of this.cells.slice(row - 1, row - 1 + rows))
      line[column - 1] = work(line[column - 1] ?? EMPTY)
  }

  private put(row: number, column: number, cell: Cell): void {
    const line = this.cells[row - 1]
    const held = line?.[column - 1]
    if (!held) throw new Error(`Row ${row}, column ${column} of "${this.name}" is outside the sheet`)
    if (typeof cell === 'string' && cell.length > LONGEST_TEXT)
      throw new Error(
        `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
      )
    const value = typeof cell === 'object' ? serialOrBlank(cell, this.zone) : plain(cell)
    const isDate = held.isDate || (typeof cell === 'object' && cell !== null)
    if (held.value === value && held.isDate === isDate && held.formula === '') return
    this.extent = undefined
    line[column - 1] = { ...held, value, isDate, formula: '' }
  }

  private shown({ value, isDate }: Held): Cell {
    return isDate && typeof value === 'number' ? new Date(instantOfSerial(value, this.zone)) : value
  }
}

/** The date in an ISO text; undefined for any other text. */
export function dateOf(cell: Cell, zone: Zone): Date | undefined {
  const serial = typeof cell === 'string' ? serialOfIso(cell) : undefined
  return serial === undefined ? undefined : new Date(instantOfSerial(serial, zone))
}

const EMPTY: Held = { value: '', isDate: false, formula: '' }
const EMPTY_DAY: Held = { ...EMPTY, isDate: true }
const blankLike = ({ isDate, format }: Held): Held =>
  format ? { ...EMPTY, isDate, format } : isDate ? EMPTY_DAY : EMPTY
const blanks = (width: number): Held[] => new Array<Held>(width).fill(EMPTY)
function blankGrid(given: GivenRows): Held[][] {
  const width = Math.max(NEW_TAB.columns, ...given.map((row) => row.length))
  return Array.from({ length: Math.max(NEW_TAB.rows, given.length) }, () => blanks(width))
}
/** Asked of objects alone: in Jest each look at Date costs more than writing the cell. */
const serialOrBlank = (cell: Date | null, zone: Zone): Held['value'] =>
  cell === null ? '' : serialOfInstant(cell.getTime(), zone)
const plain = (cell: Exclude<Cell, Date | null>): Held['value'] =>
  typeof cell === 'number' && !Number.isFinite(cell) ? '' : (cell ?? '')
const isFilled = ({ value, formula }: Held): boolean => value !== '' || formula !== ''
