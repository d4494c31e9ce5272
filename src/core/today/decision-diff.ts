// What other rules would change, before anybody saves them: whose verdict, whose next touch, and who stands on Today.
import type { Decisions } from '../decide'
import type { QueueEntry } from './queue'

/** Rows whose verdict would be another one; codes are those of `words/facts`. */
export interface VerdictMove {
  readonly from: number
  readonly to: number
  readonly rows: number
  /** The first few of them, as the sheet names them. */
  readonly names: readonly string[]
}

/** All that would change. */
export interface DecisionDiff {
  /** The most rows first. */
  readonly moves: readonly VerdictMove[]
  /** People whose next touch would be due on another day. */
  readonly touches: number
  /** Lines of Today as it is and as it would be, and who comes or goes. */
  readonly today: {
    readonly before: number
    readonly after: number
    readonly come: number
    readonly go: number
  }
}

/** The same sheet judged by one book. */
export interface DecidedDay {
  readonly decisions: Decisions
  readonly listed: readonly QueueEntry[]
}

const MOST_NAMES = 3

/** Compares two judgements of the same rows. @param labelOf how the sheet names a row */
export function decisionDiff(
  before: DecidedDay,
  after: DecidedDay,
  labelOf: (row: number) => string,
): DecisionDiff {
  const [was, is] = [new Set(before.listed.map(personOf)), new Set(after.listed.map(personOf))]
  const dueOf = ({ decisions }: DecidedDay, person: number): number =>
    decisions.touches[person]?.due ?? Number.NaN
  const people = Math.max(before.decisions.touches.length, after.decisions.touches.length)
  let touches = 0
  for (let person = 0; person < people; person++)
    if (!Object.is(dueOf(before, person), dueOf(after, person))) touches++
  return {
    moves: movesBetween(before.decisions.verdicts.codes, after.decisions.verdicts.codes, labelOf),
    touches,
    today: { before: was.size, after: is.size, come: countLacking(is, was), go: countLacking(was, is) },
  }
}

const personOf = ({ person }: QueueEntry): number => person

const countLacking = (all: ReadonlySet<number>, others: ReadonlySet<number>): number =>
  [...all].filter((person) => !others.has(person)).length

function movesBetween(
  before: Uint8Array,
  after: Uint8Array,
  labelOf: (row: number) => string,
): readonly VerdictMove[] {
  const moves = new Map<string, { from: number; to: number; rows: number; names: string[] }>()
  before.forEach((from, row) => {
    const to = after[row] ?? from
    if (to === from) return
    const key = `${from} ${to}`
    const move = moves.get(key) ?? { from, to, rows: 0, names: [] }
    moves.set(key, move)
    move.rows++
    if (move.names.length < MOST_NAMES) move.names.push(labelOf(row))
  })
  return [...moves.values()].sort((a, b) => b.rows - a.rows)
}
