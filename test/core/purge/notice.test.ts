// Notice and Purge by P4: the one saving fact, the five working days, and the clock of P4c.
import type { SavingFact } from '../../../src/core/words/facts'
import { type Deal, judgeDeals, noticeOf, verdictOf, wordOf } from '../../support/deals'
import { book, type LedgerFacts } from '../../support/pipeline'

const OLD = '2025-01-15'
const key = book({ 'P2.key': 1000 })
const savedBy = (deal: Deal): SavingFact | null | undefined =>
  judgeDeals([{ created: OLD, ...deal }], { rules: key }).saving[0]
const because = (deal: Deal): string => verdictOf({ created: OLD, ...deal }, { rules: key })

describe('the one fact that would save a row (P4)', () => {
  it.each<[SavingFact, string, Deal]>([
    ['decision', 'a blank date: asked for with progress', {}],
    ['decision', 'a blank date comes before the gut', { value: 5000, gut: 'hope' }],
    ['decision', 'a past date, progress fresh', { decision: '2026-03-03', progress: '2026-03-01' }],
    ['decision', 'a past date, a promise open', { decision: '2026-03-03', promised: '2026-03-05' }],
    ['progress', 'a near date, progress stale', { decision: '2026-03-09', progress: '2026-01-01' }],
    ['progress', 'a key account with a past date', { value: 5000, decision: '2026-03-03' }],
    ['progress', 'a key account with a far date', { value: 5000, decision: '2027-03-03' }],
    [
      'gut',
      'a hoped-for key account that moves',
      { value: 5000, gut: 'hope', decision: '2027-03-03', progress: '2026-03-01' },
    ],
    ['gut', 'a hoped-for key account with a far date', { value: 5000, gut: 'hope', decision: '2027-03-03' }],
    [
      'fit',
      'a near date and progress, but Unqualified',
      { decision: '2026-03-09', progress: '2026-03-01', unqualified: true },
    ],
    ['fit', 'a key account, but Unqualified', { value: 5000, progress: '2026-01-01', unqualified: true }],
    ['none', 'a far date, progress fresh', { decision: '2026-09-01', progress: '2026-03-01' }],
    ['none', 'a past date and no progress', { decision: '2026-03-03' }],
    ['none', 'Unqualified and nothing else', { unqualified: true }],
  ])('is %s: %s', (fact, _, deal) => {
    expect(savedBy(deal)).toBe(fact)
  })

  it('is not the gut where the value is not key', () => {
    expect(savedBy({ value: 10, gut: 'hope', decision: '2027-03-03', progress: '2026-03-01' })).toBe('none')
  })

  it('is said in words, with what to do', () => {
    const ends = (unless: string): string => ` · moves to Purge on 11 Mar unless ${unless} · P4`
    expect(because({})).toBe(`Notice · no decision date: ask when they will decide${ends('you fill it')}`)
    expect(because({ decision: '2026-03-03', progress: '2026-03-01' })).toBe(
      `Notice · the decision date 3 Mar 2026 has passed: ask for the new one${ends('you fill it')}`,
    )
    expect(because({ decision: '2026-03-09' })).toBe(
      `Notice · no progress yet: agree the next step${ends('you agree it')}`,
    )
    expect(because({ value: 5000, gut: 'yes', confirmed: '2025-11-01', decision: '2026-03-03' })).toBe(
      `Notice · no progress yet: agree the next step${ends('you agree it')}`,
    )
    expect(because({ value: 5000, gut: 'hope', decision: '2027-03-03' })).toBe(
      `Notice · big deal, no clear yes: will they buy?${ends('you say yes')}`,
    )
    expect(because({ unqualified: true, decision: '2026-03-09', progress: '2026-03-01' })).toBe(
      `Notice · not your ideal prospect: check the fit${ends('they do fit')}`,
    )
  })

  it('is a bench where none would: 45 days before the decision, else 90 days from today', () => {
    expect(because({ decision: '2026-09-01' })).toContain('bench until 18 Jul 2026')
    expect(because({ decision: '2026-04-19', progress: '2026-03-01' })).toContain('bench until 5 Mar 2026')
    expect(because({ decision: '2026-03-03' })).toContain('bench until 2 Jun 2026')
    const amber = book({ 'P2.amber': 20, 'P6.days': 10 })
    const far = { created: OLD, decision: '2026-04-18', progress: '2026-03-01' }
    expect(verdictOf(far, { rules: amber })).toContain('bench until 14 Mar 2026')
  })
})

