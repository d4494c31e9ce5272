// Blocks planned into weeks: on working days, apart from each other, and moved within their week where a day is off.
import { isoDay, mondayOf, parseIsoDay } from '../../../src/core/calendar/day'
import { stampText } from '../../../src/core/calendar/moment'
import {
  blocksOnDaysOff,
  type PlannedBlock,
  plannedIn,
  plannedWeeks,
  weekPattern,
} from '../../../src/core/time/plan-blocks'
import { blocksOf } from '../../support/hours'
import { book, on, TODAY } from '../../support/pipeline'

const MORNING = 9 * 60
/** 08:00 on Wednesday, 4 March 2026. */
const NOW = on(TODAY) * 1440 + 8 * 60
const text = ({ start, end }: PlannedBlock): string => `${stampText(start)}–${stampText(end).slice(11)}`
const planned = (rules = book(), weeks = 1, standing: PlannedBlock[] = []) =>
  plannedWeeks(weekPattern(rules, MORNING), { now: NOW, weeks, calendar: rules.calendar }, standing)
const off = (...days: string[]) => days.map((value) => ({ id: 'dayOff', value }))

describe('the week’s blocks (T2)', () => {
  it.each([
    [120, 360, [1, 3, 5], 120],
    [120, 240, [2, 4], 120],
    [90, 100, [2, 4], 90],
    [60, 600, [1, 2, 3, 4, 5], 120],
    [120, 0, [3], 120],
  ])('of at least %i minutes, %i a week', (block, week, weekdays, length) => {
    const pattern = weekPattern(book({ 'T2.block': block, 'T2.week': week }), MORNING)
    expect(pattern).toMatchObject({ weekdays, length, isForClients: false })
    expect(pattern.weekdays.length * pattern.length).toBeGreaterThanOrEqual(week)
  })

  it('begin with what is still ahead this week', () => {
    expect(planned().blocks.map(text)).toEqual(['2026-03-04 09:00–11:00', '2026-03-06 09:00–11:00'])
  })

  it('meet no block that stands there', () => {
    const [first] = planned().blocks
    expect(planned(book(), 1, first ? [first] : []).blocks.map(text)).toEqual(['2026-03-06 09:00–11:00'])
  })

  it('move within the week where a day is off, the later of two days as near', () => {
    const { blocks, moved } = planned(book({}, off('2026-03-11')), 2)
    expect(blocks.map(text)).toContain('2026-03-12 09:00–11:00')
    expect(moved.map(({ block, to }) => [text(block), to && text(to)])).toEqual([
      ['2026-03-11 09:00–11:00', '2026-03-12 09:00–11:00'],
    ])
  })

  it('say which have no room in a week that is nearly all off', () => {
    const { blocks, moved } = planned(
      book({}, off('2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13')),
      2,
    )
    expect(blocks.filter(({ start }) => start > (on('2026-03-09') - 1) * 1440).map(text)).toEqual([
      '2026-03-09 09:00–11:00',
    ])
    expect(moved.map(({ to }) => to)).toEqual([null, null])
  })

  it('stay in their week in every week of two years, whatever day is off', () => {
    for (let week = 0; week < 104; week++) {
      const day = on(TODAY) + 7 * week
      const rules = book({}, off(isoDay(mondayOf(day) + (week % 5))))
      const now = mondayOf(day) * 1440
      const { blocks } = plannedWeeks(
        weekPattern(rules, MORNING),
        { now, weeks: 1, calendar: rules.calendar },
        [],
      )
      const days = blocks.map(({ start }) => Math.floor(start / 1440))
      expect([days.length, new Set(days).size]).toEqual([3, 3])
      expect(days.every((one) => mondayOf(one) === mondayOf(day))).toBe(true)
    }
  })
})

describe('blocks on the tab', () => {
  const blocks = blocksOf([
    { start: '2026-03-05 09:00', end: '2026-03-05 11:00', owner: 'Ann' },
    { start: '2026-03-06 09:00', end: '2026-03-06 11:00', owner: 'Ann' },
    { start: '2026-03-07 09:00', end: '2026-03-07 11:00', owner: 'Ann' },
    { start: '2026-03-06 09:00', end: '2026-03-06 11:00', owner: 'Bob' },
    { start: 'soon', end: '', owner: 'Ann' },
  ])
  const own = plannedIn(blocks, (owner) => owner === 'Ann')

  it('are one’s own, without those that cannot be read', () => {
    expect(own.map(({ row }) => row)).toEqual([0, 1, 2])
  })

  it('move when their day turns out to be off, past one’s other blocks; a chosen weekend stays', () => {
    const rules = book({}, off('2026-03-05'))
    const moves = blocksOnDaysOff(own, rules.calendar, NOW)
    expect(moves.map(({ block, to }) => [block.row, to && text(to)])).toEqual([[0, null]])
    const free = blocksOnDaysOff(own.slice(0, 1), rules.calendar, NOW)
    expect(free.map(({ to }) => to && text(to))).toEqual(['2026-03-06 09:00–11:00'])
    expect(blocksOnDaysOff(own, book().calendar, NOW)).toEqual([])
  })

  it('that have begun stay where they are', () => {
    const rules = book({}, off('2026-03-05'))
    expect(blocksOnDaysOff(own, rules.calendar, NOW + 3 * 1440)).toEqual([])
    expect(parseIsoDay(TODAY)).toBe(on(TODAY))
  })
})
