// The criteria that a column offers: those which tell examples marked good from the others best, before they are held on
// examples that were not looked at (Q1).
import { readDays, readPercent, textOf } from '../cells/columns'
import { normalise } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { fisherExact } from '../statistics/exact'

/** A row that somebody called good, or one of the others; one a person. */
export interface Example {
  readonly row: number
  /** Whose row it is: decides on which half it falls, wherever the row stands. */
  readonly key: string
  readonly isGood: boolean
}

/** What a criterion of the Profile tab tests, and for what. */
export interface Candidate {
  readonly test: 'is' | 'one of' | 'contains' | 'at least' | 'at most' | 'between'
  readonly value: string | number
  /** The good meet it less often than the others. */
  readonly isAgainst: boolean
  /** p value on the examples looked at, two-sided; of all that were looked at, so uncorrected. */
  readonly p: number
}

/** The level at which a criterion is chosen, and at which it must hold once corrected. */
export const LEVEL = 0.05

/** The best candidate of a column, and how many were compared; null where the column offers none. */
export interface BestCandidate {
  readonly candidate: Candidate
  readonly looked: number
}

/** Share of the filled cells that must be numbers for a column of numbers, or days for one of days. */
const NEARLY_ALL = 0.8
/** Examples that a word needs: fewer prove nothing. */
const LEAST_OF_A_WORD = 3
const MOST_WORDS = 60
const MOST_OF_A_LIST = 5
const LONGEST_WORD = 100
const SHORTEST_PART = 3
/** Parts into which numbers are cut, each with as many examples. */
const CUTS = 8

/** Chooses on these examples alone. Columns of days offer nothing: a day that is past never comes again. */
export function bestCandidate(
  pipeline: Pipeline,
  column: number,
  examples: readonly Example[],
): BestCandidate | null {
  const { rows } = pipeline.table
  const filled = examples.filter(({ row }) => textOf(rows[row]?.[column], pipeline.zone) !== '')
  const numbers = readPercent(rows, column).values
  const isMost = (values: Float64Array): boolean =>
    filled.filter(({ row }) => !Number.isNaN(values[row])).length >= filled.length * NEARLY_ALL
  const compare = comparison(examples)
  if (filled.length < LEAST_OF_A_WORD) return null
  if (isMost(numbers)) return best(byNumber(filled, numbers, compare))
  if (isMost(readDays(rows, column, pipeline.zone).moments)) return null
  const words = filled.map((example) => ({
    example,
    text: textOf(rows[example.row]?.[column], pipeline.zone),
  }))
  return best([...byWord(words, compare), ...byPart(words, compare)])
}

/** What speaks for somebody goes before what speaks against; a list must be the surer, the longer it is. */
function best(candidates: readonly Candidate[]): BestCandidate | null {
  const length = ({ test, value }: Candidate): number =>
    test === 'one of' ? String(value).split(', ').length : 1
  const rank = (one: Candidate): number => one.p * length(one)
  const sorted = [...candidates].sort((a, b) => rank(a) - rank(b))
  const chosen = sorted.find(({ isAgainst, p }) => !isAgainst && p <= LEVEL) ?? sorted[0]
  return chosen ? { candidate: chosen, looked: candidates.length } : null
}

/** How examples that meet a criterion differ from the others. */
type Compare = (met: readonly Example[]) => Pick<Candidate, 'p' | 'isAgainst'>

function comparison(examples: readonly Example[]): Compare {
  const good = countGood(examples)
  return (met) => {
    const goodMet = countGood(met)
    const othersMet = met.length - goodMet
    const others = examples.length - good
    const { twoSided } = fisherExact(goodMet, othersMet, good - goodMet, others - othersMet)
    return { p: twoSided, isAgainst: goodMet * others < othersMet * good }
  }
}

const countGood = (examples: readonly Example[]): number =>
  examples.reduce((sum, { isGood }) => sum + Number(isGood), 0)

