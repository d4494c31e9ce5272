// Puts ids and own cells with their persons where cells moved without Touchline's columns, before anything is judged (S8).

import type { Cell } from '../../core/cells/cell'
import { readText } from '../../core/cells/columns'
import { lazy } from '../../core/cells/lazy'
import type { Table } from '../../core/cells/table'
import type { Ledger } from '../../core/ledger/ledger'
import { KEPT_CELLS } from '../../core/ledger/own-cells-kept'
import { type Following, followPersons, NOWHERE } from '../../core/pipeline/follow-persons'
import type { KnownIds } from '../../core/pipeline/known-ids'
import { ownCellsAstray } from '../../core/pipeline/own-cells-astray'
import { scrambledRows } from '../../core/pipeline/scrambled'
import { areSame, keysOfWho, type Whos, whosOf } from '../../core/pipeline/who'
import { columnAt, LEDGER, OWN_COLUMNS, TOUCHES } from '../../core/tabs/schema'
import { type Refused, type Result, refused } from '../../core/words/refusals'
import type { MovingCells } from '../sheet/moving-cells'
import {
  type CellEdit,
  columnOf,
  ownEdit,
  type PipelineSheet,
  sheetRow,
  withCells,
} from '../sheet/open-pipeline'
import { ownKeysThatFollow } from '../sheet/own-cells-that-follow'

/** A sheet in which ids and own cells stand with their persons. */
export interface PlacedSheet {
  readonly sheet: PipelineSheet
  readonly whos: Whos
  /** Whether own cells had been left behind or taken over, so that they must be written before anything else. */
  readonly isMoved: boolean
  /** Whether an interrupted run is to be finished. */
  readonly isNoted: boolean
}

/** Ids unclear beyond this share of those known: nothing is written (EXACTLY, Who). */
const MOST_UNCLEAR = 0.1

/**
 * Holds the ids of a sheet against the Ledger; writes nothing.
 * @param touches the touch log, asked only where ids do not stand as they stood
 * @param moving what an interrupted run left on its way
 * @returns refused where it cannot be told whose the cells are
 */
export function placePersons(
  opened: PipelineSheet,
  ledger: Table,
  touches: () => Table | null,
  moving: MovingCells | null,
): Result<PlacedSheet> {
  const { pipeline } = opened
  const whos = whosOf(pipeline)
  const known = knownIds(ledger, whos, touches)
  const following = followPersons({ pipeline, whos, known })
  const refusal = uncertainty(opened, known, whos, following)
  if (refusal) return refusal
  const own = ownCellEdits(opened, following, ledger)
  const placed = withCells(opened, [...idEdits(opened, following), ...own])
  const sheet = moving ? withCells(placed, movingEdits(placed, moving)) : placed
  const isFilled = own.some(
    ({ row, column, value }) => value !== (pipeline.table.rows[row]?.[column - 1] ?? ''),
  )
  const isNoted = moving !== null
  return { sheet, whos, isMoved: isNoted || isFilled || following.cells.size > 0, isNoted }
}

/** The cells that an interrupted run had on their way, by the ids of their persons. */
function movingEdits(sheet: PipelineSheet, { keys, cells }: MovingCells): CellEdit[] {
  return sheet.pipeline.text('id').flatMap((id, row) =>
    (cells[id] ?? []).flatMap((value, at) => {
      const [key] = keys.slice(at)
      return key ? ownEdit(sheet, row, key, value) : []
    }),
  )
}

function knownIds(ledger: Table, whos: Whos, touches: () => Table | null): KnownIds {
  return {
    ids: readText(ledger.rows, columnAt(ledger, LEDGER, 'id')),
    whos: readText(ledger.rows, columnAt(ledger, LEDGER, 'who')).map(whos.known),
    names: lazy(() => namesInLog(touches())),
  }
}

/** The last name that the touches of each id bear. */
function namesInLog(log: Table | null): Map<string, string> {
  const names = new Map<string, string>()
  if (!log) return names
  const ids = readText(log.rows, columnAt(log, TOUCHES, 'id'))
  const own = readText(log.rows, columnAt(log, TOUCHES, 'name'))
  ids.forEach((id, line) => {
    const name = own[line] ?? ''
    if (id !== '' && name !== '') names.set(id, name.toLowerCase())
  })
  return names
}

