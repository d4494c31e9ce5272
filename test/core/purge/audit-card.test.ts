// The audit's card: what survives and why, which rows to let go first, where the work went.
import { type AuditCard, auditCard, type WorkOnRow } from '../../../src/core/purge/audit-card'
import { type Deal, judgeDeals } from '../../support/deals'
import { ledgerOf, on, TODAY } from '../../support/pipeline'

const cardOf = (deals: readonly Deal[], work: readonly WorkOnRow[] = []): AuditCard => {
  const judged = judgeDeals(deals)
  const { pipeline, persons } = judged.subject
  const ledger = ledgerOf(deals.length, { ...deals.map((deal) => deal.ledger ?? {}) })
  return auditCard({ pipeline, persons, ledger, verdicts: judged, today: on(TODAY), work })
}
const OLD = { created: '2025-01-01' }
const NEAR = { ...OLD, decision: '2026-03-09', progress: '2026-03-01' }

describe('the card', () => {
  it('of nothing has nothing to let go and no time', () => {
    expect(cardOf([])).toMatchObject({
      day: TODAY,
      open: 0,
      groups: [],
      letGo: [],
      time: null,
      lacking: { decision: 0, value: 0, sign: 0 },
    })
  })

  it('groups open rows by why, survivors first, then by rows', () => {
    const { groups } = cardOf([
      { ...OLD, value: 1 },
      { ...OLD, value: 10, decision: '2026-01-01', progress: '2026-03-01' },
      { ...OLD, value: 100 },
      { ...NEAR, value: 1000 },
      { created: '2026-03-01', value: '' },
      { ...NEAR, value: 5, gut: 'never' },
      { ...NEAR, value: 5, stage: 'Won' },
      { ...OLD, value: 7, stage: 'Vorvertrag' },
    ])
    expect(groups).toEqual([
      { why: 'near', survives: true, rows: 1, value: 1000 },
      { why: 'new', survives: true, rows: 1, value: 0 },
      { why: 'no date', survives: false, rows: 2, value: 101 },
      { why: 'date passed', survives: false, rows: 1, value: 10 },
      { why: 'never', survives: false, rows: 1, value: 5 },
      { why: 'stage', survives: false, rows: 1, value: 7 },
    ])
  })

  it('lets go what is on Purge first, then what has been dead for longest; never what nobody understood', () => {
    const { letGo } = cardOf([
      { ...OLD, company: 'Young', created: '2026-02-01' },
      { ...OLD, company: 'Oldest', created: '2024-01-01' },
      { ...OLD, company: 'Unknown', created: '2020-01-01', stage: 'Vorvertrag' },
      { ...OLD, company: 'Never', created: '2026-02-20', gut: 'never' },
      { ...OLD, company: 'Passed', created: '2026-02-01', decision: '2023-03-04', progress: '2026-03-01' },
      { ...NEAR, company: 'Kept' },
    ])
    expect(letGo.map(({ name }) => name)).toEqual(['Never', 'Passed', 'Oldest', 'Young'])
    expect(letGo[1]).toEqual({
      row: 6,
      name: 'Passed',
      company: 'Passed',
      value: null,
      code: '',
      why: 'date passed',
      passed: 1096,
      quiet: 31,
    })
    expect(letGo[2]).toMatchObject({ why: 'no date', passed: null, quiet: 793 })
  })

  it('counts a person as alive in all of their deals', () => {
    const twin = { ...OLD, company: 'Twin' }
    const { letGo } = cardOf([
      twin,
      { ...twin, ledger: { lastTouch: '2026-03-01' } },
      { ...OLD, company: 'Else' },
    ])
    expect(letGo.map(({ company, quiet }) => [company, quiet])).toEqual([
      ['Else', 427],
      ['Twin', 3],
      ['Twin', 3],
    ])
  })

  it('names the first cell that keeps an open row from being judged, past all that is only asked', () => {
    const deals = [
      { ...OLD, stage: 'Vorvertrag' },
      NEAR,
      { ...OLD, decision: '#REF!' },
      { ...OLD, decision: '#N/A' },
    ]
    expect(cardOf(deals).unread).toEqual({ row: 4, header: 'Decision date' })
    expect(cardOf([NEAR]).unread).toBeNull()
  })

  it('names five rows at most, of equal ones the upper', () => {
    const { letGo } = cardOf(Array.from({ length: 9 }, () => OLD))
    expect(letGo.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6])
  })

  it('counts what open rows lack', () => {
    const { lacking } = cardOf([{ ...OLD, value: 5 }, { decision: '2026-04-01' }, { ...OLD, stage: 'Won' }])
    expect(lacking).toEqual({ decision: 1, value: 1, sign: 1 })
  })
})

describe('what ate the time', () => {
  const deals: readonly Deal[] = [
    { ...NEAR },
    { ...OLD },
    { ...OLD, stage: 'Won' },
    { ...OLD, stage: 'Lost' },
  ]

  it('is minutes by what became of the rows, where any are known', () => {
    const work = [
      { row: 0, minutes: 10 },
      { row: 1, minutes: 30 },
      { row: 1, minutes: 30 },
      { row: 2, minutes: Number.NaN },
      { row: 3, minutes: 5 },
      { row: -1, minutes: 500 },
    ]
    expect(cardOf(deals, work).time).toMatchObject({
      unit: 'minutes',
      total: 75,
      surviving: 10,
      going: 60,
      won: 0,
      lost: 5,
    })
    expect(cardOf(deals, work).time?.most.map(({ row, spent }) => [row, spent])).toEqual([
      [3, 60],
      [2, 10],
      [5, 5],
    ])
  })

  it('is touches where nobody noted minutes, and nothing where nobody logged', () => {
    const untimed = [0, 1, 1].map((row) => ({ row, minutes: Number.NaN }))
    expect(cardOf(deals, untimed).time).toMatchObject({ unit: 'touches', total: 3, surviving: 1, going: 2 })
    expect(cardOf(deals, [{ row: -1, minutes: 9 }]).time).toBeNull()
  })
})
