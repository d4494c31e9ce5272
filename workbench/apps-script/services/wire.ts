// The protocol between the emulated services and the kernel: every operation by name; arguments and answers are plain JSON.
import type { Chart, ChartPlan } from '../../workbook/chart-types'
import type {
  Area,
  BorderLine,
  BorderSide,
  CellInput,
  CellStyle,
  CellValue,
  Comparison,
  ConditionalFormat,
  Dimension,
  FilterCriterion,
  Gradient,
  GradientPoint,
  Protection,
  SheetInfo,
  Validation,
} from '../../workbook/types'
import type { LayoutOperations } from './wire-layout'
import type { Stretch } from './zone'

export type {
  Area,
  BorderLine,
  BorderSide,
  CellInput,
  CellStyle,
  CellValue,
  Chart,
  ChartPlan,
  Comparison,
  ConditionalFormat,
  FilterCriterion,
  Gradient,
  GradientPoint,
  Protection,
  SheetInfo,
  Validation,
}

export type LockKind = 'document' | 'script' | 'user'
export type StoreKind = 'document' | 'script' | 'user'
export type Mode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'
export type Rows<T> = readonly (readonly T[])[]

export interface DocumentInfo {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly locale: string
  readonly zone: string
}

/** A menu as it was built; an entry without handler and without entries is a separator. */
export interface MenuEntry {
  readonly label: string
  readonly handler?: string
  readonly entries?: readonly MenuEntry[]
}
export interface Menu {
  readonly title: string
  readonly addOn: boolean
  readonly entries: readonly MenuEntry[]
}

/** A dialog or sidebar that a script showed. */
export interface Dialog {
  readonly kind: 'alert' | 'prompt' | 'sidebar' | 'modal' | 'modeless'
  readonly title: string
  readonly text: string
  readonly buttons?: string
  readonly width?: number
  readonly height?: number
}
/** How the user closed an alert or prompt. */
export interface Answer {
  readonly button: string
  readonly text: string
}
export interface Toast {
  readonly message: string
  readonly title: string
  readonly seconds: number
}

export interface Mail {
  readonly to: string
  readonly cc: string
  readonly bcc: string
  readonly replyTo: string
  readonly name: string
  readonly subject: string
  readonly body: string
  readonly htmlBody: string
}

/** When a clock trigger fires: exactly one of the four counts is set, or one of the two moments. */
export interface TriggerSpec {
  readonly handler: string
  readonly everyMinutes?: number
  readonly everyHours?: number
  readonly everyDays?: number
  readonly everyWeeks?: number
  /** From 0 for Sunday; weeks need it. */
  readonly weekDay?: number
  /** Days since 1970-01-01, in the trigger's zone: fires once. */
  readonly onDay?: number
  /** An instant: fires once. */
  readonly at?: number
  readonly atHour?: number
  readonly nearMinute?: number
  readonly zone?: string
}
export interface TriggerInfo {
  readonly id: string
  readonly handler: string
}

/** An event object in plain words; `hydrate` makes Google's of it inside the realm. */
export type EventWire =
  | { readonly kind: 'open'; readonly authMode: Mode; readonly user: string }
  | {
      readonly kind: 'edit'
      readonly authMode: Mode
      readonly user: string
      readonly area: Area
      readonly value?: string
      readonly oldValue?: string
    }
  | {
      readonly kind: 'clock'
      readonly authMode: Mode
      readonly fields: Readonly<Record<string, string | number>>
    }

/** One execution: the function by name and either plain arguments or an event. */
export interface Invocation {
  readonly name: string
  readonly args?: readonly unknown[]
  readonly event?: EventWire
}
export interface Failure {
  readonly name: string
  readonly message: string
}
/** The result; `value` is absent when nothing passes to the client. */
export interface Outcome {
  readonly value?: unknown
  readonly error?: Failure
}

/** What a TextFinder looks for. */
export interface TextSearch {
  readonly text: string
  readonly entireCell: boolean
  readonly matchCase: boolean
  /** The text is a regular expression. */
  readonly isPattern: boolean
}

