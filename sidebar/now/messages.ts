// Messages after logging a touch, and the touch as listed before the server answers.
import type { PanelLogged } from '../../src/app/panel/log-touch'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowHistory, ShownTouch } from '../../src/app/panel/row-history'
import type { CellField } from '../../src/app/row/cell-change'
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
  item: draft.item,
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

/** What an automated touch lacks, in plain words (V3). */
const needsItem = (medium: string): string =>
  `a ${medium.toLowerCase()} counts only with an item: what was in it?`

/** Why a touch does not count, and what may mend it. */
function uncountedWords(touch: ShownTouch): string {
  const { uncounted } = touch
  if (uncounted === 'C2') return 'Nobody was reached: an attempt, not counted (C2).'
  if (uncounted === 'C3')
    return 'It does not count: enough automated touches count this year; a personal one would (C3).'
  if (uncounted === 'V3') return `Not counted: ${needsItem(touch.medium)} (V3)`
  return `It does not count: ${touch.reason === '' ? 'it has no reason' : 'the reason is only yours'} (V1).`
}

/** A touch to log in place of one that does not count. */
export interface Better {
  readonly label: string
  readonly part: Partial<Draft>
}

/** What was saved and comes next; if it does not count, why, and what would count in its place (V1, V3). */
export function savedMessage(
  saved: PanelLogged,
  history: RowHistory,
): { readonly text: string; readonly better: readonly Better[] } {
  const { card, touch } = saved
  const { uncounted } = touch
  const { day, medium } = card.next
  const next = day === '' ? '' : ` Next: ${[dayWords(day), medium].filter(Boolean).join(', ')}.`
  const unsaved = (saved.unsaved ?? []).map((why) => ` ${why}`).join('')
  const text = `Saved: ${[touch.medium, touch.outcome].filter(Boolean).join(', ')} with ${card.name}.${next}${unsaved}`
  if (uncounted === '') return { text: `${text}${followingWords(saved)}`, better: [] }
  const better = betterThan(touch, history).slice(0, MOST_LISTED)
  const said = `${text} ${uncountedWords(touch)}`
  if (uncounted === 'C2' || uncounted === 'C3') return { text: `${said}${followingWords(saved)}`, better }
  const undo = uncounted === 'V3' ? ' Undo, and name it.' : ' Undo, and say what was in it for them.'
  const ask = better.length > 0 ? ' Was it one of these?' : undo
  return { text: `${said}${ask}`, better }
}

function betterThan(touch: ShownTouch, { reasons, items }: RowHistory): Better[] {
  if (touch.uncounted === 'V3')
    return items.map(({ item, reason }) => ({ label: item, part: { item, reason } }))
  if (touch.uncounted !== 'V1') return []
  return reasons
    .filter((reason) => reason !== touch.reason)
    .map((reason) => ({ label: reason, part: { reason } }))
}

/** What else the touch did to the row, so that nothing happens unsaid. */
function followingWords({ card, undo }: PanelLogged): string {
  const written = (field: CellField): string | undefined =>
    undo.cells.find((cell) => cell.field === field)?.seen
  const phone = written('phone')
  const wake = written('wakeOn')
  const number =
    phone === undefined ? '' : phone === '' ? ' The number is struck.' : ` The number is now ${phone}.`
  if (wake === undefined) return number
  const until = wake === '' ? 'nothing more is planned' : `back on ${dayWords(wake)}`
  return ` ${card.name} is on the bench: ${until}.`
}
