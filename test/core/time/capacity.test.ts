import { provenADay, rowsAClient, rowsHonestlyKept, touchesADay } from '../../../src/core/time/capacity'
import { workOf } from '../../../src/core/time/logged-work'
import { blocksOf, type Lines, timeOf } from '../../support/hours'
import { book, on, TODAY } from '../../support/pipeline'

describe('touches a working day (T5)', () => {
  it('are the planned minutes of a day by ten until 20 touches carry minutes', () => {
    expect(touchesADay([], book())).toBe(7)
    expect(touchesADay(Array(19).fill(1), book())).toBe(7)
    expect(touchesADay([...Array(19).fill(1), 0, Number.NaN, -5], book())).toBe(7)
  })

  it('are by the own median from then on', () => {
    expect(touchesADay(Array(20).fill(18), book())).toBe(4)
    expect(touchesADay([...Array(10).fill(10), ...Array(10).fill(14)], book())).toBe(6)
    expect(touchesADay([...Array(11).fill(9), ...Array(10).fill(600)], book())).toBe(8)
  })

  it('follow the Rules and are at least 1', () => {
    expect(touchesADay([], book({ 'T2.week': 600, 'T5.minutes': 20 }))).toBe(6)
    expect(touchesADay(Array(20).fill(480), book())).toBe(1)
    expect(touchesADay([], book({ 'T2.week': 0 }))).toBe(1)
    expect(touchesADay([], book({ 'T5.minutes': 0 }))).toBe(72)
  })

  it('are by the proven minutes of a day once these are known', () => {
    expect(touchesADay([], book(), 49)).toBe(4)
    expect(touchesADay([], book(), 50)).toBe(5)
    expect(touchesADay([], book(), 0)).toBe(1)
    expect(touchesADay([], book(), Number.NaN)).toBe(touchesADay([], book()))
  })
})

describe('proven block minutes of a working day', () => {
  const FIRST = { start: '2026-01-05 09:00', minutes: 5, category: 'Research' }
  const block = (day: string, more = {}) => ({ start: `${day} 09:00`, end: `${day} 11:00`, ...more })
  const stretch = (day: string, more = {}) => ({ ...block(day), category: '2 Calling', ...more })
  const proven = (time: Lines, blocks: Lines, rules = book()): number[] => {
    const work = workOf({ time: timeOf(time), touches: null })
    return [...provenADay(work, blocksOf(blocks), rules, on(TODAY))]
  }

  it('are over the working days of the 28 that end today', () => {
    const days = ['2026-02-04', '2026-02-05', '2026-03-04']
    expect(
      proven(
        [FIRST, ...days.map((day) => stretch(day))],
        days.map((day) => block(day)),
      ),
    ).toEqual([12])
  })

  it('leave out days off and holidays', () => {
    const rules = book({}, [
      { id: 'holiday', value: '2026-02-20' },
      { id: 'dayOff', value: '2026-02-23' },
      { id: 'dayOff', value: '2026-01-23' },
    ])
    expect(proven([FIRST, stretch('2026-03-03')], [block('2026-03-03')], rules)).toEqual([120 / 18])
  })

  it('are those of blocks alone, for clients too, also moved within the week', () => {
    expect(proven([FIRST, stretch('2026-03-02')], [])).toEqual([0])
    expect(proven([FIRST, stretch('2026-03-02')], [block('2026-03-03', { for: 'Clients' })])).toEqual([6])
  })

  it('are not known before the first weeks have been logged (T6)', () => {
    const since = (day: string) =>
      proven([{ ...FIRST, start: `${day} 09:00` }, stretch('2026-03-03')], [block('2026-03-03')])
    expect(since('2026-02-12')).toEqual([Number.NaN])
    expect(since('2026-02-11')).toEqual([120 / 16])
    expect(proven([], [block('2026-03-03')])).toEqual([])
  })

  it('stay unknown while all there is of longer ago are meetings copied from a calendar', () => {
    const copied = (category: string, at: number) => ({ ...FIRST, start: `2026-01-05 1${at}:00`, category })
    const since = (...categories: string[]) =>
      proven([...categories.map(copied), stretch('2026-03-03')], [block('2026-03-03')])
    expect(since('Selling', 'Delivering', 'Organising', 'Busy work', '')).toEqual([Number.NaN])
    expect(since('Selling', 'Research')).toEqual([6])
  })

  it('are each owner’s own', () => {
    const of = (owner: string) => [
      { ...FIRST, owner },
      { ...stretch('2026-03-03'), owner, end: owner === 'Ann' ? '2026-03-03 11:00' : '2026-03-03 10:00' },
    ]
    const blocks = ['Ann', 'Bob', 'Cy'].map((owner) => block('2026-03-03', { owner }))
    expect(proven([...of('Ann'), ...of('Bob')], blocks)).toEqual([6, 3])
  })
})

describe('rows honestly kept (C11)', () => {
  it('are what the touches of five days in seven hold at the pace of active rows', () => {
    expect([1, 7, 20].map((touches) => rowsHonestlyKept(touches, 0, book()))).toEqual([5, 35, 100])
    expect(rowsHonestlyKept(7, 0, book({ 'C1a.ideal': 10 }))).toBe(50)
  })

  it('are less what clients need at C1, and never below none', () => {
    expect(rowsAClient(book())).toBeCloseTo(7 / 26, 12)
    expect([0, 1, 4, 26, 200].map((clients) => rowsHonestlyKept(7, clients, book()))).toEqual([
      35, 34, 33, 28, 0,
    ])
  })
})
