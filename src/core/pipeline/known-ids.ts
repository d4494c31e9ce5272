// What is known of Touchline IDs, beside the cells in which they stand (S8).

import type { Pipeline } from './pipeline'
import type { Whos } from './who'

/** What is known of ids. */
export interface KnownIds {
  /** Lines of the Ledger: the id, and who it is about; '' = nobody has said. */
  readonly ids: readonly string[]
  readonly whos: readonly string[]
  /** The name that touches bear, by id; read only where ids do not stand as they stood. */
  readonly names: () => ReadonlyMap<string, string>
}

/** The pipeline, and what is known of its ids. */
export interface Identities {
  readonly pipeline: Pipeline
  readonly whos: Whos
  readonly known: KnownIds
}

/** A name as touches bear it, in lower case. */
export const nameOf = (pipeline: Pipeline, row: number): string =>
  (pipeline.personName(row) || pipeline.textAt('company', row) || pipeline.textAt('title', row)).toLowerCase()
