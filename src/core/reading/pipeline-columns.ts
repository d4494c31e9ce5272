// Finds the columns of the user's fields and of Touchline's own data by their headers.

import { normalise } from '../cells/text'
import type { OwnKey } from '../tabs/schema'
import { FIELDS, type FieldKey } from './fields'
import { matchHeaders, type UnsureField } from './headers'
import { OWN_KEYS, ownHeader } from './own-cells'
import { LEFTMOST, type LostColumn, type PickColumn, pinnedColumns } from './pinned'

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
}

/** How columns are looked for. */
interface Search {
  /** Chooses where a pinned header is there several times; without it the leftmost serves. */
  readonly pick?: PickColumn
  /** The sheet is set up: it must have Touchline's own columns of facts, unless the user said that one is gone. */
  readonly isSetUp?: boolean
}

/** Touchline's own columns of facts that people type: known by their header, and pinned like any field if renamed. */
export const FACT_KEYS: readonly OwnKey[] = ['gut', 'promised', 'benched', 'segment']
/** Those of them that set-up makes. */
const MADE_KEYS: readonly OwnKey[] = ['gut', 'promised', 'benched']

/**
 * Finds all columns; of repeated own headers the first counts. If the user confirmed that there is no decision date,
 * Touchline's own column serves, once it exists.
 * @param confirmed field key → header text, from Rules
 */
export function pipelineColumns(
  headers: readonly string[],
  confirmed: ReadonlyMap<string, string>,
  { pick = LEFTMOST, isSetUp = false }: Search = {},
): PipelineColumns {
  const { columns, unsure, lost } = matchHeaders(headers, confirmed, pick)
  const own = pinnedColumns(headers, FACT_KEYS, confirmed, pick)
  const at = new Map<PipelineKey, number>([...columns, ...own.columns])
  const isOpen = (key: PipelineKey): boolean =>
    unsure.some(({ field }) => field === key) || lost.some(({ field }) => field === key)
  headers.forEach((header, index) => {
    const key = OWN_KEYS.get(normalise(header))
    if (key !== undefined && !at.has(key) && !(key === 'decision' && isOpen(key))) at.set(key, index)
  })
  const lostOwn = own.lost.filter(({ field }) => !at.has(field))
  const made = isSetUp && at.has('id') ? MADE_KEYS : []
  const unmade = made
    .filter((key) => !at.has(key) && !own.settled.has(key))
    .map((key): LostColumn => ({ field: key, header: ownHeader(key), why: 'gone' }))
  return { at, unsure, lost: [...lost, ...lostOwn, ...unmade] }
}

/** Field labels by key, for messages and set-up. */
export const FIELD_LABELS: ReadonlyMap<string, string> = new Map(
  FIELDS.map((field) => [field.key, field.label]),
)
