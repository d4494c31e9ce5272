// The draft of a touch: prefilled, kept through a failed save or a reload of the panel, and turned into a request.
import type { LogRequest } from '../../src/app/panel/log-touch'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import type { CellChange } from '../../src/app/row/cell-change'
import { usualOutcome } from '../../src/core/tabs/vocabulary'

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
  readonly direction: 'Out' | 'In'
  readonly minutes: string
  readonly progress: string
  readonly promiseDay: string
  readonly promiseTime: string
  readonly note: string
  /** Answer to the question about the missing fact. */
  readonly fact: string
}

/** Fields that only hold what the user typed, not prefilled values. */
const TYPED = ['reason', 'minutes', 'progress', 'promiseDay', 'promiseTime', 'note', 'fact'] as const

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
  direction: 'Out',
  minutes: '',
  progress: '',
  promiseDay: '',
  promiseTime: '',
  note: '',
  fact: '',
})

/** Applies a change; a new medium or direction also sets its usual outcome, unless an outcome was chosen by hand. */
export function withChange(draft: Draft, change: Partial<Draft>): Draft {
  const changed = { ...draft, ...change }
  const wasUsual = draft.outcome === usualOutcome(draft.medium, draft.direction)
  if (change.outcome !== undefined || !wasUsual) return changed
  return { ...changed, outcome: usualOutcome(changed.medium, changed.direction) }
}

/** True if closing the form would lose something. */
export const isTyped = (draft: Draft, fresh: Draft): boolean =>
  draft.again || TYPED.some((field) => draft[field].trim() !== '' && draft[field] !== fresh[field])

/** The cells that the draft fills, each with the value the user saw in it. */
export function cellsOf(draft: Draft, card: RowCard): CellChange[] {
  const cells: CellChange[] = []
  const { missing } = card
  if (missing && missing.field !== '' && draft.fact.trim() !== '') {
    const header = missing.field === 'fit' ? { header: missing.header } : {}
    cells.push({ field: missing.field, value: draft.fact.trim(), seen: missing.seen, ...header })
  }
  if (draft.promiseDay !== '') {
    const value = draft.promiseTime === '' ? draft.promiseDay : `${draft.promiseDay} ${draft.promiseTime}`
    cells.push({ field: 'promised', value, seen: card.promised })
  }
  return cells
}

/** The request for the server; blank minutes are left out. */
export function requestOf(draft: Draft, card: RowCard): LogRequest {
  const minutes = Number(draft.minutes)
  const progress = card.missing?.fact === 'progress' && draft.fact !== '' ? draft.fact : draft.progress
  return {
    id: draft.id,
    key: draft.key,
    again: draft.again,
    medium: draft.medium,
    outcome: draft.outcome,
    reason: draft.reason.trim(),
    direction: draft.direction,
    progress,
    note: draft.note.trim(),
    cells: cellsOf(draft, card),
    context: card.context,
    ...(draft.minutes.trim() !== '' && minutes >= 0 ? { minutes } : {}),
  }
}

const STORE = 'touchline.now'

/** Unsaved drafts by row id, from the browser's session storage; empty if the browser blocks storage. */
export function keptDrafts(): Record<string, Draft> {
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
