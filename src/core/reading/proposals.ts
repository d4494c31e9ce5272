// What the second and third pass of matching propose, and which columns with a meaning stay unused. Asked for only where
// the report of a sheet is made, never at a call of a custom function (S1).
import type { Rows, Zone } from '../cells/cell'
import { readDays } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import { knownStageKind } from '../rules/stages'
import type { Holds, ProposalReason } from '../words/reading-facts'
import { type ColumnContent, columnContent, notOfKind, readableAs } from './column-content'
import { FIELDS, type FieldKey } from './fields'
import { fieldsByParts, isOtherAmount, isSomebodyElses } from './header-parts'
import { matchHeaders } from './headers'
import { isOwnColumn } from './own-cells'
import { QUOTE_DAY } from './part-words'
import { numberedHeaders } from './pinned'
import { isDisproved, KIND_OF, type PipelineColumns } from './pipeline-columns'

/** A column that may be a field's; used once the user accepts it. */
export interface Proposal {
  readonly field: FieldKey
  readonly column: number
  /** As the user confirms it: repeated headers are numbered. */
  readonly header: string
  readonly why: ProposalReason
  /** It may as well be something else: nobody takes it unless the user says so. */
  readonly isDoubtful?: true
  readonly samples: readonly string[]
}

/** A column that nothing reads although it holds something. */
export interface UnusedColumn {
  readonly column: number
  readonly header: string
  readonly holds: Holds
  readonly samples: readonly string[]
}

/** A pipeline's sheet as it was matched by words. */
export interface MatchedSheet {
  readonly table: Table
  readonly columns: PipelineColumns
  /** Field key → header text that the user confirmed; '' = there is none. */
  readonly confirmed: ReadonlyMap<string, string>
  /** Lines that are rows; `sampledRows` of them are enough. */
  readonly rows: Rows
  readonly zone: Zone
}

/** Proposals for the fields without a column, and the columns that hold something and are neither read nor proposed. */
export function proposeColumns(sheet: MatchedSheet): {
  readonly proposed: readonly Proposal[]
  readonly unused: readonly UnusedColumn[]
} {
  const search = new Search(sheet)
  search.bySeveral()
  search.byWords()
  search.byCells()
  const order = (field: FieldKey): number => FIELDS.findIndex(({ key }) => key === field)
  return {
    proposed: search.found.sort((a, b) => order(a.field) - order(b.field)),
    unused: search.unused(),
  }
}

/** Headers that say no more than that there are days. */
const JUST_DAYS = new Set(['', 'date', 'dates', 'day', 'datum', 'tag', 'fecha', 'data', 'дата', 'jour'])
const NO_PHONE = /\b(?:fax|id|zip|plz|postal|code|number of|vat|iban|account)\b/i

class Search {
  readonly found: Proposal[] = []
  private readonly headers: readonly string[]
  private readonly free: Set<number>
  private readonly contents = new Map<number, ColumnContent>()

  constructor(private readonly sheet: MatchedSheet) {
    const { table, columns } = sheet
    this.headers = numberedHeaders(table.headers)
    const used = new Set([...columns.at.values(), ...(columns.beside ?? [])])
    this.free = new Set(
      table.headers.flatMap((header, at) => (used.has(at) || isOwnColumn(header) ? [] : [at])),
    )
    if (this.isOwnDecision()) this.free.delete(columns.at.get('decision') ?? -1)
  }

  /** Of several columns with equally good headers, the one with most cells of its kind. */
  bySeveral(): void {
    for (const { field, columns } of this.sheet.columns.unsure) {
      const [best] = [...columns].sort((a, b) => this.content(b).filled - this.content(a).filled)
      if (best !== undefined) this.take(field, best, 'several')
      for (const column of columns) this.free.delete(column)
    }
  }

  byWords(): void {
    const pointed = [...this.free].flatMap((column) =>
      fieldsByParts(this.sheet.table.headers[column] ?? '').map((one) => ({ ...one, column })),
    )
    for (const { field, column, strength } of pointed.sort(
      (a, b) => a.strength - b.strength || a.column - b.column,
    ))
      if (this.free.has(column) && this.isWanted(field) && this.fits(field, column))
        this.take(field, column, 'words', strength === QUOTE_DAY)
  }

  byCells(): void {
    const { headers } = this.sheet.table
    const first = (holds: Holds, isOther: (header: string) => boolean): number | undefined =>
      [...this.free].find((column) => this.content(column).holds === holds && !isOther(headers[column] ?? ''))
    const take = (field: FieldKey, column: number | undefined): void => {
      if (column !== undefined && this.isWanted(field)) this.take(field, column, 'cells')
    }
    take('email', first('addresses', isSomebodyElses))
    take(
      'phone',
      first('phones', (header) => NO_PHONE.test(header)),
    )
    const amounts = [...this.free].filter((column) => this.content(column).holds === 'money')
    if (amounts.length === 1) take('value', first('money', isOtherAmount))
    if (!this.isFound('status')) take('stage', this.columnOfStages())
    this.takePairOfDays()
  }

