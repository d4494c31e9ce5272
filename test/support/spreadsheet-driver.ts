// What tests do with a spreadsheet and see of it: clicks, typing, nights, and tabs by their headers.
import type { Clock } from '../../workbench/apps-script/clock'
import type { Run } from '../../workbench/apps-script/executor'
import type { Google } from '../../workbench/apps-script/google'
import { serialOfIso } from '../../workbench/workbook/clock'
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import type { Area, CellInput, CellValue } from '../../workbench/workbook/types'

/** A cell of a test: text such as '2026-03-04' or '2026-03-04 15:30' is a date, everything else as it is. */
export type TestCell = string | number | boolean | null

/** A tab to set up, and answers to How I read your sheet. */
interface SetUpRequest {
  readonly tab?: string
  readonly answers?: {
    readonly columns?: Readonly<Record<string, string>>
    readonly stages?: Readonly<Record<string, string>>
    readonly order?: Readonly<Record<string, string>>
    readonly joined?: readonly string[]
    readonly widen?: boolean
  }
  readonly place?: 'end' | 'name'
}

export interface Driver {
  /** Sets up as the dialog does: what was found, or `trouble` in words. */
  setUp(request?: SetUpRequest): Pick<Run, 'value' | 'execution'>
  /** Clicks an item of the menu. */
  click(item: string): Run
  /** Lets time pass to the sheet's wall clock, firing the triggers. */
  passTo(moment: string): readonly Run[]
  /** Lets time pass to 05:00 of the day: the runs of its night. */
  night(day: string): readonly Run[]
  /** The same, then to 07:30: the runs of its night and its morning mail. */
  morning(day: string): readonly Run[]
  /** Lets nights pass up to the day's. */
  nightsTo(day: string): readonly Run[]
  /** Sets the sheet's wall clock without firing anything. */
  setNow(moment: string): void
  /** Every value of a tab: dates as ISO text, blanks '', errors as their text. */
  grid(tab: string): TestCell[][]
  /** A tab's rows under a header row (1 unless given) by header. */
  rows(tab: string, headerRow?: number): Record<string, TestCell>[]
  /** The first row whose value under a header is the one given. */
  row(tab: string, header: string, value: TestCell, headerRow?: number): Record<string, TestCell>
  /** A cell by A1 notation with its tab. */
  cell(where: string): TestCell
  /** A user types a value under a header into the row that has `who` in any cell; then onEdit runs. */
  type(tab: string, who: TestCell, header: string, value: TestCell): Run | undefined
  /** Writes without onEdit, as an add-on or an API does. */
  put(where: string, values: readonly (readonly TestCell[])[]): void
  /** The value of a row on Rules. */
  rule(id: string): TestCell
  /** Sets the value of a row on Rules without onEdit. */
  setRule(id: string, value: TestCell): void
  /** The area of A1 notation such as `Deals!B2:C3`. */
  area(where: string): Area
  /** The whole workbook as data, without the tabs named and the ids the engine makes up for rules. */
  saved(...except: readonly string[]): string
}

/** The driver of a spreadsheet; `at` gives the instant of its wall clock. */
export function driver(
  google: Google,
  workbook: OpenWorkbook,
  clock: Clock,
  at: (moment: string) => number,
): Driver {
  const passTo = (moment: string) => google.passUntil(at(moment))
  return {
    ...reader(workbook),
    ...writer(google, workbook),
    click: (item) => google.runMenuItem(item),
    setUp(request = {}) {
      const answer = google.callFromSidebar('panelSetUp', [request]) as { ok?: object; problem?: string }
      const execution = google.executions.at(-1) as Run['execution']
      google.callFromSidebar('panelLooks')
      return { value: answer.ok ?? { trouble: answer.problem }, execution }
    },
    passTo,
    night: (day) => nightsTo(google, clock, at, day),
    nightsTo: (day) => nightsTo(google, clock, at, day),
    morning: (day) => [...nightsTo(google, clock, at, day), ...passTo(`${day} 07:30`)],
    setNow: (moment) => clock.set(at(moment)),
  }
}

/**
 * Fires what is due at the next hour, then at 03:00 of every day up to 05:00 of the last. The hours between, at which
 * the trigger finds nothing to do, are left out: `passTo` has them.
 */
function nightsTo(google: Google, clock: Clock, at: (moment: string) => number, last: string): Run[] {
  const end = at(`${last} 05:00`)
  const runs: Run[] = []
  const fireAt = (instant: number): void => {
    if (instant <= clock.now() || instant > end) return
    clock.set(instant)
    runs.push(...google.runDueTriggers())
  }
  fireAt(Math.min(...google.state.triggers.map(({ nextAt }) => nextAt)))
  const from = Math.floor(clock.now() / DAY_MS)
  for (let day = from; day <= end / DAY_MS; day++)
    fireAt(at(`${new Date(day * DAY_MS).toISOString().slice(0, 10)} 03:00`))
  if (end > clock.now()) clock.set(end)
  return runs
}

const DAY_MS = 86_400_000