describe('a notice', () => {
  const deal = { created: OLD, decision: '2026-03-03' }

  it('begins the day it is first given', () => {
    expect(noticeOf(deal)).toBe('2026-03-04')
    expect(noticeOf({ ...deal, noticeSince: '2026-03-02' })).toBe('2026-03-02')
  })

  it.each([
    ['2026-03-04', '2026-03-10', 'Notice'],
    ['2026-03-04', '2026-03-11', 'Purge'],
    ['2026-03-06', '2026-03-12', 'Notice'],
    ['2026-03-06', '2026-03-13', 'Purge'],
    ['2026-03-07', '2026-03-12', 'Notice'],
    ['2026-03-07', '2026-03-13', 'Purge'],
    ['2026-03-04', '2026-12-31', 'Purge'],
    ['2026-05-01', '2026-03-04', 'Notice'],
  ])('since %s is on %s: %s', (noticeSince, today, word) => {
    expect(wordOf({ ...deal, noticeSince }, { today })).toBe(word)
  })

  it('leaves out holidays and days off', () => {
    const rules = book({}, [
      { id: 'holiday', value: '2026-03-06' },
      { id: 'dayOff', value: '2026-03-09' },
    ])
    const noticed = { ...deal, noticeSince: '2026-03-04' }
    expect(wordOf(noticed, { rules, today: '2026-03-12' })).toBe('Notice')
    expect(wordOf(noticed, { rules, today: '2026-03-13' })).toBe('Purge')
  })

  it('is kept on Purge, and says since when', () => {
    const noticed = { created: OLD, noticeSince: '2026-02-20' }
    expect(noticeOf(noticed)).toBe('2026-02-20')
    expect(verdictOf(noticed)).toBe(
      'Purge · no decision date: bench it, or ask when they will decide · on notice since 20 Feb 2026 · P4',
    )
    expect(verdictOf({ ...noticed, decision: '2026-09-01' })).toBe(
      'Purge · no single fact would save it: bench until 18 Jul 2026 · on notice since 20 Feb 2026 · P4',
    )
  })

  it('is cleared by any other verdict', () => {
    expect(
      noticeOf({ created: OLD, noticeSince: '2026-02-02', decision: '2026-03-09', progress: '2026-03-01' }),
    ).toBe('')
  })

  it('without end says none', () => {
    expect(verdictOf(deal, { rules: book({ 'P4.days': 1e9 }) })).toBe(
      'Notice · no single fact would save it: bench until 2 Jun 2026 · P4',
    )
  })
})

describe('while the clock is stopped', () => {
  const stopped = { clockStopped: true }

  it('a row without a decision date gets no clock (P4c)', () => {
    const { texts, noticeSince } = judgeDeals(
      [
        { created: OLD },
        { created: OLD, noticeSince: '2026-01-01' },
        { created: OLD, decision: '2026-03-03' },
      ],
      stopped,
    )
    const words = 'Notice · no decision date: ask when they will decide · clock stopped · P4c'
    expect(texts.slice(0, 2)).toEqual([words, words])
    expect([...noticeSince.slice(0, 2)]).toEqual([Number.NaN, Number.NaN])
    expect(texts[2]).toMatch(/^Notice · .* · P4$/)
  })

  it('says so whatever else the row lacks', () => {
    expect(verdictOf({ created: OLD, unqualified: true }, stopped)).toBe(
      'Notice · no single fact would save it: bench until 2 Jun 2026 · clock stopped · P4c',
    )
  })

  it('a row whose estimate nobody confirmed in 30 days gets none either; one that was put off does', () => {
    const near = { created: OLD, decision: '2026-03-09', noticeSince: '2026-02-20' }
    const judged = (ledger: LedgerFacts): string => verdictOf({ ...near, ledger }, stopped)
    expect(judged({ firstSeen: '2026-01-01' })).toBe(
      'Notice · no single fact would save it: bench until 2 Jun 2026 · clock stopped · P4c',
    )
    expect(judged({ firstSeen: '2026-02-10', dateMoved: '3' })).toMatch(/^Purge · .* · P4$/)
  })

  it('runs on for a date that is past', () => {
    expect(wordOf({ created: OLD, decision: '2026-03-03', noticeSince: '2026-02-20' }, stopped)).toBe('Purge')
  })

  it('starts the clock on the day this ends', () => {
    expect(noticeOf({ created: OLD }, { today: '2026-03-09' })).toBe('2026-03-09')
  })
})
