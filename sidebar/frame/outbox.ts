// What waits to be saved: kept in the browser before anything else happens, sent in one call at a time, sent again until an
// answer comes, and gone from the browser once it is saved. It outlives the page.
import { hear } from '../hear'
import type { PanelAnswer } from '../server'
import { allKept, forgetOthers, keep } from './kept'
import { Store } from './store'

export interface OutboxState {
  /** Why nothing can be saved for now; '' unless that is so. */
  readonly trouble: string
  /** The browser keeps nothing: what is not saved is lost with the page. */
  readonly isBlocked: boolean
}

/** Milliseconds after which something goes out, with what came meanwhile. */
const TOGETHER_MS = 1500
/** Milliseconds after which it is sent again, longer each time. */
const RETRY_MS = [3000, 6000, 15_000, 60_000] as const

export abstract class Outbox<State extends OutboxState> extends Store<State> {
  /** Keys of what was sent, answered or not. */
  protected readonly sent = new Set<string>()
  private spreadsheet = ''
  protected isSending = false
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  /** @param prefix of its keys in the browser's storage */
  constructor(
    private readonly prefix: string,
    state: State,
  ) {
    super(state)
  }

  /** What of a state is not saved, as it is kept; null = nothing. */
  protected abstract unsaved(state: State): object | null
  /** Takes over what pages kept, which may be anything; whether it was sent is not known any more. */
  protected abstract takeOver(kept: readonly object[]): void
  /** Sends by `call` what comes next; false where nothing does. */
  protected abstract sendNext(): boolean

  /** Begins on a spreadsheet, with what an earlier page left of it. */
  open(spreadsheet: string): void {
    if (spreadsheet === this.spreadsheet) return
    this.spreadsheet = spreadsheet
    this.takeOver(allKept(this.prefix, spreadsheet))
    if (!this.state.isBlocked) forgetOthers(this.prefix, spreadsheet)
    this.soon()
  }

  /** Sends now what is not saved. */
  send(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.isSending || this.spreadsheet === '') return
    if (!this.sendNext()) this.clearTrouble()
  }

  protected soon(wait: number = TOGETHER_MS): void {
    this.timer ??= setTimeout(() => this.send(), wait)
  }

  /**
   * Makes a call; what it leaves, and what came meanwhile, goes out next.
   * @param refused where the server did not take it, which is not sent again by itself; left out, it is
   */
  protected call<T>(
    work: Promise<PanelAnswer<T>>,
    saved: (result: T) => void,
    refused?: (problem: string) => void,
  ): void {
    this.isSending = true
    const answered = (take: () => void): void => {
      this.isSending = false
      this.failures = 0
      this.clearTrouble()
      take()
      if (this.unsaved(this.state) !== null) this.soon(0)
    }
    hear(
      work,
      (result) => answered(() => saved(result)),
      (trouble, refusal) => {
        if (refusal && refused) return answered(() => refused(trouble))
        this.isSending = false
        this.change({ trouble })
        return this.soon(RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)])
      },
    )
  }

  private clearTrouble(): void {
    if (this.state.trouble !== '') this.change({ trouble: '' })
  }

  /** Changes the state, and keeps what is not saved before anything else happens. */
  protected change(part: Partial<State> | Partial<OutboxState>): void {
    const state: State = { ...this.state, ...part }
    const isKept = this.spreadsheet === '' || keep(this.prefix, this.spreadsheet, this.unsaved(state))
    this.set({ ...state, isBlocked: !isKept })
  }
}
