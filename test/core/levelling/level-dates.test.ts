import fc from 'fast-check'
import { isoDay } from '../../../src/core/calendar/day'
import { type Capacity, levelDates } from '../../../src/core/levelling/level-dates'
import { broken, openDays, type Score, scoreOf, type Wish, wishesOf, workdays } from '../../support/levelling'
import { on } from '../../support/pipeline'

const MONDAY = on('2026-03-09')
const level = (wishes: readonly Wish[], capacity: Capacity): string[] =>
  Array.from(levelDates(wishesOf(wishes), capacity).days, isoDay)
const wish = (date: string, earliest = '', latest = '', fixed = false): Wish => ({
  date: on(date),
  ...(earliest === '' ? {} : { earliest: on(earliest) }),
  ...(latest === '' ? {} : { latest: on(latest) }),
  ...(fixed ? { fixed } : {}),
})

describe('levelled dates', () => {
  it('stay where they are while there is room', () => {
    expect(level([wish('2026-03-10'), wish('2026-03-09')], workdays(1))).toEqual(['2026-03-10', '2026-03-09'])
    expect(level([], workdays(1))).toEqual([])
  })

  it('move to later days only, in their order, where no earliest is given', () => {
    const dates = ['2026-03-13', '2026-03-12', '2026-03-13', '2026-03-14'].map((date) => wish(date))
    expect(level(dates, workdays(1))).toEqual(['2026-03-13', '2026-03-12', '2026-03-16', '2026-03-17'])
  })

  it('move to the nearer side, of two equally near days to the earlier', () => {
    expect(level([wish('2026-03-14', '2026-03-01')], workdays(1))).toEqual(['2026-03-13'])
    expect(level([wish('2026-03-15', '2026-03-01')], workdays(1))).toEqual(['2026-03-16'])
    const crowd = Array.from({ length: 3 }, () => wish('2026-03-11', '2026-03-01'))
    expect(level(crowd, workdays(1))).toEqual(['2026-03-11', '2026-03-10', '2026-03-12'])
  })

  it('leave the room to whoever must have it', () => {
    const dates = [wish('2026-03-09', '', '2026-03-20'), wish('2026-03-09', '', '2026-03-09')]
    expect(level(dates, workdays(1))).toEqual(['2026-03-10', '2026-03-09'])
  })

  it('never have room on closed days, nor where fixed dates take it', () => {
    const fixed = wish('2026-03-10', '', '', true)
    expect(level([fixed, wish('2026-03-09'), wish('2026-03-10')], workdays(1, [MONDAY]))).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ])
  })

  it('keep fixed dates wherever they are, also over capacity and on closed days', () => {
    const fixed = ['2026-03-07', '2026-03-09', '2026-03-09'].map((date) => wish(date, '', '', true))
    expect(level(fixed, workdays(1))).toEqual(['2026-03-07', '2026-03-09', '2026-03-09'])
  })

  it('name who cannot be placed by the latest, and by how many calendar days', () => {
    const dates = Array.from({ length: 3 }, () => wish('2026-03-13', '', '2026-03-13'))
    const { days, late, daysLate } = levelDates(wishesOf(dates), workdays(1))
    expect(Array.from(days, isoDay)).toEqual(['2026-03-13', '2026-03-16', '2026-03-17'])
    expect(late).toEqual([1, 2])
    expect([...daysLate]).toEqual([0, 3, 4])
  })

  it('make one late by a day rather than two, and the one whose latest is last', () => {
    const dates = [
      wish('2026-03-10', '', '2026-03-10'),
      wish('2026-03-09', '', '2026-03-10'),
      wish('2026-03-09', '', '2026-03-09'),
    ]
    const { days, late } = levelDates(wishesOf(dates), workdays(1))
    expect(Array.from(days, isoDay)).toEqual(['2026-03-11', '2026-03-10', '2026-03-09'])
    expect(late).toEqual([0])
  })

  it('have those who cannot be in time come soon, before those who may wait', () => {
    const patient = wish('2026-03-10', '', '2026-03-31')
    const hopeless = wish('2026-03-10', '', '2026-03-06')
    expect(level([patient, hopeless], workdays(1))).toEqual(['2026-03-11', '2026-03-10'])
  })

  it('are blank where none is given, and unchanged by a week without room', () => {
    const wishes = [{ date: Number.NaN }, { date: MONDAY + 0.5 }]
    expect([...levelDates(wishesOf(wishes), workdays(1)).days]).toEqual([Number.NaN, MONDAY])
    expect([...levelDates(wishesOf(wishes), workdays(0)).days]).toEqual([Number.NaN, MONDAY])
  })

  it('hold before 1970 and where a day has room for millions', () => {
    const dates = [wish('1969-12-31'), wish('1970-01-01', '1970-01-01'), wish('1970-01-01', '1969-12-01')]
    expect(level(dates, workdays(1))).toEqual(['1969-12-31', '1970-01-01', '1970-01-02'])
    expect(level(dates, workdays(1e12))).toEqual(['1969-12-31', '1970-01-01', '1970-01-01'])
  })
})

