// Exports as the command runs them: all rows kept, and every row moves New → Notice → Purge on its own day.

import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Google } from '../../workbench/apps-script/google'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { readBundle } from '../../workbench/night/bundle'
import { dayOfIso, instantOf, isoOfDay } from '../../workbench/night/calendar'
import { runCommand } from '../../workbench/night/command'
import { type JsonReport, jsonReport } from '../../workbench/night/json-report'
import { type NightResult, runNights } from '../../workbench/night/night-run'
import type { RuleSetting } from '../../workbench/night/rule-setting'
import { seedRules } from '../../workbench/night/seed-rules'
import { grid } from '../../workbench/night/tabs'
import { type NightRun, nightNow, nightOf } from '../../workbench/night/user-steps'
import { openFile } from '../../workbench/workbook/files/open-file'
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'

const EXPORT = resolve(process.cwd(), '../shared/data/pipelines/maven/sales_pipeline.csv')
/** Of the export all 8,800 rows with LONG_TESTS (npm run test:long), else one of so many. */
const IS_LONG = process.env.LONG_TESTS === '1'
const ONE_OF = IS_LONG ? 1 : 22
const ROWS = 8_800 / ONE_OF
const HEADER = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'
const FIRST_NIGHT = '2017-12-31'
const ZONE = 'Asia/Kolkata'
/** Service calls of a first night, which also draws the pictures of Review. */
const MOST_CALLS = 156
const firstNight = dayOfIso(FIRST_NIGHT) ?? Number.NaN
const bundle = readBundle(builtProject())

async function reported(file: string, ...argv: string[]): Promise<JsonReport> {
  const out: string[] = []
  const code = await runCommand(['night', file, '--date', FIRST_NIGHT, '--zone', ZONE, '--json', ...argv], {
    root: builtProject(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: () => undefined },
    now: () => 0,
    seconds: () => 1,
    ended: () => Promise.resolve(),
    realms: sharedRealms,
  })
  expect(code).toBe(0)
  return JSON.parse(out.join(''))
}

/** The words of the Verdict column, row by row below the header. */
function verdictWords(workbook: OpenWorkbook): string[] {
  const [sheet] = workbook.sheets()
  if (!sheet) return []
  const width = workbook.lastColumn(sheet.id)
  const [headers = []] = workbook.values({ sheet: sheet.id, row: 0, column: 0, rows: 1, columns: width })
  const rows = workbook.lastRow(sheet.id) - 1
  const area = { sheet: sheet.id, row: 1, column: headers.indexOf('Verdict'), rows, columns: 1 }
  return workbook.values(area).map(([text]) => String(text ?? '').split(' ')[0] ?? '')
}

/** P4 and P5 by themselves: Monday to Friday are working days; 1970-01-01 was a Thursday. */
function fifthWorkingDayAfter(day: number): number {
  let left = 5
  let at = day
  while (left > 0) {
    at++
    if ((at + 3) % 7 < 5) left--
  }
  return at
}

function expectedVerdict(line: string, today: number, clockFrom: number): string {
  const [, , , , stage, engaged = ''] = line.split(',')
  if (stage === 'Won' || stage === 'Lost') return ''
  const created = dayOfIso(engaged) ?? firstNight
  if (today - created < 14) return 'New'
  const noticed = Math.max(clockFrom, created + 14)
  return today < fifthWorkingDayAfter(noticed) ? 'Notice' : 'Purge'
}

/** All tabs but the Log, on which a night from the menu always leaves its line. */
function everything(workbook: OpenWorkbook): string {
  const kept = workbook.sheets().filter(({ name }) => name !== 'Log')
  return JSON.stringify(
    kept.map((sheet) => ({
      ...sheet,
      values: grid(workbook, sheet.name),
      formats: workbook.conditionalFormats(sheet.id),
    })),
  )
}

const RUNNING: readonly RuleSetting[] = [{ id: 'P4c.share', word: '', value: '1' }]

/** Set up, and the first night. */
async function begun(path: string, rules: readonly RuleSetting[]): Promise<NightResult> {
  return runNights(await openFile(path, { zone: ZONE }), {
    ...{ bundle, name: 'deals', zone: ZONE, date: firstNight, nights: 1, rules, progress: () => undefined },
    realms: sharedRealms,
  })
}

/** @param until the hour up to which time passes; mails come at 7 on working days */
function nightAt(google: Google, day: number, until = 4): NightRun | undefined {
  google.state.clock.set(instantOf(day, 2, ZONE))
  return nightOf(google.passUntil(instantOf(day, until, ZONE)))
}

