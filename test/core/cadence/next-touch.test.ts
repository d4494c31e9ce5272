import { leadingName, windows } from '../../../src/core/cadence/next-touch'
import { isoDay } from '../../../src/core/calendar/day'
import {
  HEADERS,
  type PeopleOptions,
  peopleOf,
  rowsOf,
  shownTouches,
  touchesOfRows,
} from '../../support/people'

describe('who gives cadence', () => {
  it.each([
    ['an open row', ['', '', 'Keep'], '2026-03-11 cadence 0'],
    ['a row on Notice: somebody must ask for the fact', ['', '', 'Notice'], '2026-03-11 cadence 0'],
    ['a won row', ['Won'], '2026-03-30 cadence 0'],
    ['a long-term row', ['', '', '', '', '', 'long-term 2026-03-02'], '2026-03-30 cadence 0'],
    [
      'a won row benched as long-term',
      ['Won', '', '', '', '', 'long-term 2026-03-02'],
      '2026-03-30 cadence 0',
    ],
    ['not a lost row', ['Lost'], ''],
    ['not a purged row', ['', '', 'Purge'], ''],
    ['not a benched row', ['', '', 'Keep', '', '', 'bench 2026-03-02'], ''],
    ['not a won row on the bench', ['Won', '', '', '', '', 'bench 2026-03-02'], ''],
  ])('%s', (_name, row, expected) => {
    expect(touchesOfRows(rowsOf(row))).toEqual([expected])
  })

  it('judges a blank verdict of an open row as PURGE does', () => {
    expect(touchesOfRows(rowsOf(['', '', '']), { 0: { firstSeen: '2026-03-04' } })).toEqual([
      '2026-03-11 cadence 0',
    ])
    const gut = {
      headers: [...HEADERS, 'Will they buy?'],
      rows: rowsOf(['']).map((row) => [...row, 'never']),
    }
    expect(shownTouches(peopleOf(gut))).toEqual([''])
  })

  it('gives rows without content nothing', () => {
    const rows = [
      ...rowsOf(['Won']),
      HEADERS.map(() => ''),
      ...rowsOf(['Won', '', '', '', '', '', 'b@x.com']),
    ]
    expect(touchesOfRows(rows).filter((shown) => shown !== '')).toHaveLength(2)
  })
})

describe('the leading row', () => {
  it.each([
    [
      'active before won',
      [
        ['Won', 900],
        ['', 1, 'Keep'],
      ],
      1,
    ],
    [
      'won before long-term',
      [
        ['', 900, '', '', '', 'long-term 2026-01-01'],
        ['Won', 1],
      ],
      1,
    ],
    [
      'then the higher value',
      [
        ['', 1, 'Keep'],
        ['', 2, 'Keep'],
      ],
      1,
    ],
    [
      'a value before none, even a negative one',
      [
        ['', '', 'Keep'],
        ['', -5, 'Keep'],
      ],
      1,
    ],
    [
      'of equal ones the first',
      [
        ['', 2, 'Keep'],
        ['', 2, 'Keep'],
      ],
      0,
    ],
    [
      'never a row without cadence',
      [
        ['Lost', 900],
        ['', 900, 'Purge'],
        ['Won', 1],
      ],
      2,
    ],
  ])('%s', (_name, rows, leading) => {
    expect([...peopleOf({ headers: HEADERS, rows: rowsOf(...rows) }).people.leading]).toEqual([leading])
  })

  it('is named by the others by name, else company, else id', () => {
    const named = (headers: readonly string[], row: readonly string[]) =>
      leadingName(peopleOf({ headers, rows: [row] }).input.pipeline, 0)
    const headers = ['Touchline ID', 'First name', 'Last name', 'Company']
    expect(named(headers, ['i1', 'Ann', 'Bee', 'Acme'])).toBe('Ann Bee')
    expect(named(headers, ['i1', '', '', 'Acme'])).toBe('Acme')
    expect(named(headers, ['i1', '', '', ''])).toBe('i1')
  })
})

