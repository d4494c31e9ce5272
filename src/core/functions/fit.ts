// QUALIFY and QUALIFY_SCORE on plain values (Q1).
import type { Table } from '../cells/table'
import { type Fits, judgeFits } from '../fit/profile'
import { readProfiles } from '../fit/profile-tab'
import { PROFILE } from '../tabs/schema'
import { faultText } from '../words/faults'
import { fitTexts } from '../words/words'
import { Refusal } from './arguments'
import { type Call, customFunction, NUMBERS, orBlank, TEXTS, tabKind, withText } from './custom-function'
import { HEADERS_KIND, overRows, ROWS_KIND, RULES_KIND } from './frame'

/** The fits of the rows by the profile; refuses a test, value, kind or weight that cannot be used. */
export function fitsByProfile(table: Table | null, call: Call): Fits {
  const frame = call.of(ROWS_KIND)
  const { profiles, problems } = readProfiles(table)
  const fits = judgeFits(frame.pipeline, profiles, frame)
  // A field that the rows lack is Unknown, a question to ask (EXACTLY, Fit): only what cannot be used is refused.
  const [problem] = [...problems, ...fits.problems.filter((found) => found.code !== 'unknownField')]
  if (!problem) return fits
  const text = faultText(frame.book.words.faults, problem)
  throw new Refusal(`profile, row ${problem.row}, ${problem.header}: ${text}`)
}

const FIT_PARAMETERS = [
  withText(ROWS_KIND, 'the pipeline with headers, such as A1:M.'),
  tabKind('profile', PROFILE, fitsByProfile),
  RULES_KIND,
  HEADERS_KIND,
] as const

export const FIT_FUNCTIONS = [
  /**
   * `Qualified`, `Unqualified · why` or `Unknown · ask …` for every row, under the header `Fit`; blank without a profile.
   * A test, value, kind or weight that cannot be used comes back as words that name it (Q1).
   */
  customFunction({
    name: 'QUALIFY',
    topic: 'Who is worth your time',
    text: 'Says for every row whether it fits your ideal prospect: Qualified, Unqualified with why, or Unknown with what to ask.',
    parameters: FIT_PARAMETERS,
    gives: [TEXTS, 'Fit of every row.'],
    decide({ rows, profile: { facts } }) {
      const textOf = fitTexts(rows.book.words)
      return overRows(rows, ['Fit'], (row) => [textOf(facts[row])])
    },
  }),
  /** 0–100 by weight of the *nice* criteria met, of the best profile, under the header `Score` (Q1). */
  customFunction({
    name: 'QUALIFY_SCORE',
    topic: 'Who is worth your time',
    text: 'Scores every row from 0 to 100 by the weight of the nice criteria it meets; 0 when a must is unmet or a never is met.',
    parameters: FIT_PARAMETERS,
    gives: [NUMBERS, 'Score of every row.'],
    decide: ({ rows, profile }) =>
      overRows(rows, ['Score'], (row) => [orBlank(profile.scores[row] ?? Number.NaN)]),
  }),
]