/** Some nights after that of `begun`, the purge clock running from a day: each row on its days; one is asked for twice. */
function follow(path: string, { google, workbook }: NightResult, plan: Plan): void {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  const clockFrom = firstNight + plan.clockFrom
  const seen = new Set<string>()
  for (const today of plan.nights.map((night) => firstNight + night)) {
    // The hours of the day in which the trigger finds nothing to do are skipped.
    if (instantOf(today, 2, ZONE) > google.state.clock.now()) {
      nightAt(google, today)
    }
    const words = verdictWords(workbook)
    const expected = lines.map((line) => expectedVerdict(line, today, clockFrom))
    expect({ today, words }).toEqual({ today, words: expected })
    for (const word of words) seen.add(word)
    if (today === firstNight + plan.twice) expectNothingFromAnother(google, workbook, today)
  }
  expect([...seen].sort()).toEqual(['', 'New', 'Notice', 'Purge'])
}

interface Plan {
  /** Counted from the first night, as the other two. */
  readonly nights: readonly number[]
  readonly twice: number
  readonly clockFrom: number
}

function expectNothingFromAnother(google: Google, workbook: OpenWorkbook, today: number): void {
  const [before, mails] = [everything(workbook), google.outbox.length]
  const { report } = nightNow(google)
  expect(google.outbox).toHaveLength(mails)
  expect(everything(workbook) === before).toBe(true)
  expect(report).toMatchObject({ today })
}

async function put(lines: readonly string[]): Promise<string> {
  const path = join(freshFolder(), `deals-${lines.length}.csv`)
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}

describe('an export without decision dates', () => {
  it('moves each row on the days that P5 and P4 give, and a repeated night changes nothing', async () => {
    const stages = ['Prospecting', 'Engaging', 'Won', 'Lost']
    const rows = Array.from({ length: 40 }, (_, at) => {
      const engaged = at % 4 === 0 ? '' : isoOfDay(firstNight - (at % 40))
      const closed = at % 4 > 1 ? isoOfDay(firstNight - 1) : ''
      return `D${at},Robin,Sensor,Acme ${at},${stages[at % 4]},${engaged},${closed},`
    })
    const path = await put([HEADER, ...rows])
    // Written values: formulas that are computed anew are told of elsewhere.
    const result = await begun(path, [...RUNNING, { id: 'live.rows', word: '', value: '0' }])
    expect(result.serviceCalls.total).toBeLessThanOrEqual(MOST_CALLS)
    follow(path, result, {
      nights: Array.from({ length: IS_LONG ? 20 : 9 }, (_, night) => night),
      ...{ twice: 5, clockFrom: 0 },
    })
  })
})

function withExport(): void {
  const all = readFileSync(EXPORT, 'utf8').trimEnd().split(/\r?\n/)
  const lines = all.filter((_, at) => at % ONE_OF === 0)
  let file: string
  let result: NightResult
  beforeAll(async () => {
    file = await put(lines)
    result = await begun(file, [])
  })

  it('keeps every row, matches the columns, and says once that the clock stands still', () => {
    const monday = nightAt(result.google, firstNight + 1, 8)
    const report = jsonReport(file, { ...result, night: monday?.report ?? result.night }, 1)
    expect(report).toMatchObject({
      ...{ today: '2018-01-01', unsure: [], rows: ROWS },
      ...(IS_LONG
        ? { open: 2_089, verdicts: { New: 505, Keep: 0, Notice: 1_584, Purge: 0 } }
        : { verdicts: { Keep: 0, Purge: 0 } }),
      matched: {
        recordId: 'opportunity_id',
        owner: 'sales_agent',
        company: 'account',
        product: 'product',
        stage: 'deal_stage',
        created: 'engage_date',
        decision: 'close_date',
        value: 'close_value',
      },
    })
    expect(report.mails).toMatchObject([{ text: expect.stringMatching(/so\s+the\s+clock\s+stands\s+still/) }])
  })

  it('takes no more service calls than 100 rows do, be they formulas or written values', async () => {
    const calls = [result.serviceCalls.total]
    for (const [rows, live] of [
      [100, 2_000],
      [ROWS / 4, 0],
    ] as const) {
      const path = await put(lines.slice(0, rows + 1))
      const report = await reported(path, '--rule', 'P4c.share=1', '--rule', `live.rows=${live}`)
      expect(report.rows).toBe(rows)
      calls.push(report.serviceCalls.total)
    }
    expect(new Set(calls).size).toBe(1)
    expect(calls[0]).toBeLessThanOrEqual(MOST_CALLS)
  })

  it('moves each of its open rows on its days, once the clock may run', () => {
    seedRules(result.workbook, RUNNING, bundle.code)
    follow(file, result, { nights: [2, 8, 9], twice: 9, clockFrom: 2 })
  })
}

if (existsSync(EXPORT)) describe(`an export of ${ROWS} deals`, withExport)
else console.log(`Not tested on a real export: ${EXPORT} is absent.`)
