// One cell of a row that the panel fills in: found again by meaning or header, compared with what was seen, written.

import { isoDay, parseIsoDay } from '../../core/calendar/day'
import { MILLISECONDS_A_DAY, MINUTES_A_DAY, stampText } from '../../core/calendar/moment'
import type { Cell, Zone } from '../../core/cells/cell'
import { columnIndex } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import { OWN_KEYS } from '../../core/pipeline/own-cells'
import { personsOf } from '../../core/pipeline/person'
import { Pipeline } from '../../core/pipeline/pipeline'
import { type PipelineSheet, sheetRow, Trouble } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { idsHaveMoved } from '../sheet/write-own-columns'

/** What may be filled in: by meaning, or any other column of the user's by its header. */
export type CellField = 'decision' | 'promised' | 'gut' | 'fit'

export interface CellChange {
  readonly field: CellField
  /** The header of the column, for `fit`. */
  readonly header?: string
  /** Days as `YYYY-MM-DD`, with a time as `YYYY-MM-DD hh:mm`; '' clears the cell. */
  readonly value: string
  /** What the panel showed in the cell. */
  readonly seen: string
}

/** The cell holds something else than was seen: nothing was written. */
export interface Conflict {
  readonly problem: string
  readonly conflict: { readonly field: CellField; readonly now: string }
}

/** 'YYYY-MM-DD', with a time of day 'YYYY-MM-DD hh:mm'; '' for NaN. */
export function isoMoment(moment: number): string {
  if (Number.isNaN(moment)) return ''
  const minutes = Math.round(moment * MINUTES_A_DAY)
  return minutes % MINUTES_A_DAY === 0 ? isoDay(minutes / MINUTES_A_DAY) : stampText(minutes)
}

/** The moment of 'YYYY-MM-DD' or 'YYYY-MM-DD hh:mm'; null for anything else. */
export function momentOf(text: string): number | null {
  const [, iso = '', hours = '0', minutes = '0'] =
    /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text.trim()) ?? []
  const day = parseIsoDay(iso)
  const time = Number(hours) * 60 + Number(minutes)
  return day === null || time >= MINUTES_A_DAY || Number(minutes) > 59 ? null : day + time / MINUTES_A_DAY
}

/** Sheet column, from 1, of what is to be filled in; 0 when there is none, or Touchline itself writes it. */
export function columnOfField(
  { pipeline }: PipelineSheet,
  { field, header }: Pick<CellChange, 'field' | 'header'>,
): number {
  if (field !== 'fit') return (pipeline.columns.at.get(field) ?? -1) + 1
  return OWN_KEYS.has(normalise(header ?? '')) ? 0 : columnIndex(pipeline.table, header ?? '') + 1
}

/** A cell as the panel shows it: days in ISO form, everything else as text. */
export function shownCell(
  { pipeline }: PipelineSheet,
  row: number,
  field: CellField,
  column: number,
): string {
  const cell = pipeline.table.rows[row]?.[column - 1]
  if (field === 'decision' || field === 'promised') {
    const moment = pipeline.moments(field)[row] ?? Number.NaN
    if (!Number.isNaN(moment)) return isoMoment(moment)
  }
  return cell instanceof Date ? isoMoment(pipeline.zone(cell.getTime())) : cleanText(cell)
}

/** Where a change goes and what is written, in the form the column's other cells have. */
export interface Placed {
  readonly row: number
  readonly column: number
  readonly value: Cell
}

/** Finds the cell of a change; a conflict when it holds neither what was seen nor what is wanted. */
export function placeChange(
  sheet: PipelineSheet,
  row: number,
  change: CellChange,
): Placed | Conflict | Trouble {
  const { pipeline } = sheet
  const column = columnOfField(sheet, change)
  if (column === 0) {
    const name =
      change.header ??
      { decision: 'Decision date', promised: 'Promised', gut: 'Will they buy?', fit: '' }[change.field]
    return new Trouble(`The column "${name}" is gone: nothing was saved. Run Set up Touchline.`)
  }
  const now = shownCell(sheet, row, change.field, column)
  if (now !== change.seen && now !== change.value) {
    const header = pipeline.table.headers[column - 1] ?? ''
    return {
      problem:
        `${header} of ${pipeline.label(row)} now says ${quoted(now)}; when you looked it said ${quoted(change.seen)}, ` +
        `and you want ${quoted(change.value)}. Nothing was saved: keep what is there, or save yours.`,
      conflict: { field: change.field, now },
    }
  }
  return { row, column, value: valueFor(sheet, column, change) }
}

/** Finds every cell that is to be filled; the first conflict or trouble ends it. */
export function placeChanges(
  sheet: PipelineSheet,
  row: number,
  cells: readonly CellChange[],
): Placed[] | Conflict | Trouble {
  const placed: Placed[] = []
  for (const change of cells) {
    const place = placeChange(sheet, row, change)
    if (!('column' in place)) return place
    placed.push(place)
  }
  return placed
}

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`)

/** Days go in as dates, but as ISO text where the user's own column holds text. */
function valueFor({ pipeline }: PipelineSheet, column: number, { field, value }: CellChange): Cell {
  if (value === '' || field === 'gut') return value
  const cells = pipeline.table.rows.map((row) => row[column - 1])
  if (field === 'fit') {
    const isNumeric = /^-?\d+(?:\.\d+)?$/.test(value) && cells.some((cell) => typeof cell === 'number')
    return isNumeric ? Number(value) : value
  }
  const moment = momentOf(value)
  return moment === null ? value : dayCell(moment, cells, pipeline.zone)
}

/** A day for a column of these cells: a date, which brings its format with it, or ISO text among texts. */
export function dayCell(moment: number, cells: readonly Cell[], zone: Zone): Cell {
  const isText = cells.some((cell) => typeof cell === 'string' && cell !== '')
  if (isText && !cells.some((cell) => cell instanceof Date)) return isoMoment(moment)
  const guess = moment * MILLISECONDS_A_DAY
  const instant = guess - (zone(guess) - moment) * MILLISECONDS_A_DAY
  return new Date(Math.round(instant - (zone(instant) - moment) * MILLISECONDS_A_DAY))
}

/** The sheet with these cells changed, as if it had been read so. */
export function withPlaced(sheet: PipelineSheet, placed: readonly Placed[]): PipelineSheet {
  if (placed.length === 0) return sheet
  const { table, columns, zone } = sheet.pipeline
  const rows = table.rows.slice()
  for (const { row, column, value } of placed) {
    const cells = [...(rows[row] ?? [])]
    cells[column - 1] = value
    rows[row] = cells
  }
  const pipeline = new Pipeline({ ...table, rows }, columns, sheet.book, zone)
  return { ...sheet, pipeline, persons: personsOf(pipeline) }
}

/** Writes the cells; false, and nothing is written, when rows moved since they were read. */
export function writePlaced(workbook: Workbook, sheet: PipelineSheet, placed: readonly Placed[]): boolean {
  const isNew = ({ row, column, value }: Placed): boolean =>
    sheet.pipeline.table.rows[row]?.[column - 1] !== value
  const changed = placed.filter(isNew)
  if (changed.length === 0) return true
  if (idsHaveMoved(workbook, sheet)) return false
  for (const { row, column, value } of changed)
    workbook.write(sheet.tab, sheetRow(sheet, row), column, [[value]])
  return true
}
