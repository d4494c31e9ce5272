// State of a tool that shows one page of the server and changes it by acts, each of which answers with the page as it is then and
// is taken back by another.
import type { PanelAnswer } from '../../src/app/panel/answer'
import type { Desk } from '../frame/desk'
import { type Action, againBy, undoBy } from '../frame/messages'
import { Store } from '../frame/store'
import { hear } from '../hear'

interface PageState<Page> {
  /** null before it is there. */
  readonly page: Page | null
  /** Why it is not; '' = nothing went wrong. */
  readonly trouble: string
  readonly isSaving: boolean
}

/** An act: what it sends, and what is said while it is done and afterwards. */
export interface PageAct<Page> {
  readonly send: () => Promise<PanelAnswer<Page>>
  readonly saving: string
  readonly said: string
  /** What takes it back. */
  readonly undo?: PageAct<Page>
  /** What else is offered once it is done. */
  readonly more?: readonly Action[]
  /** Told once it is done. */
  readonly done?: () => void
}

export class PageStore<Page> extends Store<PageState<Page>> {
  constructor(
    private readonly desk: Desk,
    private readonly ask: () => Promise<PanelAnswer<Page>>,
  ) {
    super({ page: null, trouble: '', isSaving: false })
  }

  load(): void {
    this.set({ trouble: '' })
    hear(
      this.ask(),
      (page) => this.set({ page }),
      (trouble) => this.set({ trouble }),
    )
  }

  /** Does one act at a time. */
  act(act: PageAct<Page>): void {
    const { messages } = this.desk
    if (this.state.isSaving) return
    this.set({ isSaving: true })
    messages.busy(act.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      messages.failed(text, [againBy(() => this.act(act))])
    }
    hear(
      act.send(),
      (answer) => {
        this.desk.changedAt = Date.now()
        this.set({ page: answer, isSaving: false })
        const { undo } = act
        const undos = undo ? [undoBy(() => this.act(undo))] : []
        messages.done(act.said, [...undos, ...(act.more ?? [])])
        act.done?.()
      },
      failed,
    )
  }
}
