// The search, and the form that adds somebody.
import type { FoundRow } from '../../src/app/panel/find-row'
import { hear } from '../hear'
import type { PanelServer } from '../server'
import { Store } from './store'

/** What is known of a person to add. */
export interface Adding {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
}

/** Nobody is known yet. */
export const UNKNOWN: Adding = { name: '', company: '', email: '', phone: '' }

const KEPT = 'touchline.add'

/** Keeps what is typed of somebody to add, so that it outlives a closed panel; null forgets it. */
export function keepAdding(adding: Adding | null): void {
  try {
    if (adding) sessionStorage.setItem(KEPT, JSON.stringify(adding))
    else sessionStorage.removeItem(KEPT)
  } catch {
    // Storage is blocked or full: it is still in the form.
  }
}

/** What was typed of somebody before the panel was closed; null = nothing. */
function keptAdding(): Adding | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...UNKNOWN, ...kept } : null
  } catch {
    return null
  }
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
    super({ text: '', found: null, trouble: '', adding: keptAdding() })
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
    keepAdding(adding)
    this.set({ adding })
  }

  private ask(mine: number, text: string): void {
    const answered = (part: Partial<SearchState>): void => {
      if (mine === this.turn) this.set(part)
    }
    hear(
      this.server.find(text),
      (found) => answered({ found }),
      (trouble, refusal) => answered({ trouble, ...(refusal ? { found: null } : {}) }),
    )
  }
}
