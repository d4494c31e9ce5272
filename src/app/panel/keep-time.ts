// Writes stretches of time that the timer ran, or that somebody kept of their calendar, to the tab Time, and takes them back (T1).

import { SERIAL_OF_EPOCH } from '../../core/calendar/day'
import { MILLISECONDS_A_DAY, MINUTES_A_DAY, toSecond } from '../../core/calendar/moment'
import { readDays, readText } from '../../core/cells/columns'
import type { Table } from '../../core/cells/table'
import { columnAt, TIME } from '../../core/tabs/schema'
import { ownerRows, ownerWord } from '../../core/time/owners'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { withRules } from '../sheet/open-rules'
import type { Ports, Workbook } from '../sheet/ports'
import { ownLines } from './own-lines'
import { type TimePage, timePage } from './time-page'

/** A stretch of time. Moments are epoch milliseconds, so that no change of clocks loses or adds an hour. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** One of the vocabulary. */
  readonly category: string
  readonly note: string
}

export interface TimeRequest {
  readonly add: readonly Stretch[]
  /** Stretches as they were added before. */
  readonly remove: readonly Stretch[]
}

/** A clock of the browser that is a little ahead of the server's. */
const CLOCKS_APART_MS = 5 * 60_000

/** Writes what is not there yet; the page as it is then comes back. Sent again it writes nothing twice. */
export const keepTime = (ports: Ports, request: TimeRequest): Result<TimePage> =>
  withRules(ports, (rules) => {
    const { workbook, mail, clock } = ports
    const latest = clock.now() + CLOCKS_APART_MS
    if (request.add.some(({ to }) => to > latest))
      return refused('bad request', 'time', 'a stretch ends after now. Check the clock of this computer.')
    const tab = ownLines(workbook, TIME)
    if (tab instanceof Refused) return tab
    const owners = ownerRows(rules.table)
    const owner = owners.length > 0 ? ownerWord(owners, mail.ownAddress()) : ''
    const stands = standingIn(tab.table, workbook)
    const signOf = (stretch: Stretch): string => sign(workbook, stretch, owner)
    const added = request.add.filter((stretch) => !stands.has(signOf(stretch)))
    const emptied = request.remove.flatMap((stretch) => stands.get(signOf(stretch)) ?? [])
    tab.change(
      added.map(({ from, to, category, note }) => ({
        start: serialOf(workbook, from),
        end: serialOf(workbook, to),
        // Where clocks change between the two, their difference is not what was worked.
        minutes: Math.round(((to - from) / MILLISECONDS_A_DAY) * MINUTES_A_DAY * 10) / 10,
        category,
        owner,
        note,
      })),
      emptied,
    )
    return timePage(ports)
  })

/** Wall clock of the sheet, to the second. */
const momentOf = ({ zone }: Workbook, instant: number): number => toSecond(zone(instant))
const serialOf = (workbook: Workbook, instant: number): number =>
  momentOf(workbook, instant) + SERIAL_OF_EPOCH

/** What tells stretches apart. */
const signed = (start: number, end: number, words: readonly (string | undefined)[]): string =>
  [Math.round(start * 86_400), Math.round(end * 86_400), ...words].join(' ')

const sign = (workbook: Workbook, { from, to, category }: Stretch, owner: string): string =>
  signed(momentOf(workbook, from), momentOf(workbook, to), [category, owner])

/** Lines of the tab by their sign; of equal ones the last. */
function standingIn(table: Table, { zone }: Workbook): Map<string, number> {
  const moments = (key: 'start' | 'end'): Float64Array =>
    readDays(table.rows, columnAt(table, TIME, key), zone).moments
  const [starts, ends] = [moments('start'), moments('end')]
  const [categories, owners] = [
    readText(table.rows, columnAt(table, TIME, 'category'), zone),
    readText(table.rows, columnAt(table, TIME, 'owner'), zone),
  ]
  return new Map(
    table.rows.map((_, line): [string, number] => {
      const [start, end] = [toSecond(starts[line] ?? Number.NaN), toSecond(ends[line] ?? Number.NaN)]
      return [signed(start, end, [categories[line], owners[line] ?? '']), line]
    }),
  )
}