describe('where the interval starts (C2)', () => {
  const headers = ['Name', 'Stage', 'Created', 'Won on', 'Last activity', 'Verdict']
  const startOf = (row: readonly string[], facts: PeopleOptions['facts'] = {}) =>
    isoDay(peopleOf({ headers, rows: [['Ann', ...row]], facts }).people.start[0] ?? Number.NaN)

  it.each([
    [
      'the last counted touch, whatever is later',
      ['Won', '2026-01-01', '2026-03-01', '', ''],
      { lastCounted: '2026-02-01 09:30' },
      '2026-02-01',
    ],
    [
      'else the day won, though seen later',
      ['Won', '2026-02-11', '2026-02-10', '', ''],
      { firstSeen: '2026-03-02' },
      '2026-02-10',
    ],
    ['or imported activity', ['', '2026-02-11', '', '2026-02-01', 'Keep'], {}, '2026-02-01'],
    ['whichever of both is later', ['Won', '2026-01-01', '2026-02-10', '2026-02-11', ''], {}, '2026-02-11'],
    [
      'else created, though seen later',
      ['', '2026-02-01', '', '', 'Keep'],
      { firstSeen: '2026-02-02' },
      '2026-02-01',
    ],
    ['else first seen', ['', '', '', '', 'Keep'], { firstSeen: '2026-02-02' }, '2026-02-02'],
    ['activity after today is not known yet', ['Won', '2026-01-01', '', '2026-03-05', ''], {}, '2026-01-01'],
    ['a day won after today has not come', ['Won', '2026-01-01', '2026-03-05', '', ''], {}, '2026-01-01'],
    [
      'created after today has not come',
      ['', '2026-03-05', '', '', 'Keep'],
      { firstSeen: '2026-02-02' },
      '2026-02-02',
    ],
    [
      'an attempt that did not count starts nothing',
      ['', '2026-02-03', '', '', 'Keep'],
      { lastAttempt: '2026-03-01' },
      '2026-02-03',
    ],
    ['without any, today', ['Won', '', '', '', ''], {}, '2026-03-04'],
  ])('%s', (_name, row, facts, expected) => {
    expect(startOf(row, { 0: facts })).toBe(expected)
  })

  it('is the person’s, over all their rows', () => {
    const rows = rowsOf(['', 5, 'Keep'], ['Lost'])
    const { people } = peopleOf({ headers: HEADERS, rows, facts: { 1: { lastCounted: '2026-03-02' } } })
    expect(isoDay(people.start[0] ?? Number.NaN)).toBe('2026-03-02')
  })

  it('takes each step over all rows before the next one', () => {
    const rows = [
      ['Ann', '', '2026-02-20', '', '', 'Keep', 'a@x.com'],
      ['Ann', '', '', '', '2026-01-10', 'Keep', 'a@x.com'],
      ['Ann', '', '', '', '2026-01-05', 'Keep', 'a@x.com'],
    ]
    const startOfAll = (of: PeopleOptions['rows']) => {
      const { people } = peopleOf({
        headers: [...headers, 'Email'],
        rows: of,
        facts: { 2: { firstSeen: '2026-03-01' } },
      })
      return isoDay(people.start[0] ?? Number.NaN)
    }
    expect(startOfAll(rows)).toBe('2026-01-10')
    expect(startOfAll(rows.map((row) => [...row.slice(0, 4), '', ...row.slice(5)]))).toBe('2026-02-20')
  })
})

describe('segments (C5)', () => {
  const headers = ['Name', 'Email', 'Stage', 'Verdict', 'Segment', 'Value']
  const cadence = [{ segment: 'High ticket', least: 52, most: 52 }]
  const latestOf = (...rows: readonly (readonly (string | number)[])[]) => {
    const { input, people } = peopleOf({
      headers,
      rows: rows.map((row) => ['Ann', 'a@x.com', ...row]),
      cadence,
    })
    return isoDay(windows(input, people)[0]?.latest ?? Number.NaN)
  }

  it('are those of the leading row', () => {
    expect(latestOf(['Won', '', 'high TICKET', 1])).toBe('2026-03-11')
    expect(latestOf(['Won', '', 'High ticket', 1], ['Won', '', '', 2])).toBe('2026-04-03')
  })

  it('without a line in Cadence are C1', () => {
    expect(latestOf(['Won', '', 'Low ticket', 1])).toBe('2026-04-03')
  })

  it('do not touch people with an active row: those are C1a', () => {
    expect(latestOf(['', 'Keep', 'High ticket', 1])).toBe('2026-03-14')
  })
})

describe('decisions (C7)', () => {
  it('are the earliest, today or later, on an active row', () => {
    const rows = rowsOf(
      ['', 1, 'Keep', '2026-03-20'],
      ['', 1, 'Keep', '2026-03-10'],
      ['', 1, 'Keep', '2026-03-03'],
      ['', 1, 'Purge', '2026-03-05'],
      ['Won', 1, '', '2026-03-06'],
    )
    const { people } = peopleOf({ headers: HEADERS, rows })
    expect(isoDay(people.decision[0] ?? Number.NaN)).toBe('2026-03-10')
  })
})
