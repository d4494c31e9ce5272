// The cells of the pipeline by field: each column is found by its header, read as a whole when first needed, and kept with
// what of it could not be read.
import { type Cell, isBlank, isErrorText, type Zone } from '../cells/cell'
import { readDays, readMoney, readText, readYesNo, textOf } from '../cells/columns'
import { dayForm } from '../cells/date-form'
import { lazy, memo } from '../cells/lazy'
import { isNoValue } from '../cells/placeholder'
import { swappedDays } from '../cells/swapped-days'
import type { Table } from '../cells/table'
import { cleanText } from '../cells/text'
import { FIELDS } from '../reading/fields'
import { commasBeside, dayOrderBeside } from '../reading/orders'
import type { PipelineColumns, PipelineKey } from '../reading/pipeline-columns'
import { placeBelow, type RowKinds, rowKindsOf, type SkippedRow } from '../reading/row-kinds'
import type { RuleBook } from '../rules/rule-book'
import { type Fault, type Problem, quoted } from '../words/faults'
import { namedCurrencies } from './named-currencies'

/** Rows are indexes from 0 under the header row; columns are arrays by row. */
export class PipelineCells {
  readonly rows: number
  private readonly texts = new Map<PipelineKey, readonly string[]>()
  private readonly dayColumns = new Map<PipelineKey, Float64Array>()
  private readonly problemList: Problem[] = []
  private moneyColumn: Float64Array | undefined
  protected readonly unreadRows = new Map<PipelineKey, readonly number[]>()
  /** Columns of days or amounts whose order nothing decides. */
  readonly openOrders = new Set<number>()
  /** Rows by column whose real days were swapped. */
  private readonly swapped = new Map<number, ReadonlySet<number>>()
  private kindsOfRows: RowKinds | undefined

  constructor(
    readonly table: Table,
    readonly columns: PipelineColumns,
    readonly book: RuleBook,
    readonly zone: Zone,
  ) {
    this.rows = table.rows.length
  }

  /** What could not be read, in the columns read so far. */
  get problems(): readonly Problem[] {
    const codes = this.moneyColumn ? this.currencies() : []
    const { tab } = this.table
    const mixed: Problem = { tab, row: 0, header: this.header('value'), code: 'currencies', codes }
    return [...this.disproved(), ...this.problemList, ...(codes.length > 1 ? [mixed] : [])]
  }

  private disproved(): Problem[] {
    const { tab, headers } = this.table
    return this.columns.disproved.map(({ column, kind, shown }) => {
      return { tab, row: 0, header: headers[column] ?? '', code: 'notItsKind', kind, shown }
    })
  }

  has(key: PipelineKey): boolean {
    return this.columns.at.has(key)
  }

  header(key: PipelineKey): string {
    return this.table.headers[this.columns.at.get(key) ?? -1] ?? ''
  }

  /** Whether the days of a column were swapped by the locale (S6). */
  isSwapped(column: number): boolean {
    for (const key of DAY_KEYS) if (this.columns.at.get(key) === column) this.moments(key)
    return this.swapped.has(column)
  }

  /** Trimmed text by row; '' for blanks and for a missing column. */
  text(key: PipelineKey): readonly string[] {
    let read = this.texts.get(key)
    if (!read) {
      const at = this.columns.at.get(key)
      read = at === undefined ? new Array<string>(this.rows).fill('') : this.readTexts(at)
      this.texts.set(key, read)
    }
    return read
  }

  /** Text of one row, without reading the whole column. */
  textAt(key: PipelineKey, row: number): string {
    const at = this.columns.at.get(key)
    return at === undefined
      ? ''
      : (this.texts.get(key)?.[row] ?? textOf(this.table.rows[row]?.[at], this.zone))
  }

  /** The cell as it was read; undefined without the column. */
  cellAt(key: PipelineKey, row: number): Cell {
    return this.table.rows[row]?.[this.columns.at.get(key) ?? -1]
  }

  /** Moments by row, in days since 1970-01-01 with a fraction; NaN where blank or unreadable. */
  moments(key: PipelineKey): Float64Array {
    let read = this.dayColumns.get(key)
    if (!read) {
      read = this.readMoments(key)
      this.dayColumns.set(key, read)
    }
    return read
  }

  /**
   * True if the cell of a day or an amount has content, readable or not: an unreadable date is not a missing one, but
   * `n/a` and `tbc` are.
   */
  isFilled(key: PipelineKey, row: number): boolean {
    const cell = this.cellAt(key, row)
    return !isBlank(cell) && !(typeof cell === 'string' && isNoValue(cell.trim()))
  }

  /** Deal values by row; NaN where blank or unreadable. */
  value(): Float64Array {
    if (!this.moneyColumn) this.moneyColumn = this.readValues()
    return this.moneyColumn
  }

  /** The currency that each row names: its code; '' = none. */
  readonly rowCurrencies = lazy(() => {
    const values = this.value()
    const at = this.columns.at.get('value') ?? -1
    return namedCurrencies(this.table, { at, values, beside: this.text('currency') })
  })

  /** The codes of all currencies that rows name. */
  readonly currencies = lazy((): readonly string[] => {
    const filled = this.filled()
    const codes = new Set(this.rowCurrencies().filter((code, row) => code !== '' && filled[row]))
    return [...codes].sort()
  })

  /** 1 for rows that somebody filled (S7), else 0; other lines are not part of the pipeline. */
  filled(): Uint8Array {
    return this.rowKinds().filled
  }

