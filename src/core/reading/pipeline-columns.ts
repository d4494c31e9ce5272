// Finds the columns of the user's fields and of Touchline's own data by their headers.

import { isBlank, type Rows, type Zone } from '../cells/cell'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { OwnKey } from '../tabs/schema'
import { quoted } from '../words/faults'
import { type CellKind, notOfKind, readableAs, sampledRows } from './column-content'
import { FIELDS, type FieldKey } from './fields'
import { matchHeaders, tellsOther, type UnsureField } from './headers'
import { isOwnColumn, OWN_KEYS, ownHeader } from './own-cells'
import { LEFTMOST, type LostColumn, type PickColumn, pinnedColumns } from './pinned'
import type { ToldColumns } from './told-columns'

/** Key of a column: a field of the user's or one of Touchline's own. */
export type PipelineKey = FieldKey | OwnKey

/** The columns found, the fields that need a question, and what is lost of those that were settled. */
export interface PipelineColumns {
  /** Key → column index among the table's headers. */
  readonly at: ReadonlyMap<PipelineKey, number>
  readonly unsure: readonly UnsureField[]
  /** Columns that Rules or their own header pin, and that are gone or there twice (S5). */
  readonly lost: readonly LostColumn[]
  /** Nothing is judged anew until the user has said where a lost column is (S5); custom functions never wait. */
  readonly isHeld?: boolean
  /** Of equal headers another one than the leftmost serves, which custom functions do not know. */
  readonly isPicked?: boolean
  /** Columns that a field's words match and whose cells are something else: they are not used (S2). */
  readonly disproved: readonly DisprovedColumn[]
  /** Columns of another table that stands right of this one: they are not used (S2). */
  readonly beside?: readonly number[]
  /** What the rows that were not read say of the columns; absent where all were read. */
  readonly told?: ToldColumns
}

/** A column that is not what its header says. */
export interface DisprovedColumn {
  readonly field: FieldKey
  readonly kind: CellKind
  readonly column: number
  /** A cell that is none of the kind. */
  readonly shown: string
}

/** The cells under the headers, to prove them. */
export interface Proof {
  readonly rows: Rows
  readonly zone: Zone
}

/** How columns are looked for. */
interface Search {
  /** Chooses where a pinned header is there several times; without it the leftmost serves. */
  readonly pick?: PickColumn
  /** The sheet is set up: it must have Touchline's own columns of facts, unless the user said that one is gone. */
  readonly isSetUp?: boolean
  /** The cells under the headers, to prove them; without them the headers alone decide. */
  readonly proof?: Proof | undefined
}

/** Touchline's own columns of facts that people type: known by their header, and pinned like any field if renamed. */
export const FACT_KEYS: readonly OwnKey[] = ['gut', 'promised', 'benched', 'segment']
/** Those of them that set-up makes. */
const MADE_KEYS: readonly OwnKey[] = ['gut', 'promised', 'benched']

/**
 * Finds all columns; of repeated own headers the first counts. If the user confirmed that there is no decision date,
 * Touchline's own column serves, once it exists.
 * @param confirmed field key → header text, from Rules: used as it stands
 */
export function pipelineColumns(
  headers: readonly string[],
  confirmed: ReadonlyMap<string, string>,
  { pick: pickAmong = LEFTMOST, isSetUp = false, proof }: Search = {},
): PipelineColumns {
  const disproved: DisprovedColumn[] = []
  const beside = proof ? tableBeside(headers, proof.rows) : []
  const barred = new Set(beside)
  const pick: PickColumn = (field, among) => {
    const ours = among.filter((at) => !beside.includes(at))
    return ours.length === 1 ? (ours[0] ?? -1) : pickAmong(field, ours.length > 0 ? ours : among)
  }
  let match = matchHeaders(headers, confirmed, { pick, barred })
  for (let wrong = falseColumns(match, confirmed, headers, proof); wrong.length > 0; ) {
    for (const one of wrong) barred.add(one.column)
    disproved.push(...wrong)
    match = matchHeaders(headers, confirmed, { pick, barred })
    wrong = falseColumns(match, confirmed, headers, proof)
  }
  const { columns, unsure, lost } = match
  const own = pinnedColumns(headers, FACT_KEYS, confirmed, pick)
  const at = new Map<PipelineKey, number>([...columns, ...own.columns])
  const isOpen = (key: PipelineKey): boolean =>
    unsure.some(({ field }) => field === key) || lost.some(({ field }) => field === key)
  headers.forEach((header, index) => {
    const key = OWN_KEYS.get(normalise(header))
    if (key !== undefined && !at.has(key) && !(key === 'decision' && isOpen(key))) at.set(key, index)
  })
  if (isSetUp) disproved.push(...wordsForDays(at, confirmed, headers, proof))
  const lostOwn = own.lost.filter(({ field }) => !at.has(field))
  const made = isSetUp && at.has('id') ? MADE_KEYS : []
  const unmade = made
    .filter((key) => !at.has(key) && !own.settled.has(key))
    .map((key): LostColumn => ({ field: key, header: ownHeader(key), why: 'gone' }))
  return { at, unsure, lost: [...lost, ...lostOwn, ...unmade], disproved, beside }
}

