// Everything that the place Now shows.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { Draft } from './draft'

/** A button beside a message. */
export interface Action {
  readonly label: string
  act(): void
}

/** The last message, with buttons that follow from it. */
export interface Status {
  readonly kind: 'busy' | 'done' | 'failed'
  readonly text: string
  readonly actions: readonly Action[]
}

/** Everything the place Now shows. */
export interface NowState {
  /** null while loading. */
  readonly row: PanelRow | null
  /** Why there is no row; '' if there is one. */
  readonly trouble: string
  readonly draft: Draft | null
  readonly status: Status | null
  readonly isSaving: boolean
  /** Id of a row opened by search; '' = the selected row is shown. */
  readonly pinned: string
  /** Id of the row whose touch was just saved, until something of the form is touched; '' = none. */
  readonly saved: string
  /** What the form of quick add opens with; null while it is closed. */
  readonly adding: Adding | null
}

/** What is known of a person to add. */
export interface Adding {
  readonly name: string
  readonly company: string
}

/** The state before the first answer. */
export const AT_FIRST: NowState = {
  row: null,
  trouble: '',
  draft: null,
  status: null,
  isSaving: false,
  pinned: '',
  saved: '',
  adding: null,
}
