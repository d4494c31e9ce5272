// Custom functions of a workbook: defining them, and computing again the cells that use them.
import { type FunctionHost, registerFunctions } from './engine-functions'
import { engineFormula, sheetsFormula } from './formula-text'
import { library } from './library'
import type { ModelAccess } from './model-access'
import type { StoredCell } from './plugins/library'
import type { Workbook } from './types'

type FunctionMethods = Pick<Workbook, 'defineFunctions' | 'recalculate'>
type FormulaCell = Extract<StoredCell, { isFormula: true }>

const CLOCK_FUNCTIONS = ['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY']

/** The workbook's methods for custom functions. */
export function functionMethods(access: ModelAccess): FunctionMethods {
  const { host } = access
  const recalculate = (fresh: ReadonlySet<number> = new Set()): void => {
    const names = new Set([...host.names, ...CLOCK_FUNCTIONS])
    const cellIds = formulaCells(access)
      .filter(
        ({ cell }) =>
          !fresh.has(cell.id) &&
          cell.compiledFormula.symbols.some((symbol) => names.has(symbol.toUpperCase())),
      )
      .map(({ cell }) => cell.id)
    if (cellIds.length) access.run('EVALUATE_CELLS', { cellIds })
  }
  return {
    defineFunctions(functions, call) {
      registerFunctions(library, functions)
      host.names.clear()
      for (const { name } of functions) host.names.add(name.toUpperCase())
      host.call = call
      recalculate(compileAgain(access))
    },
    recalculate: () => recalculate(),
  }
}

function formulaCells({ model: { getters } }: ModelAccess): { sheetId: string; cell: FormulaCell }[] {
  return getters
    .getSheetIds()
    .flatMap((sheetId) =>
      (getters.getCells(sheetId) as StoredCell[])
        .filter((cell): cell is FormulaCell => cell.isFormula)
        .map((cell) => ({ sheetId, cell })),
    )
}

/** Writes formulas again that were not compiled, because the function was unknown when they were read. */
function compileAgain(access: ModelAccess): Set<number> {
  const { getters } = access.model
  const written = new Set<number>()
  for (const { sheetId, cell } of formulaCells(access)) {
    if (!cell.compiledFormula.isBadExpression) continue
    const text = sheetsFormula(cell, getters)
    if (!namesOneOf(text, access.host)) continue
    const { col, row } = getters.getCellPosition(cell.id)
    access.run('SET_CELLS', { sheetId, row, col, contents: [[engineFormula(text)]] })
    written.add(cell.id)
  }
  return written
}

function namesOneOf(formula: string, host: FunctionHost): boolean {
  const names = formula.toUpperCase().match(/[A-Z_][A-Z0-9_.]*(?=\()/g) ?? []
  return names.some((name) => host.names.has(name))
}
