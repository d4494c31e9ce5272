// QUALIFY and QUALIFY_SCORE on plain values (Q1).
import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import { type Fits, judgeFits } from '../fit/profile'
import { readProfiles } from '../fit/profile-tab'
import { faultText } from '../words/faults'
import { fitTexts, type Words } from '../words/words'
import {
  type Argument,
  answered,
  type Context,
  type Frame,
  frameOf,
  orBlank,
  overRows,
  Refusal,
  type Result,
  tableArgument,
} from './frame'

/** The fits of the rows by the profile argument; a refusal names the test, value, kind or weight that cannot be used. */
export function fitsByProfile(table: Table | null, frame: Frame): Fits | Refusal {
  const { profiles, problems } = readProfiles(table)
  const fits = judgeFits(frame.pipeline, profiles, frame)
  // A field that the rows lack is Unknown, a question to ask (EXACTLY, Fit): only what cannot be used is refused.
  const [problem] = [...problems, ...fits.problems.filter((found) => found.code !== 'unknownField')]
  if (!problem) return fits
  const text = faultText(frame.book.words.faults, problem)
  return new Refusal(`profile, row ${problem.row}, ${problem.header}: ${text}`)
}

interface FitArguments {
  readonly rows: Argument
  readonly profile: Argument
  readonly rules: Argument
  readonly headers: Argument
}

function fitResult(
  given: FitArguments,
  context: Context,
  header: string,
  pickOf: (fits: Fits, words: Words) => (row: number) => Cell,
): Result {
  return answered(frameOf(given.rows, given.rules, given.headers, context), (frame) => {
    const fits = fitsByProfile(tableArgument('profile', given.profile), frame)
    if (fits instanceof Refusal) return fits
    const pick = pickOf(fits, frame.book.words)
    return overRows(frame, [header], (row) => [pick(row)])
  })
}

/**
 * `Qualified`, `Unqualified · why` or `Unknown · ask …` for every row, under the header `Fit`; blank without a profile.
 * A test, value, kind or weight that cannot be used comes back as words that name it (Q1).
 */
export function qualify(
  rows: Argument,
  profile: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return fitResult({ rows, profile, rules, headers }, context, 'Fit', ({ facts }, words) => {
    const textOf = fitTexts(words)
    return (row) => textOf(facts[row])
  })
}

/** 0–100 by weight of the *nice* criteria met, of the best profile, under the header `Score` (Q1). */
export function qualifyScore(
  rows: Argument,
  profile: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return fitResult(
    { rows, profile, rules, headers },
    context,
    'Score',
    ({ scores }) =>
      (row) =>
        orBlank(scores[row] ?? Number.NaN),
  )
}
