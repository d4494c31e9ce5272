// State of the list of parked people: the rows, and the one whose day is being changed.
import type { ParkedPage, ParkedRow } from '../../../src/app/panel/parked-page'
import type { CourtVerb } from '../../../src/core/ledger/undo-lines'
import { dayWords } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { newKey } from '../../now/draft'
import { WORDS } from './words'

interface ParkedState {
  readonly page: ParkedPage | null
  readonly trouble: string
  /** The row whose day is being changed, and the ISO day. */
  readonly draft: { readonly id: string; readonly day: string } | null
  readonly isSaving: boolean
}

interface Change {
  readonly row: ParkedRow
  readonly key: string
  readonly verb: CourtVerb
  readonly cells: readonly {
    readonly field: 'benched' | 'wakeOn'
    readonly value: string
    readonly seen: string
  }[]
  readonly said: string
}

export class ParkedStore extends Store<ParkedState> {
  constructor(private readonly desk: Desk) {
    super({ page: null, trouble: '', draft: null, isSaving: false })
  }

  load(): void {
    const failed = (trouble: string): void => this.set({ page: null, trouble })
    hear(this.desk.server.parked(), (answer) => this.set({ page: answer, trouble: '', draft: null }), failed)
  }

  /** Opens a row to change its day, or closes it. */
  open(row: ParkedRow | null): void {
    this.set({ draft: row && { id: row.id, day: row.wakes } })
  }

  choose(day: string): void {
    const { draft } = this.state
    if (draft) this.set({ draft: { ...draft, day } })
  }

  /** Brings the row back into the pipeline. */
  back(row: ParkedRow): void {
    const cells = [
      { field: 'benched' as const, value: '', seen: row.benched },
      { field: 'wakeOn' as const, value: '', seen: row.wakeOn },
    ]
    this.send({ row, key: newKey(), verb: 'back', cells, said: WORDS.isBack(row.name) })
  }

  /** Parks the row until the chosen day. */
  save(row: ParkedRow): void {
    const day = this.state.draft?.day ?? ''
    if (day === '') return
    const cells = [{ field: 'wakeOn' as const, value: day, seen: row.wakeOn }]
    const verb = row.kind === 'bench' ? 'park' : 'long-term'
    this.send({ row, key: newKey(), verb, cells, said: WORDS.isUntil(row.name, dayWords(day)) })
  }

  private send(change: Change): void {
    const { row, key, verb, cells, said } = change
    const { messages, server } = this.desk
    if (this.state.isSaving) return
    this.set({ isSaving: true })
    messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      messages.failed(text, [againBy(() => this.send(change))])
    }
    hear(
      server.decide({ key, again: true, decisions: [{ id: row.id, verb, cells }] }),
      (answer) => {
        this.set({ isSaving: false })
        this.load()
        if (answer.left.length > 0) return messages.failed(WORDS.left(row.name))
        const undo = undoBy(() => this.undo(row, answer.batch))
        return messages.done(said, [undo])
      },
      failed,
    )
  }

  private undo(row: ParkedRow, batch: string): void {
    const { messages, server } = this.desk
    messages.busy(WORDS.saving)
    const failed = (text: string): void => messages.failed(text, [againBy(() => this.undo(row, batch))])
    hear(
      server.undoBatch({ batch, id: row.id }),
      (answer) => {
        this.load()
        return answer.kept.length > 0
          ? messages.failed(WORDS.left(row.name))
          : messages.done(WORDS.asBefore(row.name))
      },
      failed,
    )
  }
}
