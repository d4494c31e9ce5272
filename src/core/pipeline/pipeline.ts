// The user's pipeline: columns found by header, each read as a whole when first needed and then cached.
import { type Cell, isBlank, isErrorText, type Rows, type Zone } from '../cells/cell'
import { readDays, readMoney, readText, readYesNo, textOf } from '../cells/columns'
import { dayForm } from '../cells/date-form'
import { memo } from '../cells/lazy'
import { currencyCode } from '../cells/number-text'
import { isNoValue } from '../cells/placeholder'
import { swappedDays } from '../cells/swapped-days'
import { dataRowCount, footerLines, lastContentRow, type Table, tableOf } from '../cells/table'
import { cleanText } from '../cells/text'
import { FIELDS } from '../reading/fields'
import { tableBelow } from '../reading/headers'
import { commasBeside, dayOrderBeside } from '../reading/orders'
import { type Benched, readBenched, readGut } from '../reading/own-cells'
import { type PipelineColumns, type PipelineKey, pipelineColumns } from '../reading/pipeline-columns'
import { placeBelow, rowKindTest, type SkippedRow } from '../reading/row-kinds'
import { type StageKinds, stageKindsOf, stageWords } from '../reading/stage-kinds'
import { type Unreadable, unreadableWords } from '../reading/unreadable'
import type { RuleBook } from '../rules/rule-book'
import type { StageKind } from '../rules/stages'
import type { Gut } from '../tabs/vocabulary'
import { type Fault, type Problem, quoted } from '../words/faults'

export {
  FIELD_LABELS,
  type PipelineColumns,
  type PipelineKey,
  pipelineColumns,
} from '../reading/pipeline-columns'

/** A pipeline read by field. Rows are indexes from 0 under the header row; columns are arrays by row. */
export class Pipeline {
  readonly rows: number
  private readonly texts = new Map<PipelineKey, readonly string[]>()
  private readonly dayColumns = new Map<PipelineKey, Float64Array>()
  private readonly problemList: Problem[] = []
  private nameColumn: readonly string[] | undefined
  private moneyColumn: Float64Array | undefined
  private namedCurrencies: readonly string[] = []
  private kindColumns: StageKinds | undefined
  private readonly unreadRows = new Map<PipelineKey, readonly number[]>()
  private unreadableRows: ReadonlyMap<number, Unreadable> | undefined
  private unjudgedRows: ReadonlyMap<number, Unreadable> | undefined
  /** Columns of days or amounts whose order nothing decides. */
  readonly openOrders = new Set<number>()
  /** Rows by column whose real days were swapped. */
  private readonly swapped = new Map<number, ReadonlySet<number>>()
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
    return [...this.disproved(), ...this.problemList]
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