/**
 * A column of the user's that words match as decision date and whose cells are none, while Touchline's own stands in for
 * it: named until it can be read or the own one is filled (S2).
 */
function wordsForDays(
  at: ReadonlyMap<PipelineKey, number>,
  confirmed: ReadonlyMap<string, string>,
  headers: readonly string[],
  proof: Proof | undefined,
): DisprovedColumn[] {
  const own = at.get('decision')
  if (!proof || own === undefined || confirmed.get('decision') === '') return []
  if (!OWN_KEYS.has(normalise(headers[own] ?? '')) || !proof.rows.every((cells) => isBlank(cells[own])))
    return []
  const used = new Set(at.values())
  const free = headers.map((header, column) => (used.has(column) ? '' : header))
  const found = falseColumns(matchHeaders(free, new Map()), new Map(), free, proof)
  return found.filter(({ field }) => field === 'decision')
}

/** The column that stands for decision dates without holding any, and a cell that is none; undefined = no such column. */
export function unreadDecisions({
  columns,
  table,
}: {
  readonly columns: PipelineColumns
  readonly table: Pick<Table, 'headers'>
}): { readonly header: string; readonly shown: string } | undefined {
  const found = columns.disproved.find(({ field }) => field === 'decision')
  return found && { header: table.headers[found.column] ?? '', shown: found.shown }
}

/** The columns right of a blank one that name somebody again, up to Touchline's own. */
function tableBeside(headers: readonly string[], rows: Rows): number[] {
  for (let gap = 1; gap < headers.length - 1; gap++) {
    if (headers[gap] !== '' || headers[gap + 1] === '' || isOwnColumn(headers[gap + 1] ?? '')) continue
    const own = headers.findIndex((header, at) => at > gap && isOwnColumn(header))
    const end = own < 0 ? headers.length : own
    const left = headers.slice(0, gap)
    if (!tellsOther(left, headers.slice(gap + 1, end)) || !rows.every((cells) => isBlank(cells[gap])))
      continue
    return Array.from({ length: end - gap - 1 }, (_, at) => gap + 1 + at)
  }
  return []
}

/** Fewer filled cells say nothing of a column: each is named by itself. */
const LEAST_FILLED = 3

/** Whether under half of a column's filled cells can be read as the kind. */
export const isDisproved = (kind: CellKind, rows: Rows, column: number, zone: Zone): boolean => {
  const { filled, read } = readableAs(kind, rows, column, zone)
  return filled >= LEAST_FILLED && read * 2 < filled
}

/** The matched columns of days, money, e-mails and phones of which under half of the filled cells are any (S2). */
function falseColumns(
  { columns, unsure }: ReturnType<typeof matchHeaders>,
  confirmed: ReadonlyMap<string, string>,
  headers: readonly string[],
  proof: Proof | undefined,
): DisprovedColumn[] {
  if (!proof || proof.rows.length < LEAST_FILLED) return []
  const found: DisprovedColumn[] = []
  let sample: Rows | undefined
  const test = (field: FieldKey, column: number): void => {
    const kind = KIND_OF.get(field)
    if (kind === undefined || confirmed.has(field) || OWN_KEYS.has(normalise(headers[column] ?? ''))) return
    sample ??= sampledRows(proof.rows)
    if (!isDisproved(kind, sample, column, proof.zone)) return
    const [shown = ''] = notOfKind(kind, sample, column, proof.zone)
    found.push({ field, kind, column, shown: quoted(shown) })
  }
  for (const [field, column] of columns) test(field, column)
  for (const one of unsure) for (const column of one.columns) test(one.field, column)
  return found
}

/** The fields whose cells prove or disprove their header. */
export const KIND_OF: ReadonlyMap<FieldKey, CellKind> = new Map(
  FIELDS.flatMap(({ key, kind }): [FieldKey, CellKind][] => {
    if (key === 'email' || key === 'phone') return [[key, key]]
    return kind === 'text' ? [] : [[key, kind]]
  }),
)

/** Field labels by key, for messages and set-up. */
export const FIELD_LABELS: ReadonlyMap<string, string> = new Map(
  FIELDS.map((field) => [field.key, field.label]),
)
