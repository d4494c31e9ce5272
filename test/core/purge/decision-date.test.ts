// Dates that do not count until they are confirmed, and the benefit of the doubt (P2b, P3c); today is 4 March 2026.
import { type Deal, judgeDeals, verdictOf, wordOf } from '../../support/deals'
import { book, type LedgerFacts } from '../../support/pipeline'

const OLD = '2025-01-15'
const NEAR = { created: OLD, decision: '2026-03-20', progress: '2026-03-01' }
const judged = (ledger: LedgerFacts, deal: Deal = NEAR): string => verdictOf({ ...deal, ledger })

describe('a date that was put off again and again', () => {
  it('counts until the third time, and again once it is confirmed', () => {
    const seen = { firstSeen: '2026-02-10' }
    expect(judged({ ...seen, dateMoved: '2' })).toMatch(/^Keep · .* · P2b$/)
    expect(judged({ ...seen, dateMoved: '3' })).toBe(
      'Notice · the date moved 3 times: do they confirm it? · moves to Purge on 11 Mar unless they confirm it · P4',
    )
    expect(judged({ ...seen, dateMoved: '5', decisionConfirmed: '2026-03-03' })).toMatch(/^Keep · .* · P2b$/)
  })

  it('is said before its age is', () => {
    expect(judged({ firstSeen: '2025-02-10', dateMoved: '3' })).toContain('the date moved 3 times')
  })

  it('follows P2.moves', () => {
    const deal = { ...NEAR, ledger: { firstSeen: '2026-02-10', dateMoved: '3' } }
    expect(wordOf(deal, { rules: book({ 'P2.moves': 4 }) })).toBe('Keep')
  })
})

describe('an estimate that nobody confirmed', () => {
  it('counts for 30 days after it was first seen', () => {
    expect(judged({ firstSeen: '2026-02-03' })).toBe(
      'Keep · decides in 16 days, your estimate: confirm, progress 3 days ago · P2b',
    )
    expect(judged({ firstSeen: '2026-02-02' })).toBe(
      'Notice · your estimate is 30 days old: do they confirm it? · moves to Purge on 11 Mar unless they confirm it · P4',
    )
  })

  it('is one no longer once it is confirmed', () => {
    expect(judged({ firstSeen: '2026-02-02', decisionConfirmed: '2026-02-02' })).toBe(
      'Keep · decides in 16 days, progress 3 days ago · P2b',
    )
  })

  it('counts where nobody knows when the row was first seen', () => {
    expect(judged({ dateMoved: '9' })).toMatch(/^Keep · .* · P2b$/)
  })
})

describe('a date that wants confirming', () => {
  const wanting = { firstSeen: '2026-01-01' }

  it('is not what saves a row that lacks progress too: it is benched by that date', () => {
    expect(judged(wanting, { ...NEAR, progress: '2026-01-01', decision: '2026-04-18' })).toContain(
      'no single fact would save it: bench until 2 Jun 2026',
    )
    expect(judged(wanting, { ...NEAR, progress: '2026-01-01', decision: '2026-06-01' })).toContain(
      'bench until 17 Apr 2026',
    )
  })

  it('is saved by it beside an open promise', () => {
    const promised = { ...NEAR, progress: '2026-01-01', promised: '2026-03-09' }
    expect(judged(wanting, promised)).toContain('your estimate is 62 days old: do they confirm it?')
  })

  it('does not matter to a key account', () => {
    const key = { ...NEAR, value: 5000, ledger: wanting }
    expect(verdictOf(key, { rules: book({ 'P2.key': 1000 }) })).toMatch(/· P2a$/)
  })

  it('is asked for as a new one where it is past', () => {
    expect(judged(wanting, { ...NEAR, decision: '2026-03-03' })).toContain(
      'the decision date 3 Mar 2026 has passed: ask for the new one',
    )
  })

  it('leaves a gut or a fit to save only what they alone would', () => {
    const rules = book({ 'P2.key': 1000 })
    const saving = (deal: Deal) => judgeDeals([{ ...NEAR, ledger: wanting, ...deal }], { rules }).saving[0]
    expect(saving({ unqualified: true })).toBe('none')
    expect(saving({ unqualified: true, value: 5000 })).toBe('fit')
    expect(saving({ value: 5000, gut: 'hope', progress: '2026-01-01' })).toBe('gut')
  })
})

describe('the benefit of the doubt (P3c)', () => {
  const fresh: Deal = { created: OLD, decision: '2026-03-25' }
  const seen = (firstSeen: string, deal: Deal = fresh): string =>
    judged({ firstSeen, decisionConfirmed: '2026-02-01' }, deal)

  it('keeps a row without history for 14 days after it was first seen', () => {
    expect(seen('2026-03-04')).toBe(
      'Keep · decides in 21 days, no history yet: log the next step by 17 Mar 2026 · P2b',
    )
    expect(seen('2026-02-19')).toContain('log the next step by 4 Mar 2026')
    expect(seen('2026-02-18')).toMatch(/^Notice · no progress yet: agree the next step/)
  })

  it('comes after progress and a promise', () => {
    expect(seen('2026-03-04', { ...fresh, progress: '2026-03-01' })).toContain('progress 3 days ago')
    expect(seen('2026-03-04', { ...fresh, promised: '2026-03-05' })).toContain('promised for 5 Mar 2026')
    expect(seen('2026-03-04', { ...fresh, progress: '2025-12-01' })).toContain('no history yet')
  })

  it('holds in the trials of P4, and not for a key account', () => {
    expect(seen('2026-03-04', { ...fresh, decision: '2026-03-03' })).toContain('ask for the new one')
    expect(seen('2026-03-04', { ...fresh, unqualified: true })).toContain('check the fit')
    const key = { ...fresh, decision: '2026-12-01', value: 5000, ledger: { firstSeen: '2026-03-04' } }
    expect(verdictOf(key, { rules: book({ 'P2.key': 1000 }) })).toContain(
      'no progress yet: agree the next step',
    )
  })

  it('ends at once where P3c.days is 0', () => {
    const deal = { ...fresh, ledger: { firstSeen: '2026-03-04' } }
    expect(wordOf(deal, { rules: book({ 'P3c.days': 0 }) })).toBe('Notice')
  })
})
