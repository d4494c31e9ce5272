// A few columns of the touch log, for what needs neither what a touch counts as nor the rest of its words.

import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import { TOUCHES } from '../tabs/schema'
import { toSecond } from './touches'

export interface TouchColumns {
  readonly count: number
  /** NaN where blank, unreadable or after today. */
  readonly moments: Float64Array
  /** The pipeline row of each touch: by id, without an id the only row of its name; -1 = none. */
  readonly rowOf: Int32Array
  /** Cleaned texts of a column by its key in the schema; empty where the tab lacks it. */
  readonly text: (key: string) => readonly string[]
}

/** Further columns of a log whose moments and rows are known already. */
export function touchColumns(
  table: Table,
  moments: Float64Array,
  rowOf: Int32Array,
  zone: Zone,
): TouchColumns {
  return { count: table.rows.length, moments, rowOf, text: (key) => textOf(table, key, zone) }
}

const columnOf = (table: Table, key: string): number =>
  columnIndex(table, TOUCHES.columns.find((column) => column.key === key)?.header ?? '')

function textOf(table: Table, key: string, zone: Zone): readonly string[] {
  const at = columnOf(table, key)
  return at < 0 ? [] : readText(table.rows, at, zone)
}

/** Reads when and whose; each other column when it is asked for. */
export function readTouchColumns(table: Table, pipeline: Pipeline, zone: Zone, today: Day): TouchColumns {
  const { moments } = readDays(table.rows, columnOf(table, 'when'), zone)
  for (let touch = 0; touch < moments.length; touch++) {
    const moment = moments[touch] ?? Number.NaN
    moments[touch] = moment < today + 1 ? toSecond(moment) : Number.NaN
  }
  const finder = rowFinder(pipeline)
  const ids = textOf(table, 'id', zone)
  const names = ids.length === 0 || ids.includes('') ? textOf(table, 'name', zone) : []
  const rowOf = new Int32Array(table.rows.length)
  for (let touch = 0; touch < rowOf.length; touch++) {
    const id = ids[touch] ?? ''
    rowOf[touch] = Math.max(-1, id === '' ? finder.byName(names[touch] ?? '') : finder.byId(id))
  }
  return touchColumns(table, moments, rowOf, zone)
}

/** A log in which nothing stands. */
export const NO_TOUCHES: TouchColumns = {
  count: 0,
  moments: new Float64Array(0),
  rowOf: new Int32Array(0),
  text: () => [],
}
