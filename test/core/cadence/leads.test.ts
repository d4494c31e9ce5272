import { windows } from '../../../src/core/cadence/next-touch'
import { NO_PLAN, readPlan } from '../../../src/core/cadence/plan'
import { isoDay } from '../../../src/core/calendar/day'
import { PLAN } from '../../../src/core/tabs/schema'
import { planLines } from '../../../src/core/today/plan-lines'
import { planNight } from '../../../src/core/today/plan-night'
import { type PeopleOptions, peopleOf, shownTouches } from '../../support/people'
import { book, on, type RuleRow, tabOf, UTC } from '../../support/pipeline'

const HEADERS = [
  'Touchline ID',
  'Name',
  'Email',
  'Stage',
  'Verdict',
  'Created',
  'Last activity',
  'Decision date',
  'Promised',
]

interface Row {
  readonly stage?: string
  readonly verdict?: string
  readonly created?: string
  readonly activity?: string
  readonly decision?: string
  readonly promised?: string
}

/** One person's rows; the first came today unless told. */
const personOf = (rows: readonly Row[], more: Partial<PeopleOptions> = {}) =>
  peopleOf({
    headers: HEADERS,
    rows: rows.map((row, at) => [
      `id${at}`,
      'Ann',
      'ann@acme.com',
      row.stage ?? '',
      row.verdict ?? 'New',
      row.created ?? '2026-03-04',
      row.activity ?? '',
      row.decision ?? '',
      row.promised ?? '',
    ]),
    ...more,
  })
/** The day on which the person arrived as a lead; '' when they are none. */
const arrived = (rows: readonly Row[], more: Partial<PeopleOptions> = {}): string => {
  const day = personOf(rows, more).people.lead[0] ?? Number.NaN
  return Number.isNaN(day) ? '' : isoDay(day)
}
const stages = (...rows: readonly (readonly [rule: string, value: string, unit: number])[]) =>
  book(
    {},
    rows.map(([rule, value, unit]): RuleRow => ({ id: 'stage', rule, value, unit })),
  )
const PROCESS = stages(['Won', 'won', 0], ['Contacted', 'open', 2], ['Lead', 'open', 1], ['Fresh', 'open', 1])

describe('a lead (C12)', () => {
  it('is new, in the first stage, and came by its own date fewer than P5.days ago', () => {
    expect(arrived([{}])).toBe('2026-03-04')
    expect(arrived([{ created: '2026-02-19' }])).toBe('2026-02-19')
    expect(arrived([{ created: '2026-02-18' }])).toBe('')
    expect(arrived([{ created: '2026-03-05' }])).toBe('')
    expect(arrived([{ verdict: 'Keep' }])).toBe('')
  })

  it('has a date of its own: the day first seen does not stand in', () => {
    expect(arrived([{ created: '' }], { facts: { 0: { firstSeen: '2026-03-04' } } })).toBe('')
  })

  it('stands in the open stage of lowest Unit, or has none', () => {
    const inStage = (stage: string) => arrived([{ stage }], { rules: PROCESS })
    expect(['Lead', 'FRESH', ''].map(inStage)).toEqual(['2026-03-04', '2026-03-04', '2026-03-04'])
    expect(['Contacted', 'Negotiation'].map(inStage)).toEqual(['', ''])
  })

  it('stands where its status says in a sheet without stages', () => {
    const inStatus = (status: string) =>
      peopleOf({
        headers: ['Name', 'Lead Status', 'Verdict', 'Created'],
        rows: [['Ann', status, 'New', '2026-03-04']],
        rules: PROCESS,
      }).people.lead[0]
    expect([inStatus('Lead'), inStatus('Contacted')]).toEqual([on('2026-03-04'), Number.NaN])
  })

  it('stands in any open stage where Rules have no stages', () => {
    expect(arrived([{ stage: 'Negotiation' }])).toBe('2026-03-04')
    expect(arrived([{ stage: 'Negotiation' }], { rules: stages(['Won', 'won', 9]) })).toBe('2026-03-04')
  })

  it('was tried by nobody, in or out, on any row, nor was active elsewhere', () => {
    const other: Row = { stage: 'Lost', verdict: '' }
    expect(arrived([{}, other])).toBe('2026-03-04')
    expect(arrived([{}, other], { facts: { 1: { lastTouch: '2025-01-01' } } })).toBe('')
    expect(arrived([{}, { ...other, activity: '2025-01-01' }])).toBe('')
    expect(arrived([{}, { ...other, activity: '2026-03-05' }])).toBe('2026-03-04')
  })

  it('counts from the earliest of several rows', () => {
    expect(arrived([{}, { created: '2026-03-02' }, { created: '2026-01-01' }])).toBe('2026-03-02')
  })
})

