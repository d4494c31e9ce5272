// The draft of a touch as a request: what is logged, and the cells that are filled with it.
import type { LogRequest } from '../../src/app/panel/log-touch'
import type { RowCard } from '../../src/app/panel/row-card'
import type { CellChange } from '../../src/app/row/cell-change'
import { isCall, OUTCOMES } from '../../src/core/tabs/vocabulary'
import { cellsOfOutcome, consequenceOf, takesHand, takesItem } from './consequences'
import type { Draft } from './draft'
import { WORDS } from './words'

/** The cells that the draft fills, each with the value the user saw in it. */
export function cellsOf(draft: Draft, card: RowCard): CellChange[] {
  const cells = cellsOfOutcome(draft, card)
  const { missing } = card
  const isTaken = cells.some(({ field }) => field === missing?.field)
  if (missing && missing.field !== '' && draft.fact.trim() !== '' && !isTaken) {
    const header = missing.field === 'fit' ? { header: missing.header } : {}
    cells.push({ field: missing.field, value: draft.fact.trim(), seen: missing.seen, ...header })
  }
  if (draft.promiseDay !== '') {
    const value = draft.promiseTime === '' ? draft.promiseDay : `${draft.promiseDay} ${draft.promiseTime}`
    cells.push({ field: 'promised', value, seen: card.promised })
  }
  return cells
}

/**
 * The request for the server; blank minutes are left out.
 * @param offered the reason that stood there before anything was typed; '' = none
 */
export function requestOf(draft: Draft, card: RowCard, offered = ''): LogRequest {
  const minutes = Number(draft.minutes)
  const { outcome, medium } = draft
  const consequence = consequenceOf(outcome)
  const isNamed = consequence === 'gone' && draft.successor.trim() !== ''
  const note = [draft.note.trim(), isNamed ? WORDS.thereNow(draft.successor.trim()) : '']
  return {
    id: draft.id,
    key: draft.key,
    again: draft.again,
    medium,
    outcome,
    reason: wasSaid(draft, offered) ? draft.reason.trim() : '',
    direction: draft.direction,
    progress: progressOf(draft, card),
    risk: draft.risk,
    note: note.filter((text) => text !== '').join('\n'),
    cells: cellsOf(draft, card),
    context: card.context,
    ...(draft.minutes.trim() !== '' && minutes >= 0 ? { minutes } : {}),
    ...(takesItem(medium) && draft.item.trim() !== '' ? { item: draft.item.trim() } : {}),
    ...(takesHand(medium) && draft.isByHand ? { personal: 'yes' } : {}),
    ...(consequence === 'ending' && draft.isAsked ? { referralAsked: 'yes' } : {}),
    ...(isTried(draft, card) ? card.trial : {}),
  }
}

/** Whether the touch belongs to the experiment that is running: calls that one makes do (E1). */
export const isTried = ({ medium, direction }: Draft, { trial }: RowCard): boolean =>
  trial !== null && isCall(medium) && direction === 'Out'

/** Whether the person heard the reason: one that only stood there was not given where nobody was reached. */
const wasSaid = ({ reason, outcome }: Draft, offered: string): boolean =>
  reason.trim() !== offered || OUTCOMES.find(({ word }) => word === outcome)?.reached !== false

/** What was agreed: as answered or chosen; a meeting with its day is a next step (P3). */
function progressOf(draft: Draft, { missing }: RowCard): string {
  if (missing?.fact === 'progress' && draft.fact !== '') return draft.fact
  const isMeeting = consequenceOf(draft.outcome) === 'meeting' && draft.promiseDay !== ''
  return draft.progress === '' && isMeeting ? 'Next step agreed' : draft.progress
}
