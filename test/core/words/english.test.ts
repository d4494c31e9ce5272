// The English sentences, by the facts they are made of.
import { ENGLISH } from '../../../src/core/words/english'
import {
  type DueFact,
  type FitFact,
  KEEP,
  type Lack,
  NEW,
  NOTICE,
  PURGE,
  QUALIFIED,
  UNKNOWN_FIT,
  UNQUALIFIED,
  type VerdictFact,
} from '../../../src/core/words/facts'
import { fitText, fitTexts, verdictText } from '../../../src/core/words/words'
import { on } from '../../support/pipeline'

const { NaN: NONE } = Number
const blank: Lack = { fact: 'decision', is: 'blank' }
const [since, ends] = [on('2026-03-04'), on('2026-03-11')]

describe('a verdict', () => {
  it.each<[VerdictFact, string]>([
    [{ code: PURGE, rule: 'P1' }, 'Purge · you say they will never buy: bench it · P1'],
    [{ code: NEW, rule: 'P5', age: 3, days: 14 }, 'New · day 3 of 14: find out who they are · P5'],
    [
      { code: KEEP, rule: 'P2a', proof: { by: 'yes', daysAgo: 1 } },
      'Keep · big deal, a yes confirmed 1 day ago · P2a',
    ],
    [
      {
        code: KEEP,
        rule: 'P2b',
        ahead: 0,
        band: 'green',
        isEstimate: false,
        proof: { by: 'progress', daysAgo: 0 },
      },
      'Keep · decides today, progress today · P2b',
    ],
    [
      {
        code: KEEP,
        rule: 'P2b',
        ahead: 40,
        band: 'amber',
        isEstimate: true,
        proof: { by: 'promise', day: since },
      },
      'Keep · decides late, in 40 days, your estimate: confirm, promised for 4 Mar 2026 · P2b',
    ],
    [
      { code: NOTICE, rule: 'P4', lack: blank, since, ends },
      'Notice · no decision date: ask when they will decide · moves to Purge on 11 Mar unless you fill it · P4',
    ],
    [
      { code: PURGE, rule: 'P4', lack: { fact: 'progress', daysAgo: NONE }, since, ends },
      'Purge · no progress yet: bench it, or agree the next step · on notice since 4 Mar 2026 · P4',
    ],
    [
      { code: PURGE, rule: 'P4', lack: { fact: 'none', until: ends }, since, ends },
      'Purge · no single fact would save it: bench until 11 Mar 2026 · on notice since 4 Mar 2026 · P4',
    ],
    [
      { code: NOTICE, rule: 'P4c', lack: blank },
      'Notice · no decision date: ask when they will decide · clock stopped · P4c',
    ],
    [
      { code: NOTICE, rule: 'P4c', lack: { fact: 'fit' } },
      'Notice · not your ideal prospect: check the fit · clock stopped · P4c',
    ],
    [
      {
        code: KEEP,
        rule: 'P2b',
        ahead: 21,
        band: 'green',
        isEstimate: true,
        proof: { by: 'doubt', day: ends },
      },
      'Keep · decides in 21 days, your estimate: confirm, no history yet: log the next step by 11 Mar 2026 · P2b',
    ],
    [
      { code: NOTICE, rule: 'P4', lack: { fact: 'decision', is: 'moved', times: 3 }, since, ends },
      'Notice · the date moved 3 times: do they confirm it? · moves to Purge on 11 Mar unless they confirm it · P4',
    ],
    [
      { code: PURGE, rule: 'P4', lack: { fact: 'decision', is: 'moved', times: 4 }, since, ends },
      'Purge · the date moved 4 times: bench it, or ask them to confirm it · on notice since 4 Mar 2026 · P4',
    ],
    [
      { code: NOTICE, rule: 'P4', lack: { fact: 'decision', is: 'unconfirmed', days: 30 }, since, ends },
      'Notice · your estimate is 30 days old: do they confirm it? · moves to Purge on 11 Mar unless they confirm it · P4',
    ],
    [
      { code: PURGE, rule: 'P4', lack: { fact: 'decision', is: 'unconfirmed', days: 37 }, since, ends },
      'Purge · your estimate is 37 days old: bench it, or ask them to confirm it · on notice since 4 Mar 2026 · P4',
    ],
  ])('%j', (fact, text) => {
    expect(verdictText(ENGLISH, fact)).toBe(text)
  })

  it('is blank where there is none', () => {
    expect([verdictText(ENGLISH, null), fitText(ENGLISH, undefined)]).toEqual(['', ''])
  })
})

