// A touch that the panel logs: what it sends, and the answer with the row's new card.

import { COUNTS_ON_ITS_OWN } from '../../core/touches/classify'
import type { TouchEntry } from '../../core/touches/log-entry'
import { type CellChange, type Conflict, isoMoment } from '../row/cell-change'
import type { Trouble } from '../sheet/open-pipeline'
import type { Briefing } from './cached-context'
import { type RowCard, rowCard } from './row-card'
import type { ShownTouch } from './row-history'
import type { TouchRequest } from './touch-entry'

export interface PanelLogRequest extends TouchRequest {
  /** New for each touch, the same when it is sent again. */
  readonly key: string
  /** It may have arrived before: looked up in the log first. */
  readonly again?: boolean
  /** The fact that was learnt, and the day that was agreed. */
  readonly cells: readonly CellChange[]
  readonly briefing?: Briefing
}

export interface PanelLogged {
  readonly card: RowCard
  readonly touch: ShownTouch
  /** What takes it back: cells as they were, with what stands in them now. */
  readonly undo: { readonly touchId: string; readonly id: string; readonly cells: readonly CellChange[] }
}

/** A touch that was saved, or why nothing was. */
export type Outcome = PanelLogged | Conflict | Trouble

interface Saved {
  readonly request: PanelLogRequest
  readonly entry: Pick<TouchEntry, 'touchId' | 'moment'>
  readonly bits: number
  readonly briefing: Briefing
}

/** The card as it is then, the touch as it is listed, and what takes it back. */
export function answer(
  view: Parameters<typeof rowCard>[0],
  row: number,
  { request, entry, bits, briefing }: Saved,
): PanelLogged {
  const { id, medium = '', direction, outcome = '', reason = '', progress = '', note = '', cells } = request
  return {
    card: rowCard(view, row, briefing),
    touch: {
      touchId: entry.touchId,
      when: isoMoment(entry.moment),
      medium,
      direction: direction || 'Out',
      outcome,
      reason,
      progress,
      note,
      counts: (bits & COUNTS_ON_ITS_OWN) !== 0,
    },
    undo: {
      touchId: entry.touchId,
      id,
      cells: cells.map((change) => ({ ...change, value: change.seen, seen: change.value })),
    },
  }
}
