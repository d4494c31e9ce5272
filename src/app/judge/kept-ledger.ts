// The Ledger's lines as an act reads and keeps them: the tab whole, or the few lines among which a person's rows stand.
import type { Cell } from '../../core/cells/cell'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { departedLines } from '../../core/ledger/ledger-tab'
import { LEDGER } from '../../core/tabs/schema'
import type { Workbook } from '../sheet/ports'

export interface KeptLedger {
  readonly table: Table
  /** Whether the tab is there. */
  readonly isThere: boolean
  /** Writes lines in the schema's columns over those of the same ids; the lines of new ids are added. */
  keep(lines: ReadonlyMap<string, readonly Cell[]>): void
}

/** Where nobody has a line yet: the tab is read when one is kept. */
export const noLines = (keep: KeptLedger['keep']): KeptLedger => ({
  table: tableOf(LEDGER.name, [[]]),
  isThere: true,
  keep,
})

const LEDGER_HEADERS = LEDGER.columns.map(({ header }) => header)
/** Beyond this the lines of one person stand too far apart to be read as one block. */
const MOST_LINES = 400

const idsOfLines = (table: Table): string[] => {
  const column = columnIndex(table, 'Touchline ID')
  return table.rows.map((cells) => cleanText(cells[column]))
}

/** The whole tab. */
export function wholeLedger(workbook: Workbook): KeptLedger {
  const values = workbook.readOwn(LEDGER)
  const table = tableOf(LEDGER.name, values ?? [[]])
  return {
    table,
    isThere: values !== null,
    keep(lines) {
      const others = departedLines(table, [...lines.keys()])
      // In their old places, so that lines that were handed out as numbers still stand where they did.
      const before = idsOfLines(table).filter((id) => id !== '')
      const rest = others.values()
      const kept = before.map((id) => lines.get(id) ?? rest.next().value ?? [])
      const added = [...lines].flatMap(([id, line]) => (before.includes(id) ? [] : [line]))
      workbook.writeOwn(LEDGER, [LEDGER_HEADERS, ...kept, ...added])
    },
  }
}

/**
 * Lines `first` to `last` of the tab; null where they do not hold a line of every id.
 * @param lines sheet rows, first and last
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

/** The sheet rows, first and last, of the Ledger's lines of a person; [] when one has none yet or they stand far apart. */
export function linesOfPerson(table: Table, ids: readonly string[]): number[] {
  const held = idsOfLines(table)
  const lines = ids.map((id) => held.indexOf(id) + table.firstRow)
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return first < table.firstRow || last - first >= MOST_LINES ? [] : [first, last]
}
