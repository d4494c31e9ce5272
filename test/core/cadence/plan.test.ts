import { readPlan } from '../../../src/core/cadence/plan'
import { isoDay } from '../../../src/core/calendar/day'
import { tableOf } from '../../../src/core/cells/table'
import { peopleOf, shownTouches } from '../../support/people'
import { UTC } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Email', 'Stage', 'Value', 'Verdict', 'Promised']
const keep = (id: string, value: number | string, promised = '') => [
  id,
  id,
  'a@x.com',
  '',
  value,
  'Keep',
  promised,
]
const touched = {
  lastTouch: '2026-03-02 10:00',
  lastCounted: '2026-03-02 10:00',
  lastAttempt: '2026-03-02 10:00',
}
const plannedFor = (plan: readonly Record<string, string>[], rows = [keep('i1', 1)], facts = touched) =>
  shownTouches(peopleOf({ headers: HEADERS, rows, facts: { 0: facts }, plan }))

describe('a planned day', () => {
  it.each([
    ['holds while it was made after the last touch', '2026-03-02 10:01', '2026-03-20', '2026-03-20 plan 0'],
    ['holds while it was made at the last touch', '2026-03-02 10:00', '2026-03-20', '2026-03-20 plan 0'],
    ['ends with a touch after it was made', '2026-03-02 09:59', '2026-03-20', '2026-03-09 cadence 0'],
    ['holds today', '2026-03-03', '2026-03-04', '2026-03-04 plan 0'],
    ['ends when it is past', '2026-03-03', '2026-03-03', '2026-03-09 cadence 0'],
    ['never holds without Made on', '', '2026-03-20', '2026-03-09 cadence 0'],
    ['is none when it is no date', '2026-03-03', 'soon', '2026-03-09 cadence 0'],
    ['may be a day off: it is not moved', '2026-03-03', '2026-03-08', '2026-03-08 plan 0'],
  ])('%s', (_name, madeOn, day, expected) => {
    expect(plannedFor([{ id: 'i1', day, madeOn }])).toEqual([expected])
  })

  it('leaves the computed day as the due one', () => {
    const plan = [{ id: 'i1', day: '2026-03-20', madeOn: '2026-03-03' }]
    const { touches } = peopleOf({ headers: HEADERS, rows: [keep('i1', 1)], facts: { 0: touched }, plan })
    expect([touches[0]?.day, touches[0]?.due].map((day) => isoDay(day ?? 0))).toEqual([
      '2026-03-20',
      '2026-03-09',
    ])
  })

  it('yields to a promise', () => {
    const plan = [{ id: 'i1', day: '2026-03-20', madeOn: '2026-03-03' }]
    expect(plannedFor(plan, [keep('i1', 1, '2026-03-25')])).toEqual(['2026-03-25 promise 0'])
  })

  it('gives no touch to who has no cadence', () => {
    const plan = [{ id: 'i1', day: '2026-03-20', madeOn: '2026-03-03' }]
    expect(plannedFor(plan, [['i1', 'i1', 'a@x.com', 'Lost', 1, '', '']])).toEqual([''])
  })

  it('holds until a touch of any row of the person', () => {
    const rows = [keep('i1', 1), keep('i2', 2)]
    expect(plannedFor([{ id: 'i2', day: '2026-03-20', madeOn: '2026-03-01' }], rows)).toEqual([
      '2026-03-09 cadence 1',
    ])
  })
})

describe('of several plans', () => {
  const made = '2026-03-03'
  const rows = [keep('i1', 1), keep('i2', 2), keep('i3', 1)]

  it('the leading row’s counts, wherever it stands', () => {
    const plan = [
      { id: 'i1', day: '2026-03-10', madeOn: made },
      { id: 'i2', day: '2026-03-20', madeOn: made },
      { id: 'i3', day: '2026-03-11', madeOn: made },
    ]
    expect(plannedFor(plan, rows)).toEqual(['2026-03-20 plan 1'])
  })

  it('else the earliest that holds', () => {
    const plan = [
      { id: 'i1', day: '2026-03-12', madeOn: made },
      { id: 'i3', day: '2026-03-11', madeOn: made },
      { id: 'i3', day: '2026-03-05', madeOn: '2026-03-01' },
    ]
    expect(plannedFor(plan, rows)).toEqual(['2026-03-11 plan 1'])
  })
})

describe('the Plan tab', () => {
  it('is no plan without its headers, without rows and for other ids', () => {
    const { input, people } = peopleOf({ headers: HEADERS, rows: [keep('i1', 1)] })
    const daysOf = (values: string[][]) => [
      ...readPlan(tableOf('Plan', values), UTC).heldFor(input, people).days,
    ]
    expect(
      daysOf([
        ['Touchline ID', 'Day'],
        ['i1', '2026-03-20'],
      ]),
    ).toEqual([Number.NaN])
    expect(daysOf([['Touchline ID', 'Day', 'Made on']])).toEqual([Number.NaN])
    expect(
      daysOf([
        ['Touchline ID', 'Day', 'Made on'],
        ['', '2026-03-20', '2026-03-03'],
      ]),
    ).toEqual([Number.NaN])
    expect(
      daysOf([
        ['Made on', 'Day', 'Touchline ID'],
        ['2026-03-03', '2026-03-20', 'i1'],
      ]).map(isoDay),
    ).toEqual(['2026-03-20'])
  })
})
