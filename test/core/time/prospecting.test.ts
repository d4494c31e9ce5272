import { isoDay } from '../../../src/core/calendar/day'
import type { RuleBook } from '../../../src/core/rules/rule-book'
import { workOf } from '../../../src/core/time/logged-work'
import { blocksKept, prospectingWeeks, streakOf, type Week } from '../../../src/core/time/prospecting'
import { ENGLISH } from '../../../src/core/words/english'
import type { WeekFact } from '../../../src/core/words/facts'
import { GERMAN } from '../../../src/core/words/german'
import { blocksOf, type Lines, timeOf } from '../../support/hours'
import { book, on, TODAY } from '../../support/pipeline'

/** Begun early enough that weeks from 23 February on are judged. */
const FIRST = { start: '2026-02-02 09:00', minutes: 5, category: 'Research' }
const work = (start: string, minutes: number, category = '2 Calling', more = {}) => ({
  start,
  minutes,
  category,
  ...more,
})
const FULL = work('2026-02-23 09:00', 360)

function weeks(time: Lines, { blocks, rules = book() }: { blocks?: Lines; rules?: RuleBook } = {}): Week[] {
  const planned = blocks ? blocksOf(blocks) : null
  return prospectingWeeks(workOf({ time: timeOf(time), touches: null }), planned, rules, on(TODAY))
}
const weekText = ({ fact, blocks }: Week): string => ENGLISH.time.week(fact, blocksKept(blocks))
/** What the week of 23 February, the last whole one, says. */
const lastWeek = (time: Lines, more = {}): string => {
  const found = weeks([FIRST, ...time], more).find(({ monday }) => isoDay(monday) === '2026-02-23')
  return found ? weekText(found) : ''
}

describe('a week of prospecting', () => {
  it('runs from Monday to Sunday, every week from the first logged one to this one', () => {
    const found = weeks([work('2026-02-15 23:00', 30), work('2026-02-16 00:30', 40)])
    expect(found.map(({ monday, counted }) => [isoDay(monday), counted])).toEqual([
      ['2026-02-09', 30],
      ['2026-02-16', 40],
      ['2026-02-23', 0],
      ['2026-03-02', 0],
    ])
  })

  it('adds up every category, and counts 2 and 3 alone (T3)', () => {
    const names = ['1', '2', '3', 'Selling', 'Delivering', 'Organising', 'Busy work', '']
    const [week] = weeks(names.map((name, at) => work(`2026-03-02 ${String(8 + at)}:00`, 10 + at, name)))
    expect(week?.byCategory).toEqual([17, 10, 11, 12, 13, 14, 15, 16])
    expect([week?.counted, week?.calling]).toEqual([23, 11])
  })

  it('there is none where nothing is logged', () => {
    expect(weeks([])).toEqual([])
  })
})

describe('a week is kept (T2, T3)', () => {
  it('when the minutes are proven and half of them are calling', () => {
    expect(lastWeek([FULL])).toBe('kept')
    expect(lastWeek([work('2026-02-23 09:00', 180), work('2026-02-24 09:00', 180, '3 Follow-up')])).toBe(
      'kept',
    )
  })

  it('not with a minute less, or a minute less of calling', () => {
    expect(lastWeek([work('2026-02-23 09:00', 359)])).toBe('broken · 359 of 360 min')
    expect(lastWeek([work('2026-02-23 09:00', 180), work('2026-02-24 09:00', 181, '3 Follow-up')])).toBe(
      'broken · calling is 49 % of them, 50 % is asked (T3)',
    )
    expect(lastWeek([])).toBe('broken · 0 of 360 min')
  })

  it('by the numbers of Rules', () => {
    const rules = book({ 'T2.week': 60, 'T3.calling': 0.1 })
    expect(lastWeek([work('2026-02-23 09:00', 10), work('2026-02-24 09:00', 50, '3')], { rules })).toBe(
      'kept',
    )
  })

  it('only measures as long as there are no more than meetings copied from a calendar (T6)', () => {
    const meeting = work('2026-01-05 09:00', 60, 'Selling')
    const states = (time: Lines) => weeks(time).map(({ fact }) => fact)
    const first = { state: 'measuring', week: 1, of: 3 }
    expect(states([meeting]).slice(-2)).toEqual([first, first])
    expect(states([meeting, FULL]).slice(-3)).toEqual([first, first, { ...first, week: 2 }])
  })

  it('only once the first weeks have been measured (T6)', () => {
    expect(weeks([FULL, work('2026-03-02 09:00', 360)]).map(weekText)).toEqual([
      'measuring · week 1 of 3, measure first (T6)',
      'measuring · week 2 of 3, measure first (T6)',
    ])
    expect(weeks([FULL], { rules: book({ 'T6.weeks': 0 }) }).map(weekText)).toEqual([
      'kept',
      'running · 0 of 360 min',
    ])
  })

  it('and while it runs it is not broken', () => {
    const thisWeek = (minutes: number) =>
      weeks([FIRST, work('2026-03-02 09:00', minutes)])
        .map(weekText)
        .pop()
    expect([thisWeek(100), thisWeek(360)]).toEqual(['running · 100 of 360 min', 'kept'])
  })

  it('for each owner apart', () => {
    const owned = (owner: string, minutes: number) => [
      { ...FIRST, owner },
      work('2026-02-23 09:00', minutes, '2', { owner }),
    ]
    const found = weeks([...owned('Ann', 360), ...owned('Bob', 300)])
    expect(
      found
        .filter(({ monday }) => isoDay(monday) === '2026-02-23')
        .map(({ owner, fact }) => [owner, fact.state]),
    ).toEqual([
      [0, 'kept'],
      [1, 'broken'],
    ])
  })
})

