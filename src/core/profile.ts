// The ideal prospect: profiles of criteria, which rows fit, why not, and what to ask (Q1, Q2).
import type { Problem } from './cell'
import { type Criterion, MET, NOT_MET, type PreparedCriterion, prepare, UNKNOWN } from './criterion'
import type { Day } from './day'
import { type Telling, telling } from './fit-words'
import type { Pipeline } from './pipeline'

export const NO_FIT = 0
export const QUALIFIED = 1
export const UNQUALIFIED = 2
export const UNKNOWN_FIT = 3
/** First words of the fits, by code. */
export const FIT_WORDS = ['', 'Qualified', 'Unqualified', 'Unknown'] as const

export interface Fits {
  readonly codes: Uint8Array
  readonly texts: readonly string[]
  /** 0–100 by weight of *nice* met, of the best profile; NaN without profiles or content. */
  readonly scores: Float64Array
}

interface Judged {
  readonly criterion: Criterion
  readonly judge: PreparedCriterion['judge']
  readonly results: Int8Array
  readonly tell: Telling
}

/** What a combination of results comes to: equal ones are decided once, and there are few. */
interface Outcome {
  readonly code: number
  readonly score: number
  /** '' for Unqualified, whose words name the row's own cells. */
  readonly text: string
  /** Of each profile the first criterion that fails; none unless Unqualified. */
  readonly failing: readonly Telling[]
}

const NOT_FIT = 'Unqualified · '

/** So many rows are judged at a time: what one criterion reads of them, the next finds at hand. */
const BLOCK = 1024

/** Judges every row by every profile (Q1). Without profiles, and on rows without content, everything is blank. */
export function judgeFits(
  pipeline: Pipeline,
  profiles: ReadonlyMap<string, readonly Criterion[]>,
  clock: { readonly today: Day },
): Fits & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { rows } = pipeline
  const codes = new Uint8Array(rows)
  const texts = new Array<string>(rows).fill('')
  const scores = new Float64Array(rows).fill(Number.NaN)
  const isOnly = profiles.size === 1
  const judged = [...profiles.values()].map((criteria) =>
    criteria.map((criterion): Judged => {
      const { judge, problem } = prepare(criterion, pipeline, clock)
      if (problem) problems.push(problem)
      const results = new Int8Array(rows)
      return { criterion, judge, results, tell: telling(criterion, pipeline, isOnly ? NOT_FIT : '') }
    }),
  )
  if (judged.length === 0) return { codes, texts, scores, problems }
  const filled = pipeline.filled()
  const outcomes = new Outcomes(judged)
  for (let from = filled.indexOf(1); from >= 0; from = filled.indexOf(1, from + BLOCK)) {
    const to = Math.min(from + BLOCK, rows)
    outcomes.read(from, to)
    for (let row = from; row < to; row++) {
      if (!filled[row]) continue
      const { code, score, text, failing } = outcomes.of(row)
      codes[row] = code
      scores[row] = score
      texts[row] = code === UNQUALIFIED ? whyNot(failing, isOnly, row) : text
    }
  }
  return { codes, texts, scores, problems }
}

/** Beyond so many criteria their results no longer fit into one whole number, and every row is decided by itself. */
const MOST_IN_NUMBER = 33
const MOST_IN_SMALL = 19

/** The outcomes of one block of rows after the other; rows with equal results are decided once. */
class Outcomes {
  private readonly all: readonly Judged[]
  private readonly known = new Map<number, Outcome>()
  /** The results of all criteria of a row as one number, base three. */
  private readonly patterns: Int32Array | Float64Array
  private from = 0

  constructor(private readonly profiles: readonly (readonly Judged[])[]) {
    this.all = profiles.flat()
    this.patterns = this.all.length > MOST_IN_SMALL ? new Float64Array(BLOCK) : new Int32Array(BLOCK)
  }

  /** Judges the rows of a block by every criterion. */
  read(from: number, to: number): void {
    const { patterns } = this
    this.from = from
    patterns.fill(0)
    for (const { judge, results } of this.all) {
      judge(results, from, to)
      for (let row = from; row < to; row++)
        patterns[row - from] = (patterns[row - from] ?? 0) * 3 + (results[row] ?? 0) + 1
    }
  }

