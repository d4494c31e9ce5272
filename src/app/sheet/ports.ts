// The interfaces through which use cases reach the outside world; `google/` implements them. Rows and columns count from 1.
import type { Cell, Zone } from '../../core/cells/cell'
import type { Tab } from '../../core/tabs/schema'
import type { Result } from '../../core/words/refusals'

/** A colour rule by formula, written for the first cell of its range. */
export interface ColourRule {
  readonly formula: string
  readonly background: string
  readonly fontColor: string
  readonly bold: boolean
  /** First and last column that it colours. */
  readonly columns: readonly [number, number]
}

/** A rectangle of cells; its first row and column count from 1. */
export interface CellArea {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A chart over the cells that it shows: names of the series in the first row, labels in the first column. */
export interface CellChart extends CellArea {
  readonly title: string
  readonly kind: 'stacked columns' | 'lines'
  readonly hasLegend: boolean
  /** By series. */
  readonly colours: readonly string[]
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** How cells look; what is left out stays as it is. */
export interface PaintedCells extends CellArea {
  readonly bold?: boolean
  readonly numberFormat?: string
  readonly background?: string
  /** Colour of the greatest number; 0 and blank cells have the background. */
  readonly scale?: string
}

/** A drop-down; other words are flagged, not rejected. */
export interface Offer {
  readonly words: readonly string[]
  /** Shown beside the cell; by it Touchline knows its own drop-downs. */
  readonly help: string
}

/** Why a cell takes no value: by a data validation, by a protection, or by what the failure says, in Google's words. */
export type WriteRefusal = 'rule' | 'protected' | { readonly said: string }

/** How the spreadsheet's locale writes days and amounts. */
export interface LocaleOrders {
  readonly days: 'day-first' | 'month-first'
  readonly amounts: 'comma' | 'dot'
}

/** The user's spreadsheet. */
export interface Workbook {
  /** Converts epoch milliseconds to a serial of the wall clock in the spreadsheet's time zone. */
  readonly zone: Zone
  /** IANA name of that time zone. */
  readonly zoneName: string
  /** As Sheets names it: `de_DE`. */
  locale(): string
  localeOrders(): LocaleOrders
  id(): string
  /** Google's number of a tab, by which a link opens it. @throws where there is none of this name */
  tabId(tab: string): number
  /** Names of all tabs that have cells, in order. */
  tabs(): readonly string[]
  /** How large each of these tabs is. */
  sizes(): readonly TabSize[]
  /** The active tab; meaningful only when a user is present. */
  activeTab(): string
  /** Rows of the active range in the active tab, which is the last one selected. */
  selectedRows(): readonly number[]
  /** Rows of all selected ranges in the active tab, from the top, each once. */
  allSelectedRows(): readonly number[]
  /** Those of the given rows that neither a filter nor the user hides. */
  shownRows(tab: string, rows: readonly number[]): readonly number[]

  /** Whether the tab exists; free of charge for a tab that is also read or written. */
  has(tab: string): boolean
  /** All values of a tab, from A1 to its last content; null when there is no such tab. */
  read(tab: string): Cell[][] | null
  /** Only the first row of a tab; [[]] when there is no such tab. */
  readHeader(tab: string): Cell[][]
  /** All cells of a row; [] below the tab's last row. */
  readRow(tab: string, row: number): readonly Cell[]
  /** Values of one column, to check positions. @param rows -1 = to the last row with content */
  readColumn(tab: string, column: number, row: number, rows: number): readonly Cell[]
  /** All values of a tab that Touchline owns, remembered for `writeOwn` and `isAsRead`; null when the tab is missing. */
  readOwn(tab: Tab): Cell[][] | null
  /** All formulas of a tab from A1; '' for a cell without one. */
  formulas(tab: string): readonly (readonly string[])[]
  formulasOfRow(tab: string, row: number, columns: number): readonly string[]
  /** The formulas of a rectangle; '' for a cell without one. */
  formulasIn(
    tab: string,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): readonly (readonly string[])[]
  /** The number formats of one column, as Sheets writes them: `[$€]#,##0.00`. */
  numberFormats(tab: string, column: number, row: number, rows: number): readonly string[]