describe('planned blocks (T4)', () => {
  const block = (day: string) => ({ start: `${day} 09:00`, end: `${day} 12:00` })
  const blocks = [block('2026-02-23'), block('2026-02-24'), block('2026-03-09')]

  it('are kept where proven, also when moved within the week', () => {
    expect(lastWeek([FULL], { blocks })).toBe('kept · 2 of 2 blocks kept, 1 moved within the week (T4)')
    expect(lastWeek([work('2026-02-24 09:00', 180)], { blocks })).toBe(
      'broken · 180 of 360 min · 1 of 2 blocks kept (T4)',
    )
    expect(lastWeek([work('2026-02-24 09:00', 180)], { blocks: [block('2026-02-24')] })).toBe(
      'broken · 180 of 360 min · 1 of 1 block kept (T4)',
    )
  })
})

describe('a week with days off (T4)', () => {
  // Two of five working days are off: 216 of the 360 minutes are asked.
  const rules = book({}, [
    { id: 'dayOff', value: '2026-02-23' },
    { id: 'holiday', value: '2026-02-24' },
  ])
  it('is excused by what its working days ask, kept by the whole, broken by less', () => {
    const of = (minutes: number) => lastWeek([work('2026-02-25 09:00', minutes)], { rules })
    expect([of(216), of(360), of(215)]).toEqual([
      'days off · 216 of 360 min',
      'kept',
      'broken · 215 of 360 min',
    ])
  })

  it('asks nothing where nobody worked at all', () => {
    const all = [23, 24, 25, 26, 27].map((day) => ({ id: 'dayOff', value: `2026-02-${day}` }))
    expect(lastWeek([], { rules: book({}, all) })).toBe('days off · 0 of 360 min')
  })

  it('reads in German as in English, its first word the same', () => {
    const none = { planned: 0, kept: 0, moved: 0 }
    const facts: WeekFact[] = [
      { state: 'kept' },
      { state: 'measuring', week: 1, of: 3 },
      { state: 'broken', lack: 'calling', proven: 0.3, asked: 0.5 },
    ]
    expect(facts.map((fact) => GERMAN.time.week(fact, none))).toEqual([
      'kept',
      'measuring · Woche 1 von 3, erst messen (T6)',
      'broken · davon 30 % Anrufe, 50 % sollen es sein (T3)',
    ])
    expect(GERMAN.time.week({ state: 'kept' }, { planned: 2, kept: 1, moved: 1 })).toBe(
      'kept · 1 von 2 Blöcken gehalten, 1 innerhalb der Woche verlegt (T4)',
    )
  })
})

describe('the streak', () => {
  const of = (...states: WeekFact['state'][]) =>
    streakOf(states.map((state) => ({ fact: { state } as WeekFact })))
  it('counts the weeks kept in a row up to now', () => {
    expect([of(), of('kept'), of('kept', 'broken', 'kept', 'kept'), of('kept', 'broken')]).toEqual([
      0, 1, 2, 0,
    ])
  })

  it('passes over the week that runs and weeks with days off, and ends where weeks were only measured', () => {
    expect([of('kept', 'kept', 'running'), of('kept', 'excused', 'kept'), of('kept', 'measuring')]).toEqual([
      2, 2, 0,
    ])
  })
})

describe('a log that is not read from its beginning', () => {
  const states = (begun: string) =>
    prospectingWeeks(workOf({ time: timeOf([FULL]), touches: null }), null, book(), on(TODAY), on(begun)).map(
      ({ fact }) => fact.state,
    )

  it('is not measured anew for who worked in the first week that is read', () => {
    expect(states('2026-02-23')).toEqual(['kept', 'running'])
  })

  it('is for who began later', () => {
    expect(states('2026-02-16')).toEqual(['measuring', 'measuring'])
  })
})
