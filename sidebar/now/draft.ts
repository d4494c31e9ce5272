// What is being typed about one row: prefilled, kept through a failed save and a reload of the panel, turned into a request.
import type { LogRequest } from '../../src/app/panel/log-touch'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import type { CellChange } from '../../src/app/row/cell-change'
import { usualOutcome } from '../../src/core/tabs/vocabulary'

export interface Draft {
  readonly id: string
  /** New for each touch, the same however often it is sent. */
  readonly key: string
  /** It was sent, and nobody knows whether it arrived. */
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
  /** The missing fact. */
  readonly fact: string
}

/** What the user typed, as against what was prefilled. */
const TYPED = ['reason', 'minutes', 'progress', 'promiseDay', 'promiseTime', 'note', 'fact'] as const

export const newKey = (): string =>
  Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 9)).join('')

/** The form as it opens on a row. */
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

/** Another medium or direction brings its usual outcome, unless one was chosen by hand. */
export function withChange(draft: Draft, change: Partial<Draft>): Draft {
  const changed = { ...draft, ...change }
  const wasUsual = draft.outcome === usualOutcome(draft.medium, draft.direction)
  if (change.outcome !== undefined || !wasUsual) return changed
  return { ...changed, outcome: usualOutcome(changed.medium, changed.direction) }
}

/** Whether something would be lost were the form closed. */
export const isTyped = (draft: Draft, fresh: Draft): boolean =>
  draft.again || TYPED.some((field) => draft[field].trim() !== '' && draft[field] !== fresh[field])

/** The cells that the draft fills, with what was seen in them. */
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

/** What goes to the server; blanks are left out. */
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

/** What was typed and not saved yet, by row; nothing where the browser keeps nothing for this page. */
export function keptDrafts(): Record<string, Draft> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Draft>) : {}
  } catch {
    return {}
  }
}

/** Keeps a draft through a reload of the panel, or forgets it. */
export function keepDraft(id: string, draft: Draft | null): void {
  try {
    const { [id]: _, ...others } = keptDrafts()
    sessionStorage.setItem(STORE, JSON.stringify(draft ? { ...others, [id]: draft } : others))
  } catch {
    // Storage that is switched off or full: the draft still stands in the form.
  }
}

/** The row's form: what was typed before, else as it opens. */
export function openDraft(row: PanelRow): Draft | null {
  if (!row.card) return null
  const fresh = freshDraft(row.card, row.history.reasons)
  const kept = keptDrafts()[row.card.id]
  return kept ? { ...fresh, ...kept } : fresh
}
