// Verdicts in their order (P0–P3), each with its why and its rule id; today is Wednesday, 4 March 2026.

import { isoDay } from '../../../src/core/calendar/day'
import { undatedRows } from '../../../src/core/purge/open-rows'
import { judge, keyValue, stoppedClock } from '../../../src/core/purge/verdict'
import { ENGLISH } from '../../../src/core/words/english'
import { verdictText } from '../../../src/core/words/words'
import { type Deal, judgeDeals, verdictOf, wordOf } from '../../support/deals'
import { book, ledgerOf, pipelineOf } from '../../support/pipeline'

const OLD = '2025-01-15'
const key = book({ 'P2.key': 1000 })

describe('a row that is not open', () => {
  it.each<[string, Deal]>([
    ['won', { stage: 'Closed Won', gut: 'never' }],
    ['lost', { stage: 'lost', created: OLD }],
    ['benched', { benched: 'bench 2026-03-02', gut: 'never' }],
    ['long-term', { benched: 'long-term 2026-03-02', created: OLD }],
    ['benched, whatever its stage', { benched: 'bench', stage: 'Vorvertrag' }],
    ['lost, whatever cannot be read beside', { stage: 'Lost', decision: 'soon', value: '#N/A' }],
  ])('has no verdict: %s (P0)', (_, deal) => {
    expect(verdictOf(deal)).toBe('')
  })

  it('has none either where the row is blank but for Touchline’s own cells', () => {
    const { texts } = judgeDeals([{ company: '', gut: 'never', noticeSince: '2026-01-01' }])
    expect(texts).toEqual([''])
  })
})

describe('a gut that says never', () => {
  it('purges at once, also a new row or a key account (P1)', () => {
    const deal = { gut: 'Never', created: '2026-03-04', value: 5000, progress: '2026-03-04' }
    expect(verdictOf(deal, { rules: key })).toBe('Purge · you say they will never buy: bench it · P1')
  })

  it('keeps no notice', () => {
    const { noticeSince, saving } = judgeDeals([{ gut: 'never', noticeSince: '2026-02-02' }])
    expect([noticeSince[0], saving[0]]).toEqual([Number.NaN, null])
  })
})

describe('a young row', () => {
  it.each<[string, string, string]>([
    ['2026-03-04', 'New', 'the day it was created counts as 0'],
    ['2026-02-19', 'New', 'day 13'],
    ['2026-02-18', 'Notice', 'day 14'],
    ['2026-03-09', 'New', 'a day still to come'],
  ])('created %s is %s (P5): %s', (created, word) => {
    expect(wordOf({ created })).toBe(word)
  })

  it('says how young', () => {
    expect(verdictOf({ created: '2026-03-01' })).toBe('New · day 3 of 14: find out who they are · P5')
  })

  it('counts from the day it came back, where that is later', () => {
    expect(wordOf({ created: OLD, ledger: { backSince: '2026-03-01' } })).toBe('New')
    expect(wordOf({ created: '2026-03-01', ledger: { backSince: '2026-01-01' } })).toBe('New')
    expect(wordOf({ created: OLD, ledger: { backSince: '2026-02-01' } })).toBe('Notice')
  })

  it('without any date was created when Touchline first saw it', () => {
    expect(wordOf({ ledger: { firstSeen: '2026-03-01' } })).toBe('New')
    expect(wordOf({ ledger: { firstSeen: '2026-02-01' } })).toBe('Notice')
  })

  it('cannot be told where nothing is known: P5 is skipped', () => {
    expect(wordOf({})).toBe('Notice')
  })

  it('keeps no notice', () => {
    expect(judgeDeals([{ created: '2026-03-01', noticeSince: '2026-02-02' }]).noticeSince[0]).toBeNaN()
  })
})

