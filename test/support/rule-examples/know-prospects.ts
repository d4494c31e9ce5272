// Examples of the rules on knowing who a prospect is (Q).
import { isSlowToQualify, judgeFits } from '../../../src/core/fit/profile'
import { readProfiles } from '../../../src/core/fit/profile-tab'
import { beforeCalls } from '../../../src/core/learning/before-calls'
import { rankQuestions } from '../../../src/core/learning/questions'
import { coverageOf } from '../../../src/core/learning/why-they-buy'
import { PROFILE, TOUCHES } from '../../../src/core/tabs/schema'
import { driftOf, minutesPerProspect } from '../../../src/core/time/fit-drift'
import { TouchLog } from '../../../src/core/touches/touch-log'
import { ENGLISH } from '../../../src/core/words/english'
import { QUALIFIED, UNKNOWN_FIT, UNQUALIFIED } from '../../../src/core/words/facts'
import { fitText } from '../../../src/core/words/words'
import { touchTimeOf } from '../hours'
import { on, pipelineOf, TODAY, tabOf, UTC } from '../pipeline'
import type { RuleExample } from './example'

/** The fits of three people by one profile: Industry must be Software, Risky never yes. */
function fits(): readonly string[] {
  const { profiles } = readProfiles(
    tabOf(PROFILE, [
      { field: 'Industry', test: 'is', value: 'Software', kind: 'must', question: 'What do they make?' },
      { field: 'Risky', test: 'is', value: 'yes', kind: 'never' },
    ]),
  )
  const { pipeline, today } = pipelineOf({
    headers: ['Name', 'Industry', 'Risky'],
    rows: [
      ['Ann', 'Software', 'no'],
      ['Bob', 'Software', 'yes'],
      ['Cy', '', 'no'],
    ],
  })
  return judgeFits(pipeline, profiles, { today }).facts.map((fact) => fitText(ENGLISH, fact))
}

/** Touches as [day, row, minutes] on rows that are Qualified, Unqualified and Unknown. */
const focus = (touches: readonly (readonly [string, number, number])[]) => ({
  touches: touchTimeOf(touches.map(([when, , minutes]) => ({ when, medium: 'Call', minutes }))),
  rowOf: Int32Array.from(touches, ([, row]) => row),
  today: on(TODAY),
  days: 28,
})
const FITS = [QUALIFIED, UNQUALIFIED, UNKNOWN_FIT]

export const KNOW_PROSPECTS: readonly RuleExample[] = [
  {
    rule: 'Q1',
    says: 'every must met → Qualified; a never met → Unqualified, with why; a must unknown → Unknown, with the question',
    run: fits,
    gives: ['Qualified', 'Unqualified · Risky is yes, must never be yes', 'Unknown · ask What do they make?'],
  },
  {
    rule: 'Q2',
    says: 'still Unknown 15 days after the first touch → flagged; after 14 not yet',
    run: () =>
      ['2026-02-28', '2026-03-01'].map((first) =>
        isSlowToQualify(UNKNOWN_FIT, on(first), on('2026-03-15'), 14),
      ),
    gives: [true, false],
  },
  {
    rule: 'Q3',
    says: 'two prospects with 15 minutes each, then one with 45 → rising',
    run: () =>
      minutesPerProspect(
        focus([
          ['2026-01-08', 0, 10],
          ['2026-02-04', 1, 20],
          ['2026-02-05', 0, 25],
          ['2026-03-04', 0, 20],
        ]),
        [1, 1, 0],
      ),
    gives: {
      days: 28,
      now: { prospects: 1, minutes: 45 },
      before: { prospects: 2, minutes: 15 },
      isRising: true,
    },
  },
  {
    rule: 'Q4',
    says: 'of 30 minutes in the last 28 days 10 went to a Qualified row',
    run() {
      const { minutes, qualifiedMinutes } = driftOf(
        focus([
          ['2026-02-04', 0, 100],
          ['2026-02-05', 0, 10],
          ['2026-03-04', 1, 20],
        ]),
        FITS,
      )
      return { minutes, qualifiedMinutes }
    },
    gives: { minutes: 30, qualifiedMinutes: 10 },
  },
  {
    rule: 'Q5',
    says: 'two customers spoken to in January, one asked why they buy → half are covered, the other is named',
    run: () =>
      coverageOf(
        [1, 2].map((person) => ({ person, on: on('2026-01-05') })),
        [{ person: 2, text: 'Quality', on: on('2026-01-15') }],
        on(TODAY),
        1,
      ),
    gives: { spoken: 2, asked: 1, share: 0.5, missing: [1] },
  },
  {
    rule: 'Q6',
    says: 'great 14 times of 20 stands before one lucky try',
    run() {
      const asked = (question: string, greatQuestion: string, times: number) =>
        Array.from({ length: times }, () => ({ when: '2026-03-01', question, greatQuestion }))
      const lines = [...asked('Lucky?', 'yes', 1), ...asked('Often?', 'yes', 14), ...asked('Often?', '', 6)]
      return rankQuestions(new TouchLog(tabOf(TOUCHES, lines), UTC, on(TODAY))).map(
        ({ question }) => question,
      )
    },
    gives: ['Often?', 'Lucky?'],
  },
  {
    rule: 'Q7',
    says: 'an outcome with its number, and the words of two customers',
    run: () =>
      beforeCalls(
        [{ what: 'Hours saved a week', figure: '6' }],
        [1, 2].map((person) => ({ person, on: on(TODAY), text: 'Fair price' })),
      ),
    gives: {
      outcomes: [{ what: 'Hours saved a week', figure: '6' }],
      words: [{ text: 'Fair price', customers: 2 }],
      bare: '',
    },
  },
]
