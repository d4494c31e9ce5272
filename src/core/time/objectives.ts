// An objective a week for each kind of prospecting: names found, calls engaged, verdicts reached (T1a).

import { type Day, mondayOf } from '../calendar/day'
import type { RuleBook } from '../rules/rule-book'

/** Names found, calls in which somebody spoke, and verdicts reached (a fit decided, a decision date learnt). */
export interface WeekCounts {
  readonly names: number
  readonly calls: number
  readonly verdicts: number
}

const KINDS = ['names', 'calls', 'verdicts'] as const

/** The moments at which each was done; NaN where unknown. */
export type DoneAt = Readonly<Record<keyof WeekCounts, readonly number[]>>

/** This week's counts and what the week asks. */
export interface Objectives {
  readonly done: WeekCounts
  readonly asked: WeekCounts
  /** Weeks of the log that the objectives stand on; 0 = none is whole yet, and only what Rules has is asked. */
  readonly weeks: number
}

/** Weeks over which the own past is averaged. */
const PAST_WEEKS = 4

/**
 * What a week asks: the numbers of Rules (`T1a.names`, `T1a.calls`, `T1a.verdicts`), where blank the average of the last four
 * whole weeks of the log, rounded up.
 * @param since the first day of the log; NaN where it is blank
 */
export function objectivesOf(doneAt: DoneAt, book: RuleBook, today: Day, since: Day): Objectives {
  const monday = mondayOf(today)
  const first = Math.max(monday - 7 * PAST_WEEKS, mondayOf(since + 6))
  const weeks = Number.isNaN(since) ? 0 : Math.max(0, (monday - first) / 7)
  const count = (kind: keyof WeekCounts, from: Day, to: Day): number =>
    doneAt[kind].filter((moment) => moment >= from && moment < to).length
  const counts = (of: (kind: keyof WeekCounts) => number): WeekCounts =>
    Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as unknown as WeekCounts
  return {
    done: counts((kind) => count(kind, monday, today + 1)),
    asked: counts((kind) => {
      const set = book.numbers[`T1a.${kind}`]
      if (!Number.isNaN(set)) return set
      return weeks === 0 ? 0 : Math.ceil(count(kind, first, monday) / weeks)
    }),
    weeks,
  }
}
