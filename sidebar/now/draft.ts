// The draft of a touch: prefilled, and kept through a failed save or a reload of the panel.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import { assumedOutcome } from '../../src/core/tabs/vocabulary'

/** Content of the log form for one row. Days are ISO days, times are 'HH:MM'; '' = blank. */
export interface Draft {
  readonly id: string
  /** Key of the request: new for each touch, the same when it is sent again, so that it is logged once. */
  readonly key: string
  /** True if it was sent before without an answer, so that it may have been saved. */
  readonly again: boolean
  readonly medium: string
  readonly outcome: string
  readonly reason: string
  /** What was in an automated touch (V3). */
  readonly item: string
  /** A card or letter written by hand, which is personal (C3). */
  readonly isByHand: boolean
  readonly direction: 'Out' | 'In'
  readonly minutes: string
  readonly progress: string
  /** What puts the client at risk (D6). */
  readonly risk: string
  readonly promiseDay: string
  readonly promiseTime: string
  readonly note: string
  /** Answer to the question about the missing fact. */
  readonly fact: string
  /** Not interested: what becomes of the row. */
  readonly ending: '' | 'never' | 'park'
  readonly parkUntil: string
  /** Not interested: the last ask for a referral was made. */
  readonly isAsked: boolean
  /** Wrong number: the number is struck, and the one that takes its place. */
  readonly isStruck: boolean
  readonly phone: string
  /** Left the company: nothing more is planned, and who is there now. */
  readonly isGone: boolean
  readonly successor: string
}

/** Fields that only hold what the user typed or ticked, not prefilled values. */
const TYPED = [
  'reason',
  'item',
  'isByHand',
  'minutes',
  'progress',
  'risk',
  'promiseDay',
  'promiseTime',
  'note',
  'fact',
  'ending',
  'parkUntil',
  'isAsked',
  'isStruck',
  'phone',
  'isGone',
  'successor',
] as const

/** A random key for a request. */
export const newKey = (): string =>
  Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 9)).join('')

/** The draft with which the form opens on a row. */
export const freshDraft = (card: RowCard, reasons: readonly string[]): Draft => ({
  id: card.id,
  key: newKey(),
  again: false,
  ...card.prefill,
  reason: reasons[0] ?? '',
  item: '',
  isByHand: false,
  direction: 'Out',
  minutes: '',
  progress: '',
  risk: '',
  promiseDay: '',
  promiseTime: '',
  note: '',
  fact: '',
  ending: '',
  parkUntil: '',
  isAsked: false,
  isStruck: false,
  phone: '',
  // Nothing is planned with who is gone; a client's row stays one unless the user says otherwise.
  isGone: (card.state === 'open' || card.state === 'won') && card.following.benched !== undefined,
  successor: '',
})

/** Applies a change; a new medium or direction also sets its usual outcome, unless an outcome was chosen by hand. */
export function withChange(draft: Draft, change: Partial<Draft>): Draft {
  const changed = { ...draft, ...change }
  const wasAssumed = draft.outcome === assumedOutcome(draft.medium, draft.direction)
  if (change.outcome !== undefined || !wasAssumed) return changed
  return { ...changed, outcome: assumedOutcome(changed.medium, changed.direction) }
}

/** True if closing the form would lose something. */
export const isTyped = (draft: Draft, fresh: Draft): boolean =>
  draft.again ||
  TYPED.some((field) => {
    const value = draft[field]
    return value !== fresh[field] && (typeof value === 'boolean' || value.trim() !== '')
  })

const STORE = 'touchline.now'

/** Unsaved drafts by row id, from the browser's session storage; empty if the browser blocks storage. */
function keptDrafts(): Record<string, Draft> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Draft>) : {}
  } catch {
    return {}
  }
}

/** Stores a draft so that it survives a reload of the panel; null removes it. */
export function keepDraft(id: string, draft: Draft | null): void {
  try {
    const { [id]: _, ...others } = keptDrafts()
    sessionStorage.setItem(STORE, JSON.stringify(draft ? { ...others, [id]: draft } : others))
  } catch {
    // Storage is blocked or full: the draft is still in the form.
  }
}

/** The draft of a row: the stored one, else a fresh one; null without a row. */
export function openDraft(row: PanelRow): Draft | null {
  if (!row.card) return null
  const fresh = freshDraft(row.card, row.history.reasons)
  const kept = keptDrafts()[row.card.id]
  return kept ? { ...fresh, ...kept } : fresh
}
