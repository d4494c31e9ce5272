// Which calls of custom functions reach NOW, RAND, RANDARRAY or RANDBETWEEN: in their arguments, or through other cells.
import { library } from './library'
import type { Zone } from './model-access'
import type { SheetChanges } from './plugins/changed-rows'
import type { Position, Range, StoredCell } from './plugins/library'

type FormulaCell = Extract<StoredCell, { isFormula: true }>
type Ast = ReturnType<typeof library.parse>

interface ReachGetters extends SheetChanges {
  getSheetIds(): readonly string[]
  getCell(position: Position): StoredCell | undefined
  getSpreadZone(position: Position): Zone | undefined
  getRangeFromSheetXC(sheetId: string, xc: string): Range
}

interface Formula {
  readonly position: Position
  readonly formula: FormulaCell['compiledFormula']
}

const VOLATILE = ['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN']

/**
 * Whether an argument of a function, in the formula of a cell, reaches a volatile function. TODAY is none, as on Google.
 * The cells that depend on volatile functions are found once after each change.
 */
export function volatileReach(from: object): (origin: Position, name: string) => boolean {
  const getters = from as ReachGetters
  let stamp = ''
  let reached: readonly Formula[] = []
  const current = (): readonly Formula[] => {
    const counts = getters.getSheetIds().map((id) => `${id} ${getters.getChangeCount(id)}`)
    if (counts.join() !== stamp) reached = closure(formulasOf(getters), getters)
    stamp = counts.join()
    return reached
  }
  return (origin, name) => {
    const cells = current()
    const cell = cells.length ? getters.getCell(origin) : undefined
    if (!cell?.isFormula) return false
    const nodes = cell.compiledFormula
      .getFunctionsFromTokens([name], getters as never)
      .flatMap(({ args }) => args.flatMap((argument) => library.iterateAstNodes(argument as Ast)))
    return nodes.some((node) => {
      if (node.type === 'FUNCALL') return VOLATILE.includes(node.value.toUpperCase())
      return (
        node.type === 'REFERENCE' &&
        isReached(getters.getRangeFromSheetXC(origin.sheetId, node.value), cells, getters)
      )
    })
  }
}

function formulasOf(getters: ReachGetters): Formula[] {
  return getters.getSheetIds().flatMap((id) =>
    getters.getFormulaPositions(id).flatMap((position) => {
      const cell = getters.getCell(position)
      return cell?.isFormula ? [{ position, formula: cell.compiledFormula }] : []
    }),
  )
}

/** The formulas that use a volatile function, then those that read them, until no more are found. */
function closure(formulas: readonly Formula[], getters: ReachGetters): Formula[] {
  const reached = formulas.filter(({ formula }) =>
    formula.symbols.some((symbol) => VOLATILE.includes(symbol.toUpperCase())),
  )
  let newest = reached
  while (newest.length) {
    const known = new Set(reached)
    const last = newest
    newest = formulas.filter(
      (one) =>
        !known.has(one) && one.formula.rangeDependencies.some((range) => isReached(range, last, getters)),
    )
    reached.push(...newest)
  }
  return reached
}

function isReached(range: Range, cells: readonly Formula[], getters: ReachGetters): boolean {
  return cells.some(({ position }) => {
    if (position.sheetId !== range.sheetId) return false
    const { col, row } = position
    const shown = getters.getSpreadZone(position) ?? { left: col, right: col, top: row, bottom: row }
    return (
      shown.left <= range.zone.right &&
      range.zone.left <= shown.right &&
      shown.top <= range.zone.bottom &&
      range.zone.top <= shown.bottom
    )
  })
}
