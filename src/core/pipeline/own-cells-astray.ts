// Cells of Touchline's whose ids are gone (S8): by position alone nothing tells whether they moved with their persons.
import type { Following } from './follow-persons'
import type { Identities } from './known-ids'

/** What only a row that had an id holds, and what somebody may have typed beside it. */
const JUDGED = ['verdict', 'noticeSince'] as const
const OWN = [...JUDGED, 'gut', 'promised', 'benched', 'wakeOn'] as const

/**
 * The rows that lost their ids and hold cells that may be somebody else's: other cells moved that night, or the person no
 * longer stands at the place that the Ledger, written in the order of the rows, gives them. None where the Ledger does not
 * know yet who anybody is.
 */
export function ownCellsAstray(
  { pipeline, known }: Pick<Identities, 'pipeline' | 'known'>,
  { returned, cells }: Following,
): number[] {
  const ids = pipeline.text('id')
  const holds = (keys: readonly (typeof OWN)[number][], row: number): boolean =>
    keys.some((key) => pipeline.textAt(key, row) !== '')
  const bare = ids.flatMap((id, row) => (id === '' && holds(OWN, row) ? [row] : []))
  if (!bare.some((row) => holds(JUDGED, row)) || known.whos.every((who) => who === '')) return []
  let place = 0
  const placeOf = Array.from(pipeline.filled(), (filled) => (filled ? place++ : -1))
  return bare.filter((row) => cells.size > 0 || placeOf[row] !== returned.get(row))
}
