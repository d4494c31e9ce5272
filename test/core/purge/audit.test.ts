// What the pipeline claims and what survives (P9).
import fc from 'fast-check'
import { auditOf } from '../../../src/core/purge/audit'
import { ENGLISH } from '../../../src/core/words/english'
import { type Deal, judgeDeals } from '../../support/deals'

const audited = (deals: readonly Deal[]) => {
  const judged = judgeDeals(deals)
  return auditOf(judged.subject.pipeline, judged)
}
const young = { created: '2026-03-01' }
const kept = { created: '2025-01-01', decision: '2026-03-09', progress: '2026-03-01' }
const noticed = { created: '2025-01-01' }
const purged = { created: '2025-01-01', noticeSince: '2026-01-05' }

describe('the audit', () => {
  it('of no rows is nought', () => {
    expect(audited([])).toEqual({
      rows: 0,
      open: 0,
      verdicts: { New: 0, Keep: 0, Notice: 0, Purge: 0 },
      claimed: 0,
      surviving: 0,
      survivingRows: 0,
      newRows: 0,
      unvalued: 0,
      code: '',
      beside: [],
    })
    expect(ENGLISH.audit(audited([]))).toBe('Your pipeline has no open rows.')
    expect(ENGLISH.audit(audited([{ stage: 'Won', value: 100 }]))).toBe('Your pipeline has no open rows.')
  })

  it('adds up open rows: New and Keep survive', () => {
    const audit = audited([
      { ...young, value: 1 },
      { ...kept, value: 20 },
      { ...noticed, value: '300' },
      { ...purged, value: '4k' },
      { ...kept, value: 50_000, stage: 'Won' },
      { ...kept, value: 50_000, benched: 'bench' },
      { ...kept, value: 'much' },
      { ...noticed, value: '' },
    ])
    expect(audit).toEqual({
      ...{ rows: 8, code: '', beside: [] },
      open: 6,
      verdicts: { New: 1, Keep: 1, Notice: 3, Purge: 1 },
      claimed: 4321,
      surviving: 21,
      survivingRows: 2,
      newRows: 1,
      unvalued: 2,
    })
    expect(ENGLISH.audit(audit)).toBe(
      'Your pipeline claims 4,321 in 6 open rows; 21 survives in 2, of which 1 is too new to judge. ' +
        '2 open rows without a value are not in the sums.',
    )
  })

  it('speaks of one row as one', () => {
    expect(ENGLISH.audit(audited([{ ...kept, value: 1000 }]))).toBe(
      'Your pipeline claims 1,000 in 1 open row; 1,000 survives in 1.',
    )
    expect(ENGLISH.audit(audited([noticed]))).toBe(
      'Your pipeline claims 0 in 1 open row; nothing survives. 1 open row without a value is not in the sums.',
    )
  })

  it('never lets more survive than is claimed, and counts every open row once', () => {
    const deal = fc.record({
      created: fc.constantFrom('2026-03-01', '2025-01-01', ''),
      value: fc.oneof(fc.nat(10_000), fc.constant('')),
      decision: fc.constantFrom('', '2026-03-09', 'soon'),
      progress: fc.constantFrom('2026-03-01', '2025-06-01'),
      stage: fc.constantFrom('', 'Won', 'Lost', 'Demo'),
      gut: fc.constantFrom('', 'never'),
    })
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 12 }), (deals) => {
        const { claimed, surviving, verdicts, open, rows } = audited(deals)
        expect(surviving).toBeLessThanOrEqual(claimed)
        expect(verdicts.New + verdicts.Keep + verdicts.Notice + verdicts.Purge).toBe(open)
        expect(rows).toBe(deals.length)
      }),
    )
  })
})
