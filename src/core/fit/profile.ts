// Judges rows by the ideal prospect's profiles: which fit, why not, and what to ask (Q1, Q2).

import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import { type FitFact, QUALIFIED, UNKNOWN_FIT, UNQUALIFIED } from '../words/facts'
import type { Problem } from '../words/faults'
import { type Criterion, MET, NOT_MET, type PreparedCriterion, prepare, RESULTS, UNKNOWN } from './criterion'
import { missOf, type Unfit, unfitJoiner } from './fit-misses'

/** Fits by pipeline row; codes are those of `words/facts`. */
export interface Fits {
  readonly codes: Uint8Array
  /** null without profiles or content. */
  readonly facts: readonly (FitFact | null)[]
  /** 0–100 by weight of *nice* met, of the best profile; NaN without profiles or content. */
  readonly scores: Float64Array
}

interface PlacedCriterion {
  readonly criterion: Criterion
  readonly judge: PreparedCriterion['judge']
  /** Its place among the criteria of all profiles, from 0. */
  readonly at: number
  readonly miss: (row: number) => Unfit
}

/** The fit that follows from one combination of results; each combination is decided once. */
interface FitOutcome {
  readonly code: number
  readonly score: number
  /** null for Unqualified, whose fact quotes the row's own cells. */
  readonly fact: FitFact | null
  /** The first failing criterion of each profile; empty unless Unqualified. */
  readonly failing: readonly PlacedCriterion[]
}

/** Rows judged at a time, so that their cells stay in the processor's cache between criteria. */
const ROWS_A_BLOCK = 1024

/** Judges every row by every profile (Q1). Without profiles, and for rows without content, codes are NO_FIT. */
export function judgeFits(
  pipeline: Pipeline,
  profiles: ReadonlyMap<string, readonly Criterion[]>,
  clock: { readonly today: Day },
): Fits & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { rows } = pipeline
  const codes = new Uint8Array(rows)
  const facts = new Array<FitFact | null>(rows).fill(null)
  const scores = new Float64Array(rows).fill(Number.NaN)
  let criteriaSoFar = 0
  const judged = [...profiles.values()].map((criteria) =>
    criteria.map((criterion): PlacedCriterion => {
      const { judge, problem } = prepare(criterion, pipeline, clock)
      if (problem) problems.push(problem)
      return {
        criterion,
        judge,
        at: criteriaSoFar++,
        miss: missOf(criterion, pipeline),
      }
    }),
  )
  if (judged.length === 0) return { codes, facts, scores, problems }
  const filled = pipeline.filled()
  const outcomes = new FitOutcomes(judged)
  const join = unfitJoiner()
  for (let from = filled.indexOf(1); from >= 0; from = filled.indexOf(1, from + ROWS_A_BLOCK)) {
    const to = Math.min(from + ROWS_A_BLOCK, rows)
    outcomes.read(from, to)
    for (let row = from; row < to; row++) {
      if (!filled[row]) continue
      const { code, score, fact, failing } = outcomes.of(row - from)
      codes[row] = code
      scores[row] = score
      facts[row] = fact ?? failing.map(({ miss }) => miss(row)).reduce(join)
    }
  }
  return { codes, facts, scores, problems }
}

/** Results that fit into one number of 32 bits. */
const RESULTS_A_NUMBER = 19
/** Up to this many results, the outcomes of all combinations are kept in an array; beyond it, in a map. */
const MOST_LISTED = 9

/** Outcomes of rows, a block at a time; rows with equal results are decided once. */
class FitOutcomes {
  private readonly parts: readonly {
    readonly criteria: readonly PlacedCriterion[]
    readonly numbers: Int32Array
  }[]
  private readonly listed: (FitOutcome | undefined)[] | null
  private readonly known = new Map<string, FitOutcome>()

  constructor(private readonly profiles: readonly (readonly PlacedCriterion[])[]) {
    const all = profiles.flat()
    this.parts = Array.from({ length: Math.ceil(all.length / RESULTS_A_NUMBER) }, (_, part) => ({
      criteria: all.slice(part * RESULTS_A_NUMBER, (part + 1) * RESULTS_A_NUMBER),
      numbers: new Int32Array(ROWS_A_BLOCK),
    }))
    this.listed =
      all.length > MOST_LISTED ? null : new Array<undefined>(RESULTS ** all.length).fill(undefined)
  }

  /** Judges the rows of a block by every criterion. */
  read(from: number, to: number): void {
    for (const { criteria, numbers } of this.parts) {
      numbers.fill(0)
      for (const { judge } of criteria) judge(numbers, from, to)
    }
  }

