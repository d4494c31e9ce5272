// The seven musts with their figures, and what is not measured (D7).
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument, FunctionResult } from '../../../src/core/functions/arguments'
import { call } from '../../support/functions'

type Rows = readonly (readonly Cell[])[]

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Decision date', 'Verdict', 'Fit', 'Won date']
const OPEN = (id: string, verdict = 'Keep', fit = 'Qualified', decision = '2026-03-20'): Cell[] => [
  ...[id, `Person ${id}`, 'Demo', decision, verdict, fit, ''],
]
const WON = (id: string): Cell[] => [id, `Person ${id}`, 'Won', '', '', 'Qualified', '2025-01-01']
const TOUCHES = ['When', 'Touchline ID', 'Medium', 'Reason', 'Outcome', 'Referral asked']
const TIME = ['Start', 'Minutes', 'Category']

interface Given {
  readonly rows: Rows
  readonly touches?: Rows
  readonly time?: Rows
  readonly profile?: Argument
  readonly referrals?: Argument
  readonly rules?: Argument
}

function musts(given: Given): FunctionResult {
  const { rows, touches = [], time = [], profile = '', referrals = '', rules = '' } = given
  const log: Argument = touches.length === 0 ? '' : [TOUCHES, ...touches]
  const minutes: Argument = time.length === 0 ? '' : [TIME, ...time]
  return call('SEVEN_MUSTS', {
    rows: [HEADERS, ...rows],
    touches: log,
    time: minutes,
    profile,
    referrals,
    rules,
  })
}
/** Figure, state and next move of one must. */
function must(name: string, given: Given): Cell[] {
  const result = musts(given)
  const line = Array.isArray(result) ? result.find(([word]) => word === name) : [result]
  return line?.slice(1) ?? []
}

it('come in their order, the last day of the month being the deadline', () => {
  const result = musts({ rows: [OPEN('a', 'Purge')] }) as Cell[][]
  expect(result.map(([word]) => word)).toEqual([
    ...['Must', 'Flush', 'Organise', 'Define', 'Focus', 'Cut busy work', 'Referrals', 'Communicate'],
  ])
  expect(result[1]?.[3]).toBe('Bench 1 Purge row by 31 Mar 2026 (P6)')
})

describe('flush', () => {
  it('is kept while no open row is Purge', () => {
    expect(must('Flush', { rows: [OPEN('a'), OPEN('b', 'Notice'), WON('c')] })).toEqual([
      ...['Purge 0, Notice 1, of 2 open rows', 'Kept', ''],
    ])
    expect(must('Flush', { rows: [OPEN('a', 'Purge'), OPEN('b')] })[1]).toBe('To do')
  })

  it('is not measured without open rows', () => {
    expect(must('Flush', { rows: [WON('a')] }).slice(0, 2)).toEqual(['No open rows', 'Not measured'])
  })
})

describe('organise', () => {
  const hours = (organised: number, sold: number): Rows => [
    ['2026-03-02', organised, 'Organising'],
    ['2026-03-03', sold, 'Selling'],
    ['2026-01-03', 1000, 'Organising'],
  ]

  it('is kept while organising does not exceed selling, of the last 28 days', () => {
    expect(must('Organise', { rows: [OPEN('a')], time: hours(60, 60) })).toEqual([
      ...['Decision date in 1 of 1 open row; organising 60 min, selling 60 min in 28 days', 'Kept', ''],
    ])
    expect(must('Organise', { rows: [OPEN('a')], time: hours(61, 60) }).slice(1)).toEqual([
      ...['To do', 'Sell before you organise by 31 Mar 2026 (T7)'],
    ])
  })

  it('asks for decision dates first while more than half are lacking', () => {
    const undated = OPEN('b', 'Keep', 'Qualified', '')
    expect(must('Organise', { rows: [OPEN('a'), undated], time: hours(1, 1) })[1]).toBe('Kept')
    expect(must('Organise', { rows: [OPEN('a'), undated, OPEN('c', 'Keep', '', '')] })[2]).toMatch(/\(P4c\)$/)
  })
})

