// Busy days of a small pipeline, and the content of a spreadsheet without random ids: for tests that interrupt executions or
// sort rows meanwhile, and compare the result with an undisturbed spreadsheet.
import { isoDay, parseIsoDay } from '../../src/core/calendar/day'
import { type Spreadsheet, type SpreadsheetOptions, setUpSpreadsheet, type TestCell } from './spreadsheet'

const HEADERS = ['Name', 'Company', 'E-mail', 'Phone', 'Stage', 'Amount', 'Close date', 'Created', 'Owner']

/** People whose rows are on notice, near a decision, new, won, lost, promised; all with stages Demo, Proposal, Won, Lost. */
export function people(count: number): TestCell[][] {
  return [
    HEADERS,
    ...Array.from({ length: count }, (_, at): TestCell[] => [
      `Person ${at}`,
      `Company ${at}`,
      `person${at}@example.com`,
      `+49 30 ${1_000_000 + at}`,
      ['Demo', 'Proposal', 'Demo', 'Won', 'Lost'][at % 5] ?? '',
      100 + ((at * 37) % 900),
      at % 3 === 0 ? '' : `2026-0${3 + (at % 3)}-${10 + (at % 17)}`,
      at % 4 === 0 ? '2026-03-01' : '2026-01-10',
      at % 2 === 0 ? 'Kim' : 'Lou',
    ]),
  ]
}

/** A spreadsheet with this number of people, set up at noon on Wednesday, 2026-03-04. */
export function setUpPeople(count: number, options: SpreadsheetOptions = {}, live = true): Spreadsheet {
  const sheet = setUpSpreadsheet({ Deals: people(count) }, options)
  if (!live) sheet.click('Live formulas or written values')
  return sheet
}

/** What a user does on one day: a new row, progress in cells, a touch by hand, Done and Note on Today, a bench that ends. */
export function busyDay(sheet: Spreadsheet, day: string, at: number): void {
  const rows = sheet.rows('Deals')
  const cell = (name: string, header: string, value: TestCell): void =>
    write(sheet, 'Deals', name, header, value)
  const row = rows.length + 2
  sheet.put(`Deals!A${row}`, [[`Newcomer ${at}`, 'Nova', `new${at}@example.com`, '', 'Demo', 50, '', day]])
  cell(`Person ${(at * 5) % 20}`, 'Stage', 'Proposal')
  cell(`Person ${(at * 3) % 21}`, 'Close date', '2026-06-30')
  const sleeper = `Person ${(at * 7 + 2) % 20}`
  cell(sleeper, 'Benched', `bench ${day}`)
  cell(sleeper, 'Wake on', day)
  const touches = sheet.rows('Touches').length
  sheet.put(`Touches!B${touches + 2}`, [
    [day, '', `Person ${(at * 2) % 20}`, 'E-mail', 'In', '', 'Asked for terms'],
  ])
  const [first, second] = sheet.rows('Today')
  if (first?.Name) write(sheet, 'Today', first.Name, 'Done', 'Reached')
  if (second?.Name) write(sheet, 'Today', second.Name, 'Note', `=1+${at} is what they said`)
}

/** A spreadsheet just before the night of a day. */
export interface Morning {
  readonly day: string
  readonly sheet: Spreadsheet
}

const FIRST_NIGHT = parseIsoDay('2026-03-05') ?? 0

/** The first busy days of a small pipeline, each as it stands before its night. */
export function mornings(days: number, live: boolean): Morning[] {
  const sheet = setUpPeople(24, {}, live)
  // The mail quota is not renewed between a night and the next hour.
  Object.assign(sheet.state.mail, { used: 1, windowEnds: Number.POSITIVE_INFINITY })
  return Array.from({ length: days }, (_, at) => {
    const day = isoDay(FIRST_NIGHT + at)
    busyDay(sheet, isoDay(FIRST_NIGHT + at - 1), at)
    const before = { day, sheet: sheet.copy() }
    hour(sheet, `${day} 07:00`)
    return before
  })
}

function write(sheet: Spreadsheet, tab: string, name: TestCell, header: string, value: TestCell): void {
  const grid = sheet.grid(tab)
  const row = grid.findIndex((line) => line.includes(name))
  const column = grid[0]?.indexOf(header) ?? -1
  if (row < 0 || column < 0) throw new Error(`No cell of ${tab} for ${name} under ${header}.`)
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`
  sheet.put(`${tab}!${letters}${row + 1}`, [
    [typeof value === 'string' && value.startsWith('=') ? `'${value}` : value],
  ])
}

const RANDOM = ['Touch ID']

/** Every tab except the Log, by name; each Touchline ID is replaced by the name of its person. */
export function contentOf(sheet: Spreadsheet, headerRow = 1): Record<string, TestCell[][]> {
  const names = new Map(sheet.rows('Deals', headerRow).map((row) => [row['Touchline ID'], row.Name ?? '']))
  names.delete('')
  const tabs = sheet.workbook.sheets().map(({ name }) => name)
  return Object.fromEntries(
    tabs
      .filter((tab) => tab !== 'Log')
      .map((tab) => {
        const [headers = [], ...lines] = sheet.grid(tab)
        const hidden = headers.map((header) => RANDOM.includes(String(header)))
        return [
          tab,
          [headers, ...lines].map((line) =>
            line.map((cell, at) => (hidden[at] ? '' : (names.get(cell) ?? cell))),
          ),
        ]
      }),
  )
}

/** The Ledger's rows; its serial numbers as `2026-03-04` or `2026-03-04 15:30`. */
export function ledgerRows(sheet: Spreadsheet): Record<string, TestCell>[] {
  const shown = (cell: TestCell): TestCell => {
    if (typeof cell !== 'number') return cell
    const iso = new Date(Math.round((cell - 25_569) * 86_400) * 1000).toISOString()
    return Number.isInteger(cell) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
  }
  return sheet
    .rows('Ledger')
    .map((row) => Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, shown(cell)])))
}

/** Fires the hourly trigger at a moment, interrupted where requested. */
export function hour(sheet: Spreadsheet, moment: string, cutAt?: number) {
  sheet.setNow(moment)
  const [run] = sheet.runDueTriggers(cutAt === undefined ? {} : { cutAt })
  if (!run) throw new Error(`No trigger was due at ${moment}.`)
  return run
}
