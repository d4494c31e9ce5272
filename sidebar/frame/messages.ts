// The one message of the panel: what is being done, what was done and how it is taken back, what went wrong and what mends it.
import { Store } from './store'
import { WORDS } from './words'

/** A button beside a message. */
export interface Action {
  readonly label: string
  /** Takes back what the message tells; also on the key U, as long as nothing else can be taken back. */
  readonly isUndo?: boolean
  act(): void
}

/** Does again what failed. */
export const againBy = (act: () => void): Action => ({ label: WORDS.tryAgain, act })

/** Takes back what was done. */
export const undoBy = (act: () => void): Action => ({ label: WORDS.undo, isUndo: true, act })

export interface Message {
  readonly kind: 'busy' | 'done' | 'failed'
  readonly text: string
  readonly actions: readonly Action[]
}

/** Milliseconds after which it is said that something is being done: what is quicker needs no word. */
const QUICK_MS = 150

export class Messages extends Store<{ readonly shown: Message | null }> {
  private undo: Action | null = null
  private soon: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super({ shown: null })
  }

  /** Something is being done; said only if it is not over at once. */
  busy(text: string): void {
    this.dismiss()
    this.soon = setTimeout(() => this.set({ shown: { kind: 'busy', text, actions: [] } }), QUICK_MS)
  }

  done(text: string, actions: readonly Action[] = []): void {
    this.undo = actions.find((action) => action.isUndo) ?? null
    this.show({ kind: 'done', text, actions })
  }

  failed(text: string, actions: readonly Action[] = []): void {
    this.show({ kind: 'failed', text, actions })
  }

  /** Closes the message; what it told can still be taken back. */
  dismiss(): void {
    clearTimeout(this.soon)
    if (this.state.shown) this.set({ shown: null })
  }

  /** Closes the message if it still says this, or is about to. */
  over(text: string): void {
    if ((this.state.shown?.text ?? text) === text) this.dismiss()
  }

  /** Whether there is something to take back: nothing while it is said that something failed, which did nothing. */
  canTakeBack(): boolean {
    return this.undo !== null && this.state.shown?.kind !== 'failed'
  }

  /** Takes the last act back, once. */
  takeBack(): void {
    const { undo } = this
    this.undo = null
    undo?.act()
  }

  private show(shown: Message): void {
    clearTimeout(this.soon)
    this.set({ shown })
  }
}