  /**
   * The columns nobody reads; blanks, and free text under a header that promised nothing else, mean nothing. A header of
   * a field of which the user said that there is none is settled.
   */
  unused(): UnusedColumn[] {
    const other = this.sheet.columns.beside?.slice(0, 1) ?? []
    return [...this.free, ...other].flatMap((column) => {
      const field = this.fieldOf(column)
      if (field !== undefined && this.sheet.confirmed.get(field) === '') return []
      const content = this.content(column)
      const failed = this.failed(column, field)
      const holds = other[0] === column ? 'table' : content.holds
      if (failed.length === 0 && (holds === 'text' || holds === 'nothing')) return []
      const samples = failed.length > 0 ? failed : content.samples
      return [{ column, header: this.headers[column] ?? '', holds, samples }]
    })
  }

  /** The field that a column's header names by itself. */
  private fieldOf(column: number): FieldKey | undefined {
    return [...matchHeaders([this.sheet.table.headers[column] ?? ''], new Map()).columns.keys()][0]
  }

  /** Cells of a column that are not what its header says, where most are not (S2). */
  private failed(column: number, field: FieldKey | undefined): readonly string[] {
    const { rows, zone } = this.sheet
    const kind = field && KIND_OF.get(field)
    return kind && isDisproved(kind, rows, column, zone) ? notOfKind(kind, rows, column, zone) : []
  }

  private take(field: FieldKey, column: number, why: ProposalReason, isDoubtful = false): void {
    const { samples } = this.content(column)
    const header = this.headers[column] ?? ''
    this.found.push({ field, column, header, why, samples, ...(isDoubtful ? { isDoubtful } : {}) })
    this.free.delete(column)
  }

  private content(column: number): ColumnContent {
    const known = this.contents.get(column) ?? columnContent(this.sheet.rows, column, this.sheet.zone)
    this.contents.set(column, known)
    return known
  }

  /** A field without a column, about which the user has said nothing. A status says no more where stages are known. */
  private isWanted(field: FieldKey): boolean {
    if (this.isProposed(field)) return false
    if (field === 'decision' && this.isOwnDecision()) return true
    if (this.sheet.confirmed.has(field)) return false
    if (field === 'status' && this.isFound('stage')) return false
    if (field === 'name' && (this.isFound('firstName') || this.isFound('lastName'))) return false
    return !this.isFound(field)
  }

  private isFound(key: FieldKey): boolean {
    const { at, unsure } = this.sheet.columns
    return at.has(key) || unsure.some(({ field }) => field === key) || this.isProposed(key)
  }

  private isProposed(key: FieldKey): boolean {
    return this.found.some((one) => one.field === key)
  }

  /** Touchline's own column of decision dates, pinned or not, while nobody has filled it. */
  private isOwnDecision(): boolean {
    const { columns, table, rows, confirmed } = this.sheet
    const at = columns.at.get('decision')
    if (
      at === undefined ||
      confirmed.get('decision') === '' ||
      normalise(table.headers[at] ?? '') !== 'decision date'
    )
      return false
    return rows.every((cells) => cells[at] === '' || cells[at] === undefined)
  }

  /** Whether the cells may be a field's. A blank column shows nothing that could be asked about. */
  private fits(field: FieldKey, column: number): boolean {
    const { holds, filled } = this.content(column)
    if (filled === 0 || holds === 'boxes') return false
    const kind = KIND_OF.get(field)
    if (kind === undefined)
      return holds === 'words' || holds === 'text' || (field === 'owner' && holds === 'addresses')
    const cells = readableAs(kind, this.sheet.rows, column, this.sheet.zone)
    return cells.read > 0 && cells.read * 2 >= cells.filled && (kind !== 'money' || holds !== 'days')
  }

  /** The column whose few words are known stages for the most part. */
  private columnOfStages(): number | undefined {
    return [...this.free].find((column) => {
      const { words } = this.content(column)
      const known = words.filter((word) => knownStageKind(word) !== null)
      return words.length > 1 && known.length * 2 > words.length
    })
  }

  /** Two columns that are just called dates: where one is nearly always the earlier, it is when the deal began. */
  private takePairOfDays(): void {
    const { table, rows, zone } = this.sheet
    const days = [...this.free].filter(
      (column) =>
        JUST_DAYS.has(normalise(table.headers[column] ?? '')) && this.content(column).holds === 'days',
    )
    const [one, other] = days
    if (one === undefined || other === undefined || days.length !== 2) return
    if (!this.isWanted('created') || !this.isWanted('decision')) return
    const [a, b] = [readDays(rows, one, zone).moments, readDays(rows, other, zone).moments]
    let [both, earlier] = [0, 0]
    a.forEach((moment, row) => {
      const gap = (b[row] ?? Number.NaN) - moment
      if (Number.isNaN(gap)) return
      both++
      earlier += Number(gap >= 0)
    })
    if (both < 2 || (earlier < both * SURE && both - earlier < both * SURE)) return
    const isFirst = earlier >= both * SURE
    this.take('created', isFirst ? one : other, 'cells')
    this.take('decision', isFirst ? other : one, 'cells')
  }
}

const SURE = 0.8
