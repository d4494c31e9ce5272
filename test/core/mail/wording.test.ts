// Mails in neutral words: none of the method's blunt ones, whatever is said of a row.

import { ENGLISH, neutralEnglish } from '../../../src/core/words/english'
import {
  type FitFact,
  KEEP,
  type Lack,
  NEW,
  NOTICE,
  PURGE,
  UNQUALIFIED,
  type VerdictFact,
} from '../../../src/core/words/facts'
import { faultText } from '../../../src/core/words/faults'
import { neutralGerman } from '../../../src/core/words/german'
import { wordingOf, wordsIn } from '../../../src/core/words/languages'
import { spokenVerdict } from '../../../src/core/words/words'
import { book, on } from '../../support/pipeline'

const [since, ends] = [on('2026-03-02'), on('2026-03-09')]
const LACKS: readonly Lack[] = [
  { fact: 'decision', is: 'blank' },
  { fact: 'progress', daysAgo: 41 },
  { fact: 'gut' },
  { fact: 'fit' },
  { fact: 'none', until: ends },
]
const VERDICTS: readonly VerdictFact[] = [
  { code: PURGE, rule: 'P1' },
  { code: NEW, rule: 'P5', age: 1, days: 14 },
  { code: KEEP, rule: 'P2a', proof: { by: 'yes', daysAgo: 3 } },
  { code: NOTICE, rule: 'S3', word: 'Absage' },
  { code: PURGE, rule: 'kept', why: 'you say they will never buy', by: 'P1' },
  ...LACKS.flatMap((lack): VerdictFact[] => [
    { code: NOTICE, rule: 'P4', lack, since, ends },
    { code: PURGE, rule: 'P4', lack, since, ends },
    { code: NOTICE, rule: 'P4c', lack },
  ]),
]
const MISS = { field: 'Segment', has: 'Retail', isNever: true, test: 'is', value: 'Retail' }
const FIT: FitFact = { code: UNQUALIFIED, misses: [MISS] }
const BLUNT = /purge|never|\bgut\b|notice|\bnie\b/i

it.each([
  ['en', neutralEnglish],
  ['de', neutralGerman],
] as const)('has no blunt word in %s', (language, wordsOf) => {
  const words = wordsOf()
  expect(wordsIn(language, 'neutral')).toBe(words)
  const said = [
    ...VERDICTS.map((fact) => spokenVerdict(words, fact)),
    words.fitWhy(FIT),
    words.clockStopped({ share: 0.9, open: 10, unconfirmed: 0 }),
    words.clockStopped({ share: 0.9, open: 10, unconfirmed: 0, unread: { header: 'Close', shown: 'x' } }),
    ...(['gutWord', 'criterionKind'] as const).map((code) => faultText(words.faults, { code, shown: 'x' })),
  ]
  for (const sentence of said) expect(sentence).not.toMatch(BLUNT)
  for (const sentence of Object.values(words.rules).flat()) expect(sentence).not.toMatch(/purge|never/i)
  expect(words.verdicts).toEqual(['', 'Fresh', 'Active', 'Check', 'Parked'])
})

it('follows the row of Rules; anything else is plain', () => {
  expect(['neutral', ' Neutral ', 'plain', '', 'loud'].map(wordingOf)).toEqual([
    'neutral',
    'neutral',
    'plain',
    'plain',
    'plain',
  ])
  expect(book({}, [{ id: 'wording', value: 'neutral' }]).words).toBe(neutralEnglish())
  expect(book().words).toBe(ENGLISH)
  const [fact] = VERDICTS
  expect(spokenVerdict(neutralEnglish(), fact)).toBe('Parked · you expect no order: bench it')
  expect(spokenVerdict(ENGLISH, fact)).toBe('Purge · you say they will never buy: bench it')
})
