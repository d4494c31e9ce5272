// The demo pipeline through the built bundle: after one night every verdict, saving fact and queue reason is there.

import { readFileSync } from 'node:fs'
import { weekdayOf } from '../../src/core/calendar/day'
import { createClock } from '../../workbench/apps-script/clock'
import { createGoogle } from '../../workbench/apps-script/google'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { demoSheets, mondayOf } from '../../workbench/demo/demo-sheets'
import { demoWorkbook } from '../../workbench/demo/demo-workbook'
import { LIBRARY } from '../../workbench/demo/words'
import { readBundle } from '../../workbench/night/bundle'
import { dayOfIso } from '../../workbench/night/calendar'
import { type NightResult, runNights } from '../../workbench/night/night-run'
import { grid } from '../../workbench/night/tabs'
import { setUp } from '../../workbench/night/user-steps'
import { verdictRows } from '../../workbench/night/verdict-rows'
import { createWorkbook, type OpenWorkbook } from '../../workbench/workbook/open-workbook'

const bundle = readBundle(process.cwd())

function nightOn(workbook: OpenWorkbook, day: string, zone: string): NightResult {
  const date = dayOfIso(day) ?? Number.NaN
  return runNights(workbook, {
    bundle,
    name: 'demo',
    zone,
    date,
    nights: 1,
    rules: [],
    columns: 'name',
    progress: () => undefined,
    realms: sharedRealms,
  })
}

/** A column of a tab below its header. */
function column(workbook: OpenWorkbook, tab: string, header: string): unknown[] {
  const [headers = [], ...rows] = grid(workbook, tab)
  const at = headers.indexOf(header)
  return rows.map((row) => row[at])
}

/** Days since 1970-01-01 of a column of dates; a hidden tab shows some as numbers. */
const days = (cells: readonly unknown[]): number[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell : (cell as { date: number }).date) - 25_569)

const MUST_OCCUR: readonly RegExp[] = [
  /^New · .* P5$/,
  /^Keep · big deal.* P2a$/,
  /^Keep · decides in (?:[12]?\d|30) days?,.* P2b$/,
  /^Keep · decides late, in (?:3[1-9]|4[0-5]) days, progress.* P2b$/,
  /^Keep · decides late, in (?:3[1-9]|4[0-5]) days, promised for.* P2b$/,
  /^Keep · .*, your estimate: confirm, no history yet: log the next step by .* P2b$/,
  /^Notice · no decision date: .* P4$/,
  /^Notice · the decision date .* has passed: .* P4$/,
  /^Notice · progress \d+ days ago: .* P4$/,
  /^Notice · big deal, no clear yes: .* P4$/,
  /^(Notice|Purge) · .*date moved 3 times/,
  /^Notice · not your ideal prospect: .* P4$/,
  /^Notice · no single fact would save it: bench until .* P4$/,
  /^Purge · you say .* P1$/,
  /^Purge · .* on notice since .* P4$/,
]
const MUST_QUEUE: readonly RegExp[] = [
  /^You promised it for today at 14:30$/,
  /^You promised it for .* [234] days ago$/,
  /^At risk: competitor$/,
  /^At risk: people changed$/,
  /^Due since \d+ \w+ \d{4}$/,
  /^New lead: nobody has been in touch yet$/,
  /^(?:Decides in \d+ days$|Due: |Quiet for )/,
]
const README = readFileSync('README.md', 'utf8')
/** What README says of the demo, in millions. */
const [, SAID_CLAIMED, SAID_SURVIVING] =
  /claims (\d\.\d) million; (\d\.\d) million survives/.exec(README) ?? []

/** Each day of a week, the last of a year among them; the script's zone is UTC. All with LONG_TESTS (npm run test:long). */
const NIGHTS = [
  ['Monday', '2026-03-09', 'Europe/Berlin'],
  ['Tuesday', '2030-12-31', 'America/New_York'],
  ['Sunday', '2026-11-22', 'UTC'],
  ['Wednesday', '2026-11-18', 'UTC'],
  ['Thursday', '2028-02-03', 'Asia/Tokyo'],
  ['Friday', '2027-07-30', 'UTC'],
  ['Saturday', '2026-11-21', 'UTC'],
] as const

