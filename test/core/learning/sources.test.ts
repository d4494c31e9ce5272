import type { Cell } from '../../../src/core/cells/cell'
import { call } from '../../support/functions'

const HEADERS = ['Touchline ID', 'Name', 'Email', 'Stage', 'Source', 'Referred by', 'Created', 'Won date']
const TOUCHES = ['When', 'Touchline ID', 'Medium', 'Minutes', 'Owner']
const TIME = ['Start', 'End', 'Minutes', 'Category', 'Touchline ID', 'Owner']

interface Deal {
  readonly stage?: string
  readonly source?: Cell
  readonly by?: Cell
  readonly created?: Cell
  readonly won?: Cell
  readonly email?: string
}
const deals = (...list: readonly Deal[]): Cell[][] => [
  HEADERS,
  ...list.map(({ stage = 'Won', source = 'Web', by = '', created = '', won = '', email }, at) => [
    `k${at}`,
    `N${at}`,
    email ?? `n${at}@x.example`,
    stage,
    source,
    by,
    created,
    won,
  ]),
]
const times = (count: number, deal: Deal): Deal[] => Array.from({ length: count }, () => deal)
const touch = (id: string, minutes: Cell, when = '2026-02-02 10:00', medium = 'Call'): Cell[] => [
  when,
  id,
  medium,
  minutes,
  'Ann',
]

/** The report as lines by header. */
function report(rows: Cell[][], touches: Cell[][] = [], time: Cell[][] = []): Record<string, Cell>[] {
  const result = call('SOURCE_REPORT', {
    rows,
    ...(touches.length > 0 ? { touches: [TOUCHES, ...touches] } : {}),
    ...(time.length > 0 ? { time: [TIME, ...time] } : {}),
  })
  if (!Array.isArray(result)) throw new Error(String(result))
  const [headers = [], ...lines] = result
  return lines.map((line) => Object.fromEntries(line.map((cell, at) => [String(headers[at]), cell])))
}
const first = (...given: Parameters<typeof report>): Record<string, Cell> => report(...given)[0] ?? {}

describe('the sources of a pipeline (R5)', () => {
  it('are the words of its column, whatever their case; a blank one has no source', () => {
    const found = report(deals({}, { source: 'WEB ' }, { source: '' }, { source: 'n/a' }, { source: 'Fair' }))
    expect(found.map(({ Source, Rows }) => [Source, Rows])).toEqual([
      ['Web', 2],
      ['No source', 2],
      ['Fair', 1],
    ])
  })

  it('are Referral where somebody referred the row, whatever the column says', () => {
    const found = report(deals({ by: 'k9' }, { source: 'referral' }, { by: 'Ann' }, {}))
    expect(found.map(({ Source, Rows }) => [Source, Rows])).toEqual([
      ['Referral', 3],
      ['Web', 1],
    ])
  })

  it('need a column of their own or one for who referred', () => {
    const headers = ['Name', 'Stage']
    expect(call('SOURCE_REPORT', { rows: [headers, ['Ann', 'Won']] })).toMatch(/^rows: neither "Source" nor/)
    expect(
      call('SOURCE_REPORT', {
        rows: [
          [...headers, 'Referred by'],
          ['Ann', 'Won', 'Bob'],
        ],
      }),
    ).toHaveLength(2)
  })

  it('are in order of what is sure of their close ratio', () => {
    const found = report(
      deals(
        ...times(5, { source: 'Few' }),
        ...times(30, { source: 'Many' }),
        ...times(10, { source: 'Many', stage: 'Lost' }),
        ...times(9, { source: 'Open', stage: 'Demo' }),
      ),
    )
    expect(found.map(({ Source }) => Source)).toEqual(['Many', 'Few', 'Open'])
  })

  it('leave out rows without content', () => {
    const rows = [
      ...deals({}, {}),
      ['k7', '', '', '', '', '', '', ''],
      [],
      ['k8', '', '', '', '', '', '', ''],
      ...deals({}).slice(1),
    ]
    expect(first(rows).Rows).toBe(3)
  })
})

describe('the close ratio of a source (R5)', () => {
  it('is won among won and lost, with Wilson’s interval; open rows say nothing yet', () => {
    const rows = deals(...times(6, {}), ...times(4, { stage: 'Lost' }), ...times(20, { stage: 'Demo' }))
    expect(first(rows)).toMatchObject({ Rows: 30, Won: 6, 'Close ratio': 0.6, Low: 0.312674, High: 0.83182 })
  })

  it('is too little to tell below five decided rows', () => {
    const four = deals(...times(3, {}), { stage: 'Lost' }, ...times(9, { stage: 'Demo' }))
    expect(first(four)).toMatchObject({ 'Close ratio': 'too few yet', Low: '', High: '' })
    const five = deals(...times(3, {}), ...times(2, { stage: 'Lost' }))
    expect(first(five)['Close ratio']).toBe(0.6)
  })

  it('cannot be told in a pipeline where nobody writes losses down', () => {
    expect(first(deals(...times(9, {}), ...times(9, { stage: 'Demo' })))).toMatchObject({
      'Close ratio': 'no lost rows',
      Low: '',
    })
    const elsewhere = deals(...times(9, {}), { source: 'Fair', stage: 'Lost' })
    expect(first(elsewhere)['Close ratio']).toBe(1)
  })
})

