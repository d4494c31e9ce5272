import { serialOf } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import type { Argument } from '../../../src/core/functions/arguments'
import { LEDGER, PLAN } from '../../../src/core/tabs/schema'
import { call, column } from '../../support/functions'
import { on } from '../../support/pipeline'

const serial = (iso: string) => serialOf(on(iso))
/** A Date as a cell of the sheet holds it, in the zone of the tests. */
const cell = (text: string) => new Date(`${text.replace(' ', 'T')}Z`)

const HEADERS = ['Touchline ID', 'Name', 'Email', 'Stage', 'Value', 'Promised', 'Verdict']
const rowOf = (
  id: string,
  stage: string,
  more: { value?: number; promised?: Cell; verdict?: string; email?: string },
) => [
  id,
  `Name ${id}`,
  more.email ?? '',
  stage,
  more.value ?? '',
  more.promised ?? '',
  more.verdict ?? (stage === '' ? 'Keep' : ''),
]
const tab = (
  columns: readonly { readonly key: string; readonly header: string }[],
  ...lines: Record<string, Cell>[]
) => [columns.map(({ header }) => header), ...lines.map((line) => columns.map(({ key }) => line[key] ?? ''))]
const ledgerOf = (...lines: Record<string, Cell>[]) => tab(LEDGER.columns, ...lines)
const planOf = (...lines: Record<string, Cell>[]) => tab(PLAN.columns, ...lines)
const next = (rows: Argument, more: Readonly<Record<string, Argument>> = {}) =>
  column(call('NEXT_TOUCH', { rows, ...more }))

describe('NEXT_TOUCH', () => {
  it('gives serial numbers on leading rows, see row of on the others, blank without cadence', () => {
    const rows = [
      HEADERS,
      rowOf('i1', '', { email: 'a@x.com', value: 1 }),
      rowOf('i2', '', { email: 'A@X.com', value: 2 }),
      rowOf('i3', 'Lost', {}),
    ]
    const counted = cell('2026-02-24 10:00')
    const ledger = ledgerOf({ id: 'i1', lastCounted: counted, lastAttempt: counted, lastTouch: counted })
    expect(call('NEXT_TOUCH', { rows, ledger })).toEqual([
      ['Next touch'],
      ['see row of Name i2'],
      [serial('2026-03-03')],
      [''],
    ])
  })

  it('reads the Touches tab in place of the Ledger', () => {
    const rows = [
      [...HEADERS, 'Created'],
      [...rowOf('i1', '', {}), '2026-02-20'],
    ]
    const log = (reason: string) => [
      ['When', 'Touchline ID', 'Medium', 'Reason', 'Outcome'],
      [cell('2026-03-02 10:00'), 'i1', 'Call', reason, 'Reached'],
    ]
    expect(next(rows, { ledger: log('New law on leases') })).toEqual([serial('2026-03-09')])
    expect(next(rows, { ledger: log('just checking in') })).toEqual([serial('2026-03-04')])
  })

  it('keeps to the plan while it holds', () => {
    const rows = [HEADERS, rowOf('i1', '', {})]
    const plan = planOf({ id: 'i1', day: cell('2026-03-06'), madeOn: cell('2026-03-04 03:00') })
    const touched = (moment: string) =>
      ledgerOf({ id: 'i1', lastTouch: cell(moment), lastCounted: cell(moment) })
    expect(next(rows, { plan, ledger: touched('2026-03-04 03:00') })).toEqual([serial('2026-03-06')])
    expect(next(rows, { plan, ledger: touched('2026-03-04 03:01') })).toEqual([serial('2026-03-11')])
  })

  it('follows segments and rules', () => {
    const rows = [
      [...HEADERS, 'Segment'],
      [...rowOf('i1', 'Won', {}), 'Gold'],
    ]
    const cadence = [
      ['Segment', 'Least a year', 'Most a year'],
      ['gold', 52, 52],
    ]
    expect(next(rows, { cadence })).toEqual([serial('2026-03-11')])
    const rules = [
      ['Id', 'Value'],
      ['C1.least', 52],
      ['C1.most', 52],
    ]
    expect(next(rows, { rules })).toEqual([serial('2026-03-11')])
  })

  it.each<[Cell, string]>([
    ['soon', 'rows, row 2, Promised: "soon" is not a date: write it as YYYY-MM-DD'],
    ['#N/A', 'rows, row 2, Promised: this shows #N/A: the row stays as it was until it can be read'],
    [5, 'rows, row 2, Promised: "5" is not a date: write it as YYYY-MM-DD'],
    [true, 'rows, row 2, Promised: "true" is not a date: write it as YYYY-MM-DD'],
  ])('says in its row that a Promised of %j cannot be read', (promised, message) => {
    const rows = [HEADERS, rowOf('i1', '', { promised }), rowOf('i2', 'Won', { promised: '2026-03-09' })]
    expect(next(rows)).toEqual([message, serial('2026-03-09')])
  })

  it('says so of a time without a day, which sheets keep in 1899', () => {
    const rows = [HEADERS, rowOf('i1', '', { promised: cell('1899-12-30 09:30') })]
    expect(next(rows)[0]).toMatch(/^rows, row 2, Promised: .* is not a date/)
  })

  it('says it in the language of the sheet, place and all', () => {
    const rows = [HEADERS, rowOf('i1', '', { promised: 'bald' })]
    const rules = [
      ['Id', 'Value'],
      ['language', 'de'],
    ]
    expect(next(rows, { rules })[0]).toMatch(/^rows, Zeile 2, Promised: „bald“ ist kein Datum/)
  })

  it('counts the row from 1 where the headers come apart', () => {
    const rows = [rowOf('i1', '', { promised: 'soon' })]
    expect(call('NEXT_TOUCH', { rows, headers: [HEADERS] })).toMatch(/^rows, row 1, Promised: /)
  })

  it('takes a placeholder for a blank', () => {
    expect(next([HEADERS, rowOf('i1', '', { promised: 'n/a' })])).toEqual([serial('2026-03-11')])
  })

  it.each<[string, Readonly<Record<string, Argument>>, string]>([
    ['a plan without Made on', { plan: [['Touchline ID', 'Day']] }, 'plan: the header "Made on" is missing'],
    ['a plan of one cell', { plan: 'x' }, 'plan: the header "Touchline ID" is missing'],
    [
      'a cadence without Segment',
      { cadence: [['Least a year']] },
      'cadence: the header "Segment" is missing',
    ],
    [
      'a ledger that is neither',
      { ledger: [['A'], [1]] },
      'ledger: the header "When" is missing; pass the Ledger or the Touches tab',
    ],
    [
      'a ledger without ids',
      { ledger: [['Last counted'], ['2026-03-01']] },
      'ledger: the header "Touchline ID" is missing',
    ],
  ])('refuses %s', (_name, given, message) => {
    expect(call('NEXT_TOUCH', { rows: [HEADERS, rowOf('i1', '', {})], ...given })).toContain(message)
  })

  it('refuses a ledger when the rows have no ids', () => {
    expect(call('NEXT_TOUCH', { rows: [['Name'], ['Ann']], ledger: ledgerOf({ id: 'i1' }) })).toMatch(
      /^rows: the header "Touchline ID" is missing/,
    )
  })
})