describe.each(NIGHTS.slice(0, process.env.LONG_TESTS === '1' ? 7 : 3))(
  'the night of a %s, %s in %s',
  (_, day, zone) => {
    const workbook = demoWorkbook({ today: dayOfIso(day) ?? Number.NaN, zone })
    const result = nightOn(workbook, day, zone)

    it('gives every verdict and names every saving fact', () => {
      const texts = verdictRows(workbook, result.setUp).map(({ verdict, why }) => `${verdict} · ${why}`)
      for (const pattern of MUST_OCCUR) expect(texts).toContainEqual(expect.stringMatching(pattern))
    })

    it('lists somebody for every reason, and more people than the day holds', () => {
      const whys = result.night.items.map(({ why }) => why)
      for (const pattern of MUST_QUEUE) expect(whys).toContainEqual(expect.stringMatching(pattern))
      expect(result.night.left).toBeGreaterThan(0)
    })

    it('says of nobody on the list that there is no reason to call', () => {
      const reasons = column(workbook, 'Today', 'Reason to give').slice(0, result.night.items.length)
      expect(reasons).toHaveLength(result.night.items.length)
      const known = new Set<unknown>(LIBRARY.map(([, reason]) => reason))
      expect(reasons.filter((reason) => !known.has(reason))).toEqual([])
      expect(new Set(reasons).size).toBeGreaterThan(reasons.length / 2)
    })

    it('claims and saves what README says', () => {
      const { claimed, surviving } = result.night.audit
      expect([claimed, surviving].map((sum) => (sum / 1e6).toFixed(1))).toEqual([
        SAID_CLAIMED,
        SAID_SURVIVING,
      ])
    })

    it('continues a Review of 26 weeks and the Mondays of Snapshot', () => {
      const weeks = days(column(workbook, 'Review', 'Week of').filter((week) => week !== null))
      const monday = mondayOf(dayOfIso(day) ?? Number.NaN)
      expect(weeks).toEqual(Array.from({ length: 26 }, (_, week) => monday - 7 * (25 - week)))
      const kept = new Set(days(column(workbook, 'Snapshot', 'Day')))
      expect([...kept]).toEqual([...new Set([...weeks, dayOfIso(day)])])
    })

    it('finds prospects that fit, that do not, and that must be asked', () => {
      const fits = new Set(column(workbook, 'Pipeline', 'Fit').map((fit) => String(fit).split(' · ')[0]))
      expect([...fits].sort()).toEqual(['Qualified', 'Unknown', 'Unqualified'])
    })

    it('reads everything and asks nothing', () => {
      expect(result.night.problems).toEqual([])
      expect(result.setUp.unsure).toEqual([])
      expect(result.google.dialogs).toEqual([])
      expect(result.setUp.matched).toMatchObject({ name: 'Name', decision: 'Close date', value: 'Value' })
    })

    it('keeps the purge clock running and sends one mail on a working day', () => {
      const [mail, ...more] = result.google.outbox
      expect(more).toEqual([])
      expect(mail?.body ?? 'none').toMatch(weekdayOf(dayOfIso(day) ?? Number.NaN) < 6 ? /^First / : /^none$/)
      expect(mail?.body ?? '').not.toContain('clock stands still')
    })

    it('leaves the user’s own formulas and columns as they were', () => {
      const sheet = workbook.sheets()[0]?.id ?? -1
      const headers = (grid(workbook, 'Pipeline')[0] ?? []).map(String)
      const rows = grid(workbook, 'Pipeline').length - 1
      const area = { sheet, row: 1, column: headers.indexOf('Commission'), rows, columns: 1 }
      const value = String.fromCharCode('A'.charCodeAt(0) + headers.indexOf('Value'))
      expect(workbook.formulas(area).map(([formula]) => formula)).toEqual(
        Array.from({ length: rows }, (_, at) => `=ROUND(${value}${at + 2}*0.06,0)`),
      )
      const before = createWorkbook({ sheets: demoSheets(dayOfIso(day) ?? Number.NaN), zone })
      for (const header of ['Name', 'Close date', 'Next step', 'Promised', 'Will they buy?']) {
        expect(column(workbook, 'Pipeline', header)).toEqual(column(before, 'Pipeline', header))
      }
    })
  },
)

describe('the demo pipeline', () => {
  const today = dayOfIso('2026-11-21') ?? Number.NaN

  it('is the same for the same day and seed, and about other people for another seed', () => {
    expect(demoSheets(today)).toEqual(demoSheets(today))
    expect(demoSheets(today, 7)).not.toEqual(demoSheets(today))
  })

  it('has about 60 people, whose touches nobody else made, none of them to come', () => {
    const workbook = demoWorkbook({ today, zone: 'UTC' })
    const names = column(workbook, 'Pipeline', 'Name')
    expect(names.length).toBeGreaterThanOrEqual(58)
    expect(names.length).toBeLessThanOrEqual(66)
    const touched = column(workbook, 'Touches', 'Name')
    expect(touched.filter((name) => !names.includes(name))).toEqual([])
    expect(Math.max(...days(column(workbook, 'Touches', 'When')))).toBeLessThan(today)
  })

  it('has the tabs with the headers that set-up makes', () => {
    const made = createWorkbook({
      sheets: [
        {
          name: 'Deals',
          cells: [
            ['Name', 'Stage'],
            ['Ann', 'Open'],
          ],
        },
      ],
    })
    const clock = createClock(0)
    setUp(createGoogle({ workbook: made, bundle: bundle.code, clock, user: { email: 'you@example.com' } }))
    const demo = demoWorkbook({ today, zone: 'UTC' })
    for (const tab of ['Touches', 'Profile', 'Cadence', 'Review', 'Ledger', 'Snapshot', 'Rules']) {
      expect(grid(demo, tab)[0]).toEqual(grid(made, tab)[0])
    }
  })
})