const retail = { field: 'Industry', has: 'Retail', isNever: false, test: 'one of', value: 'Software, Media' }
const risky = { field: 'Risky', has: '', isNever: true, test: 'is filled', value: '' }

describe('a fit', () => {
  const fits: [FitFact, string][] = [
    [{ code: QUALIFIED }, 'Qualified'],
    [{ code: UNKNOWN_FIT, questions: ['Staff?', 'Who signs?'] }, 'Unknown · ask Staff? · Who signs?'],
    [
      { code: UNQUALIFIED, misses: [retail, risky, retail] },
      'Unqualified · Industry is Retail, must be one of Software, Media; Risky must never be filled',
    ],
  ]

  it.each(fits)('%j', (fact, text) => {
    expect(fitText(ENGLISH, fact)).toBe(text)
  })

  it('is the same in a column, where it is put into words once', () => {
    const textOf = fitTexts(ENGLISH)
    expect([...fits, ...fits].map(([fact]) => textOf(fact))).toEqual(
      [...fits, ...fits].map(([, text]) => text),
    )
    expect(textOf(null)).toBe('')
  })
})

describe('why somebody is on Today', () => {
  it.each<[DueFact, string]>([
    [{ reason: 'promised', day: since, minutes: 845, late: 0 }, 'You promised it for today at 14:05'],
    [{ reason: 'promised', day: since, minutes: NONE, late: 1 }, 'You promised it for 4 Mar 2026, 1 day ago'],
    [{ reason: 'at risk', risk: 'People changed' }, 'At risk: people changed'],
    [{ reason: 'due', quiet: NONE, rule: 'C1a' }, 'Due: no logged touch has reached them yet'],
  ])('%j', (fact, text) => {
    expect(ENGLISH.due(fact)).toBe(text)
  })
})

it('what has no room is said, and nothing of what has', () => {
  expect([0, 1, 1234].map(ENGLISH.left)).toEqual([
    '',
    '1 more is due than your day holds',
    '1,234 more are due than your day holds',
  ])
  const late = { name: 'Ann', day: ends, latest: since }
  expect([0, 2].map((others) => ENGLISH.late({ ...late, others }))).toEqual([
    'Your days are full: Ann has to wait until 11 Mar 2026, 7 days too long',
    'Your days are full: Ann has to wait until 11 Mar 2026, 7 days too long, and 2 others are late too',
  ])
})

it('a stopped clock, a slow sale and a sprint are told with their figures', () => {
  expect(ENGLISH.clockStopped({ share: 2 / 3, open: 3, unconfirmed: 0 })).toMatch(
    /^67 % of your 3 open rows have no decision date, so.*stands still.*clean-up.*fill in when/,
  )
  expect(ENGLISH.clockStopped({ share: 2 / 3, open: 3, unconfirmed: 1 })).toMatch(
    /have no decision date, or one that nobody has confirmed, so.*confirm when/,
  )
  expect(ENGLISH.clockStopped({ share: 2 / 3, open: 3, unconfirmed: 2 })).toMatch(
    /have a decision date that nobody has confirmed, so/,
  )
  expect(ENGLISH.usualSale(60.4, 45)).toMatch(/usually took 60 days.*within 45 days.*write 60 on Rules/)
  expect([ENGLISH.sprint(0, 0), ENGLISH.sprint(2, 5)]).toEqual([
    'There is no open row to walk through.',
    '2 of 5 open rows done',
  ])
})
