import { rowFinder } from '../../../src/core/pipeline/row-finder'
import { referralForest } from '../../../src/core/referrals/chains'
import { readReferrals } from '../../../src/core/referrals/referrals-tab'
import { type Customer, customersByTime } from '../../../src/core/time/customer-time'
import { type Lines, timeOf, touchTimeOf } from '../../support/hours'
import { book, pipelineOf, UTC } from '../../support/pipeline'

type Row = readonly [id: string, email: string, stage: string, value: number | '', referredBy?: string]

/** Customers of these rows, by the minutes of these touches and stretches. */
function customers(rows: readonly Row[], touches: Lines, time: Lines = [], rules = book()): Customer[] {
  const subject = pipelineOf({
    headers: ['Touchline ID', 'Email', 'Stage', 'Value', 'Referred by'],
    rows,
    rules,
  })
  const log = touchTimeOf(touches)
  const stretches = timeOf(time)
  const { rowsOf } = rowFinder(subject.pipeline)
  const ofTime = rowsOf({ count: stretches.count, ids: stretches.ids, names: [] })
  const ofTouch = rowsOf(log)
  const { revenue: below } = referralForest({ ...subject, referrals: readReferrals(null, UTC) })
  return customersByTime({ ...subject, touches: log, time: stretches, ofTouch, ofTime, below })
}
const touch = (id: string, minutes: number, more = {}) => ({
  when: '2026-03-02 10:00',
  id,
  medium: 'Call',
  minutes,
  ...more,
})
const won = (id: string, value: number | ''): Row => [id, `${id}@x.com`, 'Won', value]

describe('customers by their time (P8)', () => {
  it('are ranked by their share of time against their share of revenue', () => {
    const found = customers(
      [won('a', 300), won('b', 100), ['c', 'c@x.com', 'Demo', 900], won('d', 100)],
      [touch('a', 30), touch('b', 30), touch('c', 60)],
    )
    expect(
      found.map(({ row, timeShare, revenueShare, ratio }) => [row, timeShare, revenueShare, ratio]),
    ).toEqual([
      [1, 0.25, 0.2, 1.25],
      [0, 0.25, 0.6, 0.25 / 0.6],
    ])
  })

  it('bring what came by their referral, over the revenue of all customers, timed or not', () => {
    const found = customers(
      [won('ann', 10), won('cy', 890), ['eve', 'eve@x.com', 'Won', 100, 'ann']],
      [touch('ann', 100), touch('eve', 100)],
    )
    expect(found.map(({ row, revenue, revenueShare, ratio }) => [row, revenue, revenueShare, ratio])).toEqual(
      [
        [2, 100, 0.1, 5],
        [0, 110, 0.11, 0.5 / 0.11],
      ],
    )
    const [ann] = customers([won('ann', 10), won('cy', 990)], [touch('ann', 100)])
    expect(ann).toMatchObject({ ratio: 100, move: 'let go' })
  })

  it('are persons: all their won rows pay, all their rows take time, the dearest names them', () => {
    const [one, ...others] = customers(
      [
        ['a', 'a@x.com', 'Won', 100],
        ['b', 'A@x.com', 'Won', 200],
        ['c', 'a@x.com', 'Demo', 900],
      ],
      [touch('a', 10), touch('c', 20)],
    )
    expect(one).toMatchObject({ row: 1, minutes: 30, revenue: 300, ratio: 1, move: '' })
    expect(others).toEqual([])
  })

  it('come last without a value, and first without any revenue', () => {
    const found = customers(
      [won('a', ''), won('b', 100), won('c', 0)],
      [touch('a', 99), touch('b', 1), touch('c', 1)],
    )
    expect(found.map(({ row, ratio }) => [row, ratio])).toEqual([
      [2, Number.POSITIVE_INFINITY],
      [1, 1 / 101],
      [0, Number.NaN],
    ])
  })

  it('count the timer beside the touches, and a touch inside a stretch with the same person once', () => {
    const time = [{ start: '2026-03-02 09:00', end: '2026-03-02 11:00', category: 'Delivering', id: 'a' }]
    const found = customers(
      [won('a', 1), won('b', 1)],
      [touch('a', 30), touch('b', 15), touch('a', 7, { when: '2026-03-03 10:00' })],
      time,
    )
    expect(found.map(({ row, minutes }) => [row, minutes])).toEqual([
      [0, 127],
      [1, 15],
    ])
  })
})

describe('the next move', () => {
  const rows = [won('big', 8000), won('mid', 1000), won('mad', 1000)]
  /** The move with the customer `mad` after so many minutes, beside 90 for the others. */
  const moveAfter = (minutes: number, more = {}, rules = book()) =>
    customers(rows, [touch('big', 80), touch('mid', 10), touch('mad', minutes, more)], [], rules).find(
      ({ row }) => row === 2,
    )

  it('is none below the flag', () => {
    expect(moveAfter(22)).toMatchObject({ move: '', hoursFreed: Number.NaN })
    expect(moveAfter(60, {}, book({ 'P8.flag': 5 }))?.move).toBe('')
  })

  it('is a higher price where twice the price would do; that frees no hours', () => {
    expect(moveAfter(30)).toMatchObject({ ratio: 2.5, move: 'raise price', hoursFreed: 0 })
  })

  it('is self-serve where they come to us at least as often, and frees what goes beyond their share', () => {
    expect(moveAfter(110, { direction: 'In' })).toMatchObject({ move: 'self-serve', hoursFreed: 1.5 })
  })

  it('is to hand over who pays as much as the middle customer, and frees all their time', () => {
    expect(moveAfter(110)).toMatchObject({ move: 'hand over', hoursFreed: 110 / 60 })
  })

  it('is to let go who pays less', () => {
    const found = customers(
      [won('big', 8000), won('mid', 1000), won('mad', 999)],
      [touch('big', 80), touch('mid', 10), touch('mad', 110)],
    )
    expect(found[0]).toMatchObject({ row: 2, move: 'let go' })
  })
})
