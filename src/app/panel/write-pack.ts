// Writes a pack into the tabs of the method, noted on Undo beforehand, and takes it back to the byte. Both can be sent again
// after a lost answer: what stands already is not written again.
import { parseIsoDay } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { keyOf } from '../../core/cells/key'
import { columnIndex } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { cellCode, coded, isRecent, isSameCode, type UndoLine } from '../../core/ledger/undo-lines'
import type { RuleId } from '../../core/rules/numbers'
import { type PackCells, packKey, packNumbers } from '../../core/rules/pack'
import { linesOfTab, type PlannedLine } from '../../core/rules/pack-plan'
import type { RuleBook } from '../../core/rules/rule-book'
import { RULES_TAB, type Tab, UNDO } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { dateOf } from '../row/cell-change'
import { cellOfCode } from '../row/row-cells'
import { openUndo, type UndoTab } from '../row/undo-tab'
import { todayOf } from '../sheet/clock'
import { withRulesHere } from '../sheet/copy-or-moved'
import { writeColumnRuns } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { columnOfKey, METHOD_TABS, type OpenMethod, openMethod } from './method-tabs'
import type { OwnLines } from './own-lines'
import { numberRow } from './rules-page'

/** In place of a header on Undo: the line that names the pack of a batch. */
export const PACK_LINE = 'pack'

/** What is written into one tab. */
interface TabWork {
  readonly tab: Tab
  readonly own: OwnLines
  /** Cells of lines that stand there, by what Undo knows the line by; row and column of the table, from 0. */
  readonly edits: readonly {
    readonly id: string
    readonly row: number
    readonly column: number
    readonly value: Cell
  }[]
  /** New lines by column key. */
  readonly added: readonly PackCells[]
  /** Lines that are taken out again. */
  readonly emptied: readonly number[]
}

/** Writes what differs; refused, with all cells as they were, where Google refuses any of it. */
export function writePack(
  { workbook }: Ports,
  pack: {
    readonly undo: UndoTab
    readonly method: OpenMethod
    readonly book: RuleBook
    readonly plan: readonly PlannedLine[]
    readonly batch: string
    readonly name: string
  },
): Refused | null {
  const { undo, method, book, plan, batch, name } = pack
  const todo = plan.filter(({ edits }) => edits.length > 0)
  const work = METHOD_TABS.flatMap((tab) => {
    const own = method.tabs.get(tab.name)
    return own ? [tabWork(workbook, tab, own, book, todo)] : []
  })
  if (todo.length === 0) return null
  const made = { batch, when: undo.when }
  const named = { ...made, tab: RULES_TAB.name, id: '', header: PACK_LINE, before: '', after: `t:${name}` }
  const noted = work.flatMap((one) => undoLinesOf(workbook, one)).map((line) => ({ ...made, ...line }))
  const takeOut = undo.add([named, ...noted])
  try {
    write(workbook, work)
    return null
  } catch (failure) {
    const [first] = noted
    const why = workbook.refusalOf(failure)
    if (giveBack(workbook, noted) instanceof Refused) throw failure
    takeOut()
    return refused('cell refused', first?.header || (first?.tab ?? ''), name, why, 'save')
  }
}

function tabWork(
  workbook: Workbook,
  tab: Tab,
  own: OwnLines,
  book: RuleBook,
  todo: readonly PlannedLine[],
): TabWork {
  const mine = todo.filter(({ line }) => line.tab === tab.name)
  const edits = mine.flatMap(({ line, at, edits: changes }) =>
    changes.flatMap(({ key, after }) => {
      const column = columnOfKey(own.table, tab, key)
      const value = cellFor(workbook, tab, key, after)
      return at < 0 ? [] : [{ id: keyOf(packKey(line)), row: at, column, value }]
    }),
  )
  const added = mine.flatMap(({ at, line: { cells } }): PackCells[] => {
    if (at >= 0) return []
    const isNumber = packNumbers().has(String(cells.id))
    return [isNumber ? (numberRow(book, cells.id as RuleId, cells.value) as PackCells) : cells]
  })
  return { tab, own, edits, added, emptied: [] }
}

function cellFor({ zone }: Workbook, tab: Tab, key: string, value: string | number): Cell {
  const isDay = tab.columns.some((column) => column.key === key && column.kind === 'day')
  const day = isDay ? parseIsoDay(String(value)) : null
  return day === null ? value : dateOf(day, zone)
}

/** The same for a line however its cells are read; what a line of a pack is known by once it stands there. */
const digest = (tab: Tab, cells: PackCells): string =>
  keyOf(tab.columns.map(({ key }) => cleanText(cells[key])).join('\n'))

