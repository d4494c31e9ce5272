// Sources of customers and what each is worth, with referrals as a source of their own (R5).

import { normalise } from '../cells/text'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { median } from '../statistics/median'
import { type Estimate, wilson } from '../statistics/proportion'
import { insideOwn } from '../time/logged-work'
import type { TimeLog } from '../time/time-log'
import type { TouchTime } from '../time/touch-time'

/** The source of rows with `Referred by`, whatever their source column says. */
const REFERRAL = 'Referral'
/** The source of rows without one. */
const NO_SOURCE = 'No source'

/** Cases needed for a figure. */
const ENOUGH_CASES = 5
/** Share of a source's touches that must have minutes before its hours are given. */
const TIMED_SHARE = 0.5

/** Reasons why a figure is not given. */
type Missing =
  | 'too few yet'
  | 'no lost rows'
  | 'no days written'
  | 'no minutes written'
  | 'too few minutes written'
/** A figure, or why it is not given. */
export type SourceFigure = number | Missing

/** The figures of one source. */
export interface SourceFigures {
  readonly source: string
  readonly rows: number
  readonly won: number
  /** Won ÷ (won + lost), with its confidence interval; open rows are not counted. */
  readonly close: Estimate | Missing
  /** Median days from created to won. */
  readonly cycleDays: SourceFigure
  /** Share of its customers with a second won row. */
  readonly repeatRate: SourceFigure
  /** Hours on all of its rows, lost and open ones included, for each won row. */
  readonly hoursPerWon: SourceFigure
}

/** What the figures are computed from. */
interface SourceInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly today: number
  /** Won day by row; NaN = none (EXACTLY, Words). */
  readonly wonDays: Float64Array
  readonly touches: TouchTime | null
  readonly time: TimeLog | null
  /** Pipeline row of each touch and of each stretch of the Time tab; -1 = none. */
  readonly ofTouch: Int32Array
  readonly ofTime: Int32Array
}

/** Counts of a source, before figures are computed. */
interface SourceCounts {
  readonly source: string
  rows: number
  won: number
  lost: number
  customers: number
  repeated: number
  minutes: number
  touches: number
  timed: number
  readonly cycles: number[]
}

/**
 * The figures of every source (R5), sorted by the lower bound of the close ratio, then by rows. Figures that lack
 * cases or logged data give the reason instead.
 */
export function sourceFigures(input: SourceInput): SourceFigures[] {
  const { of, sources } = sourceByRow(input.pipeline)
  const gathered = sources.map(
    (source): SourceCounts => ({
      source,
      rows: 0,
      won: 0,
      lost: 0,
      customers: 0,
      repeated: 0,
      minutes: 0,
      touches: 0,
      timed: 0,
      cycles: [],
    }),
  )
  const at = (row: number | undefined): SourceCounts | undefined => gathered[of[row ?? -1] ?? -1]
  gatherRows(input, at)
  gatherCustomers(input, at)
  gatherTime(input, at)
  const anyLost = gathered.some(({ lost }) => lost > 0)
  const hasTime = input.touches !== null || input.time !== null
  return gathered
    .map((one) => figuresOf(one, anyLost, hasTime))
    .sort((a, b) => lowOf(b) - lowOf(a) || b.rows - a.rows)
}

const lowOf = ({ close }: SourceFigures): number => (typeof close === 'string' ? -1 : close.low)

function figuresOf(one: SourceCounts, anyLost: boolean, hasTime: boolean): SourceFigures {
  const { source, rows, won, lost, customers, repeated, cycles } = one
  return {
    source,
    rows,
    won,
    close: closeOf(won, lost, anyLost),
    cycleDays:
      won >= ENOUGH_CASES && cycles.length < ENOUGH_CASES
        ? 'no days written'
        : figureIfEnough(cycles.length, median(cycles)),
    repeatRate: figureIfEnough(customers, repeated / customers),
    hoursPerWon: hoursOf(one, hasTime),
  }
}

const figureIfEnough = (cases: number, figure: number): SourceFigure =>
  cases < ENOUGH_CASES ? 'too few yet' : figure

/** Without any lost row in the pipeline losses are not recorded, and every ratio would be 100 %. */
function closeOf(won: number, lost: number, anyLost: boolean): Estimate | Missing {
  if (won + lost < ENOUGH_CASES) return 'too few yet'
  return anyLost ? wilson({ successes: won, trials: won + lost }) : 'no lost rows'
}

