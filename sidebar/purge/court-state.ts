// Everything that the place Purge shows.
import type { ChargedRows, Court } from '../../src/app/panel/court'
import type { CourtVerb } from '../../src/core/ledger/undo-lines'

/** A decision of this sitting that is done with its row. */
export interface Made {
  readonly id: string
  readonly verb: CourtVerb
  readonly value: number | null
  readonly currency: string
}

/** A batch of this sitting, and where the panel stood. */
export interface Step {
  readonly key: string
  /** The row; '' for several. */
  readonly id: string
  readonly name: string
  /** -1 = among cards that are gone. */
  readonly at: number
  readonly made: number
}

export interface CourtState {
  /** null before the first answer. */
  readonly court: Court | null
  readonly trouble: string
  readonly view: 'lobby' | 'card' | 'group' | 'ended'
  readonly mode: 'court' | 'sprint'
  /** Which values come first. */
  readonly order: 'small' | 'big'
  /** The card that is heard, among those of the court. */
  readonly at: number
  readonly made: readonly Made[]
  /** The rows of one charge, and those that are ticked. */
  readonly group: ChargedRows | null
  readonly ticked: ReadonlySet<string>
  /** Whom was asked for a referral or spoken to in this sitting. */
  readonly touched: ReadonlyMap<string, CourtVerb>
  readonly isLoading: boolean
}

export const AT_FIRST: CourtState = {
  court: null,
  trouble: '',
  view: 'lobby',
  mode: 'court',
  order: 'small',
  at: 0,
  made: [],
  group: null,
  ticked: new Set(),
  touched: new Map(),
  isLoading: false,
}

/** How often *later* is taken before it asks for a decision. */
export const MOST_LATERS = 2
/** Verbs after which the card stays. */
export const STAYING: readonly CourtVerb[] = ['ask', 'spoke']
