// Every private part of the spreadsheet library that the workbench reads or replaces, named once.
// The library is pinned exactly; a contract test checks each part, so that an update fails with the name of what is gone.
import type { Library, Position, Range, Style } from './plugins/library'

type Model = InstanceType<Library['Model']>

/** The model's own private parts. */
export interface ModelInternals {
  /** 0 while no command runs, 1 while one does. */
  status: number
  readonly state: StateInternals
  readonly session: SessionInternals
  readonly config: { readonly transportService: TransportInternals }
  /** The plugins, core's first. */
  readonly handlers: readonly object[]
  /** Ends a command: computes what it changed. */
  finalize(): void
  trigger(event: 'update'): void
  /** The workbook's data; the public `exportData` builds a second model to compare. */
  _exportData(squished: boolean): object
}

/** The commands and changes of the revision being made. */
export interface StateInternals {
  changes: unknown[] | undefined
  commands: unknown[]
  recordChanges(work: () => void): { changes: unknown[]; commands: unknown[] }
}

/** The collaborative session. */
export interface SessionInternals {
  commandSquisher: object
  readonly clientId: string
  readonly revisions: { get(id: string): unknown }
  getRevisionId(): string
  save(root: object, commands: unknown[], changes: unknown[]): void
}

export interface TransportInternals {
  onNewMessage(id: string, listener: (message: object) => void): void
  sendMessage(message: object): Promise<void>
}

/** The model, with its private parts. */
export const internalsOf = (model: Model): ModelInternals => model as unknown as ModelInternals

/** The plugin `cell` of core: stores cells. */
export interface CellPluginInternals {
  readonly cells: Record<string, Record<number, object> | undefined>
  getNextCellId(): number
  importCell(sheetId: string, content: string, style?: Style, format?: string): { id: number }
  import(data: object): void
}

export interface SheetRow {
  readonly cells: Record<string, number | undefined>
}

export interface SheetOfRows {
  readonly id: string
  readonly rows: readonly SheetRow[]
  readonly panes: { readonly ySplit: number }
}

/** The plugin `sheet` of core: knows which cell stands where. */
export interface SheetPluginInternals {
  readonly sheets: Readonly<Record<string, SheetOfRows | undefined>>
  readonly cellPosition: Record<number, { row: number; col: number; sheetId: string }>
  readonly history: { update(...path: unknown[]): void }
  readonly dispatch: (type: string, payload: object) => unknown
  removeRows(sheet: SheetOfRows, rows: readonly number[]): void
  setPaneDivisions(sheetId: string, quantity: number, dimension: 'ROW' | 'COL'): void
  getImportedSheetSize(data: object): { rowNumber: number; colNumber: number }
}

export interface Zone {
  left: number
  right: number
  top: number
  bottom: number
}

export interface EvaluatedRange {
  readonly sheetId: string
  readonly zone: Zone
}

/** The object that computes cells. */
export interface EvaluatorInternals {
  evaluatedCells: object
  evaluate(ranges: Iterable<EvaluatedRange>): void
  evaluateAllCells(): void
  computeFormulaCell(position: Position, cell: { readonly id: number }): object
  invalidatePositionsDependingOnSpread(sheetId: string, zone: Zone): void
  getCellsDependingOn(ranges: Iterable<EvaluatedRange>): Iterable<EvaluatedRange>
  formulaDependencies(): unknown
}

/** The plugin `evaluation` of the core views. */
export interface EvaluationInternals {
  readonly evaluator: EvaluatorInternals
  beforeHandle(command: object): void
  handle(command: object): void
  finalize(): void
}

export interface FormatRule {
  readonly ranges: readonly string[]
  readonly rule: {
    readonly type: string
    readonly operator?: string
    readonly values?: readonly string[]
    readonly style?: object
  }
}

/** Styles by column, then row. */
type Styles = readonly (readonly (object | undefined)[])[]

/** The plugin `evaluation_cf` of the core views: computes conditional formats. */
export interface ConditionalFormatInternals {
  isStale: boolean
  getters: {
    getConditionalFormats(sheetId: string): readonly FormatRule[]
    getRangeFromSheetXC(sheetId: string, xc: string): Range
    createAdaptedRanges(ranges: readonly Range[], across: number, down: number, sheetId: string): Range[]
    evaluateCompiledFormula(
      sheetId: string,
      formula: unknown,
    ): { value?: unknown } | readonly (readonly unknown[])[]
  }
  finalize(): void
  getComputedStyles(sheetId: string): Styles
  getCellConditionalFormatStyle(position: Position): object | undefined
}

/** The plugin `custom_colors` of the core views: the colours in use, for the colour picker. */
export interface CustomColorsInternals {
  finalize(): void
  getCustomColors(): string[]
}

/** The plugin `row_size` of the core views: measures rows. */
export interface RowSizeInternals {
  readonly getters: { getUserRowSize(sheetId: string, row: number): number | undefined }
  beforeHandle(command: object): void
  handle(command: object): void
  getRowSize(sheetId: string, row: number): number
}

/** What is to be sorted. */
export interface SortZone {
  readonly sheetId: string
  readonly zone: Zone
}

/** The feature plugin `sort`. */
export interface SortInternals {
  readonly getters: { getArrayFormulaSpreadingOn(position: Position): Position | undefined }
  checkArrayFormulaInSortZone(sort: SortZone): string
  hasHeader(sheetId: string, columns: unknown): boolean
  mainCells(sheetId: string, zone: Zone): unknown
}

/** The plugin `tables` of core. */
export interface TableInternals {
  canUpdateCellCmdExtendTable(update: object, table: object): string
}

/** The stateful plugin `evaluation_filter`: computes which rows the filters hide. */
export interface FilterInternals {
  /** By sheet, then by the filter's id. */
  readonly filterValues: Record<string, Record<string, object>>
  isEvaluationDirty: boolean
  readonly getters: {
    getCoreTable(position: Position): { readonly range: Range } | undefined
    getFilter(position: Position): { readonly id: string; readonly filteredRange?: Range } | undefined
  }
  handle(command: object): void
  finalize(): void
  dispatch(type: string, payload: object): unknown
  updateHiddenRows(sheetId: string): void
  getCellValueAsString(sheetId: string, col: number, row: number): string
}

/** The plugin that undoes; it is found by these two fields. */
export interface HistoryInternals {
  undoStack: string[]
  redoStack: string[]
}

/** A compiled formula. Its own text leaves the spaces out; its tokens have them. */
export interface FormulaInternals {
  getTokens(getters: object): readonly { readonly value: string }[]
}

/** The registry of the top bar's menus: its typed part cannot take an entry out. */
export interface MenuRegistryInternals {
  readonly content: Record<string, { children?: readonly unknown[] }>
  add(key: string, item: object): void
  addChild(key: string, path: string[], item: object): void
}