describe('a row with a cell that cannot be read', () => {
  it.each<[string, Deal]>([
    ['#N/A” in Stage', { stage: '#N/A' }],
    ['Loading...” in Amount', { value: 'Loading...' }],
    ['a lot” in Amount', { value: 'a lot' }],
    ['soon” in Decision date', { decision: 'soon' }],
    ['early” in Created', { created: 'early' }],
    ['perhaps” in Will they buy?', { gut: 'perhaps' }],
    ['#REF!” in Promised', { promised: '#REF!' }],
    ['x” in Benched', { benched: 'x' }],
  ])('is on Notice with it before its first verdict, without a clock: %s', (named, deal) => {
    const judged = judgeDeals([{ created: OLD, noticeSince: '2026-02-02', ...deal }])
    expect(judged.texts).toEqual([`Notice · I cannot read “${named} · S4`])
    expect(judged.noticeSince[0]).toBeNaN()
  })

  it.each([
    'New · day 3 of 14: find out who they are · P5',
    'Notice · no decision date: ask · P4',
    'Purge · x · P4',
  ])('keeps its verdict and its notice day: %s', (verdict) => {
    const judged = judgeDeals([{ verdict, stage: '#N/A', noticeSince: '2026-02-02' }])
    expect([judged.texts[0], isoDay(judged.noticeSince[0] ?? Number.NaN)]).toEqual([verdict, '2026-02-02'])
  })

  it('asks no less than it did: for the fact that would save it, by all that can be read', () => {
    const kept = (deal: Deal) => judgeDeals([{ created: OLD, ...deal }]).saving[0]
    expect(kept({ verdict: 'Notice · no decision date: ask · P4', stage: '#N/A' })).toBe('decision')
    const near = { verdict: 'Notice · no progress yet: agree · P4', decision: 'soon' }
    expect(kept({ ...near, ledger: { firstSeen: '2025-01-01', decision: '2026-03-09' } })).toBe('none')
    const confirmed = { firstSeen: '2025-01-01', decision: '2026-03-09', decisionConfirmed: '2026-01-01' }
    expect(kept({ ...near, ledger: confirmed })).toBe('progress')
    expect(kept({ verdict: 'Keep · decides today · P2b', stage: '#N/A' })).toBeNull()
  })

  it('keeps its verdict also where its stage says won or lost now, and takes a bench mark at its word', () => {
    const row = { verdict: 'Keep · decides today · P2b', value: 'a lot' }
    expect(verdictOf({ ...row, stage: 'Won' })).toBe(row.verdict)
    expect(verdictOf({ ...row, stage: 'Lost' })).toBe(row.verdict)
    expect(verdictOf({ ...row, benched: 'bench 2026-03-04' })).toBe('')
  })

  it('is asked about again where it comes back from the bench without a verdict', () => {
    expect(verdictOf({ value: 'a lot', ledger: { firstSeen: '2026-01-01', stage: 'Demo' } })).toBe(
      'Notice · I cannot read “a lot” in Amount · S4',
    )
  })

  it('is asked about where it is seen for the first time today, whatever it was', () => {
    expect(verdictOf({ stage: '#N/A', ledger: { firstSeen: '2026-03-04' } })).toMatch(/^Notice · .* · S4$/)
  })

  it('keeps having none where it was won when it could last be read', () => {
    expect(verdictOf({ stage: '#N/A', ledger: { firstSeen: '2026-02-01', stage: 'Won' } })).toBe('')
  })
})

describe('a key account', () => {
  const judged = (deal: Deal): string => verdictOf({ created: OLD, value: 1000, ...deal }, { rules: key })

  it('is kept for its progress, or for a confirmed yes, within 90 days (P2a)', () => {
    expect(judged({ progress: '2025-12-04' })).toBe('Keep · big deal, progress 90 days ago · P2a')
    expect(judged({ gut: 'yes', confirmed: '2026-03-04' })).toBe(
      'Keep · big deal, a yes confirmed today · P2a',
    )
    expect(judged({ gut: 'yes', confirmed: '2026-01-01', progress: '2026-03-03' })).toBe(
      'Keep · big deal, progress 1 day ago · P2a',
    )
  })

  it('needs neither decision date nor promise, and a promise is not what keeps it', () => {
    expect(judged({ progress: '2026-01-04', promised: '2026-03-06' })).toBe(
      'Keep · big deal, progress 59 days ago · P2a',
    )
  })

  it.each<[string, Deal]>([
    ['progress 91 days ago', { progress: '2025-12-03' }],
    ['a yes confirmed 91 days ago', { gut: 'yes', confirmed: '2025-12-03' }],
    ['a confirmation whose yes is gone', { confirmed: '2026-03-01' }],
    ['hope', { gut: 'hope', progress: '2026-02-01' }],
    ['Unqualified', { unqualified: true, progress: '2026-03-01' }],
    ['a smaller value', { value: 999.99, progress: '2026-02-01' }],
  ])('is not kept: %s', (_, deal) => {
    expect(judged(deal)).toMatch(/^Notice · .* · P4$/)
  })

  it('is nobody while P2.key is blank', () => {
    expect(wordOf({ created: OLD, value: 1e9, progress: '2026-01-04' })).toBe('Notice')
  })
})

