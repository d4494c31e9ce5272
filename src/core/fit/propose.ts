// A profile proposed from customers marked good (Q1): what is chosen on one half of the examples must hold on the other
// half, which was not looked at, also when it counts how many columns were tried.
import type { Day } from '../calendar/day'
import { normalise } from '../cells/text'
import type { Pipeline, PipelineKey } from '../pipeline/pipeline'
import { isOwnColumn } from '../reading/own-cells'
import { fisherExact } from '../statistics/exact'
import { benjaminiHochberg } from '../statistics/false-discovery'
import { normalQuantile } from '../statistics/normal'
import type { Estimate } from '../statistics/proportion'
import { bestCandidate, type Candidate, type Example, LEVEL } from './candidates'
import { type Criterion, criterionResults, fieldColumn, MET } from './criterion'

/** How many of the good and of the others meet a criterion. */
export interface MetBy {
  readonly goodMet: number
  readonly good: number
  readonly othersMet: number
  readonly others: number
}

/** A criterion that held. */
export interface Proposal {
  readonly field: string
  readonly test: Candidate['test']
  readonly value: Candidate['value']
  /** The good meet it less often than all: it speaks against a customer. */
  readonly isAgainst: boolean
  readonly all: MetBy
  /** The half that was not looked at. */
  readonly unseen: MetBy
  /** How many times as often those who meet it are good as all are, on that half, with the 95 % interval. */
  readonly lift: Estimate
}

/** What came of it. */
export interface Proposed {
  /** The surest first; one a column. */
  readonly proposals: readonly Proposal[]
  /** Criteria that were compared, and columns they are of. */
  readonly looked: number
  readonly columns: number
  /** Why there is nothing: too few examples of a kind, or nothing stands out; '' where there is something. */
  readonly none: '' | 'few good' | 'few others' | 'nothing'
}

/** Examples of each kind below which nothing is proposed. */
export const LEAST_EXAMPLES = 8

/** Columns that say who somebody is, whose they are, or what became of the sale. */
const NO_CRITERIA: readonly PipelineKey[] = [
  ...(['recordId', 'title', 'name', 'firstName', 'lastName', 'company', 'email', 'phone', 'owner'] as const),
  ...(['stage', 'status', 'created', 'decision', 'wonOn', 'lostOn', 'lastActivity', 'stageChanged'] as const),
  ...(['noCall', 'noEmail'] as const),
]
/** Words in headers of what is known only once a sale is decided, or that somebody guesses of it. */
const OUTCOME =
  /\b(won|win|lost|loss|lose|closed|close|outcome|result|probability|forecast|next step|gewonnen|verloren|verlust\w*|abschluss\w*|ergebnis|wahrscheinlichkeit|nachster schritt)\b/

/** Proposes criteria by the examples. The same examples give the same criteria, in whatever order they stand. */
export function proposeProfile(
  pipeline: Pipeline,
  examples: readonly Example[],
  clock: { readonly today: Day },
): Proposed {
  const good = examples.filter(({ isGood }) => isGood)
  const others = examples.filter(({ isGood }) => !isGood)
  const nothing = { proposals: [], looked: 0, columns: 0 }
  if (good.length < LEAST_EXAMPLES) return { ...nothing, none: 'few good' }
  if (others.length < LEAST_EXAMPLES) return { ...nothing, none: 'few others' }
  const halves = [halved(good), halved(others)]
  const [seen, unseen] = [halves.flatMap(([first]) => first), halves.flatMap(([, second]) => second)]
  const columns = columnsOfTraits(pipeline)
  const found = columns.flatMap((column) => {
    const best = bestCandidate(pipeline, column, seen)
    return best ? [{ column, ...best }] : []
  })
  const held = found.flatMap(({ column, candidate }) => {
    if (!(candidate.p <= LEVEL)) return []
    const field = pipeline.table.headers[column] ?? ''
    const met = metBy(pipeline, { ...candidate, field }, clock)
    return heldOn(field, candidate, met(examples), met(unseen))
  })
  const corrected = benjaminiHochberg(held.map(({ p }) => p))
  const proposals = held
    .filter(({ proposal }, at) => (corrected[at] ?? 1) <= LEVEL && isSure(proposal))
    .sort((a, b) => a.p - b.p)
    .map(({ proposal }) => proposal)
  const looked = found.reduce((sum, one) => sum + one.looked, 0)
  return { proposals, looked, columns: columns.length, none: proposals.length === 0 ? 'nothing' : '' }
}

