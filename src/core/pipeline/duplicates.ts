// Rows that are likely one and the same deal, written down twice: they share an address, a number or a name with its company
// (the keys of S8 and S9), and nothing else of them tells them apart. A number alone is a switchboard's where the names differ.
import { normalise } from '../cells/text'
import type { Pipeline } from './pipeline'
import { whosOf } from './who'

/** What two rows share. */
export const SHARED = ['mail', 'phone', 'name'] as const
type Shared = (typeof SHARED)[number]

/** Two rows that are likely the same; the one that is higher in the sheet first. */
export interface Duplicate {
  readonly rows: readonly [number, number]
  readonly shared: readonly Shared[]
}

/** Rows of one key beyond these share an office, or a placeholder. */
const MOST_ALIKE = 6
/** Where the keys of a row begin: its record id stands first. */
const [MAIL, DEAL, CREATED, VALUE] = [1, 4, 5, 6]

/** Likely duplicates, those that share most first. Of each two rows one at least is open. */
export function duplicatesIn(pipeline: Pipeline): Duplicate[] {
  const whos = whosOf(pipeline)
  const filled = pipeline.filled()
  const kinds = pipeline.stageKinds()
  const benched = pipeline.benched()
  const isOpen = (row: number): boolean => !benched[row] && (kinds[row] === 'open' || kinds[row] === null)
  const alike = new Map<string, number[]>()
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row] || pipeline.textAt('id', row) === '') continue
    whos
      .keys(row)
      .slice(MAIL, DEAL)
      .forEach((key, at) => {
        const name = `${at} ${key}`
        if (key !== '') alike.set(name, [...(alike.get(name) ?? []), row])
      })
  }
  const found = new Map<string, { rows: [number, number]; shared: Shared[] }>()
  for (const [name, rows] of alike) {
    if (rows.length < 2 || rows.length > MOST_ALIKE) continue
    const shared = SHARED[Number(name[0])] ?? 'name'
    for (const [at, one] of rows.entries())
      for (const other of rows.slice(at + 1)) {
        if ((!isOpen(one) && !isOpen(other)) || isToldApart(whos.keys(one), whos.keys(other))) continue
        const key = `${one} ${other}`
        const known = found.get(key)
        if (known) known.shared.push(shared)
        else found.set(key, { rows: [one, other], shared: [shared] })
      }
  }
  const wordsOf = (row: number): string[] => normalise(pipeline.personName(row)).split(' ')
  const isColleague = ({ rows: [one, other], shared }: Duplicate): boolean =>
    shared.every((key) => key === 'phone') && !areAlike(wordsOf(one), wordsOf(other))
  return [...found.values()]
    .filter((pair) => !isColleague(pair))
    .sort((a, b) => b.shared.length - a.shared.length || a.rows[0] - b.rows[0])
}

/** Whether two names, as words, may be of one person: a blank one, an initial and what one of them leaves out tell nothing apart. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.every((word) =>
    many.some(
      (next) =>
        word === next ||
        (Math.min(word.length, next.length) <= 1 && (word.startsWith(next) || next.startsWith(word))),
    ),
  )
}

/** Whether two rows are two deals: other titles; or, where none has one, other days of creation and other values. */
function isToldApart(one: readonly string[], other: readonly string[]): boolean {
  const differs = (at: number): boolean =>
    (one[at] ?? '') !== '' && (other[at] ?? '') !== '' && one[at] !== other[at]
  return differs(DEAL) || ((one[DEAL] ?? '') === '' && differs(CREATED) && differs(VALUE))
}
