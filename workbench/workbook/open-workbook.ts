// The workbook: the spreadsheet library's headless model behind the contract of `types.ts`, which the emulated services use.
import { borderMethods } from './borders'
import { cellMethods } from './cells'
import { chartMethods } from './charts'
import { serialNow } from './clock'
import { functionMethods } from './custom-functions'
import { type ComputingWorkbook, deferred } from './deferred'
import type { ComputedCall, FunctionHost } from './engine-functions'
import { filterMethods, recordMethods } from './filters'
import { layoutMethods } from './layout'
import { library, quietly } from './library'
import { internalsOf } from './library-internals'
import { markMethods } from './marks'
import { type Model, modelAccess } from './model-access'
import { nameMethods } from './named-ranges'
import { hasFormulas } from './plugins/changed-rows'
import { refusalMethods } from './refused-cells'
import { modelNames, modelSheet, NEW_SHEET, type SheetContent, type SheetSize } from './sheet-content'
import { sortMethods } from './sorting'
import { valueText } from './value-text'
import { volatileReach } from './volatile-reach'
import { writtenForms } from './written-forms'

export interface WorkbookOptions {
  /** At least one; without it a single empty "Sheet1". */
  readonly sheets?: readonly SheetContent[]
  /** The spreadsheet's IANA zone; UTC without it. */
  readonly zone?: string
  /** The spreadsheet's locale such as `en_US` or `en_GB`; it decides how a typed 3/4/2017 reads. */
  readonly locale?: string
  /** The moment now as a serial in the spreadsheet's zone, for TODAY and NOW; the machine's clock without it. */
  readonly now?: () => number
  /** Set when a page shows it: undo and late revisions need the history. Without it no history is kept. */
  readonly keepsHistory?: boolean
  /** The size of new sheets; Google's without it. */
  readonly newSheet?: SheetSize
}

/** The workbook, with what page and files need beyond the contract. */
export interface OpenWorkbook extends ComputingWorkbook {
  readonly zone: string
  readonly locale: string
  /** The names of the custom functions, upper case. */
  readonly functionNames: ReadonlySet<string>
  /** Calls the listener for every custom function call computed from now on. */
  onFunctionCall(listener: (call: ComputedCall) => void): void
  /** The whole workbook as plain data, for `openSavedWorkbook`. */
  toJSON(): SavedWorkbook
}

export interface SavedWorkbook {
  readonly format: 'touchline-workbook'
  readonly version: 1
  readonly zone: string
  readonly locale: string
  readonly nextSheetId: number
  readonly data: object
}

/** A new workbook; throws for sheets of the same name. */
export function createWorkbook(options: WorkbookOptions = {}): OpenWorkbook {
  const sheets = options.sheets?.length ? options.sheets : [{ name: 'Sheet1' }]
  const locale = options.locale ?? 'en_US'
  const data = {
    version: DATA_VERSION,
    sheets: sheets.map((sheet, index) => modelSheet(sheet, String(index), options.newSheet)),
    namedRanges: modelNames(sheets),
    settings: { locale: engineLocale(locale) },
  }
  return workbookOver(data, { ...options, locale, nextSheetId: sheets.length })
}

/** The workbook that `toJSON` gave; throws when the data is something else. */
export function openSavedWorkbook(
  saved: SavedWorkbook,
  options: Pick<WorkbookOptions, 'now' | 'keepsHistory' | 'newSheet'> = {},
): OpenWorkbook {
  if (saved?.format !== 'touchline-workbook' || saved.version !== 1) {
    throw new Error('This is not a saved workbook of the workbench.')
  }
  return workbookOver(saved.data, { ...options, ...saved })
}

type State = WorkbookOptions & { readonly locale: string; readonly nextSheetId: number }

const DATA_VERSION = library.helpers.createEmptyWorkbookData().version

function workbookOver(data: object, state: State): OpenWorkbook {
  const zone = state.zone ?? 'UTC'
  const host: FunctionHost = {
    names: new Set(),
    call: () => null,
    now: state.now ?? (() => serialNow(zone)),
  }
  const computesLate = !state.keepsHistory
  const model = quietly(() => new library.Model(data, { custom: { workbench: host, computesLate } as never }))
  if (computesLate) withoutHistory(model)
  host.reachesVolatile = volatileReach(model.getters)
  const access = modelAccess(model, host)
  let { nextSheetId } = state
  /** Sheets that a journal brought back have ids that were not counted here. */
  const newSheetId = (): number => {
    while (model.getters.tryGetSheet(String(nextSheetId))) nextSheetId++
    return nextSheetId++
  }
  const cells = cellMethods(access)
  const marks = markMethods(access)
  const functions = functionMethods(access)
  const workbook: OpenWorkbook = {
    ...layoutMethods(access, newSheetId, state.newSheet ?? NEW_SHEET),
    ...cells,
    ...marks,
    ...refusalMethods(access),
    ...sortMethods(access, { values: cells.values, notes: marks.notes }),
    ...filterMethods(access),
    ...recordMethods(access),
    ...borderMethods(access),
    ...chartMethods(access),
    ...nameMethods(access),
    ...functions,
    zone,
    locale: state.locale,
    model,
    functionNames: host.names,
    setClock(now) {
      host.now = now
      functions.recalculate()
    },
    onFunctionCall(listener) {
      host.computed = listener
    },
    hasFormulas: (sheet) => hasFormulas(model.getters, access.idOf(sheet)),
    textOfValues: valueText(access, cells.values),
    errorMessage(sheet, row, column) {
      const cell = model.getters.getEvaluatedCell({ sheetId: access.idOf(sheet), row, col: column })
      return cell.type === 'error' ? String(cell.message ?? '') : ''
    },
    toJSON: () => ({
      format: 'touchline-workbook',
      version: 1,
      zone,
      locale: state.locale,
      nextSheetId,
      data: exported(model),
    }),
  }
  return computesLate ? deferred(workbook) : workbook
}

/** Turns recording off: without a page nobody undoes, and each recorded write would stay in memory. */
function withoutHistory(model: Model): void {
  const { state } = internalsOf(model)
  state.recordChanges = (work) => {
    state.changes = undefined
    state.commands = []
    work()
    return { changes: [], commands: [] }
  }
}

/** The library's public export builds a second model to compare; this one takes a tenth of the time. */
function exported(model: Model): object {
  return quietly(() => internalsOf(model)._exportData(false))
}

function engineLocale(code: string): object {
  const known = library.DEFAULT_LOCALES.find((locale) => locale.code === code)
  if (known) return known
  const { decimal, group, dateFormat } = writtenForms(code)
  const marks = { decimalSeparator: decimal, thousandsSeparator: group }
  const formulaArgSeparator = decimal === ',' ? ';' : ','
  return { ...library.DEFAULT_LOCALE, name: code, code, dateFormat, ...marks, formulaArgSeparator }
}
