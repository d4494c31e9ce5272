// The search, and the form that adds somebody.
import type { FoundRow } from '../../src/app/panel/find-row'
import { wordsOfFailure } from '../failure'
import type { PanelServer } from '../server'
import { Store } from './store'

/** What is known of a person to add. */
export interface Adding {
  readonly name: string
  readonly company: string
}

interface SearchState {
  readonly text: string
  /** null before an answer. */
  readonly found: readonly FoundRow[] | null
  /** Why the search failed; '' unless it did. */
  readonly trouble: string
  /** What the form of quick add opens with; null while it is closed. */
  readonly adding: Adding | null
}

/** Milliseconds without typing before the search is sent, so that it is not sent for every letter. */
const PAUSE_MS = 300
/** Letters below which nearly everybody fits. */
const LEAST_LETTERS = 2

export class SearchStore extends Store<SearchState> {
  private turn = 0

  constructor(private readonly server: PanelServer) {
    super({ text: '', found: null, trouble: '', adding: null })
  }

  /** Searches after a pause in typing; answers to outdated searches are ignored. */
  look(text: string): void {
    const mine = ++this.turn
    const isTooShort = text.trim().length < LEAST_LETTERS
    this.set({ text, trouble: '', ...(isTooShort ? { found: null } : {}) })
    if (!isTooShort) setTimeout(() => mine === this.turn && this.ask(mine, text), PAUSE_MS)
  }

  /** Empties the search. */
  close(): void {
    this.look('')
  }

  /** Opens the form of quick add, or closes it. */
  add(adding: Adding | null): void {
    this.set({ adding })
  }

  private ask(mine: number, text: string): void {
    const answered = (part: Partial<SearchState>): void => {
      if (mine === this.turn) this.set(part)
    }
    this.server.find(text).then(
      (answer) => answered('ok' in answer ? { found: answer.ok } : { found: null, trouble: answer.problem }),
      (failure: unknown) => answered({ trouble: wordsOfFailure(failure) }),
    )
  }
}