/** Bounds as people say them: two digits, unless all values lie close together, as years do. */
function spoken(sorted: readonly number[]): (bound: number) => number {
  const [low = 0, high = 0] = [sorted[0], sorted[sorted.length - 1]]
  return high - low > Math.abs(high) / 2 ? (bound) => Number(bound.toPrecision(2)) : (bound) => bound
}

function byNumber(filled: readonly Example[], values: Float64Array, compare: Compare): Candidate[] {
  const numberOf = ({ row }: Example): number => values[row] ?? Number.NaN
  const sorted = filled
    .map(numberOf)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b)
  const say = spoken(sorted)
  const cut = (part: number): number => say(sorted[Math.floor((sorted.length * part) / CUTS)] ?? 0)
  const cuts = [...new Set(Array.from({ length: CUTS - 1 }, (_, at) => cut(at + 1)))].sort((a, b) => a - b)
  const within = (low: number, high: number): ReturnType<Compare> =>
    compare(filled.filter((example) => numberOf(example) >= low && numberOf(example) <= high))
  return cuts.flatMap((low, at): Candidate[] => [
    { test: 'at least', value: low, ...within(low, Number.POSITIVE_INFINITY) },
    { test: 'at most', value: low, ...within(Number.NEGATIVE_INFINITY, low) },
    ...cuts
      .slice(at + 1)
      .map((high): Candidate => ({ test: 'between', value: `${low} and ${high}`, ...within(low, high) })),
  ])
}

interface Word {
  readonly example: Example
  readonly text: string
}

/** `is` for each word that several examples hold, `one of` for those with the most and the fewest good among them. */
function byWord(words: readonly Word[], compare: Compare): Candidate[] {
  const groups = new Map<string, { readonly text: string; readonly met: Example[] }>()
  for (const { example, text } of words) {
    if (text.length > LONGEST_WORD) continue
    const key = normalise(text) || text.toLowerCase()
    const group = groups.get(key) ?? { text, met: [] }
    group.met.push(example)
    groups.set(key, group)
  }
  const listed = [...groups.values()]
    .filter(({ met }) => met.length >= LEAST_OF_A_WORD)
    .sort((a, b) => b.met.length - a.met.length)
    .slice(0, MOST_WORDS)
  const single = listed.map(({ text, met }): Candidate => ({ test: 'is', value: text, ...compare(met) }))
  const share = ({ met }: (typeof listed)[number]): number => (countGood(met) + 1) / (met.length + 2)
  const ordered = listed.filter(({ text }) => !/[,;]/.test(text)).sort((a, b) => share(b) - share(a))
  const lists = [ordered, [...ordered].reverse()].flatMap((order) =>
    order.slice(1, MOST_OF_A_LIST).map((_, at): Candidate => {
      const chosen = order.slice(0, at + 2)
      const value = chosen.map(({ text }) => text).join(', ')
      return { test: 'one of', value, ...compare(chosen.flatMap(({ met }) => met)) }
    }),
  )
  // A list of every word says no more than that the cell is filled.
  return [...single, ...lists.filter(({ value }) => String(value).split(', ').length < ordered.length)]
}

/** `contains` for the parts of texts of several words. */
function byPart(words: readonly Word[], compare: Compare): Candidate[] {
  const texts = words.map(({ example, text }) => ({ example, text: normalise(text) }))
  const counts = new Map<string, number>()
  for (const { text } of texts) {
    const parts = text.split(' ')
    if (parts.length < 2) continue
    for (const part of new Set(parts)) {
      if (part.length >= SHORTEST_PART && part.length <= LONGEST_WORD)
        counts.set(part, (counts.get(part) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_OF_A_WORD)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([part]): Candidate => {
      const met = texts.flatMap(({ example, text }) => (text.includes(part) ? [example] : []))
      return { test: 'contains', value: part, ...compare(met) }
    })
}
