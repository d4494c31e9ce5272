// Key days of each row: created, won, last imported activity and last progress (EXACTLY, Words).
import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import type { Ledger } from './ledger'

/** Days since 1970-01-01 by pipeline row; NaN where unknown. */
export interface RowDays {
  readonly created: Float64Array
  /** Created by the sheet's own dates: where nothing dates the row, the day first seen does not stand in. */
  readonly dated: Float64Array
  readonly won: Float64Array
  readonly lastActivity: Float64Array
  /** The last progress, from touches or an imported stage change (P3). */
  readonly progress: Float64Array
}

const UNKNOWN_DAY = Number.NaN

/** The earlier of two days, NaN counting as unknown. */
const earlierOf = (a: Day, b: Day): Day => (a <= b || Number.isNaN(b) ? a : b)

/** The later of two days, NaN counting as unknown. */
export const laterOf = (a: Day, b: Day): Day => (a >= b || Number.isNaN(b) ? a : b)

/** The first that is not NaN. */
const firstKnown = (a: Day, b: Day, c: Day = UNKNOWN_DAY): Day =>
  Number.isNaN(a) ? (Number.isNaN(b) ? c : b) : a

const dayOrNaN = (moment: number | undefined): number => Math.floor(moment ?? UNKNOWN_DAY)

/**
 * Computes the key days. Created = its column, else the earliest of first touch, imported activity, stage change and
 * won day, else the day first seen. Won = its column, else the close date of a won row, else the day the stage
 * changed. Imported activity and stage changes after today are ignored.
 */
export function rowDays(pipeline: Pipeline, ledger: Ledger, today: Day): RowDays {
  const column = (): Float64Array => new Float64Array(pipeline.rows).fill(UNKNOWN_DAY)
  const days = {
    created: column(),
    dated: column(),
    won: column(),
    lastActivity: column(),
    progress: column(),
  }
  const createdOn = pipeline.moments('created')
  const wonOn = pipeline.moments('wonOn')
  const activity = pipeline.moments('lastActivity')
  const stageChanged = pipeline.moments('stageChanged')
  const close = pipeline.moments('decision')
  const kinds = pipeline.stageKinds()
  const past = (moment: number | undefined): number => {
    const on = dayOrNaN(moment)
    return on <= today ? on : UNKNOWN_DAY
  }
  const filled = pipeline.filled()
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row]) continue
    const active = past(activity[row])
    const changed = past(stageChanged[row])
    // The Ledger notices changes even if an imported column is not kept up to date.
    const stageDay = laterOf(changed, dayOrNaN(ledger.stageSince[row]))
    const won =
      kinds[row] === 'won' ? firstKnown(dayOrNaN(wonOn[row]), dayOrNaN(close[row]), stageDay) : UNKNOWN_DAY
    days.won[row] = won
    days.lastActivity[row] = active
    days.progress[row] = laterOf(dayOrNaN(ledger.lastProgress[row]), changed)
    const dated = firstKnown(
      dayOrNaN(createdOn[row]),
      earlierOf(earlierOf(dayOrNaN(ledger.firstTouch[row]), active), earlierOf(changed, won)),
    )
    days.dated[row] = dated
    days.created[row] = firstKnown(dated, dayOrNaN(ledger.firstSeen[row]))
  }
  return days
}
