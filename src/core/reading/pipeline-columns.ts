// Finds the columns of the user's fields and of Touchline's own data by their headers.

import { normalise } from '../cells/text'
import type { OwnKey } from '../tabs/schema'
import { FIELDS, type FieldKey } from './fields'
import { matchHeaders, type UnsureField } from './headers'
import { OWN_KEYS } from './own-cells'

/** Key of a column: a field of the user's or one of Touchline's own. */
export type PipelineKey = FieldKey | OwnKey

/** The columns found, and the fields that need a question. */
export interface PipelineColumns {
  /** Key → column index among the table's headers. */
  readonly at: ReadonlyMap<PipelineKey, number>
  readonly unsure: readonly UnsureField[]
}

/**
 * Finds all columns; of repeated own headers the first counts. If the user confirmed that there is no decision date,
 * Touchline's own column serves, once it exists.
 * @param confirmed field key → header text, from Rules
 */
export function pipelineColumns(
  headers: readonly string[],
  confirmed: ReadonlyMap<string, string>,
): PipelineColumns {
  const { columns, unsure } = matchHeaders(headers, confirmed)
  const at = new Map<PipelineKey, number>(columns)
  const isAsked = unsure.some(({ field }) => field === 'decision')
  headers.forEach((header, index) => {
    const own = OWN_KEYS.get(normalise(header))
    if (own !== undefined && !at.has(own) && !(own === 'decision' && isAsked)) at.set(own, index)
  })
  return { at, unsure }
}

/** Field labels by key, for messages and set-up. */
export const FIELD_LABELS: ReadonlyMap<string, string> = new Map(
  FIELDS.map((field) => [field.key, field.label]),
)
