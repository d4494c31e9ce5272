// How well the process was followed in two periods, by step and by stage (D3).

import type { Pipeline } from '../pipeline/pipeline'
import type { Periods } from './pace'
import type { Process, StepsDone } from './process'
import { stagePlaces } from './process-check'

/** `count` out of `of`. */
export interface Share {
  of: number
  count: number
}

/** A share in the earlier period and in the current one. */
export interface ThenAndNow {
  readonly before: Share
  readonly now: Share
}

/** Adherence to the process in both periods. */
export interface Adherence {
  /** Required steps of the stages that rows had passed, and how many of them were done. */
  readonly all: ThenAndNow
  /** By index among the steps of the process. */
  readonly steps: readonly ThenAndNow[]
  /** By stage: rows that left it, forwards or lost, and how many of them went forwards. */
  readonly stages: readonly ThenAndNow[]
}

interface AdherenceInput {
  readonly pipeline: Pipeline
  readonly process: Process
  readonly done: StepsDone
  /** The day each row was last worked on (for won rows the won day); NaN = unknown. */
  readonly days: Float64Array
  readonly periods: Periods
}

const emptyCounts = (): ThenAndNow => ({ before: { of: 0, count: 0 }, now: { of: 0, count: 0 } })

/** The share from 0 to 1; NaN for none of none. */
export const rateOf = ({ of, count }: Share): number => count / of

/**
 * Counts both periods. A row belongs to the period in which it was last worked on. It should have done the steps of
 * the stages it passed: all stages if won, else those before its stage or before the furthest stage with a step done.
 */
export function adherenceOf(input: AdherenceInput): Adherence {
  const { pipeline, process, done, days, periods } = input
  const result = {
    all: emptyCounts(),
    steps: process.steps.map(emptyCounts),
    stages: process.stages.map(emptyCounts),
  }
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const places = stagePlaces(pipeline, process)
  for (let row = 0; row < pipeline.rows; row++) {
    const period = filled[row] ? periodOf(days[row] ?? Number.NaN, periods) : null
    if (!period) continue
    const place = furthestPlace(process, done, row, places[row] ?? Number.NaN)
    addSteps(result, process, done, row, place, period)
    const isLost = kinds[row] === 'lost'
    for (let stage = 0; stage < process.stages.length && stage <= place; stage++) {
      const share = result.stages[stage]?.[period]
      const hasGoneOn = stage < place
      if (!share || !(hasGoneOn || isLost)) continue
      share.of++
      if (hasGoneOn) share.count++
    }
  }
  return result
}

function periodOf(day: number, { before, now }: Periods): 'before' | 'now' | null {
  if (day >= now.first && day <= now.last) return 'now'
  return day >= before.first && day <= before.last ? 'before' : null
}

/** The later of the row's stage and the stage of the furthest step it did; NaN when neither is known. */
function furthestPlace(process: Process, done: StepsDone, row: number, place: number): number {
  for (let at = process.steps.length - 1; at >= 0; at--) {
    if (!done.has(row, at)) continue
    const reached = process.steps[at]?.place ?? Number.NaN
    return Number.isNaN(place) ? reached : Math.max(place, reached)
  }
  return place
}

function addSteps(
  result: Adherence,
  process: Process,
  done: StepsDone,
  row: number,
  place: number,
  period: 'before' | 'now',
): void {
  const all = result.all[period]
  process.steps.forEach((step, at) => {
    const share = result.steps[at]?.[period]
    if (!share || !step.isRequired || !(step.place < place)) return
    const isDone = done.has(row, at) ? 1 : 0
    share.of++
    share.count += isDone
    all.of++
    all.count += isDone
  })
}
