// Everything that the place Now shows.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { Draft } from './draft'

/** Everything the place Now shows. */
export interface NowState {
  /** null while loading. */
  readonly row: PanelRow | null
  /** Why there is no row; '' if there is one. */
  readonly trouble: string
  readonly draft: Draft | null
  readonly isSaving: boolean
  /** Id of a row opened by search; '' = the selected row is shown. */
  readonly pinned: string
  /** Id of the row whose touch was just saved, until something of the form is touched; '' = none. */
  readonly saved: string
  /** Id of a client who is not satisfied, so that the risk is asked for; '' = none. */
  readonly asksRisk: string
}

/** The state before the first answer. */
export const AT_FIRST: NowState = {
  row: null,
  trouble: '',
  draft: null,
  isSaving: false,
  pinned: '',
  saved: '',
  asksRisk: '',
}