describe('when a lead is due', () => {
  const windowOf = (rows: readonly Row[], more: Partial<PeopleOptions> = {}) => {
    const { input, people } = personOf(rows, more)
    const window = windows(input, people)[0]
    return window && [window.earliest, window.ideal, window.latest].map(isoDay)
  }

  it('is the day it came, by the next working day at the latest, gap aside', () => {
    expect(windowOf([{}])).toEqual(['2026-03-04', '2026-03-04', '2026-03-05'])
    expect(windowOf([{ created: '2026-02-27' }])).toEqual(['2026-02-27', '2026-02-27', '2026-03-02'])
    expect(shownTouches(personOf([{}]))).toEqual(['2026-03-04 cadence 0'])
  })

  it('is the next working day when it came on none', () => {
    const today = '2026-03-07'
    expect(windowOf([{ created: today }], { today })).toEqual(['2026-03-07', '2026-03-07', '2026-03-09'])
    expect(shownTouches(personOf([{ created: today }], { today }))).toEqual(['2026-03-09 cadence 0'])
  })

  it('outranks a near decision, and a promise outranks it', () => {
    expect(windowOf([{ decision: '2026-03-10' }])?.[1]).toBe('2026-03-04')
    expect(windowOf([{ promised: '2026-03-12' }])).toEqual(['2026-03-12', '2026-03-12', '2026-03-12'])
    expect(shownTouches(personOf([{ promised: '2026-03-12' }]))).toEqual(['2026-03-12 promise 0'])
  })

  it('is moved by nobody but the user', () => {
    const planned = { id: 'id0', day: '2026-03-10', madeOn: '2026-03-04' }
    expect(shownTouches(personOf([{}], { plan: [{ ...planned, latest: '2026-03-12' }] }))).toEqual([
      '2026-03-04 cadence 0',
    ])
    expect(shownTouches(personOf([{}], { plan: [planned] }))).toEqual(['2026-03-10 plan 0'])
  })
})

describe('the night’s plan of a lead', () => {
  const night = (today: string, plan: PeopleOptions['plan'] = []) => {
    const { input, people } = personOf([{ created: '2026-03-05' }], { today })
    const table = tabOf(PLAN, plan)
    const room = { ownerOf: () => '', capacityOf: () => 1 }
    const made = planNight(input, people, plan.length > 0 ? readPlan(table, UTC) : NO_PLAN, room)
    return { made, lines: planLines({ input, people, media: ['Call'], zone: UTC }, made, table) }
  }

  it('has no line, and the lead counts on the first working day from today', () => {
    for (const [today, day] of [
      ['2026-03-06', '2026-03-06'],
      ['2026-03-07', '2026-03-09'],
    ] as const) {
      const { made, lines } = night(today)
      expect(made.touches.map((touch) => isoDay(touch.day))).toEqual([day])
      expect([made.late, lines]).toEqual([[], []])
    }
  })

  it('drops a line that an earlier night made, and keeps the one a user chose', () => {
    const planned = { id: 'id0', day: '2026-03-12', madeOn: '2026-03-06' }
    expect(night('2026-03-06', [{ ...planned, latest: '2026-03-13' }]).lines).toEqual([])
    const { made, lines } = night('2026-03-06', [planned])
    expect(made.touches.map(({ day }) => day)).toEqual([on('2026-03-12')])
    expect(lines).toHaveLength(1)
  })
})