function uncertainty(sheet: PipelineSheet, ids: KnownIds, whos: Whos, following: Following): Refused | null {
  const { twins, unclear, known } = following
  if (twins.length > 0)
    return refused(
      'persons alike',
      sheet.tab,
      [...new Set(twins)].sort((a, b) => a - b).map((row) => sheetRow(sheet, row)),
    )
  if (unclear > known * MOST_UNCLEAR) return refused('persons unclear', sheet.tab, unclear, known)
  const scrambled = scrambledRows({ pipeline: sheet.pipeline, whos, known: ids }, following)
  if (scrambled.length > 0)
    return refused(
      'columns apart',
      sheet.tab,
      scrambled.map((row) => sheetRow(sheet, row)),
    )
  const gone = following.cells.size > 0 && columnLeftBehind(sheet)
  if (gone) return refused('own column gone', sheet.tab, gone)
  const astray = ownCellsAstray({ pipeline: sheet.pipeline, known: ids }, following)
  return astray.length > 0
    ? refused(
        'ids gone',
        sheet.tab,
        astray.map((row) => sheetRow(sheet, row)),
      )
    : null
}

/** Own columns of facts, whose cells nobody can move to their persons while their header is gone. */
const FACTS = OWN_COLUMNS.filter(({ key }) => key !== 'decision' && KEPT_CELLS.some((kept) => kept === key))

/** The header of such a column, unless the user has said that it is gone for good. */
const columnLeftBehind = ({ pipeline, book }: PipelineSheet): string | undefined =>
  FACTS.find(({ key }) => !pipeline.has(key) && book.headers.get(key) !== '')?.header

const idEdits = (sheet: PipelineSheet, { ids }: Following): CellEdit[] =>
  [...ids].map(([row, value]) => ({ row, column: columnOf(sheet, 'id'), value }))

/** Own cells that go to another row or away, and what the Ledger still knows of persons who return. */
function ownCellEdits(sheet: PipelineSheet, { cells, returned }: Following, ledger: Table): CellEdit[] {
  const columns = ownKeysThatFollow(sheet)
    .filter((key) => key !== 'id')
    .map((key) => columnOf(sheet, key))
  const { rows } = sheet.pipeline.table
  const moved = new Map<number, Cell[]>()
  for (const [row, from] of cells)
    moved.set(
      row,
      columns.map((column) => (from === NOWHERE ? '' : (rows[from]?.[column - 1] ?? ''))),
    )
  for (const [row, line] of returned) {
    const held = moved.get(row) ?? columns.map((column) => rows[row]?.[column - 1] ?? '')
    moved.set(row, withKept(sheet, columns, held, ledger, line))
  }
  return [...moved].flatMap(([row, values]) =>
    values.map((value, at): CellEdit => ({ row, column: columns[at] ?? 0, value })),
  )
}

/** The own cells that the Ledger keeps, where the cells are blank. */
function withKept(
  sheet: PipelineSheet,
  columns: readonly number[],
  held: readonly Cell[],
  ledger: Table,
  line: number,
): Cell[] {
  const kept = new Map<number, Cell>()
  for (const key of KEPT_CELLS)
    kept.set(columnOf(sheet, key), ledger.rows[line]?.[columnAt(ledger, LEDGER, key)] ?? '')
  return held.map((value, at) => ((value ?? '') === '' ? (kept.get(columns[at] ?? 0) ?? '') : value))
}

/**
 * Notes in the ledger who each row is about. Where nothing can be compared, or a column of keys is lost, what was known
 * stays, until it can be.
 * @param rows only these; all if absent
 */
export function noteWhos(ledger: Ledger, whos: Whos, rows: Iterable<number> = ledger.who.keys()): void {
  for (const row of rows) {
    const [before, now] = [ledger.who[row] ?? '', whos.text(row)]
    if (now === '' || now === before || (whos.isPart && before !== '')) continue
    const isKnown = before === '' || areSame(keysOfWho(before), keysOfWho(now)) !== null
    if (isKnown) ledger.who[row] = now
  }
}
