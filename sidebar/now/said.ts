// What the panel says after a touch was logged, and the touch as it is listed before the server has answered.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import type { ShownTouch } from '../../src/app/panel/row-history'
import { parseIsoDay } from '../../src/core/calendar/day'
import { readableDay } from '../../src/core/cells/text'
import { OUTCOMES } from '../../src/core/tabs/vocabulary'
import type { Draft } from './draft'

const SHOWN = 3

/** '9 Mar 2026', with its time where there is one: '9 Mar 2026, 15:30'. */
export function dayWords(iso: string): string {
  const [day = '', time = ''] = iso.split(' ')
  const words = readableDay(parseIsoDay(day) ?? Number.NaN)
  return time === '' ? words : `${words}, ${time}`
}

/** A touch as the list shows it until the server has answered. */
export const shownOf = (draft: Draft): ShownTouch => ({
  touchId: '',
  when: '',
  medium: draft.medium,
  direction: draft.direction,
  outcome: draft.outcome,
  reason: draft.reason,
  progress: draft.progress,
  note: draft.note,
  counts: true,
})

export const withTouch = (row: PanelRow, touch: ShownTouch): PanelRow => ({
  ...row,
  history: { ...row.history, touches: [touch, ...row.history.touches].slice(0, SHOWN) },
})

/** Outcomes after which no reason makes a touch count (C2). */
const NOT_THROUGH = new Set(OUTCOMES.filter(({ reached }) => !reached).map(({ word }) => word))

/** What was saved and what follows; reasons to choose from where the one given does not count (V1). */
export function savedWords(
  touch: ShownTouch,
  card: RowCard,
  offered: readonly string[],
): { readonly text: string; readonly reasons: readonly string[] } {
  const next = card.next.day === '' ? '' : ` Next: ${dayWords(card.next.day)}, ${card.next.medium}.`
  const said = `Saved: ${[touch.medium, touch.outcome].filter(Boolean).join(', ')} with ${card.name}.${next}`
  if (touch.counts || touch.direction === 'In') return { text: said, reasons: [] }
  if (NOT_THROUGH.has(touch.outcome))
    return { text: `${said} Nobody was reached: an attempt, not counted (C2).`, reasons: [] }
  const reasons = offered.filter((reason) => reason !== touch.reason).slice(0, SHOWN)
  const ask = reasons.length > 0 ? ' Was it one of these?' : ' Undo, and say what was in it for them.'
  const why = touch.reason === '' ? 'it has no reason' : 'the reason is only yours'
  return { text: `${said} It does not count: ${why} (V1).${ask}`, reasons }
}
