// The few interfaces the use cases need of the outside; `google/` implements them. Rows and columns count from 1.
import type { Cell, Zone } from '../../core/cells/cell'
import type { Tab } from '../../core/tabs/schema'
import type { Result } from '../../core/words/refusals'

/** A colour rule by formula, written for the first cell of its range. */
export interface ColourRule {
  readonly formula: string
  readonly background: string
  readonly fontColor: string
  readonly bold: boolean
  /** Columns it colours, from – to. */
  readonly columns: readonly [number, number]
}

export interface Workbook {
  /** The wall clock of the spreadsheet's own zone. */
  readonly zone: Zone
  /** Its IANA name. */
  readonly zoneName: string
  id(): string
  /** Names of all tabs with cells in their order. */
  tabs(): readonly string[]
  /** The tab the user looks at; only where a user is looking. */
  activeTab(): string
  /** Rows that are selected in the tab the user looks at. */
  selectedRows(): readonly number[]
  /** Of rows of a tab, those that neither a filter nor the user hides. */
  shownRows(tab: string, rows: readonly number[]): readonly number[]

  /** Is there such a tab; costs nothing for a tab that is read or written anyway. */
  has(tab: string): boolean
  /** Every value of a tab from A1 to its last content; null when there is no such tab. */
  read(tab: string): Cell[][] | null
  /** The first row of a tab alone; [[]] when there is no such tab. */
  readHeader(tab: string): Cell[][]
  /** One column again, for checking positions. */
  readColumn(tab: string, column: number, row: number, rows: number): readonly Cell[]
  /** Values of a tab that Touchline owns whole, kept ready to be written back in one call. */
  readOwn(tab: Tab): Cell[][] | null
  /** Does the tab hold NOW() or RAND() and their like, which a custom function must not be given. */
  hasVolatile(tab: string): boolean
  formulasOfRow(tab: string, row: number, columns: number): readonly string[]

  /** Writes values; text never becomes a formula. Rows are added when the tab is too short. */
  write(tab: string, row: number, column: number, values: readonly (readonly Cell[])[]): void
  /** Some lines of a tab of Touchline's, in the schema's columns; null when the tab is missing. */
  readLines(tab: Tab, first: number, last: number): Cell[][] | null
  /** Writes lines back where `readLines` found them. */
  writeLines(tab: Tab, first: number, lines: readonly (readonly Cell[])[]): void
  /** The header row of a tab and its last rows; null when there is no such tab. */
  readTail(tab: string, most: number): Tail | null
  /** Reads a tab of `readOwn` again: does it still hold what was read, or did somebody type meanwhile. */
  isAsRead(tab: Tab): boolean
  /** Adds rows where the tab has fewer than these, so that writing them later is one call. */
  makeRoom(tab: string, rows: number): void
  /** Replaces all rows of a tab read by `readOwn`; shorter values leave blanks behind. */
  writeOwn(tab: Tab, values: readonly (readonly Cell[])[]): void
  /** False when the cell takes no formula, as the header of a Table. */
  writeFormula(tab: string, row: number, column: number, formula: string): boolean
  append(tab: string, rows: readonly (readonly Cell[])[]): void

  /** The last column that a merged cell reaches at this row or below; 0 without any. */
  mergedTo(tab: string, row: number): number
  /** Makes the tab, or furnishes an empty one of that name. */
  addTab(tab: Tab): void
  /** Brings a tab before the user. */
  show(tab: string): void
  hideColumn(tab: string, column: number): void
  widenColumn(tab: string, column: number, pixels: number): void
  formatColumn(tab: string, column: number, fromRow: number, numberFormat: string): void
  /** A drop-down on a column; words outside it are marked, not refused. False where the tab's kind forbids it. */
  offerWords(tab: string, column: number, fromRow: number, words: readonly string[], help: string): boolean
  /** Takes the drop-down with this help text away; another one is the user's and stays. */
  removeOffers(tab: string, column: number, fromRow: number, help: string): void
  note(tab: string, row: number, column: number, text: string): void
  styleHeader(tab: string, row: number, column: number, columns: number): void
  /** Replaces Touchline's own colour rules of a tab, and only those. */
  colour(tab: string, fromRow: number, rules: readonly ColourRule[]): void
}

/** The end of a long tab. */
export interface Tail {
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** Sheet row of the first of the rows. */
  readonly firstRow: number
  /** Whether the tab has earlier rows. */
  readonly isCut: boolean
}

export interface Message {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Mail {
  /** The address of the user whose trigger or click this is; '' when it may not be known. */
  ownAddress(): string
  /** Mails that may still be sent today; 0 when mail is not permitted. */
  remaining(): number
  /** Sends; false when Google refuses (no permission, quota used up). */
  send(to: string, message: Message): boolean
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

export interface Lock {
  /** Does the work while no other run of Touchline works on this spreadsheet; refused when it stays busy. */
  hold<T>(work: () => Result<T>): Result<T>
}

export interface Ids {
  /** A short random value, new each time. */
  next(): string
}

export interface Triggers {
  /** Makes the one hourly trigger unless it is there already; false when Google does not permit it. */
  install(handler: string): boolean
  remove(handler: string): void
}

export interface Dialog {
  toast(text: string): void
  tell(title: string, text: string): void
  /** Asks for one of the choices; null when the user closes the question. */
  choose(title: string, text: string, choices: readonly string[]): string | null
  confirm(title: string, text: string): boolean
}

export interface Ports {
  readonly workbook: Workbook
  readonly mail: Mail
  readonly clock: Clock
  readonly lock: Lock
  readonly ids: Ids
  readonly triggers: Triggers
  readonly dialog: Dialog
}
