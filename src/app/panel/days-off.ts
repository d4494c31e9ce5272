// Days off and holidays in the panel: which ones Rules lists, what stands in the days to come, and adding or taking out days.
import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'
import { readDays } from '../../core/cells/columns'
import { cleanText } from '../../core/cells/text'
import { isPromiseOpen, lastThroughByPerson } from '../../core/purge/promise'
import { columnAt, PLAN, RULES_TAB } from '../../core/tabs/schema'
import { ownersOf } from '../../core/time/owners'
import { Refused, type Result } from '../../core/words/refusals'
import { dateOf, isoMoment } from '../row/cell-change'
import { withRulesHere } from '../sheet/copy-or-moved'
import type { Ports, Workbook } from '../sheet/ports'
import { ownLines } from './own-lines'
import { promisedIn } from './row-card'
import { tabIfThere, type WholeSheet, wholeSheet } from './whole-sheet'

/** A row of Rules: a day off is not counted in intervals, a holiday is; neither is a working day. */
export interface DayRow {
  readonly is: 'dayOff' | 'holiday'
  /** ISO day. */
  readonly day: string
  /** What the row says of it. */
  readonly name: string
}

/** A promise that is open. */
export interface OpenPromise {
  readonly id: string
  readonly name: string
  /** ISO day, with a time where there is one. */
  readonly day: string
  /** What its cell shows. */
  readonly seen: string
}

export interface DaysOffPage {
  /** ISO day. */
  readonly today: string
  /** By day. */
  readonly days: readonly DayRow[]
  /** From today on, by day. */
  readonly promises: readonly OpenPromise[]
  /** How many next touches Plan has on each day from today on. */
  readonly planned: readonly { readonly day: string; readonly touches: number }[]
  /** Several people work in the sheet: days off are everybody's. */
  readonly isTeam: boolean
  /** As Sheets names it: `de_DE`. */
  readonly locale: string
}

/** Rows to be added and taken out; the opposite takes a change back. */
export interface DaysOffChange {
  readonly add: readonly DayRow[]
  readonly remove: readonly DayRow[]
}

/** Reads what stands in the days to come; writes nothing. */
export function daysOffPage(ports: Ports): Result<DaysOffPage> {
  const whole = wholeSheet(ports)
  if (whole instanceof Refused) return whole
  const { workbook, sheet, today } = whole
  const listed = listedDays(workbook)
  if (listed instanceof Refused) return listed
  const owners = ownersOf(sheet.pipeline.text('owner')).names.filter((name) => name !== '')
  const byDay = (a: { readonly day: string }, b: { readonly day: string }): number =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0
  return {
    today: isoDay(today),
    days: listed.map(({ row }) => row).sort(byDay),
    promises: openPromises(whole).sort(byDay),
    planned: plannedDays(workbook, today).sort(byDay),
    isTeam: owners.length > 1,
    locale: workbook.locale(),
  }
}

/** Adds what is not there yet and takes out what is; the page as it is then comes back. */
export const changeDaysOff = (ports: Ports, { add, remove }: DaysOffChange): Result<DaysOffPage> =>
  withRulesHere(ports, () => {
    const { workbook } = ports
    const tab = ownLines(workbook, RULES_TAB)
    const listed = listedDays(workbook)
    if (tab instanceof Refused) return tab
    if (listed instanceof Refused) return listed
    const there = new Set(listed.map(({ row }) => keyOf(row)))
    const gone = new Set(remove.map((row) => `${keyOf(row)} ${row.name}`))
    const lines = add
      .filter((row) => !there.has(keyOf(row)))
      .map(({ is, day, name }) => ({
        id: is,
        rule: name,
        value: dateOf(parseIsoDay(day) ?? Number.NaN, workbook.zone),
        from: 'T',
      }))
    const emptied = listed.flatMap(({ row, line }) => (gone.has(`${keyOf(row)} ${row.name}`) ? [line] : []))
    tab.change(lines, emptied)
    return daysOffPage(ports)
  })

const keyOf = ({ is, day }: DayRow): string => `${is} ${day}`

/** The days that Rules lists, with their lines in the tab. */
function listedDays(workbook: Workbook): Result<{ readonly row: DayRow; readonly line: number }[]> {
  const tab = ownLines(workbook, RULES_TAB)
  if (tab instanceof Refused) return tab
  const { table } = tab
  const [id, rule] = [columnAt(table, RULES_TAB, 'id'), columnAt(table, RULES_TAB, 'rule')]
  const lines = table.rows.flatMap((cells, line) => {
    const is = cleanText(cells[id])
    return is === 'dayOff' || is === 'holiday' ? [{ is, line } as const] : []
  })
  const at = columnAt(table, RULES_TAB, 'value')
  const { moments } = readDays(
    lines.map(({ line }) => [table.rows[line]?.[at]]),
    0,
    workbook.zone,
  )
  return lines.flatMap(({ is, line }, row) => {
    const moment = moments[row] ?? Number.NaN
    if (Number.isNaN(moment)) return []
    const day = isoDay(Math.floor(moment))
    return [{ row: { is, day, name: cleanText(table.rows[line]?.[rule]) }, line }]
  })
}

function openPromises({ sheet, ledger, today }: WholeSheet): OpenPromise[] {
  const { pipeline, persons } = sheet
  const through = lastThroughByPerson(ledger, persons)
  const filled = pipeline.filled()
  return Array.from(pipeline.moments('promised')).flatMap((promised, row) => {
    const last = through[persons.of[row] ?? -1] ?? Number.NaN
    if (!filled[row] || !(promised >= today) || !isPromiseOpen(promised, last)) return []
    const id = pipeline.textAt('id', row)
    return [{ id, name: pipeline.label(row), day: isoMoment(promised), seen: promisedIn(sheet, row) }]
  })
}

function plannedDays(workbook: Workbook, today: Day): { readonly day: string; readonly touches: number }[] {
  const table = tabIfThere(workbook, PLAN)
  if (!table) return []
  const counts = new Map<Day, number>()
  for (const moment of readDays(table.rows, columnAt(table, PLAN, 'day'), workbook.zone).moments)
    if (moment >= today) counts.set(Math.floor(moment), (counts.get(Math.floor(moment)) ?? 0) + 1)
  return [...counts].map(([day, touches]) => ({ day: isoDay(day), touches }))
}
