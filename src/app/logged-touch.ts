// A touch that the panel logs: what it sends, the entry it becomes, and the answer with the row's new card.
import { keyOf, type TouchEntry } from '../core/log-entry'
import { IS_CONTACT, IS_ELIGIBLE, touchClassifier } from '../core/touches'
import type { Briefing } from './briefing'
import type { TouchRequest } from './log-touch'
import type { PanelPorts } from './panel-ports'
import { type RowCard, rowCard } from './row-card'
import { type CellChange, type Conflict, isoMoment } from './row-cell'
import type { ShownTouch } from './row-history'
import type { PipelineSheet, RulesSheet, Trouble } from './sheet'

export interface PanelLogRequest extends Omit<TouchRequest, 'promised' | 'key'> {
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

/** The touch as a line of the log, by the sheet's clock; its id is made from the request's key. */
export function entryOf(
  ports: PanelPorts,
  { pipeline }: PipelineSheet,
  row: number,
  request: PanelLogRequest,
): TouchEntry {
  const { key, again: _, cells: __, briefing: ___, ...said } = request
  return {
    ...said,
    touchId: keyOf(`panel ${key}`),
    moment: Math.round(ports.workbook.zone(ports.clock.now()) * 1440) / 1440,
    name: said.name ?? pipeline.personName(row),
    owner: said.owner ?? pipeline.textAt('owner', row),
  }
}

/** What the touch counts as. */
export const bitsOf = ({ book }: RulesSheet, entry: TouchEntry): number =>
  touchClassifier(book)({
    medium: entry.medium ?? '',
    direction: entry.direction ?? '',
    personal: entry.personal ?? '',
    reason: entry.reason ?? '',
    item: entry.item ?? '',
    outcome: entry.outcome ?? '',
    progress: entry.progress ?? '',
  })

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
      counts: (bits & IS_CONTACT) !== 0 && (bits & IS_ELIGIBLE) !== 0,
    },
    undo: {
      touchId: entry.touchId,
      id,
      cells: cells.map((change) => ({ ...change, value: change.seen, seen: change.value })),
    },
  }
}