  /** Writes values; text never becomes a formula. Adds rows when the tab is too short. */
  write(tab: string, row: number, column: number, values: readonly (readonly Cell[])[]): void
  /** Writes one value into many cells, in one call. @param places row and column of each, or of the first of some neighbours */
  fill(
    tab: string,
    places: readonly (readonly [row: number, column: number, columns?: number])[],
    value: Cell,
  ): void
  /** Lets all writes so far take effect. @throws what Google refuses of them */
  settle(): void
  /** Why a write that threw was refused; else what it says. */
  refusalOf(failure: unknown): WriteRefusal
  /** Some rows of one of Touchline's tabs, in the schema's columns; null when the tab is missing. */
  readLines(tab: Tab, first: number, last: number): Cell[][] | null
  /** Writes back rows that `readLines` returned. */
  writeLines(tab: Tab, first: number, lines: readonly (readonly Cell[])[]): void
  /** The header row of a tab and its last rows; null when there is no such tab. */
  readTail(tab: string, most: number): Tail | null
  /**
   * The lines of a tab in which a column shows what matches a regular expression, ignoring case, by sheet row; of very many
   * also those between them.
   * @param range.most only the last so many; fewer than `least` are not read
   * @param range.above only lines above this sheet row
   */
  linesLike(
    tab: string,
    column: number,
    pattern: string,
    range?: { readonly least?: number; readonly most?: number; readonly above?: number },
  ): ReadonlyMap<number, Cell[]>
  /** The cells of some neighbouring columns that show what matches, ignoring case; their lines are read when asked for. */
  cellsLike(tab: string, columns: readonly [first: number, last: number], pattern: string): CellsLike
  /** Whether a tab still holds what `readOwn` returned; false when somebody typed meanwhile. */
  isAsRead(tab: Tab): boolean
  /** First and last columns of the ranges of a tab that are protected from this user. */
  protectedColumns(tab: string): readonly (readonly [first: number, last: number])[]
  /** Makes the tab at least this many rows long, so that a later write takes one call. */
  makeRoom(tab: string, rows: number): void
  /** Deletes all rows of a tab from this one on. */
  dropRows(tab: string, from: number): void
  /** Replaces all rows of a tab, those that `readOwn` read and those written since; leftover rows become blank. */
  writeOwn(tab: Tab, values: readonly (readonly Cell[])[]): void
  /** Writes a formula; false when the cell accepts none, such as a header cell of a Table. */
  writeFormula(tab: string, row: number, column: number, formula: string): boolean
  append(tab: string, rows: readonly (readonly Cell[])[]): void

