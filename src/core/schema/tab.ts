// What a tab of Touchline is.
import type { Column } from '../column'

export interface Tab {
  readonly name: string
  readonly hidden: boolean
  readonly columns: readonly Column[]
  /** Columns behind the list that Touchline writes as well. */
  readonly trailing?: number
}
