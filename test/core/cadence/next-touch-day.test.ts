import fc from 'fast-check'
import { windows } from '../../../src/core/cadence/next-touch'
import { isoDay } from '../../../src/core/calendar/day'
import { HEADERS, peopleOf, rowsOf, touchesOfRows } from '../../support/people'
import { book } from '../../support/pipeline'

describe('promises (C8)', () => {
  it('outrank everything and never move, on a Sunday and in the past', () => {
    expect(touchesOfRows(rowsOf(['', 1, 'Keep', '', '2026-03-08']))).toEqual(['2026-03-08 promise 0'])
    expect(touchesOfRows(rowsOf(['', 1, 'Keep', '', '2026-01-03 15:30']))).toEqual(['2026-01-03 promise 0'])
  })

  it('are shown on the leading row; the earliest of the person counts', () => {
    const rows = rowsOf(['', 1, 'Keep', '', '2026-03-12'], ['', 2, 'Keep', '', '2026-03-10'], ['', 3, 'Keep'])
    expect(touchesOfRows(rows)).toEqual(['2026-03-10 promise 2'])
  })

  it.each([
    ['lost', ['Lost', '', '', '', '2026-03-10']],
    ['purged', ['', '', 'Purge', '', '2026-03-10']],
    ['benched', ['', '', '', '', '2026-03-10', 'bench 2026-03-01']],
  ])('hold on a %s row, and then show on the row that holds them', (_name, row) => {
    expect(touchesOfRows(rowsOf(['Lost'], row))).toEqual(['2026-03-10 promise 1'])
    expect(touchesOfRows(rowsOf(['Lost', '', '', '', '2026-03-10'], row))).toEqual(['2026-03-10 promise 0'])
  })

  it('make all three days of the window', () => {
    const { input, people } = peopleOf({
      headers: HEADERS,
      rows: rowsOf(['Won', 1, '', '', '2026-03-10 09:00']),
    })
    const [window] = windows(input, people)
    expect([window?.earliest, window?.ideal, window?.latest].map((day) => isoDay(day ?? 0))).toEqual(
      Array(3).fill('2026-03-10'),
    )
  })

  it.each([
    ['the day before', '2026-02-28 23:59', '2026-03-01 promise 0'],
    ['that day, earlier than the hour agreed', '2026-03-01 08:00', '2026-03-11 cadence 0'],
    ['the day after', '2026-03-02 08:00', '2026-03-11 cadence 0'],
  ])('are cleared by a touch on or after their day: %s', (_name, lastThrough, expected) => {
    const rows = rowsOf(['', 1, 'Keep', '', '2026-03-01 15:00'])
    expect(touchesOfRows(rows, { 0: { lastThrough } })).toEqual([expected])
  })

  it('are cleared by a touch of any row of the person', () => {
    const rows = rowsOf(['', 1, 'Keep', '', '2026-03-01'], ['Lost'])
    expect(touchesOfRows(rows, { 1: { lastThrough: '2026-03-02' } })).toEqual(['2026-03-11 cadence 0'])
  })

  it('that are no dates are none', () => {
    expect(touchesOfRows(rowsOf(['', 1, 'Keep', '', 'soon']))).toEqual(['2026-03-11 cadence 0'])
  })
})

describe('the computed day', () => {
  it('is also given when it is past', () => {
    const facts = { 0: { lastCounted: '2026-01-05', lastAttempt: '2026-01-05' } }
    expect(touchesOfRows(rowsOf(['', 1, 'Keep']), facts)).toEqual(['2026-01-12 cadence 0'])
  })

  it('is a working day, which the window is not', () => {
    const { input, people, touches } = peopleOf({
      headers: HEADERS,
      rows: rowsOf(['', 1, 'Keep']),
      facts: { 0: { lastCounted: '2026-03-01' } },
      rules: book({}, [{ id: 'holiday', value: '2026-03-06' }]),
    })
    expect(isoDay(windows(input, people)[0]?.ideal ?? 0)).toBe('2026-03-08')
    expect(isoDay(touches[0]?.day ?? 0)).toBe('2026-03-05')
  })
})

describe('any pipeline', () => {
  const stage = fc.constantFrom('', 'Won', 'Lost')
  const verdict = fc.constantFrom('', 'New · x', 'Keep · x', 'Notice · x', 'Purge · x')
  const day = fc.constantFrom('', '2026-02-20', '2026-03-04', '2026-03-31', 'soon')
  const benched = fc.constantFrom('', '', 'bench 2026-03-01', 'long-term 2026-03-01')
  const email = fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com')
  const row = fc.tuple(stage, fc.integer(), verdict, day, day, benched, email)

  it('has one next touch a person, on a row of theirs, and none earlier than its window', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { input, people, touches } = peopleOf({ headers: HEADERS, rows: rowsOf(...rows) })
        expect(touches).toHaveLength(input.persons.count)
        windows(input, people).forEach((window, person) => {
          const touch = touches[person]
          expect(touch === null).toBe(window === null)
          if (!touch || !window) return
          expect(input.persons.of[touch.row]).toBe(person)
          expect(touch.day).toBeGreaterThanOrEqual(window.earliest)
        })
      }),
    )
  })
})
