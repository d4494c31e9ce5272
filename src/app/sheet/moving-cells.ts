// A note on Rules of own cells that are on their way to their persons (S8): where they cannot be moved in one write, a run that
// was cut off in between is finished from it.

import type { Cell } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { columnAt, lineOf, type OwnKey, RULES_TAB } from '../../core/tabs/schema'
import type { Workbook } from './ports'

/** Own cells by the id of their person. */
export interface MovingCells {
  readonly keys: readonly OwnKey[]
  readonly cells: Readonly<Record<string, readonly Cell[]>>
}

const ID = 'moving'
/** A cell of Google's holds a little more. */
const LONGEST = 40_000

/** The note that an interrupted run left; null without one, no cells where somebody has changed it. */
export function movingCells(rules: Table | null): MovingCells | null {
  const lines = rules ? linesOf(rules) : []
  if (!rules || lines.length === 0) return null
  const value = columnAt(rules, RULES_TAB, 'value')
  try {
    return JSON.parse(lines.map((line) => String(rules.rows[line]?.[value] ?? '')).join(''))
  } catch {
    return { keys: [], cells: {} }
  }
}

/** Notes the cells, in one write. */
export function noteMovingCells(workbook: Workbook, moving: MovingCells): void {
  const text = JSON.stringify(moving)
  const lines: Cell[][] = []
  for (let from = 0; from < text.length; from += LONGEST)
    lines.push(
      lineOf(RULES_TAB, {
        id: ID,
        rule: 'cells on their way to their persons: the next night goes on from here',
        value: text.slice(from, from + LONGEST),
        from: 'T',
      }),
    )
  workbook.append(RULES_TAB.name, lines)
}

/** Takes the note away. */
export function clearMovingCells(workbook: Workbook): void {
  const table = tableOf(RULES_TAB.name, workbook.read(RULES_TAB.name) ?? [[]])
  const blank = table.headers.map(() => '')
  for (const line of linesOf(table).reverse())
    workbook.write(RULES_TAB.name, table.firstRow + line, 1, [blank])
}

function linesOf(rules: Table): number[] {
  const id = columnAt(rules, RULES_TAB, 'id')
  return rules.rows.flatMap((cells, line) => (cleanText(cells[id]) === ID ? [line] : []))
}