type Reader = Pick<Driver, 'grid' | 'rows' | 'row' | 'cell' | 'area' | 'rule' | 'saved'>

function reader(workbook: OpenWorkbook): Reader {
  const grid = (tab: string): TestCell[][] => {
    const { id } = sheetNamed(workbook, tab)
    const [rows, columns] = [workbook.lastRow(id), workbook.lastColumn(id)]
    if (rows === 0 || columns === 0) return []
    const values = workbook.values({ sheet: id, row: 0, column: 0, rows, columns })
    const days = SERIAL_TABS.has(tab)
    return values.map((row) => row.map((cell) => shown(days && isSerial(cell) ? { date: cell } : cell)))
  }
  const rows = (tab: string, headerRow = 1) => {
    const lines = grid(tab)
    const headers = (lines[headerRow - 1] ?? []).map(String)
    return lines
      .slice(headerRow)
      .map((line) => Object.fromEntries(headers.map((header, column) => [header, line[column] ?? ''])))
  }
  return {
    grid,
    rows,
    row(tab, header, value, headerRow = 1) {
      const found = rows(tab, headerRow).find((row) => row[header] === value)
      if (!found) throw new Error(`No row of ${tab} has ${value} under ${header}.`)
      return found
    },
    cell: (where) => shown(workbook.values(areaNamed(workbook, where))[0]?.[0] ?? null),
    area: (where) => areaNamed(workbook, where),
    rule: (id) => rows('Rules').find((row) => row.Id === id)?.Value ?? '',
    saved(...except) {
      const saved = workbook.toJSON()
      const { sheets } = saved.data as { sheets: { name: string }[] }
      const kept = {
        ...saved,
        data: { ...saved.data, sheets: sheets.filter(({ name }) => !except.includes(name)) },
      }
      return JSON.stringify(kept).replace(/"id":"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"id":""')
    },
  }
}

function writer(google: Google, workbook: OpenWorkbook): Pick<Driver, 'type' | 'put' | 'setRule'> {
  const put = (where: string, values: readonly (readonly TestCell[])[]): void => {
    const area = areaNamed(workbook, where)
    const inputs = values.map((row) => row.map(inputOf))
    workbook.write({ ...area, rows: inputs.length, columns: inputs[0]?.length ?? 0 }, inputs)
  }
  const { grid } = reader(workbook)
  return {
    put,
    type(tab, who, header, value) {
      const lines = grid(tab)
      const headerRow = lines.findIndex((line) => line.includes(header))
      const row = lines.findIndex((line, at) => at > headerRow && line.includes(who))
      const column = (lines[headerRow] ?? []).indexOf(header)
      if (row < 0 || column < 0) throw new Error(`No cell of ${tab} for ${who} under ${header}.`)
      const { id } = sheetNamed(workbook, tab)
      return google.edit({ sheet: id, row, column, rows: 1, columns: 1 }, inputOf(value))
    },
    setRule(id, value) {
      const line = grid('Rules').findIndex((row) => row[0] === id)
      put(`Rules!C${line < 0 ? grid('Rules').length + 1 : line + 1}`, [[value]])
      if (line < 0) put(`Rules!A${grid('Rules').length}`, [[id]])
    },
  }
}

/** Hidden tabs keep days as serial numbers; no other figure in them is as large. */
const SERIAL_TABS: ReadonlySet<string> = new Set(['Ledger', 'Plan'])
const isSerial = (cell: CellValue): cell is number => typeof cell === 'number' && cell > 30_000

/** A date for ISO text, as files bring it. */
export function cellOf(cell: TestCell): CellValue {
  const date = typeof cell === 'string' ? serialOfIso(cell) : undefined
  if (date !== undefined) return { date }
  return cell === '' ? null : cell
}

/** The same, as somebody types it. */
export const inputOf = (cell: TestCell): CellInput => cellOf(cell) as CellInput

export function serialOf(moment: string): number {
  const serial = serialOfIso(moment)
  if (serial === undefined) throw new Error(`${moment} is not a moment such as 2026-03-04 12:00.`)
  return serial
}

function shown(value: CellValue): TestCell {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  if ('error' in value) return value.error
  const iso = new Date(Math.round((value.date - EPOCH_SERIAL) * 86_400) * 1000).toISOString()
  return Number.isInteger(value.date) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}

const EPOCH_SERIAL = 25_569

function sheetNamed(workbook: OpenWorkbook, name: string) {
  const found = workbook.sheets().find((sheet) => sheet.name === name)
  if (!found) throw new Error(`There is no tab ${name}: ${workbook.sheets().map((sheet) => sheet.name)}.`)
  return found
}

function areaNamed(workbook: OpenWorkbook, where: string): Area {
  const [tab = '', reference = ''] = where.split('!')
  const [from = '', to = from] = reference.split(':')
  const [row, column] = placeOf(from)
  const [lastRow, lastColumn] = placeOf(to)
  const sheet = sheetNamed(workbook, tab).id
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

function placeOf(cell: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(digits) - 1, column - 1]
}
