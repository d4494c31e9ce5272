// Changes of single cells that the panel asks for: finds the cell by field or header and compares it with what the user saw.
import { isoDay, parseIsoDay, serialOf } from '../../core/calendar/day'
import { MILLISECONDS_A_DAY, MINUTES_A_DAY, stampText } from '../../core/calendar/moment'
import type { Cell, Zone } from '../../core/cells/cell'
import { columnIndex } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import type { Answer } from '../../core/ledger/answers'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { OWN_KEYS } from '../../core/reading/own-cells'
import { Refused, type Result, refused } from '../../core/words/refusals'
import type { CellEdit, PipelineSheet } from '../sheet/open-pipeline'

/** A field the panel may fill; `fit` = any user column, named by its header. */
export type CellField = 'decision' | 'promised' | 'gut' | 'benched' | 'wakeOn' | 'phone' | 'satisfied' | 'fit'
/** Fields that hold a day, or a day with a time. */
const DAYS: ReadonlySet<CellField> = new Set(['decision', 'promised', 'wakeOn'])
export const isDayField = (field: CellField): boolean => DAYS.has(field)

/** A cell to fill, with the value the user saw in it. */
export interface CellChange {
  readonly field: CellField
  /** Header of the column; only for `fit`. */
  readonly header?: string
  /** Days as `YYYY-MM-DD` or `YYYY-MM-DD hh:mm`; '' clears the cell. */
  readonly value: string
  /** The value that the panel showed. */
  readonly seen: string
  /** The value stood there as a number, and comes back as one when the change is undone. */
  readonly isNumber?: boolean
}

/** A serial as 'YYYY-MM-DD', or 'YYYY-MM-DD hh:mm' if it has a time of day; '' for NaN. */
export function isoMoment(moment: number): string {
  if (Number.isNaN(moment)) return ''
  const minutes = Math.round(moment * MINUTES_A_DAY)
  return minutes % MINUTES_A_DAY === 0 ? isoDay(minutes / MINUTES_A_DAY) : stampText(minutes)
}

/** The serial of 'YYYY-MM-DD' or 'YYYY-MM-DD hh:mm'; null for anything else. */
export function momentOf(text: string): number | null {
  const [, iso = '', hours = '0', minutes = '0'] =
    /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text.trim()) ?? []
  const day = parseIsoDay(iso)
  const time = Number(hours) * 60 + Number(minutes)
  return day === null || time >= MINUTES_A_DAY || Number(minutes) > 59 ? null : day + time / MINUTES_A_DAY
}

/** Sheet column of a field, from 1; 0 when there is none, or when only Touchline may write it. */
export function columnOfField(
  { pipeline }: PipelineSheet,
  { field, header }: Pick<CellChange, 'field' | 'header'>,
): number {
  if (field !== 'fit') return (pipeline.columns.at.get(field) ?? -1) + 1
  return OWN_KEYS.has(normalise(header ?? '')) ? 0 : columnIndex(pipeline.table, header ?? '') + 1
}

/** A cell as the panel shows it: dates as ISO text, everything else as plain text. @param column from 1 */
export function shownCell(
  { pipeline }: PipelineSheet,
  row: number,
  field: CellField,
  column: number,
): string {
  const cell = pipeline.table.rows[row]?.[column - 1]
  if (field === 'decision' || field === 'promised' || field === 'wakeOn') {
    const moment = pipeline.moments(field)[row] ?? Number.NaN
    if (!Number.isNaN(moment)) return isoMoment(moment)
  }
  return cell instanceof Date ? isoMoment(pipeline.zone(cell.getTime())) : cleanText(cell)
}

/** Header of a change's column, for messages. */
export const headerOfField = ({ field, header }: Pick<CellChange, 'field' | 'header'>): string =>
  header ?? HEADERS[field]

/** Header of a change's column as the sheet has it. */
export const headerIn = (sheet: PipelineSheet, change: CellChange): string =>
  sheet.pipeline.table.headers[columnOfField(sheet, change) - 1] ?? ''

const HEADERS: Readonly<Record<CellField, string>> = {
  decision: 'Decision date',
  promised: 'Promised',
  gut: 'Will they buy?',
  benched: 'Benched',
  wakeOn: 'Wake on',
  phone: 'Phone',
  satisfied: 'Satisfied?',
  fit: '',
}