  /** Whether every row keeps what it has, because a column that verdicts need is lost (S5). */
  get isHeld(): boolean {
    return this.columns.isHeld === true
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

  /**
   * Stage kind by row: of the status, or of the stage if that is open. A word that nobody has said the kind of counts as
   * open and is reported.
   */
  stageKinds(): readonly StageKind[] {
    return this.readKinds().kinds
  }

  /** The stage word by row that must be asked about (S3); '' where there is none. */
  unknownStages(): readonly string[] {
    return this.readKinds().unknown
  }

  /** Rows whose stage or status shows an error: it says nothing, not even that the row is open (S4). */
  unreadStages(): readonly number[] {
    return this.readKinds().unread
  }

  /**
   * Rows with a cell that matters and cannot be read, each with the first of them; the others count as blank (S4). While
   * the sheet is held these are all rows (S5).
   */
  unreadable(): ReadonlyMap<number, Unreadable> {
    this.unreadableRows ??= this.readUnreadable()
    return this.unreadableRows
  }

  /**
   * Those of them whose verdict stays as it stands, also where the row was just won or lost: S4 comes before P0. A row that
   * is won or lost and has no verdict has none to keep, and a bench mark is no reading: whoever benched a row meant it.
   */
  unjudged(): ReadonlyMap<number, Unreadable> {
    if (this.unjudgedRows) return this.unjudgedRows
    const unread = this.unreadable()
    if (this.isHeld) return unread
    const [kinds, benched] = unread.size > 0 ? [this.stageKinds(), this.benched()] : [[], []]
    const hasVerdict = (row: number): boolean => kinds[row] === 'open' || this.textAt('verdict', row) !== ''
    this.unjudgedRows = new Map(
      [...unread].filter(([row, { key }]) => !benched[row] && (isStage(key) || hasVerdict(row))),
    )
    return this.unjudgedRows
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
    const { footer = [], below = -1 } = this.table
    const cut = footer.map(({ row, isTotal }): SkippedRow => {
      return { row, reason: placeBelow(below, row) ?? (isTotal ? 'total' : 'footer') }
    })
    return [...this.rowKinds().skipped, ...cut]
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
    const { told: kept } = this.columns
    if (kept) return readDays(this.table.rows, at, this.zone, kept.dayOrder, kept.days.get(at))
    const read = readDays(this.table.rows, at, this.zone)
    const told = read.order === 'ambiguous' ? dayOrderBeside(this, at) : undefined
    return told === undefined ? read : readDays(this.table.rows, at, this.zone, told.is)
  }

  protected readAmounts(at: number): ReturnType<typeof readMoney> {
    return readMoney(this.table.rows, at, () => commasBeside(this, at)?.is, this.columns.told?.commas)
  }

  private readNames(): readonly string[] {
    const names = this.text('name')
    if (!this.has('firstName') && !this.has('lastName')) return names
    const [first, last] = [this.text('firstName'), this.text('lastName')]
    return names.map((name, row) => name || nameOf(first[row], last[row]))
  }

  private readKinds(): StageKinds {
    if (this.kindColumns) return this.kindColumns
    this.kindColumns = stageKindsOf(this)
    if (this.kindColumns.unknown.some((word) => word !== '')) {
      for (const { word, kind, rows, first, header } of stageWords(this))
        if (kind === null) this.report(first, header, { code: 'stageUnknown', shown: quoted(word), rows })
    }
    return this.kindColumns
  }

  private readUnreadable(): ReadonlyMap<number, Unreadable> {
    const found = unreadableWords(this)
    for (const [row, { header, fault }] of found) this.report(row, header, fault)
    const filled = this.filled()
    for (const key of MATTERING) {
      if (key === 'value') this.value()
      else this.moments(key)
      const at = this.columns.at.get(key) ?? -1
      for (const row of this.unreadRows.get(key) ?? []) {
        if (!filled[row] || found.has(row)) continue
        const header = this.table.headers[at] ?? ''
        found.set(row, { key, header, shown: this.shown(row, at), fault: this.faultAt(row, at, key) })
      }
    }
    if (this.isHeld) this.holdRows(found)
    return found
  }

  /** Adds the rows that have nothing but the lost column. */
  private holdRows(found: Map<number, Unreadable>): void {
    const [lost] = this.columns.lost
    const { field: key, header, why } = lost ?? { field: 'verdict', header: '', why: 'gone' }
    const fault = { code: 'lostColumn', why, candidate: '', holds: true } as const
    const held: Unreadable = { key, header, shown: '', fault }
    this.filled().forEach((filled, row) => {
      if (filled && !found.has(row)) found.set(row, held)
    })
  }

  private readonly dayForm = memo((at: number) => dayForm(this.table.rows, at))

  private faultAt(row: number, at: number, key: PipelineKey): Fault {
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

  /** The codes of all currencies that amounts name, or the column beside them. */
  currencies(): readonly string[] {
    this.value()
    return this.namedCurrencies
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
    const currencies = new Set(read.currencies)
    for (const row of read.ranges)
      this.report(row, header, { code: 'amountRange', shown: this.shown(row, at) })
    const filled = this.filled()
    const named = new Set(this.text('currency').filter((_, row) => filled[row]))
    for (const word of named) if (word !== '') currencies.add(currencyCode(word))
    this.namedCurrencies = [...currencies].sort()
    if (currencies.size > 1) this.report(-1, header, { code: 'currencies', codes: this.namedCurrencies })
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

/** Whether a won or lost day holds 0, FALSE or no: it is blank (EXACTLY, S3). */
const isNoDay = (key: PipelineKey, cell: Cell): boolean =>
  (key === 'wonOn' || key === 'lostOn') && readYesNo(cell) === false

/** Days of the user's own columns, not of Touchline's. */
const DAY_KEYS: readonly PipelineKey[] = FIELDS.flatMap(({ key, kind }) => (kind === 'day' ? [key] : []))
const isUsersDay = (key: PipelineKey): boolean => DAY_KEYS.includes(key)

const isStage = (key: PipelineKey): boolean => key === 'stage' || key === 'status'

/** Fields of days and amounts that a verdict or a day hangs on (EXACTLY, S4). */
const MATTERING = ['value', 'created', 'decision', 'stageChanged', 'wonOn', 'lostOn', 'promised'] as const

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

/** A table as a pipeline: its columns by their headers, which the cells must prove (S2). */
export const pipelineUnder = (table: Table, book: RuleBook, zone: Zone): Pipeline => {
  const below = table.below ?? tableBelow(table.headers, table.rows)
  const rows = below < 0 ? table.rows : table.rows.slice(0, below)
  const columns = pipelineColumns(table.headers, book.headers, { proof: { rows, zone } })
  return new Pipeline(below < 0 ? table : { ...table, below }, columns, book, zone)
}

/** The table under the pipeline's header row, without an export's footer and another table below it. */
export function pipelineTable(tab: string, values: Rows, headerRow = 0): Table {
  const table = tableOf(tab, values, headerRow)
  const below = tableBelow(table.headers, table.rows)
  const end = below < 0 ? dataRowCount(table.rows) : lastContentRow(table.rows, below) + 1
  return { ...table, rows: table.rows.slice(0, end), footer: footerLines(table.rows, end), below }
}
