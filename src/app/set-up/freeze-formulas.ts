// Formulas of the user's and inserted reports that call Touchline's functions become the values they show when it is removed.
import { type Day, SERIAL_OF_EPOCH } from '../../core/calendar/day'
import { type Cell, isBlank } from '../../core/cells/cell'
import { type FormulaCell, formulaCells, type Place } from '../../core/functions/formula-cells'
import { cellCode, coded, isSameCode, type UndoLine } from '../../core/ledger/undo-lines'
import { FORECASTS, SET_UP_TABS, UNDO } from '../../core/tabs/schema'
import { Refused } from '../../core/words/refusals'
import { LISTS } from '../judge/user-formulas'
import { dateOf } from '../row/cell-change'
import { openUndo } from '../row/undo-tab'
import { columnLetter, isOwnFormula } from '../sheet/live-formulas'
import type { Ports, Workbook } from '../sheet/ports'
import { type Block, writeBlocks } from '../sheet/write-own-columns'

/** What becomes of these formulas. */
export interface FrozenFormulas {
  /** Cells with a formula by their tab. */
  readonly tabs: readonly { readonly tab: string; readonly cells: number }[]
  /** Cells that stay formulas, as `Report!B7`: they show an error, are still loading, are protected from this user, or may fill too many. */
  readonly left: readonly string[]
}

/** Tabs in which nobody writes formulas, and which can be very long. */
const STORES: ReadonlySet<string> = new Set(
  [...SET_UP_TABS, UNDO, FORECASTS].flatMap(({ name, hidden }) => (hidden ? [name] : [])),
)

/** A formula that may have filled more cells stays: so many are not noted on Undo. */
const MOST_REACHED = 100_000

interface FoundTab {
  readonly tab: string
  readonly shown: readonly FormulaCell[]
  readonly left: readonly FormulaCell[]
}

/** Looks for them in every tab; nothing is written. @param pipeline the tab whose live headers are taken care of elsewhere */
function findFormulas(workbook: Workbook, pipeline: string): FoundTab[] {
  const tabs = workbook.tabs().filter((tab) => !STORES.has(tab))
  return tabs.flatMap((tab): FoundTab[] => {
    const { shown, failed } = formulaCells(workbook.formulas(tab), workbook.read(tab) ?? [], (formula) =>
      LISTS.test(formula),
    )
    const isTheirs = ({ formula }: FormulaCell): boolean => tab !== pipeline || !isOwnFormula(formula)
    const found = [...shown, ...failed].filter(isTheirs)
    if (found.length === 0) return []
    const closed = workbook.protectedColumns(tab)
    const isFailed = new Set(failed)
    const isLeft = (cell: FormulaCell): boolean =>
      isFailed.has(cell) ||
      cell.reach.length > MOST_REACHED ||
      closed.some(([first, last]) => first <= cell.column && cell.column <= last)
    return [{ tab, shown: found.filter((cell) => !isLeft(cell)), left: found.filter(isLeft) }]
  })
}

const saidOf = (found: readonly FoundTab[]): FrozenFormulas => ({
  tabs: found.flatMap(({ tab, shown }) => (shown.length > 0 ? [{ tab, cells: shown.length }] : [])),
  left: found.flatMap(({ tab, left }) =>
    left.map(({ row, column }) => `${tab}!${columnLetter(column)}${row}`),
  ),
})

/** What would become of them. */
export const formulasToFreeze = (workbook: Workbook, pipeline: string): FrozenFormulas =>
  saidOf(findFormulas(workbook, pipeline))

/**
 * Writes what they show in their place. Which cells a formula fills is seen once it is gone, so all that may be lost is noted
 * on Undo before: a run that was cut off is finished by the next one.
 */
export function freezeFormulas(ports: Ports, pipeline: string, today: Day): FrozenFormulas | Refused {
  const { workbook } = ports
  // Where a tab of the user's has its name, nothing is noted there.
  finishNoted(ports, today)
  const found = findFormulas(workbook, pipeline)
  const said = saidOf(found)
  if (said.tabs.length === 0) return said
  const undo = openUndo(ports, today)
  if (undo instanceof Refused) return undo
  undo.add(found.flatMap((one) => linesOf(one, workbook, undo.when)))
  return finishNoted(ports, today) ?? said
}