  /** First and last column of the tab's filter; null without one. Filter views are hidden from scripts. */
  filterColumns(tab: string): readonly [first: number, last: number] | null
  /** Makes the tab's filter reach to a column further right; what it hides stays hidden. */
  widenFilter(tab: string, last: number): void
  /** First and last columns of the merged cells at this row or below. */
  merges(tab: string, row: number): readonly (readonly [first: number, last: number])[]
  /**
   * Creates the tab with its headers and formats, or completes an empty tab of that name.
   * @param looks more of its looks; given before its headers, which are the sign that it is finished
   */
  addTab(tab: Tab, looks?: () => void): void
  /** The same for several tabs, in fewer calls; the user stays on the active one. */
  addTabs(tabs: readonly Tab[]): void
  /** Inserts blank columns behind one, without its drop-downs; cells, formats and formulas to the right move on. */
  insertColumns(tab: string, after: number, count: number): void
  /** Makes a tab the active one. */
  show(tab: string): void
  /** Selects a cell, and makes its tab the active one. */
  select(tab: string, row: number, column: number): void
  hideColumns(tab: string, column: number, count: number): void
  /** @param count of neighbouring columns; 1 without it */
  widenColumn(tab: string, column: number, pixels: number, count?: number): void
  /** @param numberFormat its day, as `yyyy-mm-dd`, becomes one as the spreadsheet's locale writes days */
  formatColumns(tab: string, columns: readonly number[], fromRow: number, numberFormat: string): void
  /** Adds a drop-down to a column. False when this kind of tab forbids it. */
  offerWords(tab: string, column: number, fromRow: number, offer: Offer): boolean
  /** Removes the drop-down with this help text; any other one is the user's and stays. */
  removeOffers(tab: string, column: number, fromRow: number, help: string): void
  /** Notes on neighbouring cells of a row, from a column on; '' = none. */
  notes(tab: string, row: number, column: number, texts: readonly string[]): void
  styleHeader(tab: string, row: number, column: number, columns: number): void
  /** Draws charts; one that shows the same cells stays where the user moved it, and is renewed. */
  drawCharts(tab: string, charts: readonly CellChart[]): void
  /** Gives cells their looks. Touchline's own colour scales of the tab are replaced, the user's stay. */
  paint(tab: string, areas: readonly PaintedCells[]): void
  /** The formulas of Touchline's own colour rules of a tab. */
  colourFormulas(tab: string): readonly string[]
  /** Replaces Touchline's own colour rules of a tab; the user's stay. */
  colour(tab: string, fromRow: number, rules: readonly ColourRule[]): void
}

/** How much room a tab takes; blank cells count, too. */
export interface TabSize {
  readonly tab: string
  readonly rows: number
  readonly columns: number
  /** The last row with content. */
  readonly lastRow: number
}

/** Cells that were found in a tab. */
export interface CellsLike {
  readonly count: number
  /** The lines of the first so many cells, by sheet row. */
  lines(most: number): ReadonlyMap<number, Cell[]>
}

/** The header row and the last rows of a long tab. */
export interface Tail {
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** Sheet row of `rows[0]`. */
  readonly firstRow: number
  /** Whether the tab has rows before these. */
  readonly isCut: boolean
}

/** An e-mail, as plain text and as HTML. */
export interface Message {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** E-mail in the current user's name. */
export interface Mail {
  /** E-mail address of the user whose click or trigger this is; '' when Google does not tell it. */
  ownAddress(): string
  /** Mails left in today's quota; 0 when mail is not permitted. */
  remaining(): number
  /** Sends a mail; false when Google refuses (no permission, quota used up). */
  send(to: string, message: Message): boolean
}

/** The current time. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

/** Mutual exclusion of Touchline's runs on one spreadsheet. */
export interface Lock {
  /** Does the work while holding the lock; refused with 'busy' when another run keeps it too long. */
  hold<T>(work: () => Result<T>): Result<T>
}

/** Makes new ids. */
export interface Ids {
  /** A short random value, new each time. */
  next(): string
}

/** Time triggers of the current user. @param handler name of the function that Google calls */
export interface Triggers {
  /** Creates the hourly trigger unless it exists; false when Google does not permit it. */
  install(handler: string): boolean
  /** Whether it is there; null when Google does not tell. */
  has(handler: string): boolean | null
  remove(handler: string): void
}

/** Messages and questions to the user who is present. */
export interface Dialog {
  /** A short message that disappears by itself. */
  toast(text: string): void
  /** A message that the user must close. */
  tell(title: string, text: string): void
  /** Asks for one of the choices; null when the user cancels. @param hint says how to answer */
  choose(title: string, text: string, choices: readonly string[], hint: string): string | null
  confirm(title: string, text: string): boolean
}

/** Everything a use case may reach outside of the core. */
export interface Ports {
  readonly workbook: Workbook
  readonly mail: Mail
  readonly clock: Clock
  readonly lock: Lock
  readonly ids: Ids
  readonly triggers: Triggers
  readonly dialog: Dialog
}