describe('define and focus', () => {
  const touch = (id: string, day: string): Cell[] => [day, id, 'Call', 'price change', 'Reached', '']

  it('is kept when of every open row it is known whether it fits', () => {
    expect(must('Define', { rows: [OPEN('a'), OPEN('b', 'Keep', 'Unqualified · too small')] })).toEqual([
      ...['Qualified 1, Unqualified 1, Unknown 0, of 2 open rows', 'Kept', ''],
    ])
    expect(must('Define', { rows: [OPEN('a'), OPEN('b', 'Keep', 'Unknown · ask size')] })[2]).toBe(
      'Ask what is missing of 1 row by 31 Mar 2026 (Q2)',
    )
  })

  it('reads the profile where one is given, and refuses one it cannot use', () => {
    const profile = (test: string) => [
      ['Profile', 'Field', 'Test', 'Value', 'Kind'],
      ['Main', 'Name', test, 'Person a', 'must'],
    ]
    const rows = [OPEN('a', 'Keep', ''), OPEN('b', 'Keep', '')]
    expect(must('Define', { rows, profile: profile('is') })[0]).toBe(
      'Qualified 1, Unqualified 1, Unknown 0, of 2 open rows',
    )
    expect(musts({ rows, profile: profile('resembles') })).toMatch(/^profile, row 2, Test: /)
  })

  it('is not measured where nothing says who fits', () => {
    const rows = [OPEN('a', 'Keep', '')]
    expect(must('Define', { rows })[1]).toBe('Not measured')
    expect(must('Focus', { rows })).toEqual([
      ...[
        'Without a Fit nobody is known to be Qualified',
        'Not measured',
        'Define first by 31 Mar 2026 (Q1)',
      ],
    ])
  })

  it('compares the share of touches on Qualified rows with the 28 days before', () => {
    const rows = [OPEN('a'), OPEN('b', 'Keep', 'Unqualified · x')]
    const before = [touch('a', '2026-01-20'), touch('b', '2026-01-21')]
    const share = (...now: Rows) => must('Focus', { rows, touches: [...before, ...now] })
    expect(share(touch('a', '2026-02-05'), touch('b', '2026-03-04'))).toEqual([
      ...['50 % of 2 touches in 28 days went to Qualified rows, 50 % before', 'Kept', ''],
    ])
    expect(share(touch('b', '2026-03-04')).slice(1)).toEqual([
      ...['To do', 'Touch Qualified rows first by 31 Mar 2026 (Q4)'],
    ])
    expect(share()[1]).toBe('Not measured')
    expect(must('Focus', { rows, touches: [touch('a', '2026-03-04')] })[1]).toBe('Not measured')
  })
})

describe('cut busy work', () => {
  const share = (...time: Rows) => must('Cut busy work', { rows: [OPEN('a')], time })

  it('is kept while the share falls, or there is none', () => {
    const now: Rows = [
      ['2026-03-02', 30, 'Busy work'],
      ['2026-03-02', 70, '2 Calling'],
    ]
    const earlier = (minutes: number): Rows => [
      ['2026-01-20', minutes, 'Busy work'],
      ['2026-01-20', 100 - minutes, 'Selling'],
    ]
    expect(share(...now, ...earlier(40))).toEqual([
      ...['30 % of the minutes of 28 days are busy work, 40 % before', 'Kept', ''],
    ])
    expect(share(...now, ...earlier(30))[1]).toBe('To do')
    expect(share(...now)[1]).toBe('Not measured')
    expect(share(['2026-03-02', 70, '2 Calling'])[1]).toBe('Kept')
  })
})

describe('referrals and communicate', () => {
  const touch = (id: string, day: string, asked = ''): Cell[] => [
    ...[day, id, 'Call', 'price change', 'Reached', asked],
  ]

  it('are kept when every customer was asked within R1.again days and heard from you within C1’s latest', () => {
    const rows = [WON('a'), WON('b'), OPEN('c')]
    const touches = [touch('a', '2026-02-02', 'yes'), touch('b', '2026-02-01', 'no')]
    expect(must('Referrals', { rows, touches })).toEqual([
      'Ever asked 1, referred somebody 0, of 2 customers; came by referral 0 rows, won 0',
      ...['To do', 'Ask 1 customer for a referral by 31 Mar 2026 (R1)'],
    ])
    expect(must('Communicate', { rows, touches })).toEqual([
      'A touch that counts in the last 30 days: 1 of 2 customers',
      ...['To do', 'Get in touch with 1 customer by 31 Mar 2026 (C1)'],
    ])
    const referrals = [
      ['Asked on', 'From ID'],
      ['2025-12-01', 'b'],
    ]
    expect(must('Referrals', { rows, touches, referrals })[1]).toBe('Kept')
  })

  it('are not measured without customers', () => {
    expect(must('Referrals', { rows: [OPEN('a')] })[1]).toBe('Not measured')
    expect(must('Communicate', { rows: [OPEN('a')] })[1]).toBe('Not measured')
  })
})
