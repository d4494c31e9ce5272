// The grid: the library's own component over a replica of the server's model.
import type { Area } from '../apps-script/services/wire'
import type { FunctionResult, RevisionMessage, Snapshot } from '../server/wire'
import { expandedGrids } from '../workbook/grid-data'
import { type HistoryInternals, internalsOf, type ModelInternals } from '../workbook/library-internals'
import { installPlugins } from '../workbook/plugins/install'
import { agree, tell } from './dialogs'
import { functionResults } from './function-results'
import { sortBelowHeaderFormulas } from './header-formulas'
import { library } from './library'
import { CLIENT } from './link'
import { nameParts } from './named-parts'
import { outbound } from './outbound'
import { showToast } from './toasts'

export interface Grid {
  /** The selected areas, the active one last, as scripts count: rows and columns from 0. */
  selection(): readonly Area[]
  select(area: Area): void
  /** A revision from the server; `undoable` adds one of this page's scripts to its undo steps. */
  revise(message: RevisionMessage, results: readonly FunctionResult[], undoable: boolean): void
  /** Results without a revision; when the clock moved, everything is computed again. */
  compute(results: readonly FunctionResult[], clockMoved: boolean): void
  focus(): void
  /** Whether everything typed here has reached the server. */
  isSettled(): boolean
  onUpdate(listener: () => void): void
}

type Model = InstanceType<typeof library.Model>

/** Creates the replica and renders it in `place`; `now` is the workbench's clock as a serial. */
export async function openGrid(
  place: HTMLElement,
  snapshot: Snapshot,
  now: () => number,
  diverged: () => void,
): Promise<Grid> {
  installPlugins(library)
  sortBelowHeaderFormulas(library)
  const results = functionResults(snapshot.functions)
  results.take(snapshot.results)
  const { transport, deliver } = outbound(diverged)
  const names = new Set(snapshot.functions.map(({ name }) => name.toUpperCase()))
  const config = {
    client: { id: CLIENT, name: 'You' },
    transportService: transport,
    custom: { workbench: { names, call: () => null, now } },
  }
  const model = new library.Model(
    expandedGrids(library, snapshot.data),
    config as never,
    [],
    new NumberedIds() as never,
  )
  const inside = internalsOf(model)
  // Version 19.3.7 corrupts a revision with a blank cell between numbers when it squishes it.
  inside.session.commandSquisher = { squish: (list: object) => list, unsquish: (list: object) => list }
  model.on('unexpected-revision-id', place, diverged)
  const templates = await early.templates
  place.replaceChildren()
  // In a narrow window the library would hide its menus, and Extensions with them.
  const env = { isSmall: false }
  await owl.mount(library.Spreadsheet, place, { props: { model, ...said }, templates, env })
  nameParts(place)
  // The library measures itself only when the window is resized; here the parts beside it change, too.
  new ResizeObserver(() => window.dispatchEvent(new Event('resize'))).observe(place)
  let follows: string | undefined = inside.session.getRevisionId()
  return {
    selection: () => selectionOf(model),
    select: (area) => select(model, area),
    revise(message, fresh, undoable) {
      // Events from before the snapshot were queued, too.
      if (follows !== undefined && message.serverRevisionId !== follows) return
      follows = undefined
      results.take(fresh)
      deliver(message)
      evaluate(model, results.stale(fresh))
      if (undoable) addUndoStep(inside, message.nextRevisionId)
    },
    compute(fresh, clockMoved) {
      results.take(fresh)
      if (clockMoved) model.dispatch('EVALUATE_CELLS')
      else evaluate(model, results.stale(fresh))
    },
    focus: () => place.querySelector<HTMLElement>('.o-grid [contenteditable], .o-grid-overlay')?.focus(),
    isSettled: () => model.getters.isFullySynchronized(),
    onUpdate: (listener) => model.on('update', listener, listener),
  }
}

/** Messages of the library are shown like the page's own. */
const said = {
  notifyUser: ({ text }: { text: string }) => showToast({ title: '', message: text, seconds: 8 }),
  raiseError: (text: string, then?: () => void) =>
    void tell('There was a problem', text).then(() => then?.()),
  askConfirmation: (text: string, yes: () => void, no?: () => void) =>
    void agree('Please choose', text).then((isAgreed) => (isAgreed ? yes() : no?.())),
}

/** Makes numeric sheet ids, as Google does and scripts rely on. */
class NumberedIds extends library.helpers.UuidGenerator {
  override smallUuid(): string {
    return String(1_000_000 + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0))
  }
}

function evaluate(model: Model, stale: readonly FunctionResult[]): void {
  const cellIds = stale.flatMap(({ sheetId, col, row }) => {
    const cell = model.getters.tryGetSheet(sheetId) && model.getters.getCell({ sheetId, col, row })
    return cell ? [cell.id] : []
  })
  if (cellIds.length > 0) model.dispatch('EVALUATE_CELLS', { cellIds })
}

function selectionOf({ getters }: Model): Area[] {
  const active = getters.getSelectedZone()
  const isActive = (zone: typeof active) =>
    zone.left === active.left &&
    zone.top === active.top &&
    zone.right === active.right &&
    zone.bottom === active.bottom
  const others = getters.getSelectedZones().filter((zone) => !isActive(zone))
  return [...others, active].map(({ left, right, top, bottom }) => ({
    sheet: Number(getters.getActiveSheetId()),
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }))
}

function select(model: Model, { sheet, row, column, rows, columns }: Area): void {
  const sheetIdFrom = model.getters.getActiveSheetId()
  const sheetIdTo = String(sheet)
  if (!model.getters.tryGetSheet(sheetIdTo)) return
  if (sheetIdTo !== sheetIdFrom) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo })
  const zone = { left: column, right: column + columns - 1, top: row, bottom: row + rows - 1 }
  model.selection.selectZone({ cell: { col: column, row }, zone })
}

/** Makes undo cover what the user's own menu click or panel did, as in Sheets. */
function addUndoStep({ handlers }: ModelInternals, revision: string): void {
  const history = handlers.find((one): one is HistoryInternals => 'undoStack' in one)
  if (!history) return
  history.undoStack.push(revision)
  history.redoStack = []
}