describe('the cycle of a source (R5)', () => {
  const sale = (days: number): Deal => ({
    created: '2026-01-01',
    won: `2026-01-${String(1 + days).padStart(2, '0')}`,
  })

  it('is the middle of the days from created to won', () => {
    expect(first(deals(...[3, 30, 4, 5, 9].map(sale)))['Cycle days']).toBe(5)
    expect(first(deals(...[3, 30, 4, 5, 9, 8].map(sale)))['Cycle days']).toBe(6.5)
  })

  it('begins with the first touch where no created day is written', () => {
    const rows = deals(...times(5, { won: '2026-01-20' }))
    const touches = [0, 1, 2, 3, 4].flatMap((at) => [
      touch(`k${at}`, 5, '2026-01-15 12:00'),
      touch(`k${at}`, 5, '2026-01-10 15:00'),
    ])
    expect(first(rows, touches)['Cycle days']).toBe(10)
  })

  it('is not told by days that are missing, run backwards or lie ahead', () => {
    const good = [3, 4, 5, 6].map(sale)
    for (const bad of [
      {},
      { created: '2026-02-01', won: '2026-01-01' },
      { created: '2026-01-01', won: '2026-03-05' },
    ]) {
      expect(first(deals(...good, bad))['Cycle days']).toBe('no days written')
    }
    expect(first(deals(...good))['Cycle days']).toBe('too few yet')
    expect(first(deals(...good, sale(0)))['Cycle days']).toBe(4)
  })
})

describe('the repeat rate of a source (R5)', () => {
  it('is the share of its customers with a second won row', () => {
    const again = (at: number): Deal => ({ email: `n${at}@x.example` })
    expect(first(deals(...times(5, {}), again(0), again(0), again(1)))['Repeat rate']).toBe(0.4)
    expect(first(deals(...times(4, {}), again(0)))['Repeat rate']).toBe('too few yet')
  })

  it('counts a customer for the source of their first won row', () => {
    const first: Deal = { source: 'Fair', won: '2026-01-01', email: 'a@x.example' }
    const rows = deals(
      { won: '2026-02-01', email: 'a@x.example' },
      first,
      ...times(4, { source: 'Fair' }),
      ...times(4, {}),
    )
    const found = report(rows)
    expect(found.map(({ Source, 'Repeat rate': rate }) => [Source, rate])).toEqual(
      expect.arrayContaining([
        ['Fair', 0.2],
        ['Web', 'too few yet'],
      ]),
    )
  })
})

describe('the hours per won row of a source (R5)', () => {
  const rows = deals(...times(5, {}), { stage: 'Lost' }, { stage: 'Demo' }, { source: 'Fair' })

  it('are those of all its rows, also of lost and open ones', () => {
    const touches = [touch('k0', 30), touch('k5', 60), touch('k6', 45), touch('k7', 500)]
    const time = [['2026-02-03 09:00', '2026-02-03 10:00', '', 'Selling', 'k1', 'Ann']]
    const found = report(rows, touches, time)
    expect(found.map(({ Source, 'Hours per won': hours }) => [Source, hours])).toEqual([
      ['Web', 0.65],
      ['Fair', 'too few yet'],
    ])
  })

  it('count a touch inside a timed stretch of the same row once', () => {
    const stretch = (id: string) => [['2026-02-02 09:30', '2026-02-02 10:30', '', 'Selling', id, 'Ann']]
    expect(first(rows, [touch('k0', 30)], stretch('k0'))['Hours per won']).toBe(0.2)
    expect(first(rows, [touch('k0', 30)], stretch('k1'))['Hours per won']).toBe(0.3)
    expect(first(rows, [touch('k0', 30)], stretch(''))['Hours per won']).toBe(0.1)
  })

  it('are not told where no minutes, or hardly any, are written', () => {
    expect(first(rows)['Hours per won']).toBe('no minutes written')
    expect(first(rows, [touch('k0', ''), touch('k1', 0)])['Hours per won']).toBe('no minutes written')
    const blank = [1, 2, 3].map((at) => touch(`k${at}`, ''))
    expect(first(rows, [touch('k0', 30), ...blank])['Hours per won']).toBe('too few minutes written')
    expect(first(rows, [touch('k0', 30), touch('k0', 30), ...blank.slice(1)])['Hours per won']).toBe(0.2)
  })
})
