// Rows as spells: from the day created to the day won or lost, or to today (F1; EXACTLY, Forecast).

import type { Day } from '../calendar/day'
import { memo } from '../cells/lazy'
import { normalise } from '../cells/text'
import type { Ledger } from '../ledger/ledger'
import { laterOf, rowDays } from '../ledger/row-dates'
import { mainAmounts } from '../pipeline/currencies'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'

/** How a spell ends: it is still open, or was won, or lost; a benched one is lost on the day it was benched. */
export const OPEN = 0
export const WON = 1
export const LOST = 2

/** Spells by pipeline row. */
export interface Spells {
  /** The day created; NaN for a row that is no spell: nobody knows when it began or ended. */
  readonly from: Float64Array
  /** The day won or lost; infinite while open. */
  readonly until: Float64Array
  /** `OPEN`, `WON` or `LOST`. */
  readonly end: Uint8Array
  /** The stage as a word for comparing; '' without one. */
  readonly stage: readonly string[]
  /** 0 where unknown. */
  readonly value: Float64Array
}

const dayOf = (moment: number | undefined): Day => Math.floor(moment ?? Number.NaN)

/**
 * The spells of a pipeline. A row is none where its day of creation is unknown or to come, where it was closed before it
 * was created or on no known day up to today, or where the day it was won is all that tells when it began.
 */
export function spellsOf(pipeline: Pipeline, ledger: Ledger, today: Day): Spells {
  const { rows } = pipeline
  const from = new Float64Array(rows).fill(Number.NaN)
  const until = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  const end = new Uint8Array(rows)
  const { created, won } = rowDays(pipeline, ledger, today)
  const closedOn = closingDays(pipeline, ledger, won, today)
  const [open, kinds, benched] = [openRows(pipeline), pipeline.stageKinds(), pipeline.benched()]
  const isDated = beginnings(pipeline, ledger)
  for (let row = 0; row < rows; row++) {
    const began = created[row] ?? Number.NaN
    if (!(began <= today)) continue
    if (open[row]) {
      from[row] = began
      continue
    }
    const bench = benched[row]
    const on = bench ? bench.on : (closedOn[row] ?? Number.NaN)
    if (!bench && kinds[row] === 'open') continue
    if (!(on >= began && on <= today) || (on === began && !isDated(row))) continue
    from[row] = began
    until[row] = on
    end[row] = !bench && kinds[row] === 'won' ? WON : LOST
  }
  return { from, until, end, stage: pipeline.text('stage').map(memo(normalise)), value: valuesOf(pipeline) }
}

/** Whether anything but the day it was won tells when a row began. */
function beginnings(pipeline: Pipeline, ledger: Ledger): (row: number) => boolean {
  const created = pipeline.moments('created')
  return (row) => !Number.isNaN(created[row]) || !Number.isNaN(ledger.firstTouch[row])
}

/** The day each closed row was won or lost: its column, else the close date, else the day the stage changed; if past. */
function closingDays(pipeline: Pipeline, ledger: Ledger, won: Float64Array, today: Day): Float64Array {
  const lostOn = pipeline.moments('lostOn')
  const [close, changed] = [pipeline.moments('decision'), pipeline.moments('stageChanged')]
  const kinds = pipeline.stageKinds()
  return won.map((day, row) => {
    const stageDay = laterOf(dayOf(changed[row]), dayOf(ledger.stageSince[row]))
    const own = kinds[row] === 'won' ? [day] : [dayOf(lostOn[row]), dayOf(close[row])]
    return [...own, stageDay].find((on) => on <= today) ?? Number.NaN
  })
}

const valuesOf = (pipeline: Pipeline): Float64Array =>
  mainAmounts(pipeline).values.map((value) => (Number.isFinite(value) ? value : 0))

/** The spells as they were known at the end of a day: what began later is none, what ended later is open. */
export function spellsAsOf({ from, until, end, stage, value }: Spells, day: Day): Spells {
  return {
    from: from.map((began) => (began <= day ? began : Number.NaN)),
    until: until.map((on) => (on <= day ? on : Number.POSITIVE_INFINITY)),
    end: end.map((how, row) => ((until[row] ?? day) <= day ? how : OPEN)),
    stage,
    value,
  }
}
