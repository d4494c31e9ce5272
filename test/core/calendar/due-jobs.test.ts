// What is due by itself: a year of hours in zones of every kind, then the edges of each job.
import { type Day, isoDay, mondayOf, parseIsoDay, SERIAL_OF_EPOCH } from '../../../src/core/calendar/day'
import {
  dueJobs,
  isMailDay,
  type Job,
  type LastRun,
  type Timetable,
  weekToTell,
} from '../../../src/core/calendar/due-jobs'
import { type Calendar, isWorkingDay } from '../../../src/core/calendar/working-days'
import { serialOfInstant, zoneOf } from '../../../workbench/apps-script/services/zone'

const on = (iso: string): Day => parseIsoDay(iso) ?? Number.NaN
const at = (moment: string): number => {
  const [day = '', clock = ''] = moment.split(' ')
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return on(day) + (hours * 60 + minutes) / 1440
}
const NEVER: LastRun = { day: null, isOpen: false }
const HOURS = { night: 3, morning: 7, evening: 18, week: 16 }
const OFF: Calendar = {
  holidays: new Set(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25'].map(on)),
  // A week without a working day, and one that ends on a Wednesday.
  daysOff: new Set(
    [10, 11, 12, 13, 14].map((day) => on(`2026-08-${day}`)).concat(on('2026-09-24'), on('2026-09-25')),
  ),
}

/** What is done hour by hour: each job that is due is done at once. */
function lived(ticks: Iterable<number>, table: Partial<Timetable> = {}): [Job, number][] {
  const last: Record<Job, LastRun> = { night: NEVER, morning: NEVER, evening: NEVER, week: NEVER }
  const done: [Job, number][] = []
  for (const now of ticks) {
    for (const job of dueJobs(now, { hours: HOURS, calendar: OFF, pausedUntil: null, ...table, last })) {
      last[job] = { day: Math.floor(now), isOpen: false }
      done.push([job, now])
    }
  }
  return done
}

/** The wall clock of a zone, an hour apart, for a year from a day. */
function* yearIn(zone: string, from: string, minute: number): Generator<number> {
  const begin = Date.parse(`${from}T00:00:00Z`) + minute * 60_000
  for (let hour = 0; hour < 366 * 24; hour++)
    yield serialOfInstant(begin + hour * 3_600_000, zoneOf(zone)) - SERIAL_OF_EPOCH
}

const daysOf = (done: readonly [Job, number][], job: Job): string[] =>
  done.flatMap(([what, now]) => (what === job ? [isoDay(now)] : []))

describe.each([
  ['UTC', '2026-01-01'],
  ['America/New_York', '2026-01-01'],
  ['Asia/Kathmandu', '2026-01-01'],
  ['Australia/Lord_Howe', '2026-01-01'],
  ['America/Santiago', '2026-01-01'],
  ['Pacific/Apia', '2026-01-01'],
  // The year in which Apia went over to the other side of the date line and had no 30 December.
  ['Pacific/Apia', '2011-06-01'],
])('a year of hours in %s from %s', (zone, from) => {
  it.each([0, 37])('does each job once on each of its days, at minute %i of the hour', (minute) => {
    const ticks = [...yearIn(zone, from, minute)]
    const done = lived(ticks)
    // The days that the clock showed; of the first and last it may have shown a part.
    const days = [...new Set(ticks.map(Math.floor))].slice(1, -1)
    const inside = (job: Job): string[] =>
      daysOf(done, job).filter((day) => on(day) >= (days[0] ?? 0) && on(day) <= (days.at(-1) ?? 0))
    expect(inside('night')).toEqual(days.map(isoDay))
    const working = days.filter((day) => isWorkingDay(day, OFF)).map(isoDay)
    expect(inside('morning')).toEqual(working)
    expect(inside('evening')).toEqual(working)
    const mondays = daysOf(done, 'week').map((day) => isoDay(mondayOf(on(day))))
    expect(mondays).toEqual([...new Set(mondays)])
    const weeks = new Set(days.map(mondayOf))
    expect(new Set(mondays).size).toBeGreaterThanOrEqual(weeks.size - 2)
    const late = done.filter(([job, now]) => job !== 'week' && (now % 1) * 24 >= HOURS[job as 'night'] + 2.01)
    expect(late.filter(([, now]) => Math.floor(now) > (days[0] ?? 0))).toEqual([])
  })
})

describe('the week', () => {
  const dayIn = (week: string, hours: readonly string[]): string[] =>
    daysOf(lived(hours.map((hour) => at(`${week} ${hour}`))), 'week')

  it('is due on its last working day, from its hour on', () => {
    const ends = (moments: readonly string[]): string[] => daysOf(lived(moments.map(at)), 'week')
    expect(ends(['2026-03-05 23:00', '2026-03-06 15:59', '2026-03-06 16:00', '2026-03-07 10:00'])).toEqual([
      '2026-03-06',
    ])
    // Good Friday is a holiday.
    expect(ends(['2026-04-01 17:00', '2026-04-02 17:00', '2026-04-03 17:00'])).toEqual(['2026-04-02'])
    expect(ends(['2026-09-23 17:00', '2026-09-25 17:00'])).toEqual(['2026-09-23'])
  })

  it('is Friday’s where it has no working day', () => {
    const moments = ['2026-08-13 17:00', '2026-08-14 15:00', '2026-08-14 16:00', '2026-08-15 16:00']
    expect(daysOf(lived(moments.map(at)), 'week')).toEqual(['2026-08-14'])
  })

  it('is caught up until Sunday, and not after', () => {
    expect(dayIn('2026-03-08', ['00:10', '09:00'])).toEqual(['2026-03-08'])
    expect(dayIn('2026-03-09', ['00:10', '23:00'])).toEqual([])
  })
})

describe('what was missed', () => {
  const due = (now: string, table: Partial<Timetable> = {}): Job[] =>
    dueJobs(at(now), {
      ...{ hours: HOURS, calendar: OFF, pausedUntil: null },
      last: { night: NEVER, morning: NEVER, evening: NEVER, week: NEVER },
      ...table,
    })
  const lastOn = (iso: string, isOpen = false): Timetable['last'] => {
    const run = { day: on(iso), isOpen }
    return { night: run, morning: run, evening: run, week: run }
  }

  it('is done once, all in one order', () => {
    expect(due('2026-03-06 17:00')).toEqual(['night', 'morning', 'week'])
    expect(lived(['2026-03-06 17:00', '2026-03-06 17:30'].map(at)).map(([job]) => job)).toEqual([
      ...['night', 'morning', 'week'],
    ])
  })

  it('leaves the morning out once the evening has come, unless there is none', () => {
    expect(due('2026-03-05 18:00')).toEqual(['night', 'evening'])
    expect(due('2026-03-05 23:00', { hours: { ...HOURS, evening: Number.NaN } })).toEqual([
      'night',
      'morning',
    ])
    // Whoever works at night has the evening before the morning.
    expect(due('2026-03-05 21:00', { hours: { ...HOURS, morning: 20, evening: 5 } })).toEqual([
      ...['night', 'morning', 'evening'],
    ])
  })

  it('is not what is switched off', () => {
    const hours = { night: Number.NaN, morning: Number.NaN, evening: Number.NaN, week: Number.NaN }
    expect(due('2026-03-06 23:00', { hours })).toEqual([])
  })

  it('is no mail on days off and while mails are paused; from that day on they come', () => {
    expect(due('2026-03-07 12:00', { last: lastOn('2026-03-06') })).toEqual(['night'])
    expect(due('2026-08-11 19:00', { last: lastOn('2026-08-10') })).toEqual(['night'])
    const paused = { last: lastOn('2026-03-04'), pausedUntil: on('2026-03-06') }
    expect(due('2026-03-05 12:00', paused)).toEqual(['night'])
    expect(due('2026-03-06 12:00', paused)).toEqual(['night', 'morning'])
    expect([isMailDay(on('2026-03-05'), OFF, null), isMailDay(on('2026-03-07'), OFF, null)]).toEqual([
      true,
      false,
    ])
  })

  it('is not a day that was done further east', () => {
    expect(due('2026-03-05 23:00', { last: lastOn('2026-03-06') })).toEqual([])
    // What somebody typed far ahead stops nothing.
    expect(due('2026-03-05 12:00', { last: lastOn('2026-05-01') })).toEqual(['night', 'morning'])
  })

  it('is what was begun today, whatever the hour', () => {
    expect(due('2026-03-05 00:10', { last: lastOn('2026-03-05', true) })).toEqual([
      ...['night', 'morning', 'evening', 'week'],
    ])
    expect(due('2026-03-06 00:10', { last: lastOn('2026-03-05', true) })).toEqual([])
  })
})

it('tells the week before by hand until a working day has passed, and this one on its last working day', () => {
  const off = (days: string[]): Calendar => ({
    holidays: new Set(days.map(on)),
    daysOff: new Set(),
  })
  const told = (day: string, days: string[] = []): string => isoDay(weekToTell(on(day), off(days)))
  expect(told('2026-03-09')).toBe('2026-03-08')
  expect(told('2026-03-10')).toBe('2026-03-10')
  expect(told('2026-03-10', ['2026-03-09'])).toBe('2026-03-08')
  const long = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']
  expect(told('2026-03-09', long)).toBe('2026-03-09')
})
