// The contract with the pinned spreadsheet library: every private part that the workbench uses is there, of its kind.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type {
  CellPluginInternals,
  ConditionalFormatInternals,
  CustomColorsInternals,
  EvaluationInternals,
  EvaluatorInternals,
  FilterInternals,
  FormulaInternals,
  HistoryInternals,
  MenuRegistryInternals,
  ModelInternals,
  RowSizeInternals,
  SessionInternals,
  SheetPluginInternals,
  SortInternals,
  StateInternals,
  TableInternals,
  TransportInternals,
} from '../../../workbench/workbook/library-internals'
import { NEEDED_FEATURES, NEEDED_STATE } from '../../../workbench/workbook/plugins/headless'
import type { Library } from '../../../workbench/workbook/plugins/library'

type Kind = 'array' | 'boolean' | 'function' | 'number' | 'object' | 'string'
/** The kind of each part; the compiler asks for all of them. */
type Kinds<T> = { readonly [Part in keyof T]-?: Kind }

const MODEL: Kinds<ModelInternals> = {
  status: 'number',
  state: 'object',
  session: 'object',
  config: 'object',
  handlers: 'array',
  finalize: 'function',
  trigger: 'function',
  _exportData: 'function',
}
/** `changes` is there only while a revision is made. */
const STATE: Kinds<Omit<StateInternals, 'changes'>> = { commands: 'array', recordChanges: 'function' }
const SESSION: Kinds<SessionInternals> = {
  commandSquisher: 'object',
  clientId: 'string',
  revisions: 'object',
  getRevisionId: 'function',
  save: 'function',
}
const TRANSPORT: Kinds<TransportInternals> = { onNewMessage: 'function', sendMessage: 'function' }
const CELL: Kinds<CellPluginInternals> = {
  cells: 'object',
  getNextCellId: 'function',
  importCell: 'function',
  import: 'function',
}
const SHEET: Kinds<SheetPluginInternals> = {
  sheets: 'object',
  cellPosition: 'object',
  history: 'object',
  dispatch: 'function',
  removeRows: 'function',
  setPaneDivisions: 'function',
  getImportedSheetSize: 'function',
}
const EVALUATION: Kinds<EvaluationInternals> = {
  evaluator: 'object',
  beforeHandle: 'function',
  handle: 'function',
  finalize: 'function',
}
const CONDITIONAL_FORMATS: Kinds<ConditionalFormatInternals> = {
  isStale: 'boolean',
  getters: 'object',
  finalize: 'function',
  getComputedStyles: 'function',
  getCellConditionalFormatStyle: 'function',
}
const CUSTOM_COLORS: Kinds<CustomColorsInternals> = { finalize: 'function', getCustomColors: 'function' }
const ROW_SIZE: Kinds<RowSizeInternals> = {
  getters: 'object',
  beforeHandle: 'function',
  handle: 'function',
  getRowSize: 'function',
}
const SORT: Kinds<SortInternals> = {
  getters: 'object',
  checkArrayFormulaInSortZone: 'function',
  hasHeader: 'function',
  mainCells: 'function',
}
const EVALUATOR: Kinds<EvaluatorInternals> = {
  evaluatedCells: 'object',
  evaluate: 'function',
  evaluateAllCells: 'function',
  computeFormulaCell: 'function',
  invalidatePositionsDependingOnSpread: 'function',
  getCellsDependingOn: 'function',
  formulaDependencies: 'function',
}
const TABLES: Kinds<TableInternals> = { canUpdateCellCmdExtendTable: 'function' }
const FILTERS: Kinds<FilterInternals> = {
  filterValues: 'object',
  isEvaluationDirty: 'boolean',
  getters: 'object',
  handle: 'function',
  finalize: 'function',
  dispatch: 'function',
  updateHiddenRows: 'function',
  getCellValueAsString: 'function',
}
const HISTORY: Kinds<HistoryInternals> = { undoStack: 'array', redoStack: 'array' }

const FORMULA: Kinds<FormulaInternals> = { getTokens: 'function' }
const MENU: Kinds<MenuRegistryInternals> = { content: 'object', add: 'function', addChild: 'function' }

// The stock library: nothing here loads the workbench's own, whose plugins replace some of these.
const library: Library = createRequire(resolve('package.json'))('@odoo/o-spreadsheet')
console.debug = () => undefined
const model = new library.Model({ sheets: [{ id: '0', name: 'Deals', cells: { A1: '=1+1' } }] })
const { registries } = library

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)

/** What stands at a path of names such as `session.revisions`; undefined where a part of it is missing. */
const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], root)

const handlers = at(model, 'handlers') as readonly object[]
const plugin = (type: unknown): object | undefined => handlers.find((one) => one.constructor === type)
const evaluation = plugin(registries.coreViewsPluginRegistry.get('evaluation'))

const PARTS: readonly (readonly [place: string, object: unknown, kinds: Readonly<Record<string, Kind>>])[] = [
  ['model', model, MODEL],
  ['model.state', at(model, 'state'), STATE],
  ['model.session', at(model, 'session'), SESSION],
  ['model.session.revisions', at(model, 'session.revisions'), { get: 'function' }],
  ['model.config.transportService', at(model, 'config.transportService'), TRANSPORT],
  ['plugin cell', plugin(registries.corePluginRegistry.get('cell')), CELL],
  ['plugin sheet', plugin(registries.corePluginRegistry.get('sheet')), SHEET],
  ['plugin tables', plugin(registries.corePluginRegistry.get('tables')), TABLES],
  ['plugin evaluation_filter', plugin(registries.statefulUIPluginRegistry.get('evaluation_filter')), FILTERS],
  ['plugin evaluation', evaluation, EVALUATION],
  ['plugin evaluation: evaluator', at(evaluation, 'evaluator'), EVALUATOR],
  [
    'plugin evaluation_cf',
    plugin(registries.coreViewsPluginRegistry.get('evaluation_cf')),
    CONDITIONAL_FORMATS,
  ],
  ['plugin custom_colors', plugin(registries.coreViewsPluginRegistry.get('custom_colors')), CUSTOM_COLORS],
  ['plugin row_size', plugin(registries.coreViewsPluginRegistry.get('row_size')), ROW_SIZE],
  ['plugin sort', plugin(registries.featurePluginRegistry.get('sort')), SORT],
  ['the plugin that undoes', handlers.find((one) => 'undoStack' in one), HISTORY],
  ['a formula', at(model.getters.getCell({ sheetId: '0', col: 0, row: 0 }), 'compiledFormula'), FORMULA],
  ['the registry of menus', registries.topbarMenuRegistry, MENU],
]

describe.each(PARTS)('%s', (_, object, kinds) => {
  it.each(Object.entries(kinds))('has %s (%s)', (name, kind) => {
    expect(`${name}: ${kindOf(at(object, name))}`).toBe(`${name}: ${kind}`)
  })
})

describe('plugins that the workbench keeps without a page', () => {
  it.each(NEEDED_FEATURES)('%s is a feature', (name) => {
    expect(registries.featurePluginRegistry.contains(name)).toBe(true)
  })

  it.each(NEEDED_STATE)('%s is a plugin with state', (name) => {
    expect(registries.statefulUIPluginRegistry.contains(name)).toBe(true)
  })
})
