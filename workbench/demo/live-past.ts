// Lives the demo's 26 weeks: sets Touchline up in the sheet as it stood then, and runs the night of every Monday on what the
// sellers had changed since.
import { createClock } from '../apps-script/clock'
import { createGoogle } from '../apps-script/google'
import type { RealmSource } from '../apps-script/realm'
import type { Bundle } from '../night/bundle'
import { instantOf, serialAt } from '../night/calendar'
import { grid, sheetNamed } from '../night/tabs'
import { nightNow, setUp } from '../night/user-steps'
import { createWorkbook, type OpenWorkbook } from '../workbook/open-workbook'
import type { CellInput, CellValue } from '../workbook/types'
import { livesOf, PIPELINE_HEADERS, pipelineCells, sheetsOf, touchCells } from './demo-sheets'
import type { Life } from './life'
import { type Kept, keptCell, type Past } from './past'

const WEEKS = 26
const NIGHT_HOUR = 3
/** What the Ledger has from cells; all else the night takes from Touches. */
const KEPT_OF_LEDGER = [
  ...['Touchline ID', 'Who', 'Stage', 'Stage since', 'Decision date', 'First seen', 'Gut', 'Gut confirmed'],
  ...['Decision confirmed', 'Date moved', 'Back since', 'Promised', 'Benched', 'Wake on', 'On notice since'],
]

/** The past of a demo that is opened in the week of a Monday, in days since 1970-01-01. */
export function livePast(bundle: Bundle, monday: number, realms?: RealmSource, seed?: number): Past {
  const zone = 'UTC'
  const lives = livesOf(monday, seed)
  const first = monday - 7 * (WEEKS - 1)
  // Next touches are written: formulas would be computed at every change.
  const workbook = createWorkbook({
    sheets: sheetsOf(lives, { today: first, rules: { 'live.rows': 0 } }),
    zone,
  })
  const clock = createClock(0)
  const wait = (day: number): void => {
    clock.set(instantOf(day, NIGHT_HOUR, zone))
    const serial = serialAt(clock.now(), zone)
    workbook.setClock(() => serial)
  }
  wait(first)
  let ids = 0
  const google = createGoogle({
    ...{ workbook, bundle: bundle.code, html: bundle.html, clock, ...(realms && { realms }) },
    user: { email: 'you@example.com' },
    uuid: () =>
      `${((++ids * 0x9e3779b1) % 2 ** 32).toString(16).padStart(8, '0')}-0000-4000-8000-${String(ids).padStart(12, '0')}`,
    document: { name: 'Demo pipeline', zone },
  })
  setUp(google)
  nightNow(google)
  for (let day = first + 7; day <= monday; day += 7) {
    // The week's last night counts its touches for Review, the Monday's is what Snapshot keeps.
    for (const [from, to] of [
      [day - 7, day - 1],
      [day - 1, day],
    ] as const) {
      typeDays(workbook, lives, from, to)
      wait(to)
      nightNow(google)
    }
  }
  return pastOf(workbook, monday)
}

/** Types what changed from one morning to another: new rows at the end, changed cells, and touches. */
function typeDays(workbook: OpenWorkbook, lives: readonly Life[], from: number, day: number): void {
  const [pipeline = -1, touches = -1] = ['Pipeline', 'Touches'].map((name) => sheetNamed(workbook, name)?.id)
  const write = (sheet: number, row: number, column: number, values: readonly CellValue[]): void =>
    workbook.write({ sheet, row, column, rows: 1, columns: values.length }, [values as CellInput[]])
  const rows = new Map(grid(workbook, 'Pipeline').map(([name], row) => [name, row]))
  for (const life of lives.filter(({ arrived }) => arrived < day)) {
    const row = rows.get(life.person.name)
    if (row === undefined) {
      const sheetRow = workbook.lastRow(pipeline) + 1
      write(pipeline, sheetRow - 1, 0, pipelineCells(life, { sheetRow, today: day, own: [] }))
      continue
    }
    const [before, after] = [from, day].map((today) =>
      pipelineCells(life, { sheetRow: row + 1, today, own: [] }),
    )
    after?.forEach((cell, column) => {
      if (JSON.stringify(cell) !== JSON.stringify(before?.[column])) write(pipeline, row, column, [cell])
    })
  }
  for (const touch of touchCells(lives, from, day)) write(touches, workbook.lastRow(touches), 0, touch)
}

function pastOf(workbook: OpenWorkbook, monday: number): Past {
  const keptTab = (name: string): Kept[][] => {
    const [headers = [], ...lines] = grid(workbook, name)
    const kept = lines.map((line) => line.map((cell, at) => keptCell(dated(cell, headers[at]), monday)))
    return [headers.map(String), ...kept]
  }
  const [headers = [], ...lines] = keptTab('Ledger')
  const isKept = headers.map((header) => KEPT_OF_LEDGER.includes(String(header)))
  const ledger = lines.map((line) => line.map((cell, at) => (isKept[at] ? cell : null)))
  const [id, since] = ['Touchline ID', 'On notice since'].map((header) => PIPELINE_HEADERS.indexOf(header))
  const schema = grid(workbook, 'Rules').find(([rule]) => rule === 'schema')?.[2]
  return {
    schema: Number(schema),
    own: Object.fromEntries(
      keptTab('Pipeline')
        .slice(1)
        .map((cells) => [String(cells[0]), [cells[id ?? -1] ?? null, cells[since ?? -1] ?? null]]),
    ),
    // Without a medium: nobody was spoken to.
    touches: keptTab('Touches')
      .slice(1)
      .filter((cells) => cells[4] === null),
    tabs: {
      Review: figuresOf(keptTab('Review')),
      Ledger: [headers, ...ledger],
      Snapshot: keptTab('Snapshot'),
      Forecasts: keptTab('Forecasts'),
    },
  }
}

/** Review's lines without its pictures, which the first night fills from the log. */
function figuresOf([headers = [], ...lines]: Kept[][]): Kept[][] {
  const end = headers.indexOf('Pictures')
  const weeks = lines.filter(([week]) => week !== null && week !== '')
  return [headers, ...weeks].map((line) => (end < 0 ? line : line.slice(0, end)))
}

/** Headers under which numbers are days, also where the tab shows them without a format. */
const DAYS =
  /^(Day|Monday|When|Week of|As of|Bridge since|Wake on|Promised|Next touch|Decision date|First seen|Back since)$|(since|confirmed)$/

/** A number under such a header as the day it is. */
const dated = (cell: CellValue, header: CellValue | undefined): CellValue =>
  typeof cell === 'number' && DAYS.test(String(header)) ? { date: cell } : cell

/** As a file: a line of JSON for each line of a tab. */
export function pastText(past: Past): string {
  const lines = (rows: readonly unknown[]): string =>
    `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
  const own = Object.entries(past.own).map(
    ([name, cells]) => `${JSON.stringify(name)}: ${JSON.stringify(cells)}`,
  )
  const tabs = Object.entries(past.tabs).map(([name, rows]) => `${JSON.stringify(name)}: ${lines(rows)}`)
  return `{"schema": ${past.schema},\n"own": {\n${own.join(',\n')}\n},\n"touches": ${lines(past.touches)},\n"tabs": {${tabs.join(',\n')}}}\n`
}
