// QUALIFY and QUALIFY_SCORE on plain values (Q1).
import type { Cell } from '../cell'
import { type Fits, judgeFits, readProfiles } from '../profile'
import {
  type Argument,
  type Context,
  frameOf,
  orBlank,
  overRows,
  Refusal,
  type Result,
  tableArgument,
} from './frame'

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
  pick: (fits: Fits, row: number) => Cell,
): Result {
  const frame = frameOf(given.rows, given.rules, given.headers, context)
  if (frame instanceof Refusal) return frame.text
  if (!frame) return ''
  const { profiles, problems } = readProfiles(tableArgument('profile', given.profile))
  const fits = judgeFits(frame.pipeline, profiles, frame.today)
  // A field that the rows lack is Unknown, a question to ask (EXACTLY, Fit): only what cannot be used is refused.
  const [problem] = [...problems, ...fits.problems.filter((found) => found.header !== 'Field')]
  if (problem) return `profile, row ${problem.row}, ${problem.header}: ${problem.text}`
  return overRows(frame, [header], (row) => [pick(fits, row)])
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
  return fitResult({ rows, profile, rules, headers }, context, 'Fit', (fits, row) => fits.texts[row] ?? '')
}

/** 0–100 by weight of the *nice* criteria met, of the best profile, under the header `Score` (Q1). */
export function qualifyScore(
  rows: Argument,
  profile: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return fitResult({ rows, profile, rules, headers }, context, 'Score', (fits, row) =>
    orBlank(fits.scores[row] ?? Number.NaN),
  )
}