describe('NEXT_WINDOW', () => {
  it('is the person’s on every row of theirs, and blank without cadence', () => {
    const rows = [
      HEADERS,
      rowOf('i1', '', { email: 'a@x.com' }),
      rowOf('i2', 'Lost', { email: 'a@x.com' }),
      rowOf('i3', 'Lost', {}),
    ]
    const window = ['2026-03-06', '2026-03-11', '2026-03-14'].map(serial)
    expect(call('NEXT_WINDOW', { rows })).toEqual([
      ['Earliest', 'Ideal', 'Latest'],
      window,
      window,
      ['', '', ''],
    ])
  })

  it('is not moved to working days, and a promise makes all three', () => {
    const counted = ledgerOf({ id: 'i1', lastCounted: '2026-03-01' })
    const rows = (promised: string) => [HEADERS, rowOf('i1', '', { promised })]
    expect(call('NEXT_WINDOW', { rows: rows(''), ledger: counted })).toEqual([
      ['Earliest', 'Ideal', 'Latest'],
      ['2026-03-03', '2026-03-08', '2026-03-11'].map(serial),
    ])
    expect(call('NEXT_WINDOW', { rows: rows('2026-03-08 11:00'), ledger: counted })).toEqual([
      ['Earliest', 'Ideal', 'Latest'],
      Array(3).fill(serial('2026-03-08')),
    ])
  })
})

describe('DAYS_QUIET', () => {
  const rows = [
    HEADERS,
    rowOf('i1', 'Lost', { email: 'a@x.com' }),
    rowOf('i2', '', { email: 'a@x.com' }),
    rowOf('i3', '', {}),
  ]

  it('counts from the person’s last counted touch, whatever the row; blank where none ever counted', () => {
    const ledger = ledgerOf(
      { id: 'i1', lastCounted: cell('2026-03-01 23:59') },
      { id: 'i2', lastCounted: cell('2026-02-01 10:00') },
      { id: 'i3', lastAttempt: cell('2026-03-01 10:00'), lastTouch: cell('2026-03-01 10:00') },
    )
    expect(call('DAYS_QUIET', { rows, ledger })).toEqual([['Days quiet'], [3], [3], ['']])
  })

  it('is 0 on the day of the touch', () => {
    const ledger = ledgerOf({ id: 'i3', lastCounted: cell('2026-03-04 08:00') })
    expect(column(call('DAYS_QUIET', { rows, ledger }))).toEqual(['', '', 0])
  })
})