/** The kernel's operations. Rows and columns count from 0, a sheet is its id, null stands for "not given". */
export interface Operations extends LayoutOperations {
  enter(method: string): void
  /** Lets writes that wait happen, as every operation does that looks at cells. */
  flush(): void
  log(level: string, text: string): void
  now(): number
  document(): DocumentInfo
  setZone(zone: string): void
  sheets(): readonly SheetInfo[]
  insertSheet(name: string | null, index: number | null, template: number | null): SheetInfo
  deleteSheet(sheet: number): void
  renameSheet(sheet: number, name: string): void
  setSheetHidden(sheet: number, hidden: boolean): void
  setFrozenRows(sheet: number, rows: number): void
  setFrozenColumns(sheet: number, columns: number): void
  setTabColor(sheet: number, color: string | null): void
  extent(sheet: number): { rows: number; columns: number }
  selection(): Area
  selections(): readonly Area[]
  select(area: Area): void
  showSheet(sheet: number, restoresSelection: boolean): void
  insertRows(sheet: number, before: number, count: number): void
  insertColumns(sheet: number, before: number, count: number): void
  deleteRows(sheet: number, from: number, count: number): void
  deleteColumns(sheet: number, from: number, count: number): void
  setHeadersHidden(sheet: number, dimension: Dimension, from: number, count: number, hidden: boolean): void
  isHeaderHidden(sheet: number, dimension: Dimension, at: number): boolean
  append(sheet: number, row: readonly CellInput[]): void
  values(area: Area): CellValue[][]
  displayValues(area: Area): string[][]
  formulas(area: Area): string[][]
  /** Row and column of each cell that is found. */
  find(area: Area, search: TextSearch): readonly (readonly [number, number])[]
  write(area: Area, values: Rows<CellInput>): void
  fill(area: Area, value: CellInput): void
  clearContent(area: Area): void
  numberFormats(area: Area): string[][]
  setNumberFormats(area: Area, formats: Rows<string>): void
  styles(area: Area): CellStyle[][]
  setStyle(area: Area, style: CellStyle): void
  setStyles(area: Area, styles: Rows<CellStyle>): void
  notes(area: Area): string[][]
  setNotes(area: Area, notes: Rows<string>): void
  validations(area: Area): (Validation | null)[][]
  setValidations(area: Area, validations: Rows<Validation | null>): void
  setValidation(area: Area, validation: Validation | null): void
  conditionalFormats(sheet: number): ConditionalFormat[]
  setConditionalFormats(sheet: number, formats: readonly ConditionalFormat[]): void
  sortRows(area: Area, column: number, ascending: boolean): void
  filter(sheet: number): Area | null
  createFilter(area: Area): void
  removeFilter(sheet: number): void
  filterCriterion(sheet: number, column: number): FilterCriterion | null
  setFilterCriterion(sheet: number, column: number, criterion: FilterCriterion | null): void
  isRowFiltered(sheet: number, row: number): boolean
  protections(sheet: number): readonly Protection[]
  protect(area: Area, wholeSheet: boolean): Protection
  changeProtection(sheet: number, id: string, part: Partial<Protection>): void
  removeProtection(sheet: number, id: string): void
  protectionEditors(sheet: number, id: string): readonly string[]
  changeEditors(sheet: number, id: string, added: readonly string[], removed: readonly string[]): void
  mayEdit(sheet: number, id: string): boolean
  /** Whether the user may change every cell. */
  mayEditCells(area: Area): boolean
  properties(store: StoreKind): Readonly<Record<string, string>>
  setProperties(store: StoreKind, values: Readonly<Record<string, string>>, replaceAll: boolean): void
  deleteProperty(store: StoreKind, key: string): void
  cached(store: StoreKind, key: string): string | null
  putCached(store: StoreKind, key: string, value: string, seconds: number): void
  removeCached(store: StoreKind, key: string): void
  tryLock(kind: LockKind, milliseconds: number): boolean
  hasLock(kind: LockKind): boolean
  releaseLock(kind: LockKind): void
  sendMail(mail: Mail): void
  mailQuota(): number
  triggers(): readonly TriggerInfo[]
  createTrigger(spec: TriggerSpec): TriggerInfo
  deleteTrigger(id: string): void
  authorization(scopes: readonly string[] | null): { required: boolean; granted: readonly string[] }
  user(): string
  scriptZone(): string
  offsets(zone: string, bucket: number): readonly Stretch[]
  uuid(): string
  digest(algorithm: string, bytes: readonly number[]): readonly number[]
  sleep(milliseconds: number): void
  addMenu(menu: Menu): void
  ask(dialog: Dialog): Answer
  show(dialog: Dialog): void
  toast(toast: Toast): void
  htmlFile(name: string): string
}
