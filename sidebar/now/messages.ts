// Messages after logging a touch, and the touch as listed before the server answers.
import type { PanelLogged } from '../../src/app/panel/log-touch'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowHistory, ShownTouch } from '../../src/app/panel/row-history'
import type { CellField } from '../../src/app/row/cell-change'
import { dayWords } from '../frame/days'
import type { Draft } from './draft'
import { WORDS } from './words'

/** Number of touches and of reasons shown. */
const MOST_LISTED = 3

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

/** Why a touch does not count, and what may mend it. */
function uncountedWords({ uncounted, medium, reason }: ShownTouch): string {
  if (uncounted === 'C2') return WORDS.notReached
  if (uncounted === 'C3') return WORDS.enoughAutomated
  if (uncounted === 'V3') return WORDS.needsItem(medium)
  return reason === '' ? WORDS.noReason : WORDS.ownReason
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
  const next = day === '' ? '' : WORDS.nextIs([dayWords(day), medium].filter(Boolean).join(', '))
  const unsaved = (saved.unsaved ?? []).map((why) => ` ${why}`).join('')
  const what = [touch.medium, touch.outcome].filter(Boolean).join(', ')
  const text = WORDS.savedTouch(what, card.name) + next + unsaved
  if (uncounted === '') return { text: `${text}${followingWords(saved)}`, better: [] }
  const better = betterThan(touch, history).slice(0, MOST_LISTED)
  const said = `${text} ${uncountedWords(touch)}`
  if (uncounted === 'C2' || uncounted === 'C3') return { text: `${said}${followingWords(saved)}`, better }
  const undo = uncounted === 'V3' ? WORDS.undoItem : WORDS.undoReason
  const ask = better.length > 0 ? WORDS.oneOfThese : undo
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
  const number = phone === undefined ? '' : phone === '' ? WORDS.struck : WORDS.numberNow(phone)
  return wake === undefined ? number : WORDS.benched(card.name, wake === '' ? '' : dayWords(wake))
}