function undoLinesOf(
  { zone }: Workbook,
  { tab, own: { table }, edits, added }: TabWork,
): Omit<UndoLine, 'batch' | 'when'>[] {
  return [
    ...edits.map(({ id, row, column, value }) => ({
      ...{ tab: tab.name, id, header: table.headers[column] ?? '' },
      before: cellCode(table.rows[row]?.[column], zone),
      after: cellCode(value, zone),
    })),
    ...added.map((cells) => ({
      ...{ tab: tab.name, id: keyOf(packKey({ tab: tab.name, cells })), header: '', before: '' },
      after: `t:${digest(tab, cells)}`,
    })),
  ]
}

/** Changed cells column by column, then new lines, of one tab after the other. */
function write(workbook: Workbook, work: readonly TabWork[]): void {
  for (const { tab, own, edits, added, emptied } of work) {
    const { table } = own
    for (const column of new Set(edits.map((edit) => edit.column))) {
      const cells = edits.flatMap((edit) =>
        edit.column === column ? [[table.firstRow + edit.row, edit.value] as const] : [],
      )
      writeColumnRuns(workbook, tab.name, table.columnOffset + column + 1, new Map(cells))
    }
    const lines = added.map((cells) =>
      Object.fromEntries(
        Object.entries(cells).map(([key, value]) => [key, cellFor(workbook, tab, key, value)]),
      ),
    )
    own.change(lines, emptied)
  }
  workbook.settle()
}

/** What became of a pack that was taken back. */
export interface PackTakenBack {
  /** Lines that the pack had changed. */
  readonly lines: number
  /** Cells that hold something else by now, and stay: tab and header; '' = a whole line. */
  readonly kept: readonly { readonly tab: string; readonly header: string }[]
}

/** Takes a pack back: each cell that still holds what the pack put there gets back what it held before. */
export const undoPack = (ports: Ports, { batch }: { readonly batch: string }): Result<PackTakenBack> =>
  withRulesHere(ports, () => {
    const { workbook } = ports
    const undo = openUndo(ports, todayOf(ports))
    if (undo instanceof Refused) return undo
    if (!undo.isThere) return refused('undo gone', UNDO.name)
    const lines = undo.lines.filter(
      (line) =>
        line.batch === batch &&
        line.tab !== '' &&
        line.header !== PACK_LINE &&
        isRecent(line, todayOf(ports)),
    )
    const back = giveBack(workbook, lines)
    if (!(back instanceof Refused) && lines.length > 0)
      undo.takenBack(batch, [], (line) => handedOn(line, lines))
    return back
  })

/** A pack that wrote over what an older one had put there gives back, once the older one is gone, what stood before both. */
function handedOn(line: UndoLine, gone: readonly UndoLine[]): UndoLine {
  const under = gone.find(
    ({ tab, id, header, after }) =>
      line.tab === tab && line.id === id && line.header === header && isSameCode(line.before, after),
  )
  return under && under.header !== '' ? { ...line, before: under.before } : line
}

type Noted = Omit<UndoLine, 'batch' | 'when'>

/** Gives all cells of these lines of Undo back what they held. */
function giveBack(workbook: Workbook, noted: readonly Noted[]): Result<PackTakenBack> {
  const method = openMethod(
    workbook,
    noted.map(({ tab }) => tab),
  )
  if (method instanceof Refused) return method
  const kept: { tab: string; header: string }[] = []
  const work = METHOD_TABS.flatMap((tab): TabWork[] => {
    const own = method.tabs.get(tab.name)
    return own ? [workBack(workbook, tab, own, noted, kept)] : []
  })
  write(workbook, work)
  return { lines: new Set(noted.map(({ tab, id }) => `${tab} ${id}`)).size, kept }
}

/** What gives the cells of one tab back what they held. @param kept gets those that stay */
function workBack(
  { zone }: Workbook,
  tab: Tab,
  own: OwnLines,
  noted: readonly Noted[],
  kept: { tab: string; header: string }[],
): TabWork {
  const { table } = own
  const { lines, places } = linesOfTab(tab.name, table, zone)
  const at = new Map([...places].map(([key, row]) => [keyOf(key), row]))
  const emptied: number[] = []
  const edits = noted.flatMap(({ tab: name, id, header, before, after }) => {
    const row = at.get(id)
    // A line that the pack brought, and that is gone: there is nothing to give back.
    if (name !== tab.name || (row === undefined && before === '')) return []
    const cells = lines[row ?? -1]
    const column = columnIndex(table, header)
    const now = cellCode(table.rows[row ?? -1]?.[column], zone)
    const held = coded(before)
    if (header === '' && cells && digest(tab, cells) === after.slice(2)) emptied.push(row ?? -1)
    else if (
      header === '' ||
      row === undefined ||
      column < 0 ||
      held.kind === 'formula' ||
      !isSameCode(now, after)
    ) {
      if (header === '' || !isSameCode(now, before)) kept.push({ tab: name, header })
    } else return [{ id, row, column, value: cellOfCode(held, zone) }]
    return []
  })
  return { tab, own, edits, added: [], emptied }
}
