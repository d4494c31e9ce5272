// State of the tool Duplicates: the pairs, and the one that is being made one row.
import type { DuplicatesPage, LikelyPair } from '../../../src/app/panel/duplicates-page'
import type { Merged, MergeRequest } from '../../../src/app/panel/merge-rows'
import type { Desk } from '../../frame/desk'
import { againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { newKey } from '../../now/draft'
import { WORDS } from './words'

/** 0 or 1: one of the two rows of a pair. */
export type Which = 0 | 1

interface Draft {
  readonly pair: LikelyPair
  readonly stays: Which
  /** By header: whose cell shall stand. */
  readonly chosen: Readonly<Record<string, Which>>
}

interface DuplicatesState {
  readonly page: DuplicatesPage | null
  readonly trouble: string
  readonly draft: Draft | null
  readonly isSaving: boolean
}

export class DuplicatesStore extends Store<DuplicatesState> {
  constructor(private readonly desk: Desk) {
    super({ page: null, trouble: '', draft: null, isSaving: false })
  }

  load(): void {
    const failed = (trouble: string): void => this.set({ page: null, trouble })
    hear(
      this.desk.server.duplicates(),
      (answer) => this.set({ page: answer, trouble: '', draft: null }),
      failed,
    )
  }

  /** Opens a pair, of which the upper row stays at first, or closes it. */
  open(pair: LikelyPair | null): void {
    this.set({ draft: pair && { pair, stays: 0, chosen: {} } })
  }

  /** Says which row stays; its cells stand unless others were chosen. */
  stay(stays: Which): void {
    const { draft } = this.state
    if (draft) this.set({ draft: { ...draft, stays } })
  }

  choose(header: string, whose: Which): void {
    const { draft } = this.state
    if (draft) this.set({ draft: { ...draft, chosen: { ...draft.chosen, [header]: whose } } })
  }

  /** Makes one row of the open pair. */
  merge(): void {
    const { draft, isSaving } = this.state
    if (!draft || isSaving) return
    const { pair, stays, chosen } = draft
    const [stay, go] = stays === 0 ? pair.sides : [pair.sides[1], pair.sides[0]]
    const take = pair.fields.flatMap(({ header }) => ((chosen[header] ?? stays) === stays ? [] : [header]))
    this.send({ key: newKey(), stay: stay.id, go: go.id, take, sign: pair.sign })
  }

  private send(request: MergeRequest): void {
    const { messages, server } = this.desk
    this.set({ isSaving: true })
    messages.busy(WORDS.working)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      messages.failed(text, [againBy(() => this.send(request))])
    }
    hear(
      server.merge(request),
      (answer) => {
        this.set({ isSaving: false })
        this.load()
        const { name, touches, emptied } = answer
        const undo = undoBy(() => this.undo(answer))
        return messages.done(WORDS.done(name, touches, emptied), [undo])
      },
      failed,
    )
  }

  private undo(merged: Merged): void {
    const { messages, server } = this.desk
    messages.busy(WORDS.working)
    const failed = (text: string): void => messages.failed(text, [againBy(() => this.undo(merged))])
    hear(
      server.undoBatch({ batch: merged.batch }),
      (answer) => {
        this.load()
        return messages.done(answer.kept.length > 0 ? WORDS.partly : WORDS.restored(merged.name))
      },
      failed,
    )
  }
}
