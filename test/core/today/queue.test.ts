import { isoDay } from '../../../src/core/calendar/day'
import { cutAtCapacity, type QueueEntry, queueOf } from '../../../src/core/today/queue'
import { ENGLISH } from '../../../src/core/words/english'
import { type PeopleOptions, peopleOf } from '../../support/people'
import type { LedgerFacts } from '../../support/pipeline'

const HEADERS = [
  'Touchline ID',
  'Name',
  'Stage',
  'Value',
  'Verdict',
  'Decision date',
  'Promised',
  'Last activity',
  'Created',
]

interface Someone {
  readonly name: string
  readonly stage?: string
  readonly value?: number | string
  readonly verdict?: string
  readonly decision?: string
  readonly promised?: string
  readonly activity?: string
  readonly created?: string
  readonly company?: string
  readonly facts?: LedgerFacts
}

/** Persons of one row each, active with a Keep unless told. */
function todayOf(people: readonly Someone[], more: Partial<PeopleOptions> = {}): QueueEntry[] {
  const rows = people.map(({ name, stage = '', value = '', verdict = 'Keep', ...rest }) => {
    return [
      `id ${name}`,
      name,
      stage,
      value,
      verdict,
      rest.decision ?? '',
      rest.promised ?? '',
      rest.activity ?? '',
      rest.created ?? '',
    ]
  })
  const facts = Object.fromEntries(people.map((person, row) => [row, person.facts ?? {}]))
  const gathered = peopleOf({ headers: HEADERS, rows, facts, ...more })
  return queueOf(gathered.input, gathered.people, gathered.touches)
}
const counted = (day: string): LedgerFacts => ({ lastCounted: day, lastAttempt: day, lastTouch: day })
const reasons = (entries: readonly QueueEntry[]) => entries.map(({ row, why }) => `${row} ${why.reason}`)
const whyOf = (someone: Omit<Someone, 'name'>) =>
  todayOf([{ name: 'Ann', ...someone }]).map(({ why }) => ENGLISH.due(why))[0]

describe('who is on the list', () => {
  it('is everybody due today or before, and nobody due later', () => {
    const people = [
      { name: 'tomorrow', facts: counted('2026-02-26') },
      { name: 'today', facts: counted('2026-02-25') },
      { name: 'yesterday', facts: counted('2026-02-24') },
      { name: 'lost', stage: 'Lost', facts: counted('2026-02-24') },
    ]
    expect(
      todayOf(people)
        .map(({ row }) => row)
        .sort(),
    ).toEqual([1, 2])
  })

  it('is a new lead from the day it came, until somebody tries', () => {
    const lead = { name: 'Ann', verdict: 'New' }
    expect(reasons(todayOf([{ ...lead, created: '2026-03-04' }]))).toEqual(['0 new lead'])
    expect(reasons(todayOf([{ ...lead, created: '2026-02-19' }]))).toEqual(['0 new lead'])
  })

  it.each([
    ['touched already', { facts: counted('2026-03-03') }],
    ['with imported activity', { activity: '2026-03-01' }],
    ['promised a later day', { promised: '2026-03-09' }],
    ['without a day of its own', { created: '', facts: { firstSeen: '2026-03-04' } }],
  ])('is no new lead who is %s', (_name, someone) => {
    expect(todayOf([{ name: 'Ann', verdict: 'New', created: '2026-03-04', ...someone }])).toEqual([])
  })

  it('is not who was put off to a later day', () => {
    const plan = [{ id: 'id Ann', day: '2026-03-06', madeOn: '2026-03-03' }]
    expect(todayOf([{ name: 'Ann', facts: counted('2026-01-01') }], { plan })).toEqual([])
    expect(todayOf([{ name: 'Ann', verdict: 'New', created: '2026-03-03' }], { plan })).toEqual([])
  })

  it('is who the night planned for later, for want of room', () => {
    const plan = [{ id: 'id Ann', day: '2026-03-06', latest: '2026-01-10', madeOn: '2026-03-03' }]
    expect(reasons(todayOf([{ name: 'Ann', facts: counted('2026-01-01') }], { plan }))).toEqual(['0 overdue'])
    const lead = { name: 'Ann', verdict: 'New', created: '2026-03-03' }
    expect(reasons(todayOf([lead], { plan }))).toEqual(['0 new lead'])
  })

  it('is, last, who the plan has today though due later', () => {
    const plan = [{ id: 'id Ann', day: '2026-03-04', latest: '2026-03-12', madeOn: '2026-03-03' }]
    const people = [
      { name: 'Ann', decision: '2026-03-25', facts: counted('2026-03-01') },
      { name: 'Bob', facts: counted('2026-02-25') },
    ]
    const entries = todayOf(people, { plan })
    expect(entries.map(({ row, isAhead }) => [row, isAhead ?? false])).toEqual([
      [1, false],
      [0, true],
    ])
    const { entries: kept, left } = cutAtCapacity(
      entries,
      () => '',
      () => 1,
    )
    expect([kept.length, left]).toEqual([1, 0])
  })

  it('has the computed day as due, also when the plan says today', () => {
    const plan = [{ id: 'id Ann', day: '2026-03-04', madeOn: '2026-03-03' }]
    const [entry] = todayOf([{ name: 'Ann', facts: counted('2026-02-09') }], { plan })
    expect([entry?.due, entry?.latest].map((day) => isoDay(day ?? 0))).toEqual(['2026-02-16', '2026-02-19'])
  })
})

