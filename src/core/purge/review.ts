// The Review tab: one row a week, brought up to date by every night of it.

import { type Day, mondayOf, serialOf } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { lineOf, REVIEW } from '../tabs/schema'
import type { Audit } from './audit'

interface ReviewFigures {
  readonly audit: Audit
  readonly touches: number
  readonly due: number
  /** Open rows that lack a decision date (P4c). */
  readonly undated: number
}

/** The week's row in the schema's order. */
export function reviewLine(today: Day, { audit, touches, due, undated }: ReviewFigures): Cell[] {
  const { verdicts } = audit
  return lineOf(REVIEW, {
    week: serialOf(mondayOf(today)),
    asOf: serialOf(today),
    rows: audit.rows,
    open: audit.open,
    new: verdicts.New,
    keep: verdicts.Keep,
    notice: verdicts.Notice,
    purge: verdicts.Purge,
    claimed: audit.claimed,
    surviving: audit.surviving,
    touches,
    due,
    undated,
  })
}

/** Which line of the tab is the week's; the number of lines when it is not there yet. */
export function reviewLineOf(weeks: ArrayLike<number>, today: Day): number {
  const monday = mondayOf(today)
  for (let line = 0; line < weeks.length; line++)
    if (Math.floor(weeks[line] ?? Number.NaN) === monday) return line
  return weeks.length
}