/** The cell and value to write for a change; refused when the cell holds neither the value seen nor the value wanted. */
export function placeChange(sheet: PipelineSheet, row: number, change: CellChange): Result<CellEdit> {
  const { pipeline } = sheet
  const { field, seen, value } = change
  const column = columnOfField(sheet, change)
  if (column === 0) return refused('column gone', headerOfField(change))
  const now = shownCell(sheet, row, field, column)
  if (now !== seen && now !== value) {
    const header = pipeline.table.headers[column - 1] ?? ''
    return refused('conflict', header, pipeline.label(row), { field, now, seen, wanted: value })
  }
  // A cell that has the wanted value already keeps its form.
  const held = pipeline.table.rows[row]?.[column - 1]
  return { row, column, value: now === value ? held : valueFor(sheet, column, change) }
}

/** The cells and values to write for several changes; the first refusal is returned. */
export function placeChanges(
  sheet: PipelineSheet,
  row: number,
  changes: readonly CellChange[],
): Result<CellEdit[]> {
  const placed: CellEdit[] = []
  for (const change of changes) {
    const place = placeChange(sheet, row, change)
    if (place instanceof Refused) return place
    placed.push(place)
  }
  return placed
}

/** What the panel saves of the facts that the Ledger dates; [] where it fills other cells. */
export function savedAnswers(row: number, changes: readonly CellChange[]): Answer[] {
  const facts = (['gut', 'decision'] as const).filter((fact) => changes.some(({ field }) => field === fact))
  return facts.length > 0 ? [{ row, facts, by: 'saved' }] : []
}

/** The value in the form its column uses: numbers and dates, or text. */
function valueFor({ pipeline }: PipelineSheet, column: number, change: CellChange): Cell {
  const { field, value, isNumber } = change
  if (value === '') return value
  if (isNumber && Number.isFinite(Number(value))) return Number(value)
  if (field === 'fit')
    return /^-?\d+(?:\.\d+)?$/.test(value) && holdsNumbers(pipeline, column) ? Number(value) : value
  const moment = isDayField(field) ? momentOf(value) : null
  if (moment === null) return value
  return field === 'wakeOn' ? serialOf(moment) : dayCell(moment, pipeline, column)
}

/** The change that takes this one back. @param sheet as it was before the edit */
export function takingBack(
  { pipeline }: PipelineSheet,
  edit: CellEdit | undefined,
  change: CellChange,
): CellChange {
  const held = edit && pipeline.table.rows[edit.row]?.[edit.column - 1]
  const isNumber = typeof held === 'number' && !isDayField(change.field)
  return { ...change, value: change.seen, seen: change.value, ...(isNumber ? { isNumber } : {}) }
}

const cellsOf = ({ table }: Pipeline, column: number): Cell[] => table.rows.map((row) => row[column - 1])

const holdsNumbers = (pipeline: Pipeline, column: number): boolean =>
  pipeline.columns.told?.numbers.has(column - 1) ??
  cellsOf(pipeline, column).some((cell) => typeof cell === 'number')

/** Whether a column of days holds texts and no dates. */
function holdsDayTexts(pipeline: Pipeline, column: number): boolean {
  const { told } = pipeline.columns
  if (told) return told.dayTexts.has(column - 1)
  const cells = cellsOf(pipeline, column)
  const isText = cells.some((cell) => typeof cell === 'string' && cell !== '')
  return isText && !cells.some((cell) => cell instanceof Date)
}

/** A moment as a cell of this column: a Date, or ISO text if the column holds text instead of dates. @param column from 1 */
export function dayCell(moment: number, pipeline: Pipeline, column: number): Cell {
  return holdsDayTexts(pipeline, column) ? isoMoment(moment) : dateOf(moment, pipeline.zone)
}

/** A moment as the Date that a cell of the sheet gives. */
export function dateOf(moment: number, zone: Zone): Date {
  const guess = moment * MILLISECONDS_A_DAY
  const instant = guess - (zone(guess) - moment) * MILLISECONDS_A_DAY
  return new Date(Math.round(instant - (zone(instant) - moment) * MILLISECONDS_A_DAY))
}
