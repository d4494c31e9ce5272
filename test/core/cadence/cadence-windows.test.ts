import fc from 'fast-check'
import { nextWindow, onWorkingDay, type PersonState, readCadence } from '../../../src/core/cadence/cadence'
import { isoDay } from '../../../src/core/calendar/day'
import { isWorkingDay } from '../../../src/core/calendar/working-days'
import { book, on } from '../../support/pipeline'

const client = (rules = book()) => readCadence(null, rules).client

const person = (state: Partial<Record<'start' | 'lastAttempt' | 'decision', string>>, active: boolean) =>
  ({
    active,
    segment: client(),
    start: on(state.start ?? ''),
    lastAttempt: on(state.lastAttempt ?? ''),
    decision: on(state.decision ?? ''),
  }) satisfies PersonState
const days = ({ earliest, ideal, latest }: ReturnType<typeof nextWindow>) =>
  [earliest, ideal, latest].map(isoDay)

describe('the window of clients and long-term prospects (C1)', () => {
  it('counts from the start', () => {
    const window = nextWindow(person({ start: '2026-01-01' }, false), book())
    expect(days(window)).toEqual(['2026-01-24', '2026-01-27', '2026-01-31'])
  })

  it('keeps the gap of C6 to the last attempt, which moves ideal and latest only as far as needed', () => {
    const soon = nextWindow(person({ start: '2026-01-01', lastAttempt: '2026-01-19' }, false), book())
    expect(days(soon)).toEqual(['2026-01-26', '2026-01-27', '2026-01-31'])
    const late = nextWindow(person({ start: '2026-01-01', lastAttempt: '2026-01-30' }, false), book())
    expect(days(late)).toEqual(['2026-02-06', '2026-02-06', '2026-02-06'])
  })

  it('pays no heed to a decision date', () => {
    const window = nextWindow(person({ start: '2026-01-01', decision: '2026-01-05' }, false), book())
    expect(days(window)).toEqual(['2026-01-24', '2026-01-27', '2026-01-31'])
  })

  it('leaves out days off, but neither holidays nor weekends', () => {
    const rules = book({}, [
      { id: 'dayOff', value: '2026-01-05' },
      { id: 'dayOff', value: '2026-01-29' },
      { id: 'holiday', value: '2026-01-06' },
    ])
    const window = nextWindow(person({ start: '2026-01-01' }, false), rules)
    expect(days(window)).toEqual(['2026-01-25', '2026-01-28', '2026-02-02'])
  })
})

describe('the window of active rows (C1a)', () => {
  it('is 2, 7 and 10 days from the start', () => {
    const window = nextWindow(person({ start: '2026-03-01' }, true), book())
    expect(days(window)).toEqual(['2026-03-03', '2026-03-08', '2026-03-11'])
  })

  it('keeps the gap of C6 to an attempt that did not count', () => {
    const window = nextWindow(person({ start: '2026-03-01', lastAttempt: '2026-03-10' }, true), book())
    expect(days(window)).toEqual(['2026-03-12', '2026-03-12', '2026-03-12'])
  })

  it('follows the Rules, and never has an ideal after the latest', () => {
    const rules = book({ 'C1a.ideal': 5, 'C1a.latest': 4, 'C6.active': 1 })
    expect(days(nextWindow(person({ start: '2026-03-01' }, true), rules))).toEqual([
      '2026-03-02',
      '2026-03-05',
      '2026-03-05',
    ])
  })
})