/** Columns that may say what somebody is like. */
function columnsOfTraits(pipeline: Pipeline): number[] {
  const { headers } = pipeline.table
  const barred = new Set(NO_CRITERIA.map((key) => pipeline.columns.at.get(key)))
  for (const column of pipeline.columns.beside ?? []) barred.add(column)
  return headers.flatMap((header, column) => {
    const isTrait = !barred.has(column) && !isOwnColumn(header) && !OUTCOME.test(normalise(header))
    return header !== '' && isTrait && fieldColumn(pipeline, header) === column ? [column] : []
  })
}

/** Halves by the keys alone: every other one in the order of their hashes. */
function halved(examples: readonly Example[]): [Example[], Example[]] {
  const sorted = examples
    .map((example) => ({ example, hash: hashOf(example.key) }))
    .sort((a, b) => a.hash - b.hash || (a.example.key < b.example.key ? -1 : 1))
  const half = (odd: number): Example[] =>
    sorted.flatMap(({ example }, at) => (at % 2 === odd ? [example] : []))
  return [half(0), half(1)]
}

/** FNV-1a, of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Counts who meets a criterion, as Fit will judge it. */
export function metBy(
  pipeline: Pipeline,
  criterion: Pick<Criterion, 'field' | 'test' | 'value'>,
  clock: { readonly today: Day },
): (examples: readonly Example[]) => MetBy {
  const asNice: Criterion = { ...criterion, kind: 'nice', weight: 1, question: '', row: 0 }
  const { results } = criterionResults(asNice, pipeline, clock)
  return (examples) => {
    const count = { goodMet: 0, good: 0, othersMet: 0, others: 0 }
    for (const { row, isGood } of examples) {
      count[isGood ? 'good' : 'others']++
      if (results[row] === MET) count[isGood ? 'goodMet' : 'othersMet']++
    }
    return count
  }
}

/** The proposal with its p value in its own direction, on the half that was not looked at; [] where nobody meets it there. */
function heldOn(
  field: string,
  { test, value, isAgainst }: Candidate,
  all: MetBy,
  unseen: MetBy,
): { proposal: Proposal; p: number }[] {
  const { goodMet, good, othersMet, others } = unseen
  if (goodMet + othersMet === 0) return []
  const tails = fisherExact(goodMet, othersMet, good - goodMet, others - othersMet)
  const proposal = { field, test, value, isAgainst, all, unseen, lift: liftOf(unseen) }
  return [{ proposal, p: isAgainst ? tails.less : tails.greater }]
}

/** Whether the whole interval lies on one side of 1. */
const isSure = ({ isAgainst, lift }: Proposal): boolean => (isAgainst ? lift.high < 1 : lift.low > 1)

/**
 * The lift with its interval: that of the ratio between those who meet it and those who do not (Katz, half a case added
 * where a cell is empty), of which the lift follows, so that both lie above 1 or neither.
 */
function liftOf({ goodMet, good, othersMet, others }: MetBy): Estimate {
  const [met, all] = [goodMet + othersMet, good + others]
  const more = [goodMet, othersMet, good - goodMet, others - othersMet].includes(0) ? 0.5 : 0
  const [a, m] = [goodMet + more, met + 2 * more]
  const [c, u] = [good - goodMet + more, all - met + 2 * more]
  const ratio = Math.log(a / m / (c / u))
  const spread = normalQuantile(0.975) * Math.sqrt(1 / a - 1 / m + 1 / c - 1 / u)
  const liftAt = (log: number): number => Math.exp(log) / ((met / all) * (Math.exp(log) - 1) + 1)
  return { value: goodMet / met / (good / all), low: liftAt(ratio - spread), high: liftAt(ratio + spread) }
}
