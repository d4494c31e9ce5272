// State of a tool that shows one page of the server and changes it by acts, each of which answers with the page as it is then and
// is taken back by another.
import type { PanelAnswer } from '../../src/app/panel/answer'
import { wordsOfFailure } from '../failure'
import type { Desk } from '../frame/desk'
import type { Action } from '../frame/messages'
import { Store } from '../frame/store'
import { WORDS as FRAME } from '../frame/words'

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
    this.ask().then(
      (answer) => this.set('ok' in answer ? { page: answer.ok } : { trouble: answer.problem }),
      (failure: unknown) => this.set({ trouble: wordsOfFailure(failure) }),
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
      messages.failed(text, [{ label: FRAME.tryAgain, act: () => this.act(act) }])
    }
    act.send().then(
      (answer) => {
        if (!('ok' in answer)) return failed(answer.problem)
        this.desk.changedAt = Date.now()
        this.set({ page: answer.ok, isSaving: false })
        const { undo } = act
        const undos = undo ? [{ label: FRAME.undo, isUndo: true, act: () => this.act(undo) }] : []
        messages.done(act.said, [...undos, ...(act.more ?? [])])
        act.done?.()
      },
      (failure: unknown) => failed(wordsOfFailure(failure)),
    )
  }
}