describe('a decision that is near', () => {
  const judged = (deal: Deal): string => verdictOf({ created: OLD, ...deal })

  it.each<[string, Deal, string]>([
    ['today', { decision: '2026-03-04', progress: '2026-02-18' }, 'decides today, progress 14 days ago'],
    ['in 30 days', { decision: '2026-04-03', progress: '2026-03-04' }, 'decides in 30 days, progress today'],
    [
      'in 31 days',
      { decision: '2026-04-04', progress: '2026-03-03' },
      'decides late, in 31 days, progress 1 day ago',
    ],
    [
      'in 45 days',
      { decision: '2026-04-18', progress: '2026-03-03' },
      'decides late, in 45 days, progress 1 day ago',
    ],
    [
      'with hope',
      { gut: 'hope', decision: '2026-03-05', progress: '2026-03-03' },
      'decides in 1 day, progress 1 day ago',
    ],
    [
      'with a promise',
      { decision: '2026-03-05', promised: '2026-03-04 15:00' },
      'decides in 1 day, promised for 4 Mar 2026',
    ],
    [
      'with a promise and old progress',
      { decision: '2026-03-05', promised: '2026-03-09', progress: '2026-01-01' },
      'decides in 1 day, promised for 9 Mar 2026',
    ],
  ])('keeps the row: %s (P2b)', (_, deal, why) => {
    expect(judged(deal)).toBe(`Keep · ${why} · P2b`)
  })

  it.each<[string, Deal]>([
    ['yesterday', { decision: '2026-03-03', progress: '2026-03-03' }],
    ['in 46 days', { decision: '2026-04-19', progress: '2026-03-03' }],
    ['with progress 15 days ago', { decision: '2026-03-05', progress: '2026-02-17' }],
    ['with yesterday’s promise', { decision: '2026-03-05', promised: '2026-03-03' }],
    [
      'with a promise kept this morning',
      { decision: '2026-03-05', promised: '2026-03-04 15:00', through: '2026-03-04 09:00' },
    ],
    ['with an unqualified row', { decision: '2026-03-05', progress: '2026-03-03', unqualified: true }],
  ])('does not: %s', (_, deal) => {
    expect(judged(deal)).toMatch(/^Notice · .* · P4$/)
  })

  it('still holds a promise that no touch on its day or later has cleared', () => {
    const deal = { decision: '2026-03-05', promised: '2026-03-04', through: '2026-03-03 23:59' }
    expect(judged(deal)).toContain('promised for 4 Mar 2026')
  })

  it('loses a promise that a touch of the same person’s other row has cleared', () => {
    const { codes } = judgeDeals([
      { company: 'Acme', created: OLD, decision: '2026-03-05', promised: '2026-03-04' },
      { company: 'acme', created: OLD, stage: 'Won', through: '2026-03-04 08:00' },
    ])
    expect([...codes]).toEqual([3, 0])
  })

  it('is called an estimate where it is an imported close date', () => {
    const subject = pipelineOf({
      headers: ['Company', 'Created', 'Close date', 'Last stage change'],
      rows: [['Acme', OLD, '2026-03-09', '2026-03-01']],
    })
    const [fact] = judge({
      ...subject,
      ledger: ledgerOf(1),
      unqualified: new Uint8Array(1),
      clockStopped: false,
    }).facts
    expect(verdictText(ENGLISH, fact)).toBe(
      'Keep · decides in 5 days, your estimate: confirm, progress 3 days ago · P2b',
    )
  })
})

describe('what set-up and the night ask', () => {
  it('finds the ⌈n/5⌉-th largest value of the open rows that have one', () => {
    const values = (list: readonly (number | string)[]) =>
      keyValue(judgeDeals(list.map((value) => ({ value }))).subject.pipeline)
    expect(values([1, 2, 3, 4])).toBeNull()
    expect(values([1, 2, 3, 4, '?', ''])).toBeNull()
    expect(values([1, 5, 3, 4, 2])).toBe(5)
    expect(values([1, 5, 3, 4, 2, 6])).toBe(5)
    expect(values([1, 1, 1, 1, 1])).toBe(1)
  })

  it('leaves won, lost and benched rows out of it', () => {
    const deals = [10, 9, 8, 7, 6].map((value) => ({ value }))
    const closed = [
      { value: 99, stage: 'Won' },
      { value: 98, stage: 'Lost' },
      { value: 97, benched: 'bench' },
    ]
    expect(keyValue(judgeDeals([...closed, ...deals]).subject.pipeline)).toBe(10)
  })

  it('tells the share of open rows without a decision date; a date nobody can read is not blank', () => {
    const share = (deals: Deal[]) => undatedRows(judgeDeals(deals).subject.pipeline).share
    expect(share([])).toBe(0)
    expect(share([{ stage: 'Won' }])).toBe(0)
    expect(share([{}, { decision: 'soon' }, { decision: '2026-03-09' }, { decision: 'tbc' }])).toBe(0.5)
  })

  it('tells once of how many rows the clock stands still', () => {
    const { pipeline, ...frame } = judgeDeals([{}, {}, { decision: '2026-03-09' }]).subject
    const dates = { ...frame, ledger: ledgerOf(3, { 2: { firstSeen: '2026-03-01' } }) }
    expect(stoppedClock(pipeline, dates, false)).toBeNull()
    expect(stoppedClock(pipeline, dates, true)).toEqual({ share: 2 / 3, open: 3, unconfirmed: 0 })
  })

  it('takes an estimate that nobody confirmed in 30 days for a blank date', () => {
    const { pipeline, ...frame } = judgeDeals(
      ['', '', '', ''].map(() => ({ decision: '2026-03-09' })),
    ).subject
    const facts = {
      0: { firstSeen: '2026-02-02' },
      1: { firstSeen: '2026-02-03' },
      2: { firstSeen: '2026-01-01', decisionConfirmed: '2026-01-02' },
    }
    expect(undatedRows(pipeline, { ...frame, ledger: ledgerOf(4, facts) }).share).toBe(0.25)
  })
})
