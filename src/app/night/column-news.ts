// Columns that are found after set-up: each gets its `header` row on Rules, and is said once (S1).
import { FIELD_LABELS, type Pipeline } from '../../core/pipeline/pipeline'
import { FIELDS } from '../../core/reading/fields'
import { isTouchlineHeader } from '../../core/reading/own-cells'
import type { Words } from '../../core/words/words'

/** Field key → header of the columns in use that Rules does not pin yet; Touchline's own are known by their headers. */
export function newPins({ columns, table, book }: Pipeline): ReadonlyMap<string, string> {
  const pins = new Map<string, string>()
  const keys = [...FIELDS.map(({ key }) => key), 'segment' as const]
  for (const key of keys) {
    const at = columns.at.get(key)
    if (at !== undefined && (book.headers.get(key) ?? '') === '') pins.set(key, table.headers[at] ?? '')
  }
  return pins
}

/** A sentence for each of them that is the user's column. */
export const columnNews = (pins: ReadonlyMap<string, string>, words: Words): string[] =>
  [...pins].flatMap(([key, header]) =>
    isTouchlineHeader(header) ? [] : [words.columnFound(header, FIELD_LABELS.get(key) ?? key)],
  )