  /** Of a row of that block. */
  of(row: number): Outcome {
    if (this.all.length > MOST_IN_NUMBER) return decided(this.profiles, row)
    const pattern = this.patterns[row - this.from] ?? 0
    let outcome = this.known.get(pattern)
    if (!outcome) {
      outcome = decided(this.profiles, row)
      this.known.set(pattern, outcome)
    }
    return outcome
  }
}

function decided(profiles: readonly (readonly Judged[])[], row: number): Outcome {
  const code = fitCode(profiles, row)
  const score = bestScore(profiles, row)
  if (code === UNQUALIFIED) return { code, score, text: '', failing: failingOf(profiles, row) }
  const text = code === QUALIFIED ? 'Qualified' : `Unknown · ask ${whatToAsk(profiles, row)}`
  return { code, score, text, failing: [] }
}

/** One profile for one row: NOT_MET when a must fails or a never is met, else UNKNOWN while something is. */
function profileResult(judged: readonly Judged[], row: number): number {
  let result: number = MET
  for (const { criterion, results } of judged) {
    if (criterion.kind === 'nice') continue
    const met = results[row]
    if (met === UNKNOWN) result = UNKNOWN
    else if ((met === MET) === (criterion.kind === 'never')) return NOT_MET
  }
  return result
}

function fitCode(profiles: readonly (readonly Judged[])[], row: number): number {
  let unknown = false
  for (const judged of profiles) {
    const result = profileResult(judged, row)
    if (result === MET) return QUALIFIED
    if (result === UNKNOWN) unknown = true
  }
  return unknown ? UNKNOWN_FIT : UNQUALIFIED
}

/** Of each profile the first criterion that fails. */
const failingOf = (profiles: readonly (readonly Judged[])[], row: number): Telling[] =>
  profiles.flatMap((judged) => {
    const fails = ({ criterion, results }: Judged): boolean =>
      criterion.kind === 'must'
        ? results[row] === NOT_MET
        : criterion.kind === 'never' && results[row] === MET
    return judged.find(fails)?.tell ?? []
  })

/** The only profile's criterion says all of it; of several, each different reason is named once. */
function whyNot(failing: readonly Telling[], isOnly: boolean, row: number): string {
  const [first] = failing
  if (first && isOnly) return first(row)
  return NOT_FIT + [...new Set(failing.map((tell) => tell(row)))].join('; ')
}

function whatToAsk(profiles: readonly (readonly Judged[])[], row: number): string {
  const questions = new Set<string>()
  for (const judged of profiles) {
    if (profileResult(judged, row) !== UNKNOWN) continue
    for (const { criterion, results } of judged) {
      if (criterion.kind === 'nice' || results[row] !== UNKNOWN) continue
      questions.add(criterion.question || `${criterion.field}?`)
    }
  }
  return [...questions].join(' · ')
}

/** The best profile's weight of *nice* met, rounded half up; 0 for a profile that fails; no *nice* = 100. */
function bestScore(profiles: readonly (readonly Judged[])[], row: number): number {
  let best = 0
  for (const judged of profiles) {
    if (profileResult(judged, row) === NOT_MET) continue
    let met = 0
    let all = 0
    for (const { criterion, results } of judged) {
      if (criterion.kind !== 'nice') continue
      all += criterion.weight
      if (results[row] === MET) met += criterion.weight
    }
    best = Math.max(best, all === 0 ? 100 : Math.floor((met * 100) / all + 0.5))
  }
  return best
}

/** The fit's code by its first word, for fits read from the sheet. */
export function fitCodeOf(text: string): number {
  const word = /^\p{L}+/u.exec(text.trim())?.[0] ?? ''
  return Math.max(0, FIT_WORDS.indexOf(word as (typeof FIT_WORDS)[number]))
}

/** Q2: a row that is still Unknown this many days after its first touch should be asked, or let go. */
export const isSlowToQualify = (fit: number, firstTouch: number, today: Day, days: number): boolean =>
  fit === UNKNOWN_FIT && today - Math.floor(firstTouch) > days
