// Touchline's own columns of a pipeline, and what their cells say.

import { parseIsoDay } from '../calendar/day'
import { readYesNo } from '../cells/columns'
import { normalise } from '../cells/text'
import { ON_DEMAND_COLUMNS, OWN_COLUMNS, type OwnKey } from '../tabs/schema'
import type { Gut } from '../tabs/vocabulary'

/** Touchline's own columns by normalised header. */
export const OWN_KEYS: ReadonlyMap<string, OwnKey> = new Map(
  [...OWN_COLUMNS, ...ON_DEMAND_COLUMNS].map((column) => [normalise(column.header), column.key]),
)

/** The header of one of Touchline's own columns. */
export const ownHeader = (key: OwnKey): string =>
  [...OWN_COLUMNS, ...ON_DEMAND_COLUMNS].find((column) => column.key === key)?.header ?? key

/** Content of a `Benched` cell: the kind, and the day it was benched (NaN when unreadable). */
export interface Benched {
  readonly kind: 'bench' | 'long-term'
  readonly on: number
}

/** A kind, or the day alone as somebody may have typed it. */
const BENCH = /^(?:bench|long|\d{4} \d{2} \d{2}$)/

/** Whether a `Benched` cell can be read: blank, a no, or a bench. */
export const isBenchWord = (text: string): boolean =>
  text === '' || BENCH.test(normalise(text)) || readYesNo(text) === false

/** Parses `bench 2026-03-02` and `long-term 2026-03-02`; null for a blank, a no and what cannot be read (P6, S4). */
export function readBenched(text: string): Benched | null {
  const [bench] = BENCH.exec(normalise(text)) ?? []
  if (bench === undefined) return null
  const kind = bench === 'long' ? 'long-term' : 'bench'
  const written = /\d{4}-\d{2}-\d{2}/.exec(text)
  return { kind, on: (written && parseIsoDay(written[0])) ?? Number.NaN }
}

/** The answer to `Will they buy?`, where *no* is another word for *never*; '' for blank and for any other word. */
export function readGut(text: string): Gut {
  if (text === '' || text === 'yes' || text === 'hope' || text === 'never') return text
  const word = normalise(text)
  if (word === 'no') return 'never'
  return word === 'yes' || word === 'hope' || word === 'never' ? word : ''
}

export const isGutWord = (text: string): boolean => text === '' || readGut(text) !== ''

/** True for the header of any column that Touchline makes. */
export const isTouchlineHeader = (header: string): boolean => OWN_KEYS.has(normalise(header))

/** True for the header of a column that is Touchline's alone: a decision date may be the user's as well. */
export const isOwnColumn = (header: string): boolean =>
  (OWN_KEYS.get(normalise(header)) ?? 'decision') !== 'decision'