describe('the window towards a decision (C7)', () => {
  it.each([
    ['on the day itself', '2026-03-04', ['2026-03-06', '2026-03-06', '2026-03-06']],
    ['a third of 6 days', '2026-03-10', ['2026-03-06', '2026-03-06', '2026-03-06']],
    ['a third of 20 days, rounded down', '2026-03-24', ['2026-03-06', '2026-03-10', '2026-03-10']],
    ['not where a third is no shorter than 7 days', '2026-03-25', ['2026-03-06', '2026-03-11', '2026-03-14']],
    ['not without a decision', '', ['2026-03-06', '2026-03-11', '2026-03-14']],
  ])('%s', (_name, decision, expected) => {
    const window = nextWindow(person({ start: '2026-03-04', decision }, true), book())
    expect(days(window)).toEqual(expected)
  })

  it('counts the gap from the last attempt, and from the start without one', () => {
    const state = { start: '2026-03-04', decision: '2026-03-16' }
    expect(days(nextWindow(person({ ...state, lastAttempt: '2026-03-02' }, true), book()))).toEqual([
      '2026-03-04',
      '2026-03-08',
      '2026-03-08',
    ])
    expect(days(nextWindow(person({ ...state, lastAttempt: '2026-03-09' }, true), book()))).toEqual([
      '2026-03-11',
      '2026-03-11',
      '2026-03-11',
    ])
  })

  it('measures the way to the decision in calendar days and steps over days off', () => {
    const rules = book({}, [{ id: 'dayOff', value: '2026-03-06' }])
    const window = nextWindow(person({ start: '2026-03-04', decision: '2026-03-16' }, true), rules)
    expect(days(window)).toEqual(['2026-03-07', '2026-03-09', '2026-03-09'])
  })
})

describe('a computed day on a working day', () => {
  const window = (earliest: string, ideal: string) => ({
    earliest: on(earliest),
    ideal: on(ideal),
    latest: on(ideal),
  })

  it.each([
    ['a working day stays', '2026-03-04', '2026-03-04', '2026-03-04'],
    ['Saturday becomes Friday', '2026-03-01', '2026-03-07', '2026-03-06'],
    ['Sunday becomes Friday', '2026-03-06', '2026-03-08', '2026-03-06'],
    ['Sunday becomes Monday where Friday is too early', '2026-03-07', '2026-03-08', '2026-03-09'],
  ])('%s', (_name, earliest, ideal, expected) => {
    expect(isoDay(onWorkingDay(window(earliest, ideal), book()))).toBe(expected)
  })

  it('is neither a holiday nor a day off', () => {
    const rules = book({}, [
      { id: 'holiday', value: '2026-03-06' },
      { id: 'dayOff', value: '2026-03-05' },
    ])
    expect(isoDay(onWorkingDay(window('2026-03-01', '2026-03-07'), rules))).toBe('2026-03-04')
    expect(isoDay(onWorkingDay(window('2026-03-05', '2026-03-06'), rules))).toBe('2026-03-09')
  })
})

describe('every window', () => {
  const day = fc.integer({ min: 18000, max: 22000 })
  const state = fc.record({
    active: fc.boolean(),
    start: day,
    lastAttempt: fc.oneof(day, fc.constant(Number.NaN)),
    decision: fc.oneof(day, fc.constant(Number.NaN)),
  })
  const number = fc.oneof(fc.nat(400), fc.constantFrom(0, 0.5, 1e6, 1e16, 1e300))

  it('has its days in order, none before the gap, and a due day that is a working one', () => {
    fc.assert(
      fc.property(state, fc.array(day, { maxLength: 20 }), (given, off) => {
        const rules = book(
          {},
          off.map((value) => ({ id: 'dayOff', value: isoDay(value) })),
        )
        const window = nextWindow({ ...given, segment: client() }, rules)
        expect(window.earliest).toBeLessThanOrEqual(window.ideal)
        expect(window.ideal).toBeLessThanOrEqual(window.latest)
        if (given.lastAttempt >= given.start) {
          expect(window.earliest).toBeGreaterThanOrEqual(given.lastAttempt + (given.active ? 2 : 7))
        }
        const due = onWorkingDay(window, rules)
        expect(due).toBeGreaterThanOrEqual(window.earliest)
        expect(isWorkingDay(due, rules.calendar)).toBe(true)
      }),
    )
  })

  it('stays a window of days whatever the Rules say', () => {
    const ids = [
      'C1.least',
      'C1.most',
      'C1a.ideal',
      'C1a.latest',
      'C6.client',
      'C6.active',
      'C7.part',
      'C7.least',
    ]
    fc.assert(
      fc.property(state, fc.array(number, { minLength: 8, maxLength: 8 }), (given, values) => {
        const rules = book(Object.fromEntries(ids.map((id, at) => [id, values[at] ?? 0])))
        const window = nextWindow({ ...given, segment: client(rules) }, rules)
        for (const found of [window.earliest, window.ideal, window.latest, onWorkingDay(window, rules)]) {
          expect(Number.isInteger(found)).toBe(true)
        }
      }),
    )
  })
})
