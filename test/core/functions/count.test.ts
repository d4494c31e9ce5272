import type { Argument } from '../../../src/core/functions/arguments'
import { call, column } from '../../support/functions'

const rows = [
  ['Touchline ID', 'Name', 'Email', 'Stage'],
  ['i1', 'Ann', 'a@x.com', 'Won'],
  ['i2', 'Ann B', 'A@x.com ', 'Lost'],
  ['i3', 'Bob', 'b@x.com', 'Won'],
]
const LOG = ['When', 'Touchline ID', 'Name', 'Medium', 'Direction', 'Reason', 'Outcome', 'Item']
const touch = (id: string, when: string, medium: string, reason = 'New price list') => [
  when,
  id,
  '',
  medium,
  '',
  reason,
  'Sent',
  'Prices',
]
const countOf = (touches: Argument, more: Readonly<Record<string, Argument>> = {}) =>
  column(call('TOUCH_COUNT', { rows, touches, ...more }))

describe('TOUCH_COUNT', () => {
  const log = [
    LOG,
    touch('i1', '2026-03-01', 'Call'),
    touch('i2', '2026-03-02', 'E-mail'),
    touch('i2', '2026-03-03', 'Card'),
    touch('i3', '2026-03-03', 'E-mail', 'checking in'),
    touch('gone', '2026-03-03', 'E-mail'),
  ]

  it('counts each person’s touches on every row of theirs', () => {
    expect(call('TOUCH_COUNT', { rows, touches: log })).toEqual([['Touches'], [3], [3], [0]])
  })

  it.each<[Argument, number]>([
    ['', 3],
    ['All', 3],
    [[['all']], 3],
    ['personal', 2],
    ['AUTOMATED', 1],
    ['Call', 1],
    ['e-mail', 1],
    ['email', 1],
    ['Group email', 0],
    ['Visit', 0],
  ])('of the kind %j', (kind, count) => {
    expect(countOf(log, { kind })[0]).toBe(count)
  })

  it.each<Argument>(['Pigeon', 5, true, '#N/A!', [['Call', 'Visit']], [['Call'], ['Visit']]])(
    'says that %j is no kind',
    (kind) => {
      expect(countOf(log, { kind })[0]).toMatch(/^kind: /)
    },
  )

  it('takes a medium that only the log or the Rules know', () => {
    expect(countOf([LOG, touch('i1', '2026-03-01', 'Pigeon')], { kind: 'pigeon' })[0]).toBe(1)
    const rules = [
      ['Id', 'Rule', 'Value'],
      ['medium', 'Pigeon', 'automated'],
    ]
    expect(countOf(log, { kind: 'Pigeon', rules })[0]).toBe(0)
  })

  it('looks back 365 days, today included, and not ahead', () => {
    const of = (...days: string[]) => countOf([LOG, ...days.map((day) => touch('i1', day, 'Call'))])[0]
    expect([of('2025-03-05'), of('2025-03-04'), of('2026-03-04 23:59'), of('2026-03-05')]).toEqual([
      1, 0, 1, 0,
    ])
  })

  it('counts automated touches up to the cap of the Rules, or of the segment', () => {
    const cards = Array.from({ length: 10 }, (_, at) => touch('i1', `2026-02-1${at}`, 'Card'))
    expect(countOf([LOG, ...cards])[0]).toBe(8)
    const own = rows.map((row, at) => [...row, at === 0 ? 'Segment' : 'Few'])
    const cadence = [
      ['Segment', 'Automated at most'],
      ['Few', 3],
    ]
    expect(column(call('TOUCH_COUNT', { rows: own, touches: [LOG, ...cards], cadence }))).toEqual([3, 3, 0])
  })

  it('matches a touch without an id by the only row of its name', () => {
    const line = ['2026-03-01', '', 'bob', 'Call', '', 'Prices', 'Reached', '']
    expect(countOf([LOG, line])).toEqual([0, 0, 1])
  })

  it('is 0 for everybody without a log', () => {
    expect([undefined, '', [[]], [LOG]].map((touches) => countOf(touches))).toEqual(Array(4).fill([0, 0, 0]))
  })

  it.each<[string, Argument, string]>([
    [
      'no When',
      [
        ['Medium', 'Name'],
        ['Call', 'Ann'],
      ],
      'touches: the header "When" is missing; pass the Touches tab',
    ],
    [
      'no Medium',
      [
        ['When', 'Name'],
        ['2026-03-01', 'Ann'],
      ],
      'touches: the header "Medium" is missing',
    ],
    [
      'nobody’s name',
      [
        ['When', 'Medium'],
        ['2026-03-01', 'Call'],
      ],
      'touches: the header "Touchline ID" is missing',
    ],
    ['one cell', 5, 'touches: the header "When" is missing'],
  ])('refuses touches with %s', (_name, touches, message) => {
    expect(countOf(touches)[0]).toContain(message)
  })

  it('refuses rows that no touch can be matched with', () => {
    expect(
      call('TOUCH_COUNT', {
        rows: [
          ['Company', 'Stage'],
          ['Acme', 'Won'],
        ],
        touches: log,
      }),
    ).toMatch(/^rows: neither "Touchline ID" nor a name .* touches cannot be matched/)
  })
})
