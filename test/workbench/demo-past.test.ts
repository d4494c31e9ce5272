// What Touchline remembers of the demo: data that the built script leaves when it really lives the 26 weeks.
import { sharedRealms } from '../../workbench/apps-script/realm'
import { mondayOf } from '../../workbench/demo/demo-sheets'
import { livePast, pastText } from '../../workbench/demo/live-past'
import { keptCell, PAST_FILE, type Past, shownPast, usualPast } from '../../workbench/demo/past'
import { readBundle } from '../../workbench/night/bundle'
import { dayOfIso } from '../../workbench/night/calendar'
import { expectCommitted } from '../support/committed'
import { builtProject } from '../support/dist'

const MONDAY = mondayOf(dayOfIso('2027-08-02') ?? Number.NaN)

/** Lines of a tab by header. */
const linesOf = (past: Past, tab: string): Record<string, unknown>[] => {
  const [headers = [], ...lines] = past.tabs[tab] ?? []
  return lines.map((line) => Object.fromEntries(line.map((cell, at) => [String(headers[at]), cell])))
}
/** Days from the Monday of the week. */
const dayOf = (cell: unknown): number => Number(String(cell).slice(1))

describe('the past of the demo', () => {
  it(
    'is what the weeks leave, in whichever year they are lived',
    () => {
      expectCommitted(PAST_FILE, pastText(livePast(readBundle(builtProject()), MONDAY, sharedRealms)))
    },
    10 * 60_000,
  )

  it.each(['2026-01-05', '2031-12-29'])(
    'has no day that stays behind: shown in the week of %s, it is kept as it is',
    (iso) => {
      const monday = dayOfIso(iso) ?? Number.NaN
      const past = usualPast()
      const shown = shownPast(past, monday)
      const again = shown.tabs.map(({ name, cells = [] }) => [
        name,
        cells.map((line) => line.map((cell) => keptCell(cell, monday))),
      ])
      expect(Object.fromEntries(again)).toEqual(past.tabs)
    },
  )

  const review = linesOf(usualPast(), 'Review')
  const figures = review.map((week) => (header: string) => Number(week[header]))

  it('has a week of Review for each of 26 Mondays, each counted on a day of it', () => {
    expect(review.map((week) => dayOf(week['Week of']))).toEqual(
      Array.from({ length: 26 }, (_, week) => 7 * (week - 25)),
    )
    for (const week of review) expect([0, 6]).toContain(dayOf(week['As of']) - dayOf(week['Week of']))
  })

  it('balances: every open row has one verdict, and no more survives than is claimed', () => {
    for (const of of figures) {
      expect(of('New') + of('Keep') + of('Notice') + of('Purge')).toBe(of('Open'))
      expect(of('Open')).toBeLessThan(of('Rows'))
      expect(of('Surviving')).toBeLessThanOrEqual(of('Claimed'))
      expect(of('Surviving')).toBeGreaterThan(0)
    }
  })

  it('grows: rows are added, never lost, and the sellers do more than before', () => {
    const rows = figures.map((of) => of('Rows'))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    const touches = figures.map((of) => of('Touches'))
    const sum = (weeks: readonly number[]): number => weeks.reduce((all, week) => all + week, 0)
    expect(sum(touches.slice(13, 25))).toBeGreaterThan(sum(touches.slice(0, 12)))
    expect(figures.filter((of) => of('Keep') > of('Purge')).length).toBeGreaterThan(20)
  })

  it('keeps in Snapshot what Review claims on the day both are of', () => {
    const snapshot = linesOf(usualPast(), 'Snapshot').filter(({ Day }) => Day === '@0')
    const claimed = snapshot.map(({ Value, Verdict }) => (Verdict ? Number(Value) : 0))
    expect(claimed.reduce((all, value) => all + value, 0)).toBe(figures.at(-1)?.('Claimed'))
  })

  it('has in the Ledger a date moved three times, a row back from the bench, and notices that run', () => {
    const ledger = linesOf(usualPast(), 'Ledger')
    expect(ledger.map((line) => line['Date moved'])).toContain(3)
    expect(ledger.filter((line) => line['Back since'])).toHaveLength(1)
    const since = ledger.flatMap((line) => (line['On notice since'] ? [dayOf(line['On notice since'])] : []))
    expect(Math.max(...since)).toBe(0)
    expect(Math.min(...since)).toBeLessThan(-7)
  })
})

describe('a day that is kept', () => {
  it.each([
    [{ date: 46_083 }, '@-7', { date: 46_447 }],
    [{ date: 46_090.5 }, '@0.5', { date: 46_454.5 }],
    [
      'purged on 16 Mar 2026, seen on 9 Mar 2026',
      'purged on @7, seen on @0',
      'purged on 15 Mar 2027, seen on 8 Mar 2027',
    ],
    ['moves to Purge on 5 Jan unless', 'moves to Purge on @-63~ unless', 'moves to Purge on 4 Jan unless'],
    ['ann@reed.example', 'ann@reed.example', 'ann@reed.example'],
    ['mail:ann@4.example', 'mail:ann@4.example', 'mail:ann@4.example'],
    [12, 12, 12],
    [null, null, null],
  ])('%j is kept as %j, and shown 52 weeks later as %j', (cell, kept, later) => {
    const monday = mondayOf(dayOfIso('2026-03-09') ?? Number.NaN)
    expect(keptCell(cell, monday)).toEqual(kept)
    const past = { schema: 2, own: {}, touches: [[kept]], tabs: {} }
    expect(shownPast(past, monday + 364).touches).toEqual([[later]])
  })
})
