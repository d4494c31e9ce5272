// The user's pipeline: what its cells say of each row. A stage is a kind, a mark a state, and what cannot be read is named.
import type { Rows, Zone } from '../cells/cell'
import { dataRowCount, footerLines, lastContentRow, type Table, tableOf } from '../cells/table'
import { tableBelow } from '../reading/headers'
import { type Benched, readBenched, readGut } from '../reading/own-cells'
import { type PipelineKey, pipelineColumns } from '../reading/pipeline-columns'
import { type StageKinds, stageKindsOf, stageWords } from '../reading/stage-kinds'
import { type Unreadable, unreadableWords } from '../reading/unreadable'
import type { RuleBook } from '../rules/rule-book'
import type { StageKind } from '../rules/stages'
import type { Gut } from '../tabs/vocabulary'
import { quoted } from '../words/faults'
import { PipelineCells } from './pipeline-cells'

export {
  FIELD_LABELS,
  type PipelineColumns,
  type PipelineKey,
  pipelineColumns,
} from '../reading/pipeline-columns'

/** A pipeline read by field. Rows are indexes from 0 under the header row; columns are arrays by row. */
export class Pipeline extends PipelineCells {
  private nameColumn: readonly string[] | undefined
  private kindColumns: StageKinds | undefined
  private unreadableRows: ReadonlyMap<number, Unreadable> | undefined
  private unjudgedRows: ReadonlyMap<number, Unreadable> | undefined
  private benchedColumn: readonly (Benched | null)[] | undefined
  /** The pipeline of all rows; differs from `this` only in a `PipelineView`. */
  readonly whole: Pipeline = this

  /** Whether every row keeps what it has, because a column that verdicts need is lost (S5). */
  get isHeld(): boolean {
    return this.columns.isHeld === true
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
}

const isStage = (key: PipelineKey): boolean => key === 'stage' || key === 'status'

/** Fields of days and amounts that a verdict or a day hangs on (EXACTLY, S4). */
const MATTERING = ['value', 'created', 'decision', 'stageChanged', 'wonOn', 'lostOn', 'promised'] as const

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
