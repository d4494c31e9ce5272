// Likely duplicates of the pipeline, each with the cells in which its two rows differ.

import { keyOf } from '../../core/cells/key'
import { cleanText, normalise } from '../../core/cells/text'
import { type Duplicate, duplicatesIn } from '../../core/pipeline/duplicates'
import { OWN_KEYS } from '../../core/reading/own-cells'
import { Refused, type Result } from '../../core/words/refusals'
import { openSheet } from '../judge/open-sheet'
import { isoMoment } from '../row/cell-change'
import type { PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** One of two rows. */
export interface Side {
  readonly id: string
  /** Sheet row. */
  readonly row: number
  readonly name: string
}

/** Two rows that are likely the same. */
export interface LikelyPair extends Pick<Duplicate, 'shared'> {
  readonly sides: readonly [Side, Side]
  /** Cells in which they differ, as they are shown; '' = blank. */
  readonly fields: readonly { readonly header: string; readonly texts: readonly [string, string] }[]
  /** Of what stood in them, so that nothing is merged that changed since. */
  readonly sign: string
}

/** The list. */
export interface DuplicatesPage {
  readonly pairs: readonly LikelyPair[]
  readonly more: number
}

const MOST_PAIRS = 40

/** Lists them; nothing is written. */
export function duplicatesPage(ports: Ports): Result<DuplicatesPage> {
  const open = openSheet(ports)
  if (open instanceof Refused) return open
  const { sheet } = open
  const found = duplicatesIn(sheet.pipeline)
  return {
    pairs: found.slice(0, MOST_PAIRS).map(({ rows, shared }) => pairOf(sheet, rows, shared)),
    more: Math.max(0, found.length - MOST_PAIRS),
  }
}

function pairOf(sheet: PipelineSheet, rows: Duplicate['rows'], shared: Duplicate['shared']): LikelyPair {
  const { pipeline } = sheet
  const sideOf = (row: number): Side => ({
    id: pipeline.textAt('id', row),
    row: pipeline.table.firstRow + row,
    name: pipeline.label(row),
  })
  const fields = mergedColumns(sheet).flatMap((column) => {
    const [one, other] = rows.map((row) => textOf(sheet, row, column))
    const header = pipeline.table.headers[column] ?? ''
    return one === other ? [] : [{ header, texts: [one ?? '', other ?? ''] as const }]
  })
  return { sides: [sideOf(rows[0]), sideOf(rows[1])], shared, fields, sign: signOf(sheet, rows) }
}

/** Own cells that are not chosen: Touchline decides them anew, or they are about one row alone. */
const NOT_CHOSEN: readonly string[] = [
  ...['id', 'benched', 'wakeOn', 'noticeSince', 'fit', 'verdict', 'nextTouch', 'by'],
]

/** Indices of the columns whose cells the merged row takes from one of the two. */
export const mergedColumns = ({ pipeline: { table } }: PipelineSheet): number[] =>
  table.headers.flatMap((header, at) => {
    const own = OWN_KEYS.get(normalise(header))
    return header === '' || (own && NOT_CHOSEN.includes(own)) ? [] : [at]
  })

function textOf({ pipeline: { table, zone } }: PipelineSheet, row: number, column: number): string {
  const cell = table.rows[row]?.[column]
  return cell instanceof Date ? isoMoment(zone(cell.getTime())) : cleanText(cell)
}

/** What stands in two rows, in short, whichever comes first. */
export const signOf = (sheet: PipelineSheet, rows: readonly [number, number]): string =>
  keyOf(
    JSON.stringify(
      [...rows].sort((a, b) => a - b).map((row) => mergedColumns(sheet).map((at) => textOf(sheet, row, at))),
    ),
  )
