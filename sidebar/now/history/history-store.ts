// State of a person's whole history: the pages read so far, and the touch that is being corrected.
import type { CorrectRequest, TouchTexts } from '../../../src/app/panel/correct-touch'
import type { HistoryPage, HistoryTouch } from '../../../src/app/panel/history-page'
import type { RowCard } from '../../../src/app/panel/row-card'
import { dayWords } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { newKey } from '../draft'
import type { NowStore } from '../now-store'
import { WORDS } from './words'

interface HistoryState {
  readonly page: HistoryPage | null
  readonly trouble: string
  readonly isLoading: boolean
  /** The touch that is open, as it shall be. */
  readonly draft: { readonly touch: HistoryTouch; readonly wanted: TouchTexts } | null
  /** The user is asked whether the open touch shall go. */
  readonly isAsked: boolean
  readonly isSaving: boolean
}

/** A touch by what can be corrected. */
export const textsOf = ({
  when,
  medium,
  direction,
  outcome,
  reason,
  minutes,
  note,
}: HistoryTouch): TouchTexts => ({
  ...{ when, medium, direction, outcome, reason, minutes, note },
})

/** A touch in short. */
export const inShort = ({ medium, when }: Pick<HistoryTouch, 'medium' | 'when'>): string =>
  `${medium || WORDS.seen}, ${dayWords(when.slice(0, 10))}`

export class HistoryStore extends Store<HistoryState> {
  constructor(
    private readonly desk: Desk,
    private readonly now: NowStore,
    private readonly id: string,
  ) {
    super({ page: null, trouble: '', isLoading: false, draft: null, isAsked: false, isSaving: false })
  }

  /** Reads the first page, or one more. */
  load(above = 0): void {
    this.set({ isLoading: true, trouble: '' })
    const failed = (trouble: string): void => this.set({ isLoading: false, trouble })
    hear(this.desk.server.history({ id: this.id, above }), (answer) => this.take(answer, above > 0), failed)
  }

  /** Opens a touch to correct it, or closes the one that is open. */
  open(touch: HistoryTouch | null): void {
    if (!this.state.isSaving) this.set({ draft: touch && { touch, wanted: textsOf(touch) }, isAsked: false })
  }

  change(part: Partial<TouchTexts>): void {
    const { draft } = this.state
    if (draft) this.set({ draft: { ...draft, wanted: { ...draft.wanted, ...part } } })
  }

  ask(isAsked: boolean): void {
    this.set({ isAsked })
  }

  save(): void {
    const { draft, isSaving } = this.state
    if (draft && !isSaving)
      this.send(this.requestOf(draft.touch, draft.wanted), WORDS.saved(inShort(draft.wanted)))
  }

  takeOut(): void {
    const { draft, isSaving } = this.state
    if (draft && !isSaving) this.send(this.requestOf(draft.touch, null), WORDS.removed(inShort(draft.touch)))
  }

  private requestOf(touch: HistoryTouch, wanted: TouchTexts | null): CorrectRequest {
    return { key: newKey(), id: this.id, touchId: touch.touchId, seen: textsOf(touch), wanted }
  }

  private send(request: CorrectRequest, said: string): void {
    const before = this.now.state.row?.card ?? null
    this.set({ isSaving: true })
    this.desk.messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      this.desk.messages.failed(text, [againBy(() => this.send(request, said))])
    }
    hear(
      this.desk.server.correct(request),
      (answer) => {
        const { batch, ...row } = answer
        this.set({ isSaving: false, draft: null, isAsked: false })
        const undo = undoBy(() => this.undo(batch, request))
        this.now.show(row, said + (before && row.card ? changeWords(before, row.card) : ''), [undo])
        this.load()
      },
      failed,
    )
  }

  private undo(batch: string, { seen }: CorrectRequest): void {
    const { messages, server } = this.desk
    messages.busy(WORDS.saving)
    const failed = (text: string): void =>
      messages.failed(text, [againBy(() => this.undo(batch, { seen } as CorrectRequest))])
    hear(
      server.undoBatch({ batch, id: this.id }),
      (answer) => {
        messages.done(answer.kept.length > 0 ? WORDS.partly : WORDS.restored(inShort(seen)))
        this.now.again()
        this.load()
      },
      failed,
    )
  }

  private take(page: HistoryPage, isMore: boolean): void {
    const known = isMore ? (this.state.page?.touches ?? []) : []
    const touches = [...known, ...page.touches].sort((a, b) =>
      a.when < b.when ? 1 : a.when > b.when ? -1 : 0,
    )
    this.set({ page: { ...page, touches }, isLoading: false })
  }
}

/** What of verdict and next touch is another now. */
function changeWords(before: RowCard, after: RowCard): string {
  const day = ({ next }: RowCard): string =>
    next.day === '' ? WORDS.nobody : dayWords(next.day.slice(0, 10))
  const verdict =
    before.verdict.word === after.verdict.word
      ? ''
      : WORDS.verdict(before.verdict.word || WORDS.nobody, after.verdict.word || WORDS.nobody)
  return verdict + (day(before) === day(after) ? '' : WORDS.next(day(before), day(after)))
}
