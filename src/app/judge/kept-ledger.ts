// Reads and writes the Ledger for an act: the whole tab, or only the block of lines that holds a person's rows.
import type { Cell } from '../../core/cells/cell'
import { columnIndex, type Table, tableOf, withLines } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { departedLines } from '../../core/ledger/ledger-tab'
import { LEDGER } from '../../core/tabs/schema'
import { Refused } from '../../core/words/refusals'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'

/** Lines of the Ledger as read, with a way to write some of them back. */
export interface KeptLedger {
  readonly table: Table
  /** Whether the tab exists and is Touchline's. */
  readonly isThere: boolean
  /** Writes lines by id, in the schema's columns; lines of new ids are added. */
  keep(lines: ReadonlyMap<string, readonly Cell[]>): void
}

/** The Ledger of persons who have no line yet; the tab is read only when a line is written. */
export const noLines = (keep: KeptLedger['keep']): KeptLedger => ({
  table: tableOf(LEDGER.name, [[]]),
  isThere: true,
  keep,
})

const LEDGER_HEADERS = LEDGER.columns.map(({ header }) => header)
/** A person's lines are not read as one block when the block would be longer than this. */
const MOST_LINES = 400

const idsOfLines = (table: Table): string[] => {
  const column = columnIndex(table, 'Touchline ID')
  return table.rows.map((cells) => cleanText(cells[column]))
}

/** The whole tab. */
export function wholeLedger(workbook: Workbook): KeptLedger {
  const read = ownTable(LEDGER, workbook.readOwn(LEDGER))
  const table = read instanceof Refused ? tableOf(LEDGER.name, [[]]) : read
  return {
    table,
    isThere: table === read,
    keep(lines) {
      const others = departedLines(table, [...lines.keys()])
      // Lines keep their places, because contexts refer to them by row number.
      const before = idsOfLines(table).filter((id) => id !== '')
      const rest = others.values()
      const kept = before.map((id) => lines.get(id) ?? rest.next().value ?? [])
      const added = [...lines].flatMap(([id, line]) => (before.includes(id) ? [] : [line]))
      workbook.writeOwn(LEDGER, [LEDGER_HEADERS, ...kept, ...added])
    },
  }
}

/**
 * A block of the tab's lines.
 * @param lines first and last sheet row
 * @returns null when the block lacks a line of one of the ids
 */
export function linesOfLedger(
  workbook: Workbook,
  [first = 0, last = first]: readonly number[],
  ids: readonly string[],
): KeptLedger | null {
  const read = first > 1 ? workbook.readLines(LEDGER, first, last) : null
  if (!read) return null
  const table = tableOf(LEDGER.name, [LEDGER_HEADERS, ...read])
  const held = idsOfLines(table)
  if (!ids.every((id) => held.includes(id))) return null
  return {
    table,
    isThere: true,
    keep: (lines) =>
      workbook.writeLines(
        LEDGER,
        first,
        read.map((cells, at) => lines.get(held[at] ?? '') ?? cells),
      ),
  }
}

/**
 * The lines of some ids in a long tab, where the night wrote them if nothing was sorted since, else found one by one; each
 * stands at its row, all others are not read.
 * @param places sheet rows where they are likely
 * @returns null where somebody moved the columns, or there is no tab
 */
export function foundInLedger(
  workbook: Workbook,
  ids: readonly string[],
  places: readonly number[],
): KeptLedger | null {
  const header = tableOf(LEDGER.name, workbook.readHeader(LEDGER.name))
  if (!isInOrder(header)) return null
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const isNear = places.length > 0 && last - first < MOST_LINES
  const likely = isNear ? linesOfLedger(workbook, [first, last], ids) : null
  if (likely) return likely
  const table = withLines(header, workbook.linesLike(LEDGER.name, 1, idPattern(ids)))
  return {
    table,
    isThere: true,
    keep(lines) {
      const held = idsOfLines(table)
      held.forEach((id, at) => {
        const line = lines.get(id)
        if (line) workbook.write(LEDGER.name, table.firstRow + at, 1, [line])
      })
      for (const [id, line] of lines) if (!held.includes(id)) workbook.append(LEDGER.name, [line])
    },
  }
}

const isInOrder = ({ headers }: Table): boolean =>
  LEDGER_HEADERS.every((header, at) => headers[at] === header)

/**
 * First and last sheet row of a person's Ledger lines; [] when a line is missing or they are too far apart, or when
 * somebody moved the columns: a block of lines is read without its headers.
 */
export function linesOfPerson(table: Table, ids: readonly string[]): number[] {
  if (!isInOrder(table)) return []
  const held = idsOfLines(table)
  const lines = ids.map((id) => held.indexOf(id) + table.firstRow)
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return first < table.firstRow || last - first >= MOST_LINES ? [] : [first, last]
}
