import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument } from '../../../src/core/functions/arguments'
import { inTurn, runOf } from '../../support/experiments'
import { call } from '../../support/functions'

const TABLE: Cell[][] = [
  ['Experiment', 'Variable', 'Arms', 'Success', 'Smallest effect', 'Planned calls', 'Started', 'Status'],
  ['Opener', 'opener', 'Plain, Question', 'Reached', '10 %', 100, '2026-02-01', 'running'],
  ['Hour', 'hour', 'Nine', 'Reached', '10 %', 100, '', ''],
]
const LOG = ['When', 'Medium', 'Experiment', 'Arm', 'Outcome']
const ARMS = ['Plain', 'Question']
/** A log of calls in turn, all on one day. */
const log = (plain: readonly [number, number], question: readonly [number, number]): Cell[][] => [
  LOG,
  ...inTurn(runOf(...plain), runOf(...question)).map(([arm, success]) => [
    '2026-02-10',
    'Call',
    'opener',
    ARMS[arm],
    success ? 'Reached' : 'No answer',
  ]),
]
const verdict = (given: Readonly<Record<string, Argument>>) =>
  call('EXPERIMENT_VERDICT', { experiments: TABLE, name: 'Opener', ...given })
const line = (given: Readonly<Record<string, Argument>>): Cell[] => {
  const result = verdict(given)
  return Array.isArray(result) ? (result[1] ?? []) : [result]
}

describe('EXPERIMENT_VERDICT (E2)', () => {
  it('gives verdict, effect, interval, calls still needed and what it rests on', () => {
    expect(verdict({ touches: log([10, 50], [30, 50]) })).toEqual([
      ['Verdict', 'Effect', 'Low', 'High', 'Calls still needed', 'Note'],
      [
        'Question better',
        0.4,
        0.155867,
        0.584567,
        0,
        'looked at after 100 of 100 planned calls, 100 made: Plain 20 % of 50, Question 60 % of 50',
      ],
    ])
  })

  it('names the first arm when that is better', () => {
    expect(line({ touches: log([30, 50], [10, 50]) }).slice(0, 4)).toEqual([
      'Plain better',
      -0.4,
      -0.584567,
      -0.155867,
    ])
  })

  it('has no effect to show before the first look', () => {
    const [words, effect, low, high, needed, note] = line({ touches: log([2, 12], [11, 12]) })
    expect([words, effect, low, high, needed]).toEqual([
      'not enough calls yet: about 76 more',
      '',
      '',
      '',
      76,
    ])
    expect(note).toBe('first look after 25 of 100 planned calls, 24 made')
  })

  it('shows between looks what the last one showed', () => {
    const [at25, at49] = [log([3, 13], [4, 12]), log([20, 25], [4, 24])].map((touches) => line({ touches }))
    const same = line({ touches: [...log([3, 13], [4, 12]), ...log([0, 12], [12, 12]).slice(1)] })
    expect(same.slice(0, 4)).toEqual(['not enough calls yet: about 939 more', ...(at25?.slice(1, 4) ?? [])])
    expect(at49?.slice(1, 4)).not.toEqual(at25?.slice(1, 4))
  })

  it.each<Argument>([undefined, '', [[]], [LOG]])('is open without any calls: %j', (touches) => {
    expect(line({ touches })[0]).toBe('not enough calls yet: about 100 more')
  })

  it('finds the name whatever its case, and as one cell of a range', () => {
    for (const name of [' opener ', [['OPENER']]]) expect(line({ name, touches: [LOG] })[4]).toBe(100)
  })

  it('counts from the today of the Rules', () => {
    const rules = [
      ['Id', 'Value'],
      ['today', '2026-02-09'],
    ]
    expect(line({ touches: log([10, 50], [30, 50]), rules })[4]).toBe(100)
  })

  it('notes what is left out and what is odd', () => {
    const twice = [...TABLE, ['opener', '', 'A, B', 'x', 0.1, 10, '', '']]
    const touches = [...log([1, 2], [1, 2]), ['2026-01-31', 'Call', 'Opener', 'Plain', 'Reached']]
    expect(line({ experiments: twice, touches })[5]).toBe(
      'first look after 25 of 100 planned calls, 4 made · 1 call before it started: left out · ' +
        'row 4, Experiment: "opener" is there twice: the first counts',
    )
  })

  it.each<[string, Readonly<Record<string, Argument>>, RegExp]>([
    ['no experiments', { experiments: '' }, /^experiments: none are given; pass the Experiments tab/],
    [
      'a tab without arms',
      { experiments: [['Experiment', 'Success']] },
      /^experiments: the header "Arms" is missing/,
    ],
    ['a single cell of them', { experiments: 'Opener' }, /^experiments: the header "Experiment" is missing/],
    ['no name', { name: '' }, /^name: give the name of one experiment/],
    ['two names', { name: [['Opener', 'Hour']] }, /^name: give the name of one/],
    ['an error for a name', { name: '#REF!' }, /^name: give the name of one/],
    ['an unknown name', { name: 'Offer' }, /^name: "Offer" is not on the Experiments tab/],
    [
      'an experiment that cannot be used',
      { name: 'Hour' },
      /^experiments, row 3, Arms: name two different arms/,
    ],
    [
      'touches without arms',
      { touches: [['When', 'Experiment', 'Outcome']] },
      /^touches: the header "Arm" is missing; pass the Touches tab/,
    ],
    ['a single cell of touches', { touches: 7 }, /^touches: the header "When" is missing/],
    ['rules without ids', { rules: [['x'], ['y']] }, /^rules: the header "Id" is missing/],
  ])('refuses %s', (_name, given, message) => {
    expect(verdict(given)).toMatch(message)
  })

  it('is blank for nothing at all', () => {
    expect(call('EXPERIMENT_VERDICT', {})).toBe('')
    expect(call('EXPERIMENT_VERDICT', { touches: [['']], experiments: [[]], name: '' })).toBe('')
  })

  it('says something that can be shown of whatever stands in the log', () => {
    const cell = fc.constantFrom<Cell>(
      ...[
        '',
        'Opener',
        'Plain',
        'Question',
        'Reached',
        'No answer',
        'Call',
        '#N/A',
        '2026-02-10',
        '13/13/2026',
      ],
      ...[46_063, 46_063.4, -1, 1e300, Number.NaN, true, null, undefined, new Date('1899-12-30T09:30Z')],
    )
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 60 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 40 }), (lines, planned) => {
        const experiments = [
          TABLE[0] ?? [],
          ['Opener', '', 'Plain, Question', 'Reached', 0.1, planned, '', ''],
        ]
        const cells = line({ touches: [LOG, ...lines], experiments })
        expect(cells.map((one) => typeof one)).toEqual([
          'string',
          ...(cells[1] === '' ? ['string', 'string', 'string'] : ['number', 'number', 'number']),
          'number',
          'string',
        ])
        expect(cells[4]).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