const BATCH = 'remove'
const placeText = ({ row, column }: Place): string => `${row},${column}`
const placeIn = (text: string): Place => {
  const [row = 0, column = 0] = text.split(',').map(Number)
  return { row, column }
}

/** Lines of Undo: Id is the cell, Header the formula's cell, Before the formula where it is that, After what the cell shows. */
function linesOf({ tab, shown }: FoundTab, { zone }: Workbook, when: number): UndoLine[] {
  const reached = new Set(shown.map(placeText))
  return shown.flatMap((cell) => {
    const line = { batch: BATCH, when, tab, header: placeText(cell) }
    const filled = cell.reach.filter((one) => !reached.has(placeText(one)))
    for (const one of filled) reached.add(placeText(one))
    return [
      { ...line, id: placeText(cell), before: `f:${cell.formula}`, after: cellCode(cell.shows, zone) },
      ...filled.map((one) => ({ ...line, id: placeText(one), before: '', after: cellCode(one.shows, zone) })),
    ]
  })
}

/** Does what is noted, and takes the note away. */
function finishNoted(ports: Ports, today: Day): Refused | null {
  const undo = openUndo(ports, today)
  if (undo instanceof Refused) return undo
  const noted = undo.lines.filter(({ batch }) => batch === BATCH)
  if (noted.length === 0) return null
  const known = new Set(ports.workbook.tabs())
  for (const tab of new Set(noted.map((line) => line.tab)))
    if (known.has(tab))
      finishTab(
        ports.workbook,
        tab,
        noted.filter((line) => line.tab === tab),
      )
  undo.forget(BATCH)
  return null
}

/** First the formulas, where they still stand; then what went with them, where the cell is blank now and nobody changed theirs. */
function finishTab(workbook: Workbook, tab: string, lines: readonly UndoLine[]): void {
  const { zone } = workbook
  const isFormula = ({ before }: UndoLine): boolean => before !== ''
  const before = workbook.formulas(tab)
  const standing = lines.filter((line) => isFormula(line) && `f:${cellAt(before, line.id)}` === line.before)
  writeBlocks(workbook, tab, blocksOf(standing, zone))
  workbook.settle()
  const [formulas, values] = [workbook.formulas(tab), workbook.read(tab) ?? []]
  const isFree = (place: string): boolean =>
    (cellAt(formulas, place) ?? '') === '' && isBlank(cellAt(values, place))
  const done = new Set(
    lines.flatMap((line) => {
      const now = cellCode(cellAt(values, line.id), zone, cellAt(formulas, line.id))
      return isFormula(line) && isSameCode(now, line.after) ? [line.id] : []
    }),
  )
  const lost = lines.filter((line) => !isFormula(line) && done.has(line.header) && isFree(line.id))
  writeBlocks(workbook, tab, blocksOf(lost, zone, isFree))
}

function cellAt<T>(cells: readonly (readonly T[])[], place: string): T | undefined {
  const { row, column } = placeIn(place)
  return cells[row - 1]?.[column - 1]
}

/** The cells in runs down each column. @param isFree whether a cell between two of them may be written as blank */
function blocksOf(
  lines: readonly UndoLine[],
  zone: Workbook['zone'],
  isFree: (place: string) => boolean = () => false,
): Block[] {
  const cells = lines
    .map(({ id, after }) => ({ ...placeIn(id), value: cellOf(after, zone) }))
    .sort((a, b) => a.column - b.column || a.row - b.row)
  const blocks: { row: number; column: number; values: Cell[][] }[] = []
  for (const { row, column, value } of cells) {
    const last = blocks[blocks.length - 1]
    let next = last?.column === column ? last.row + last.values.length : row + 1
    while (next < row && isFree(placeText({ row: next, column }))) next++
    if (!last || next !== row) blocks.push({ row, column, values: [[value]] })
    else {
      while (last.row + last.values.length < row) last.values.push([''])
      last.values.push([value])
    }
  }
  return blocks
}

function cellOf(code: string, zone: Workbook['zone']): Cell {
  const known = coded(code)
  if (known.kind === 'day') return dateOf(known.serial - SERIAL_OF_EPOCH, zone)
  return known.kind === 'cell' ? known.cell : ''
}
