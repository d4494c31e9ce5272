// The demo pipeline through the built bundle: after one night every verdict, saving fact and queue reason is there.
import { createClock } from '../../workbench/apps-script/clock'
import { createGoogle } from '../../workbench/apps-script/google'
import { demoSheets } from '../../workbench/demo/demo-sheets'
import { demoWorkbook } from '../../workbench/demo/demo-workbook'
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
    progress: () => undefined,
  })
}

/** A column of a tab below its header. */
function column(workbook: OpenWorkbook, tab: string, header: string): unknown[] {
  const [headers = [], ...rows] = grid(workbook, tab)
  const at = headers.indexOf(header)
  return rows.map((row) => row[at])
}

const MUST_OCCUR: readonly RegExp[] = [
  /^New · .* P5$/,
  /^Keep · big deal.* P2a$/,
  /^Keep · .*\(green\).* P2b$/,
  /^Keep · .*\(amber\), progress.* P2b$/,
  /^Keep · .*\(amber\), promised for.* P2b$/,
  /^Keep · .*, your estimate: confirm .*, no history yet: log the next step by .* P2b$/,
  /^Notice · no decision date: .* P4$/,
  /^Notice · the decision date .* has passed: .* P4$/,
  /^Notice · progress \d+ days ago: .* P4$/,
  /^Notice · big deal, no clear yes: .* P4$/,
  /^Notice · not your ideal prospect: .* P4$/,
  /^Notice · no single fact would save it: bench until .* P4$/,
  /^Purge · you say .* P1$/,
  /^Purge · .* on notice since .* P4$/,
]
const MUST_QUEUE: readonly RegExp[] = [
  /^You promised it for today at 14:30$/,
  /^You promised it for .* 2 days ago$/,
  /^At risk: competitor$/,
  /^At risk: people changed$/,
  /^\d+ days? overdue$/,
  /^\d+ days? overdue$/,
  /^New lead: nobody has been in touch yet$/,
  /^Decides in \d+ days$/,
  /^(?:Due: |Quiet for )/,
]

// A Saturday, and the last day of a year; the script's zone is UTC.
describe.each([
  ['2026-11-21', 'UTC'],
  ['2030-12-31', 'America/New_York'],
])('the night of %s in %s', (day, zone) => {
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

  it('keeps the purge clock running and sends one mail', () => {
    const [mail, ...more] = result.google.outbox
    expect(more).toEqual([])
    expect(mail?.body).toContain('Today\n')
    expect(mail?.body).not.toContain('clock stands still')
  })

  it('leaves the user’s own formulas and columns as they were', () => {
    const sheet = workbook.sheets()[0]?.id ?? -1
    const area = { sheet, row: 1, column: 10, rows: 60, columns: 1 }
    expect(workbook.formulas(area).map(([formula]) => formula)).toEqual(
      Array.from({ length: 60 }, (_, at) => `=ROUND(J${at + 2}*0.06,0)`),
    )
    const before = createWorkbook({ sheets: demoSheets(dayOfIso(day) ?? Number.NaN), zone })
    for (const header of ['Name', 'Close date', 'Next step', 'Promised', 'Will they buy?']) {
      expect(column(workbook, 'Pipeline', header)).toEqual(column(before, 'Pipeline', header))
    }
  })
})

describe('the demo pipeline', () => {
  const today = dayOfIso('2026-11-21') ?? Number.NaN

  it('is the same for the same day and seed, and about other people for another seed', () => {
    expect(demoSheets(today)).toEqual(demoSheets(today))
    expect(demoSheets(today, 7)).not.toEqual(demoSheets(today))
  })

  it('has about 60 people, no name twice, and about 400 touches of theirs, none in the future', () => {
    const workbook = demoWorkbook({ today, zone: 'UTC' })
    const names = column(workbook, 'Pipeline', 'Name')
    expect(names).toHaveLength(60)
    expect(new Set(names).size).toBe(60)
    const touched = column(workbook, 'Touches', 'Name')
    expect(touched.length).toBeGreaterThanOrEqual(380)
    expect(touched.length).toBeLessThanOrEqual(430)
    expect(touched.filter((name) => !names.includes(name))).toEqual([])
    const latest = Math.max(
      ...column(workbook, 'Touches', 'When').map((when) => (when as { date: number }).date),
    )
    expect(latest).toBeLessThan(today + 25_569)
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
    for (const tab of ['Touches', 'Profile', 'Cadence']) {
      expect(grid(demo, tab)[0]).toEqual(grid(made, tab)[0])
    }
  })
})
