// For whom a mail is made.
import type { Day } from '../../core/calendar/day'
import type { SaidProblem } from '../../core/words/faults'

export interface Reader {
  readonly address: string
  /** By a word of the Owner column. */
  readonly isOwnRow: (owner: string) => boolean
  /** Who leads gets everybody's week. */
  readonly leads: boolean
  /** News of the night and cells that could not be read are told to this reader. */
  readonly ownsNight: boolean
  /** Day of this reader's last morning mail, which the next one goes on from; null before the first. */
  readonly since: Day | null
  /** Whether they sent it by hand. */
  readonly isAsked: boolean
}

/** What the mail must tell besides the list, in words; all blank for a reader who does not own the night. */
export interface Told {
  /** Sentences that no mail has brought yet. */
  readonly news: readonly string[]
  /** What is said in every mail until it is answered, but is no reason for one. */
  readonly standing: readonly string[]
  /** Cells and columns that could not be read: those that no mail has told, and the others. */
  readonly problems: { readonly fresh: readonly SaidProblem[]; readonly known: readonly SaidProblem[] }
}