  /** The outcome of a row, by its place in the block last read. */
  of(at: number): FitOutcome {
    if (!this.listed) return this.ofMany(at)
    const number = this.parts[0]?.numbers[at] ?? 0
    let outcome = this.listed[number]
    if (!outcome) {
      outcome = outcomeOf(this.profiles, this.resultsOf(at))
      this.listed[number] = outcome
    }
    return outcome
  }

  private ofMany(at: number): FitOutcome {
    const key = this.parts.map(({ numbers }) => numbers[at]).join(' ')
    const outcome = this.known.get(key) ?? outcomeOf(this.profiles, this.resultsOf(at))
    this.known.set(key, outcome)
    return outcome
  }

  /** The results of a row by criterion, decoded from its numbers. */
  private resultsOf(at: number): CriterionResults {
    const results: number[] = []
    for (const { criteria, numbers } of this.parts) {
      let left = numbers[at] ?? 0
      for (let place = criteria.length - 1; place >= 0; place--) {
        results[criteria[place]?.at ?? 0] = left % RESULTS
        left = Math.floor(left / RESULTS)
      }
    }
    return results
  }
}

type CriterionResults = readonly number[]

function outcomeOf(profiles: readonly (readonly PlacedCriterion[])[], results: CriterionResults): FitOutcome {
  const code = fitCodeOf(profiles, results)
  const score = bestScore(profiles, results)
  if (code === UNQUALIFIED) return { code, score, fact: null, failing: failingOf(profiles, results) }
  const fact: FitFact =
    code === QUALIFIED ? { code } : { code: UNKNOWN_FIT, questions: openQuestions(profiles, results) }
  return { code, score, fact, failing: [] }
}

/** One profile for one row: NOT_MET if a must fails or a never is met, else UNKNOWN if any result is, else MET. */
function profileResult(judged: readonly PlacedCriterion[], results: CriterionResults): number {
  let result: number = MET
  for (const { criterion, at } of judged) {
    if (criterion.kind === 'nice') continue
    const met = results[at]
    if (met === UNKNOWN) result = UNKNOWN
    else if ((met === MET) === (criterion.kind === 'never')) return NOT_MET
  }
  return result
}

function fitCodeOf(profiles: readonly (readonly PlacedCriterion[])[], results: CriterionResults): number {
  let unknown = false
  for (const judged of profiles) {
    const result = profileResult(judged, results)
    if (result === MET) return QUALIFIED
    if (result === UNKNOWN) unknown = true
  }
  return unknown ? UNKNOWN_FIT : UNQUALIFIED
}

/** The first failing criterion of each profile. */
const failingOf = (
  profiles: readonly (readonly PlacedCriterion[])[],
  results: CriterionResults,
): PlacedCriterion[] =>
  profiles.flatMap((judged) => {
    const fails = ({ criterion, at }: PlacedCriterion): boolean =>
      criterion.kind === 'must' ? results[at] === NOT_MET : criterion.kind === 'never' && results[at] === MET
    return judged.find(fails) ?? []
  })

function openQuestions(
  profiles: readonly (readonly PlacedCriterion[])[],
  results: CriterionResults,
): string[] {
  const questions = new Set<string>()
  for (const judged of profiles) {
    if (profileResult(judged, results) !== UNKNOWN) continue
    for (const { criterion, at } of judged) {
      if (criterion.kind === 'nice' || results[at] !== UNKNOWN) continue
      questions.add(criterion.question || `${criterion.field}?`)
    }
  }
  return [...questions]
}

/** The best profile's weight of *nice* met, rounded half up; 0 for a profile that fails; no *nice* = 100. */
function bestScore(profiles: readonly (readonly PlacedCriterion[])[], results: CriterionResults): number {
  let best = 0
  for (const judged of profiles) {
    if (profileResult(judged, results) === NOT_MET) continue
    let met = 0
    let all = 0
    for (const { criterion, at } of judged) {
      if (criterion.kind !== 'nice') continue
      all += criterion.weight
      if (results[at] === MET) met += criterion.weight
    }
    best = Math.max(best, all === 0 ? 100 : Math.floor((met * 100) / all + 0.5))
  }
  return best
}

/** Q2: whether a row is still Unknown more than `days` after its first touch, and should be asked or let go. */
export const isSlowToQualify = (fit: number, firstTouch: number, today: Day, days: number): boolean =>
  fit === UNKNOWN_FIT && today - Math.floor(firstTouch) > days
