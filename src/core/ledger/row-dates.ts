// A row's own history in days: created, won, imported activity, progress, and what its cells say of dates (EXACTLY, Words).

import type { Day } from '../calendar/day'
import { unknownMoments } from '../calendar/moment'
import type { Pipeline } from '../pipeline/pipeline'
import type { Ledger } from './ledger'

/** Days by pipeline row; NaN where unknown. */
export interface RowDays {
  readonly created: Float64Array
  readonly won: Float64Array
  readonly lastActivity: Float64Array
  /** The last progress, from touches and from an imported stage change (P3). */
  readonly progress: Float64Array
}

const NONE = Number.NaN

/** The earlier of two days; the one that is known. */
const earlierOf = (a: Day, b: Day): Day => (a <= b || Number.isNaN(b) ? a : b)

/** The later of two days; the one that is known. */
export const laterOf = (a: Day, b: Day): Day => (a >= b || Number.isNaN(b) ? a : b)

/** The first that is known. */
const firstKnown = (a: Day, b: Day, c: Day): Day => (Number.isNaN(a) ? (Number.isNaN(b) ? c : b) : a)

const day = (moment: number | undefined): number => Math.floor(moment ?? NONE)

/**
 * Works the days out. Created = its column, else the earliest of first touch, imported activity, stage change and won
 * day, else first seen. Won day = its column, else the won row's close date, else the day the stage changed. What is
 * imported for after today has not happened yet.
 */
export function rowDays(pipeline: Pipeline, ledger: Ledger, today: Day): RowDays {
  const column = (): Float64Array => unknownMoments(pipeline.rows)
  const days = { created: column(), won: column(), lastActivity: column(), progress: column() }
  const createdOn = pipeline.moments('created')
  const wonOn = pipeline.moments('wonOn')
  const activity = pipeline.moments('lastActivity')
  const stageChanged = pipeline.moments('stageChanged')
  const close = pipeline.moments('decision')
  const kinds = pipeline.stageKinds()
  const past = (moment: number | undefined): number => {
    const on = day(moment)
    return on <= today ? on : NONE
  }
  const filled = pipeline.filled()
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row]) continue
    const active = past(activity[row])
    const changed = past(stageChanged[row])
    // The Ledger sees later changes also where an imported column is never brought up to date.
    const stageDay = laterOf(changed, day(ledger.stageSince[row]))
    const won = kinds[row] === 'won' ? firstKnown(day(wonOn[row]), day(close[row]), stageDay) : NONE
    days.won[row] = won
    days.lastActivity[row] = active
    days.progress[row] = laterOf(day(ledger.lastProgress[row]), changed)
    days.created[row] = firstKnown(
      day(createdOn[row]),
      earlierOf(earlierOf(day(ledger.firstTouch[row]), active), earlierOf(changed, won)),
      day(ledger.firstSeen[row]),
    )
  }
  return days
}