/** The best score of all schedules, by trying every one. */
function bestOf(wishes: readonly Wish[], capacity: Capacity): Score {
  const open = openDays(wishes, capacity)
  const days = wishes.map(({ date }) => date)
  let best: Score | undefined
  const place = (at: number): void => {
    const wish = wishes[at]
    if (!wish) {
      const score = scoreOf(wishes, days)
      if (!best || compare(score, best) < 0) best = score
    } else if (wish.fixed) place(at + 1)
    else
      for (const slot of open) {
        if (slot.room === 0 || slot.day < (wish.earliest ?? wish.date)) continue
        slot.room--
        days[at] = slot.day
        place(at + 1)
        slot.room++
      }
  }
  place(0)
  return best ?? { late: 0, daysLate: 0, distance: 0 }
}

const compare = (a: Score, b: Score): number =>
  a.late - b.late || a.daysLate - b.daysLate || a.distance - b.distance

const optional = (day: fc.Arbitrary<number>): fc.Arbitrary<number | undefined> =>
  fc.option(day, { nil: undefined, freq: 3 })
const anyWishes = (most: number): fc.Arbitrary<Wish[]> =>
  fc.array(
    fc
      .record({
        date: fc.nat(8),
        before: optional(fc.integer({ min: -3, max: 4 })),
        after: optional(fc.integer({ min: -2, max: 4 })),
        fixed: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
      })
      .map(({ date, before, after, fixed }) => ({
        date: MONDAY + date,
        ...(before === undefined ? {} : { earliest: MONDAY + date - before }),
        ...(after === undefined ? {} : { latest: MONDAY + date + after }),
        fixed,
      })),
    { maxLength: most },
  )
const anyCapacity: fc.Arbitrary<Capacity> = fc
  .record({
    week: fc.tuple(fc.constant(1), ...Array.from({ length: 6 }, () => fc.nat(2))),
    closed: fc.array(
      fc.nat(9).map((day) => MONDAY + day),
      { maxLength: 2 },
    ),
  })
  .map(({ week, closed }) => ({ week, closed: new Set(closed) }))

describe('levelling', () => {
  it('finds the best of all schedules of a few dates', () => {
    fc.assert(
      fc.property(anyWishes(4), anyCapacity, (wishes, capacity) => {
        const { days } = levelDates(wishesOf(wishes), capacity)
        expect(scoreOf(wishes, days)).toEqual(bestOf(wishes, capacity))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps capacity, earliest days and fixed dates, and says in the order given who is late', () => {
    fc.assert(
      fc.property(anyWishes(40), anyCapacity, (wishes, capacity) => {
        const { days, late, daysLate } = levelDates(wishesOf(wishes), capacity)
        expect(broken(wishes, capacity, days)).toEqual([])
        const score = scoreOf(wishes, days)
        expect(late).toHaveLength(score.late)
        expect(late).toEqual(wishes.flatMap((_, row) => ((daysLate[row] ?? 0) > 0 ? [row] : [])))
        expect(daysLate.reduce((sum, each) => sum + each, 0)).toBe(score.daysLate)
      }),
    )
  })

  it('leaves alone what is level already', () => {
    fc.assert(
      fc.property(anyWishes(30), anyCapacity, (wishes, capacity) => {
        const { days, daysLate } = levelDates(wishesOf(wishes), capacity)
        const again = wishes.map((wish, at) => ({
          ...wish,
          earliest: wish.earliest ?? wish.date,
          date: days[at] as number,
        }))
        const settled = again.filter((_, at) => daysLate[at] === 0)
        expect([...levelDates(wishesOf(settled), capacity).days]).toEqual(settled.map(({ date }) => date))
      }),
    )
  })

  it('does not mind the order in which dates of different windows stand', () => {
    fc.assert(
      fc.property(anyWishes(25), anyCapacity, (wishes, capacity) => {
        const turned = [...wishes].reverse()
        const score = scoreOf(wishes, levelDates(wishesOf(wishes), capacity).days)
        expect(scoreOf(turned, levelDates(wishesOf(turned), capacity).days)).toEqual(score)
      }),
    )
  })
})
