// The user's pipeline: columns found by header, each read as a whole when first needed and then cached.
import { type Cell, isBlank, type Rows, type Zone } from '../cells/cell'
import { type DayOrder, provesCommas, readDays, readMoney, readText, textOf } from '../cells/columns'
import { isPlaceholder } from '../cells/placeholder'
import { dataRowCount, type Table, tableOf } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { type RuleBook, stageKind } from '../rules/rule-book'
import type { StageKind } from '../rules/stages'
import type { Gut } from '../tabs/vocabulary'
import { type Fault, type Problem, quoted } from '../words/faults'
import { FIELDS } from './fields'
import { type Benched, readBenched, readGut } from './own-cells'
import type { PipelineColumns, PipelineKey } from './pipeline-columns'
import { rowKindTest, type SkippedRow } from './row-kinds'

export { FIELD_LABELS, type PipelineColumns, type PipelineKey, pipelineColumns } from './pipeline-columns'

const DOTTED_DAY = /^\s*\d{1,2}\. ?\d{1,2}\. ?\d{2,4}\b/

/** A pipeline read by field. Rows are indexes from 0 under the header row; columns are arrays by row. */
export class Pipeline {
  readonly rows: number
  private readonly texts = new Map<PipelineKey, readonly string[]>()
  private readonly dayColumns = new Map<PipelineKey, Float64Array>()
  private readonly problemList: Problem[] = []
  private nameColumn: readonly string[] | undefined
  private moneyColumn: Float64Array | undefined
  private kindColumn: readonly StageKind[] | undefined
  private benchedColumn: readonly (Benched | null)[] | undefined
  private kindsOfRows: RowKinds | undefined
  /** The pipeline of all rows; differs from `this` only in a `PipelineView`. */
  readonly whole: Pipeline = this

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
    return this.problemList
  }

  has(key: PipelineKey): boolean {
    return this.columns.at.has(key)
  }

  header(key: PipelineKey): string {
    return this.table.headers[this.columns.at.get(key) ?? -1] ?? ''
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
   * True if the cell has content, readable or not: an unreadable date is not a missing one, but a placeholder such as
   * `n/a` is.
   */
  isFilled(key: PipelineKey, row: number): boolean {
    const at = this.columns.at.get(key)
    const cell = at === undefined ? '' : this.table.rows[row]?.[at]
    return !isBlank(cell) && !(typeof cell === 'string' && isPlaceholder(cell.trim()))
  }

  /** Deal values by row; NaN where blank or unreadable. */
  value(): Float64Array {
    if (!this.moneyColumn) this.moneyColumn = this.readValues()
    return this.moneyColumn
  }

  /**
   * Stage kind by row: of the status, or of the stage if that is open. Words missing from the `stage` rows of Rules
   * count as open and are reported.
   */
  stageKinds(): readonly StageKind[] {
    if (!this.kindColumn) this.kindColumn = this.readKinds()
    return this.kindColumn
  }

  /** Bench state by row; null where the cell is blank. */
  benched(): readonly (Benched | null)[] {
    if (!this.benchedColumn) this.benchedColumn = this.text('benched').map(readBenched)
    return this.benchedColumn
  }

  /** Answers to `Will they buy?` by row. */
  guts(): readonly Gut[] {
    return this.text('gut').map(readGut)
  }

  /** 1 for rows that somebody filled (S7), else 0; other lines are not part of the pipeline. */
  filled(): Uint8Array {
    return this.rowKinds().filled
  }

  /** The lines with content that are no rows, ascending, and why (S2, S7). */
  skipped(): readonly SkippedRow[] {
    return this.rowKinds().skipped
  }

  /** How messages call the row: name, else company, title, record id, Touchline ID or row number. */
  label(row: number): string {
    return (
      this.personName(row) ||
      this.textAt('company', row) ||
      this.textAt('title', row) ||
      this.textAt('recordId', row) ||
      this.textAt('id', row) ||
      `row ${this.table.firstRow + row}`
    )
  }

  /** The name, else first and last name joined. */
  personName(row: number): string {
    return this.textAt('name', row) || nameOf(this.textAt('firstName', row), this.textAt('lastName', row))
  }

  /** `personName` of every row. */
  names(): readonly string[] {
    this.nameColumn ??= this.readNames()
    return this.nameColumn
  }

  /** The pipeline's lines told apart; a view tests its own rows only. */
  protected rowsToTest(): Iterable<number> {
    return this.table.rows.keys()
  }

  private rowKinds(): RowKinds {
    this.kindsOfRows ??= rowKindsOf(this, this.rowsToTest())
    return this.kindsOfRows
  }

  protected readTexts(at: number): string[] {
    return readText(this.table.rows, at, this.zone)
  }

  protected readDayCells(at: number): ReturnType<typeof readDays> {
    const read = readDays(this.table.rows, at, this.zone)
    const order = read.order === 'ambiguous' ? this.orderOfOthers(at) : undefined
    return order === undefined ? read : readDays(this.table.rows, at, this.zone, order)
  }

  protected readAmounts(at: number): ReturnType<typeof readMoney> {
    return readMoney(this.table.rows, at, () => this.writesCommas(at))
  }

  /** The order that all other columns of days which prove one agree on (S6). */
  private orderOfOthers(at: number): DayOrder | undefined {
    const orders = new Set(
      this.fieldColumns('day', at).map((column) => readDays(this.table.rows, column, this.zone).order),
    )
    const [dayFirst, monthFirst] = [orders.has('day-first'), orders.has('month-first')]
    if (dayFirst === monthFirst) return undefined
    return dayFirst ? 'day-first' : 'month-first'
  }

  /** Whether the sheet writes decimals with a comma: its days have dots, or other columns prove it (S6). */
  private writesCommas(at: number): boolean {
    const { rows, headers } = this.table
    const isDotted = (cell: Cell): boolean => typeof cell === 'string' && DOTTED_DAY.test(cell)
    if (this.fieldColumns('day', at).some((column) => rows.some((cells) => isDotted(cells[column]))))
      return true
    return headers.some((_, column) => column !== at && provesCommas(rows, column))
  }

  private fieldColumns(kind: 'day', except: number): number[] {
    return FIELDS.filter((field) => field.kind === kind)
      .map(({ key }) => this.columns.at.get(key) ?? -1)
      .filter((column) => column >= 0 && column !== except)
  }

  private readNames(): readonly string[] {
    const names = this.text('name')
    if (!this.has('firstName') && !this.has('lastName')) return names
    const [first, last] = [this.text('firstName'), this.text('lastName')]
    return names.map((name, row) => name || nameOf(first[row], last[row]))
  }

  private readKinds(): StageKind[] {
    const stages = this.text('stage')
    const statuses = this.text('status')
    const filled = this.filled()
    const kinds = new Map<string, StageKind>()
    return stages.map((stage, row) => {
      const status = statuses[row] ?? ''
      const pair = `${status}\n${stage}`
      let kind = kinds.get(pair)
      if (kind === undefined && filled[row]) {
        kind = this.kindOf(stage, status)
        kinds.set(pair, kind)
        this.reportUnlisted(row, stage, status)
      }
      return kind ?? 'open'
    })
  }

  private kindOf(stage: string, status: string): StageKind {
    const byStatus = stageKind(this.book, status)
    return byStatus === 'open' ? stageKind(this.book, stage) : byStatus
  }

  /** Reports a stage word missing from Rules, once at its first row. */
  private reportUnlisted(row: number, stage: string, status: string): void {
    const { stages } = this.book
    const isListed = (word: string): boolean => stages.has(normalise(word))
    if (stages.size === 0 || isListed(stage) || isListed(status)) return
    const key = this.has('stage') ? 'stage' : 'status'
    if (!this.has(key)) return
    const word = key === 'stage' ? stage : status
    this.report(row, this.header(key), { code: 'stageUnlisted', shown: quoted(word) })
  }

  private readMoments(key: PipelineKey): Float64Array {
    const at = this.columns.at.get(key)
    if (at === undefined) return new Float64Array(this.rows).fill(Number.NaN)
    const read = this.readDayCells(at)
    const header = this.table.headers[at] ?? ''
    for (const row of read.unread) {
      this.report(row, header, { code: 'day', shown: this.shown(row, at) })
    }
    if (read.order === 'ambiguous') {
      const first = read.moments.find((moment) => !Number.isNaN(moment)) ?? Number.NaN
      this.report(-1, header, { code: 'dayOrder', first: Math.floor(first) })
    }
    return read.moments
  }

  private readValues(): Float64Array {
    const at = this.columns.at.get('value')
    if (at === undefined) return new Float64Array(this.rows).fill(Number.NaN)
    const read = this.readAmounts(at)
    const header = this.table.headers[at] ?? ''
    for (const row of read.unread) {
      this.report(row, header, { code: 'amount', shown: this.shown(row, at) })
    }
    const currencies = new Set(read.currencies)
    for (const row of read.ranges)
      this.report(row, header, { code: 'amountRange', shown: this.shown(row, at) })
    const filled = this.filled()
    const named = new Set(this.text('currency').filter((_, row) => filled[row]))
    for (const word of named) currencies.add(word.toUpperCase())
    currencies.delete('')
    if (currencies.size > 1) {
      this.report(-1, header, { code: 'currencies', codes: [...currencies].sort() })
    }
    return read.values
  }

  private shown(row: number, column: number): string {
    const cell = this.table.rows[row]?.[column]
    return quoted(typeof cell === 'string' ? cell : cleanText(cell, this.zone))
  }

  /** Nothing is reported of lines that are no rows. @param row of the pipeline; -1 = the whole column */
  private report(row: number, header: string, fault: Fault): void {
    if (row >= 0 && !this.filled()[row]) return
    const at = row < 0 ? 0 : this.table.firstRow + row
    this.problemList.push({ tab: this.table.tab, row: at, header, ...fault })
  }
}

interface RowKinds {
  readonly filled: Uint8Array
  readonly skipped: readonly SkippedRow[]
}

function rowKindsOf({ table, columns }: Pipeline, rows: Iterable<number>): RowKinds {
  const filled = new Uint8Array(table.rows.length)
  const skipped: SkippedRow[] = []
  const kindOf = rowKindTest(table, columns)
  for (const row of rows) {
    const kind = kindOf(row)
    if (kind === 'row') filled[row] = 1
    else if (kind !== 'blank') skipped.push({ row, reason: kind })
  }
  return { filled, skipped }
}

const nameOf = (first = '', last = ''): string => `${first} ${last}`.trim()

/** The table under the pipeline's header row, without an export's footer. */
export function pipelineTable(tab: string, values: Rows, headerRow = 0): Table {
  const table = tableOf(tab, values, headerRow)
  return { ...table, rows: table.rows.slice(0, dataRowCount(table.rows)) }
}
