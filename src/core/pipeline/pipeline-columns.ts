// Which column of a pipeline is what: the user's fields and Touchline's own, by their headers.

import { normalise } from '../cells/text'
import type { OwnKey } from '../tabs/schema'
import { FIELDS, type FieldKey } from './fields'
import { matchHeaders, type UnsureField } from './headers'
import { OWN_KEYS } from './own-cells'

export type PipelineKey = FieldKey | OwnKey

/** Where each meaning stands, and what could not be decided. */
export interface PipelineColumns {
  /** Key → index among the table's headers. */
  readonly at: ReadonlyMap<PipelineKey, number>
  readonly unsure: readonly UnsureField[]
}

/**
 * Where the user's fields and Touchline's own columns stand; of equal own headers the first counts. A decision date
 * confirmed as missing is Touchline's own column, once there is one.
 * @param confirmed field key → header text, as Rules has it
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

/** The labels of the fields, for messages and for what set-up shows. */
export const FIELD_LABELS: ReadonlyMap<string, string> = new Map(
  FIELDS.map((field) => [field.key, field.label]),
)