function hoursOf({ won, minutes, touches, timed }: SourceCounts, hasTime: boolean): SourceFigure {
  if (!hasTime || minutes === 0) return 'no minutes written'
  if (won < ENOUGH_CASES) return 'too few yet'
  return timed < touches * TIMED_SHARE ? 'too few minutes written' : minutes / 60 / won
}

/** Index of each row's source, in order of first appearance; -1 for rows without content. */
function sourceByRow(pipeline: Pipeline): { readonly of: Int32Array; readonly sources: string[] } {
  const [texts, referrers] = [pipeline.text('source'), pipeline.text('referredBy')]
  const filled = pipeline.filled()
  const sources: string[] = []
  const spelt = new Map<string, number>()
  const known = new Map<string, number>()
  const of = new Int32Array(pipeline.rows).fill(-1)
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row]) continue
    const text = referrers[row] ? REFERRAL : texts[row] || NO_SOURCE
    let source = spelt.get(text)
    if (source === undefined) {
      const key = normalise(text) || text
      source = known.get(key) ?? sources.push(key === normalise(REFERRAL) ? REFERRAL : text) - 1
      known.set(key, source)
      spelt.set(text, source)
    }
    of[row] = source
  }
  return { of, sources }
}

type SourceAt = (row: number | undefined) => SourceCounts | undefined

/**
 * Counts rows and sale cycles by source: days from created, else from the first touch; days estimated by imports are
 * left out.
 */
function gatherRows({ pipeline, today, wonDays, touches, ofTouch }: SourceInput, at: SourceAt): void {
  const created = pipeline.moments('created')
  const kinds = pipeline.stageKinds()
  const first = new Float64Array(pipeline.rows).fill(Number.NaN)
  touches?.moments.forEach((moment, touch) => {
    const row = ofTouch[touch] ?? -1
    if (row >= 0 && moment < (first[row] ?? Number.NaN)) first[row] = moment
    else if (row >= 0 && Number.isNaN(first[row])) first[row] = moment
  })
  for (let row = 0; row < pipeline.rows; row++) {
    const source = at(row)
    if (!source) continue
    source.rows++
    if (kinds[row] === 'lost') source.lost++
    if (kinds[row] !== 'won') continue
    source.won++
    const began = Number.isNaN(created[row]) ? first[row] : created[row]
    const won = wonDays[row] ?? Number.NaN
    const days = won - Math.floor(began ?? Number.NaN)
    if (days >= 0 && won <= today) source.cycles.push(days)
  }
}

/** Counts customers by the source of their first won row, by won day; ties and unknown days go to the first row. */
function gatherCustomers({ pipeline, persons, wonDays }: SourceInput, at: SourceAt): void {
  const kinds = pipeline.stageKinds()
  const firstWon = new Int32Array(persons.count).fill(-1)
  const bought = new Int32Array(persons.count)
  for (let row = 0; row < pipeline.rows; row++) {
    if (kinds[row] !== 'won' || !at(row)) continue
    const person = persons.of[row] ?? 0
    const before = firstWon[person] ?? -1
    bought[person] = (bought[person] ?? 0) + 1
    if (before < 0 || (wonDays[row] ?? Number.NaN) < (wonDays[before] ?? Number.NaN)) firstWon[person] = row
  }
  firstWon.forEach((row, person) => {
    const source = row < 0 ? undefined : at(row)
    if (!source) return
    source.customers++
    if ((bought[person] ?? 0) > 1) source.repeated++
  })
}

/** Sums minutes of stretches and touches; a touch inside a stretch for the same row adds none. */
function gatherTime({ pipeline, touches, time, ofTouch, ofTime }: SourceInput, at: SourceAt): void {
  time?.minutes.forEach((minutes, stretch) => {
    const source = at(ofTime[stretch])
    if (source && minutes > 0) source.minutes += minutes
  })
  if (!touches) return
  const isIn = insideOwn(time, touches, (stretch) => ofTime[stretch] ?? -1, pipeline.rows)
  for (let touch = 0; touch < touches.count; touch++) {
    const row = ofTouch[touch] ?? -1
    const source = at(row)
    if (!source || Number.isNaN(touches.moments[touch])) continue
    source.touches++
    const isInside = isIn(touch, row)
    const minutes = touches.minutes[touch] ?? Number.NaN
    if (isInside || minutes >= 0) source.timed++
    if (!isInside && minutes > 0) source.minutes += minutes
  }
}