  /** The lines with content that are no rows, ascending, and why (S2, S7). */
  skipped(): readonly SkippedRow[] {
    const { footer = [], below = -1 } = this.table
    const cut = footer.map(({ row, isTotal }): SkippedRow => {
      return { row, reason: placeBelow(below, row) ?? (isTotal ? 'total' : 'footer') }
    })
    return [...this.rowKinds().skipped, ...cut]
  }

  /** The pipeline's lines told apart; a view tests its own rows only. */
  protected rowsToTest(): Iterable<number> {
    return this.table.rows.keys()
  }

  private rowKinds(): RowKinds {
    this.kindsOfRows ??= rowKindsOf(this.table, this.columns, this.rowsToTest())
    return this.kindsOfRows
  }

  protected readTexts(at: number): string[] {
    return readText(this.table.rows, at, this.zone)
  }

  protected readDayCells(at: number): ReturnType<typeof readDays> {
    const { told: kept } = this.columns
    if (kept) return readDays(this.table.rows, at, this.zone, kept.dayOrder, kept.days.get(at))
    const read = readDays(this.table.rows, at, this.zone)
    const told = read.order === 'ambiguous' ? dayOrderBeside(this, at) : undefined
    return told === undefined ? read : readDays(this.table.rows, at, this.zone, told.is)
  }

  protected readAmounts(at: number): ReturnType<typeof readMoney> {
    return readMoney(this.table.rows, at, () => commasBeside(this, at)?.is, this.columns.told?.commas)
  }

  private readonly dayForm = memo((at: number) => dayForm(this.table.rows, at))

  protected faultAt(row: number, at: number, key: PipelineKey): Fault {
    const shown = this.shown(row, at)
    if (isErrorText(this.table.rows[row]?.[at])) return { code: 'cellError', shown }
    if (key === 'value') return { code: 'amount', shown }
    if (this.swapped.get(at)?.has(row)) return { code: 'daySwapped', shown }
    const form = this.dayForm(at)
    return form === '' ? { code: 'day', shown } : { code: 'day', shown, form }
  }

  private readMoments(key: PipelineKey): Float64Array {
    const at = this.columns.at.get(key)
    if (at === undefined) return new Float64Array(this.rows).fill(Number.NaN)
    const read = this.readDayCells(at)
    const header = this.table.headers[at] ?? ''
    const swapped = isUsersDay(key) ? this.takeSwapped(at, read.moments) : []
    // A box that is not ticked says that it was not won, and on no day.
    const unread = read.unread.filter((row) => !isNoDay(key, this.table.rows[row]?.[at]))
    this.unreadRows.set(key, swapped.length > 0 ? [...unread, ...swapped].sort((a, b) => a - b) : unread)
    for (const row of unread) this.report(row, header, this.faultAt(row, at, key))
    if (swapped.length > 0) this.report(-1, header, { code: 'daysSwapped', rows: swapped.length })
    if (read.order === 'ambiguous') {
      this.openOrders.add(at)
      const first = read.moments.find((moment) => !Number.isNaN(moment)) ?? Number.NaN
      this.report(-1, header, { code: 'dayOrder', first: Math.floor(first) })
    }
    return read.moments
  }

  /** The rows whose day the locale swapped, which then have none: nothing is judged by them (S6). */
  private takeSwapped(at: number, moments: Float64Array): number[] {
    const { told } = this.columns
    if (told && !told.swapped.has(at)) return []
    const found = swappedDays(this.table.rows, at, this.zone, told !== undefined)
    const swapped = found.filter((row) => !Number.isNaN(moments[row]))
    for (const row of swapped) moments[row] = Number.NaN
    if (swapped.length > 0) this.swapped.set(at, new Set(swapped))
    return swapped
  }

  private readValues(): Float64Array {
    const at = this.columns.at.get('value')
    if (at === undefined) return new Float64Array(this.rows).fill(Number.NaN)
    const read = this.readAmounts(at)
    const header = this.table.headers[at] ?? ''
    if (read.isOpen) {
      this.openOrders.add(at)
      this.report(-1, header, { code: 'amountOrder' })
    }
    this.unreadRows.set('value', read.unread)
    for (const row of read.unread) this.report(row, header, this.faultAt(row, at, 'value'))
    for (const row of read.ranges)
      this.report(row, header, { code: 'amountRange', shown: this.shown(row, at) })
    return read.values
  }

  protected shown(row: number, column: number): string {
    const cell = this.table.rows[row]?.[column]
    return quoted(typeof cell === 'string' ? cell : cleanText(cell, this.zone))
  }

  /** Nothing is reported of lines that are no rows. @param row of the pipeline; -1 = the whole column */
  protected report(row: number, header: string, fault: Fault): void {
    if (row >= 0 && !this.filled()[row]) return
    const at = row < 0 ? 0 : this.table.firstRow + row
    this.problemList.push({ tab: this.table.tab, row: at, header, ...fault })
  }
}

/** Whether a won or lost day holds 0, FALSE or no: it is blank (EXACTLY, S3). */
const isNoDay = (key: PipelineKey, cell: Cell): boolean =>
  (key === 'wonOn' || key === 'lostOn') && readYesNo(cell) === false

/** Days of the user's own columns, not of Touchline's. */
const DAY_KEYS: readonly PipelineKey[] = FIELDS.flatMap(({ key, kind }) => (kind === 'day' ? [key] : []))
const isUsersDay = (key: PipelineKey): boolean => DAY_KEYS.includes(key)