describe('why', () => {
  it.each([
    [{ promised: '2026-03-04' }, 'You promised it for today'],
    [{ promised: '2026-03-04 14:05' }, 'You promised it for today at 14:05'],
    [{ promised: '2026-03-02 09:00' }, 'You promised it for 2 Mar 2026 at 09:00, 2 days ago'],
    [{ facts: { ...counted('2026-02-25'), risk: 'People changed' } }, 'At risk: people changed'],
    [{ facts: counted('2026-02-21') }, 'Due since 27 Feb 2026'],
    [{ stage: 'Won', verdict: '', facts: counted('2026-02-01') }, 'Due since 27 Feb 2026'],
    [{ verdict: 'New', created: '2026-03-03' }, 'New lead: nobody has been in touch yet'],
    [{ verdict: 'New', created: '2026-02-19' }, 'New lead: nobody has been in touch yet'],
    [{ decision: '2026-03-04', facts: counted('2026-03-02') }, 'Decides today'],
    [{ decision: '2026-03-05', facts: counted('2026-03-02') }, 'Decides in 1 day'],
    [{ decision: '2026-04-18', facts: counted('2026-02-25') }, 'Decides in 45 days'],
    [{ decision: '2026-04-19', facts: counted('2026-02-25') }, 'Quiet for 7 days'],
    [{ facts: { firstSeen: '2026-02-25' } }, 'Due: no logged touch has reached them yet'],
    [{ stage: 'Won', facts: counted('2026-02-05') }, 'Quiet for 27 days'],
  ])('%j', (someone, why) => {
    expect(whyOf(someone)).toBe(why)
  })

  it('of several reasons is the most pressing one', () => {
    const risk = { ...counted('2026-01-01'), risk: 'Competitor' }
    expect(whyOf({ promised: '2026-03-04', facts: risk })).toContain('promised')
    expect(whyOf({ decision: '2026-03-05', facts: risk })).toContain('At risk')
    expect(whyOf({ decision: '2026-03-05', facts: counted('2026-01-01') })).toContain('Due since')
    const lead = { verdict: 'New', created: '2026-03-03' }
    expect(whyOf({ ...lead, facts: { risk: 'Competitor' } })).toContain('At risk')
    expect(whyOf({ ...lead, decision: '2026-03-05' })).toContain('New lead')
  })
})

describe('the order', () => {
  it('is promised, at risk, then by latest, whatever else the reason', () => {
    const people: Someone[] = [
      { name: 'due', facts: counted('2026-02-25') },
      { name: 'near', decision: '2026-03-10', facts: counted('2026-02-27') },
      { name: 'lead', verdict: 'New', created: '2026-03-04' },
      { name: 'overdue', facts: counted('2026-02-19') },
      { name: 'risk', facts: { ...counted('2026-02-25'), risk: 'Trouble' } },
      { name: 'promised', promised: '2026-03-04' },
    ]
    expect(reasons(todayOf(people))).toEqual([
      '5 promised',
      '4 at risk',
      '3 overdue',
      '1 overdue',
      '2 new lead',
      '0 due',
    ])
  })

  it('among the overdue is by days past the latest', () => {
    const people = ['2026-02-20', '2026-01-20', '2026-02-10'].map((day) => ({
      name: day,
      facts: counted(day),
    }))
    expect(todayOf(people).map(({ row }) => row)).toEqual([1, 2, 0])
  })

  it('within a reason is by latest, then the higher value, none last, then id', () => {
    const due = counted('2026-02-25')
    const people: Someone[] = [
      { name: 'blank', facts: due },
      { name: 'minus', value: -1, facts: due },
      { name: 'b', value: 5, facts: due },
      { name: 'a', value: 5, facts: due },
      { name: 'big', value: '1,000', facts: due },
      { name: 'earlier', value: 1, facts: counted('2026-02-24') },
    ]
    expect(todayOf(people).map(({ row }) => people[row]?.name)).toEqual([
      'earlier',
      'big',
      'a',
      'b',
      'minus',
      'blank',
    ])
  })

  it('of equal ones is as in the sheet', () => {
    const rows = ['x', 'y', 'z'].map((name) => ['', name, '', 7, 'Keep', '', '', '', ''])
    const facts = Object.fromEntries(rows.map((_, row) => [row, counted('2026-02-25')]))
    expect(todayOf([], { rows, facts }).map(({ row }) => row)).toEqual([0, 1, 2])
  })
})

describe('the cut at capacity (C11)', () => {
  const entry = (row: number, why: QueueEntry['why']): QueueEntry => ({
    row,
    person: row,
    why,
    due: 0,
    latest: 0,
  })
  const promised = { reason: 'promised', day: 0, minutes: Number.NaN, late: 0 } as const
  const late = { reason: 'overdue', day: 0, late: 1, rule: 'C1' } as const
  const quiet = { reason: 'due', quiet: 7, rule: 'C1' } as const
  const list = [entry(0, promised), entry(1, promised), entry(2, late), entry(3, quiet), entry(4, quiet)]
  const cut = (capacity: number, ownerOf = (_row: number) => '') => {
    const { entries, left } = cutAtCapacity(list, ownerOf, () => capacity)
    return [entries.map(({ row }) => row), left]
  }

  it('keeps the first ones and says how many are left', () => {
    expect(cut(3)).toEqual([[0, 1, 2], 2])
    expect(cut(5)).toEqual([[0, 1, 2, 3, 4], 0])
  })

  it('never cuts a promise', () => {
    expect(cut(1)).toEqual([[0, 1], 3])
    expect(cut(0)).toEqual([[0, 1], 3])
  })

  it('is per owner', () => {
    expect(cut(1, (row) => (row < 3 ? 'Ann' : 'Bob'))).toEqual([[0, 1, 3], 2])
  })
})
