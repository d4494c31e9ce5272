// Messages after logging a touch, and the touch as listed before the server answers.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import type { ShownTouch } from '../../src/app/panel/row-history'
import { parseIsoDay } from '../../src/core/calendar/day'
import { readableDay } from '../../src/core/cells/text'
import type { Draft } from './draft'

/** Number of touches and of reasons shown. */
const MOST_LISTED = 3

/** '9 Mar 2026', with its time where there is one: '9 Mar 2026, 15:30'. */
export function dayWords(iso: string): string {
  const [day = '', time = ''] = iso.split(' ')
  const words = readableDay(parseIsoDay(day) ?? Number.NaN)
  return time === '' ? words : `${words}, ${time}`
}

/** A draft as a touch in the list, until the server answers. */
export const touchOfDraft = (draft: Draft): ShownTouch => ({
  touchId: '',
  when: '',
  medium: draft.medium,
  direction: draft.direction,
  outcome: draft.outcome,
  reason: draft.reason,
  progress: draft.progress,
  note: draft.note,
  counts: true,
  uncounted: '',
})

/** The row with a touch added to its history. */
export const withTouch = (row: PanelRow, touch: ShownTouch): PanelRow => ({
  ...row,
  history: { ...row.history, touches: [touch, ...row.history.touches].slice(0, MOST_LISTED) },
})

/** Why a touch does not count where no other reason would mend it. */
const WHY_NOT: Readonly<Record<Exclude<ShownTouch['uncounted'], 'V1'>, string>> = {
  '': '',
  C2: ' Nobody was reached: an attempt, not counted (C2).',
  C3: ' It does not count: enough automated touches count this year; a personal one would (C3).',
  V3: ' It does not count: an automated touch needs an item of your library (V3). Undo, and say which.',
}

/** What was saved and comes next, or why it does not count; with other reasons to choose from if the reason does not (V1). */
export function savedMessage(
  touch: ShownTouch,
  card: RowCard,
  offered: readonly string[],
): { readonly text: string; readonly reasons: readonly string[] } {
  const next = card.next.day === '' ? '' : ` Next: ${dayWords(card.next.day)}, ${card.next.medium}.`
  const saved = `Saved: ${[touch.medium, touch.outcome].filter(Boolean).join(', ')} with ${card.name}.${next}`
  if (touch.uncounted !== 'V1') return { text: `${saved}${WHY_NOT[touch.uncounted]}`, reasons: [] }
  const reasons = offered.filter((reason) => reason !== touch.reason).slice(0, MOST_LISTED)
  const ask = reasons.length > 0 ? ' Was it one of these?' : ' Undo, and say what was in it for them.'
  const why = touch.reason === '' ? 'it has no reason' : 'the reason is only yours'
  return { text: `${saved} It does not count: ${why} (V1).${ask}`, reasons }
}
