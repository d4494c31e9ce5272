// The hidden tab Snapshot: the lines of the last night and of the last Mondays, bounded, the same however often it is written.
import { parseIsoDay, serialOf } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import {
  isSnapshot,
  lastMonday,
  lastNight,
  type SnapshotLine,
  snapshotValues,
} from '../../../src/core/ledger/snapshot'
import { headersOf, LEDGER, SNAPSHOT } from '../../../src/core/tabs/schema'
import { tabOf, UTC } from '../../support/pipeline'

const dayOf = (iso: string): number => parseIsoDay(iso) ?? Number.NaN
const lineOf = (id: string, more: SnapshotLine = {}): SnapshotLine => ({
  id,
  value: 5,
  verdict: 'Keep',
  ...more,
})

/** The tab after these nights, each with these rows. */
function nightsOf(
  nights: readonly number[],
  ids: readonly string[] = ['a', 'b'],
  start: Cell[][] = [],
): Cell[][] {
  let values: Cell[][] = start.length > 0 ? start : [headersOf(SNAPSHOT)]
  for (const night of nights)
    values = snapshotValues(
      tableOf('Snapshot', values),
      ids.map((id) => lineOf(id)),
      night,
      UTC,
    )
  return values
}
const daysIn = (values: readonly (readonly Cell[])[]): Cell[] => [
  ...new Set(values.slice(1).map((line) => line[1])),
]
const MONDAY = dayOf('2026-03-02')

describe('Snapshot', () => {
  it('holds the last night alone until a Monday has passed', () => {
    expect(daysIn(nightsOf([MONDAY + 1, MONDAY + 2, MONDAY + 3]))).toEqual([serialOf(MONDAY + 3)])
    expect(daysIn(nightsOf([MONDAY, MONDAY + 1, MONDAY + 2]))).toEqual([
      serialOf(MONDAY),
      serialOf(MONDAY + 2),
    ])
  })

  it('keeps the last 26 Mondays beside it', () => {
    const nights = Array.from({ length: 7 * 30 }, (_, at) => MONDAY + at)
    const last = nights[nights.length - 1] ?? 0
    const days = daysIn(nightsOf(nights)).map(Number)
    expect(days.length).toBe(27)
    expect(days[26]).toBe(serialOf(last))
    expect(days[25]).toBe(serialOf(last - 6))
    expect(days[0]).toBe(serialOf(last - 6 - 25 * 7))
  })

  it('drops the oldest Mondays of a pipeline too long for the tab', () => {
    const ids = Array.from({ length: 30_000 }, (_, at) => `i${at}`)
    const nights = Array.from({ length: 5 }, (_, at) => MONDAY + at * 7)
    const values = nightsOf(nights, ids)
    expect(values.length - 1).toBeLessThanOrEqual(100_000)
    expect(daysIn(values)).toEqual([14, 21, 28].map((days) => serialOf(MONDAY + days)))
  })

  it('is the same however often a night runs', () => {
    const once = nightsOf([MONDAY, MONDAY + 1])
    expect(nightsOf([MONDAY + 1, MONDAY + 1], undefined, once)).toEqual(once)
    expect(nightsOf([MONDAY, MONDAY])).toEqual(nightsOf([MONDAY]))
  })

  it('tells what the last night had, by id', () => {
    const values = snapshotValues(
      tableOf('Snapshot', nightsOf([MONDAY])),
      [lineOf('a', { verdict: 'Purge', nextTouch: 46_100 }), lineOf('c')],
      MONDAY + 1,
      UTC,
    )
    const lines = lastNight(tableOf('Snapshot', values), UTC)
    expect([...lines.keys()]).toEqual(['a', 'c'])
    expect(lines.get('a')).toMatchObject({ verdict: 'Purge', nextTouch: 46_100, value: 5 })
    expect(lastNight(tableOf('Snapshot', [[]]), UTC).size).toBe(0)
  })

  it('tells what stood on the last Monday before a day, and of none where none is kept', () => {
    const table = tableOf('Snapshot', nightsOf([MONDAY - 7, MONDAY, MONDAY + 2]))
    const [week, before] = [lastMonday(table, MONDAY + 3, UTC), lastMonday(table, MONDAY, UTC)]
    expect([week?.day, before?.day]).toEqual([MONDAY, MONDAY - 7])
    expect(week?.rows.get('a')).toMatchObject({ value: 5 })
    expect(lastMonday(table, MONDAY - 7, UTC)).toBeNull()
    expect(lastMonday(tableOf('Snapshot', nightsOf([MONDAY + 1])), MONDAY + 2, UTC)).toBeNull()
  })

  it('is known by its headers', () => {
    expect(isSnapshot(tabOf(SNAPSHOT, []))).toBe(true)
    expect(isSnapshot(tabOf(LEDGER, []))).toBe(false)
  })
})
