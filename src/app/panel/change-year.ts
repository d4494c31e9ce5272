// Writes the year's target or an answer of its review on the tab Year, one line for each year and question (D7).
import { civilOf, type Day, serialOf } from '../../core/calendar/day'
import { type YearKey, yearEntries } from '../../core/process/year-entries'
import { columnAt, type KeyOf, YEAR } from '../../core/tabs/schema'
import { Refused, type Result } from '../../core/words/refusals'
import { todayOf } from '../sheet/clock'
import { withRulesHere } from '../sheet/copy-or-moved'
import type { Ports, Workbook } from '../sheet/ports'
import { type OwnLines, ownLines } from './own-lines'
import { type Report, reportPage } from './report-page'

/** What is said of this year. */
export interface YearRequest {
  readonly key: YearKey
  /** The question as it was asked, for whoever reads the tab. */
  readonly what: string
  /** The target; null where it is taken back, and of an answer. */
  readonly amount: number | null
  /** '' takes an answer back. */
  readonly answer: string
}

/** Writes it; the year as it is then comes back. Sent again it writes the same. */
export const changeYear = (ports: Ports, request: YearRequest): Result<Report> =>
  withRulesHere(ports, () => {
    const { workbook } = ports
    const tab = ownLines(workbook, YEAR)
    if (tab instanceof Refused) return tab
    writeEntry(workbook, tab, request, todayOf(ports))
    return reportPage(ports, { of: 'year' })
  })

function writeEntry(workbook: Workbook, tab: OwnLines, request: YearRequest, today: Day): void {
  const { table, change } = tab
  const { key, what, amount, answer } = request
  const { year } = civilOf(today)
  const standing = yearEntries(table, workbook.zone).filter((one) => one.year === year && one.key === key)
  const line = standing[standing.length - 1]?.line
  const isBlank = amount === null && answer === ''
  if (isBlank) {
    change(
      [],
      standing.map((one) => one.line),
    )
    return
  }
  const cells = { amount: amount ?? '', answer, on: serialOf(today) }
  if (line === undefined) {
    change([{ year, key, what, ...cells }], [])
    return
  }
  const write = (of: KeyOf<typeof YEAR>, value: string | number): void => {
    const column = columnAt(table, YEAR, of) + 1
    if (column > 0) workbook.write(YEAR.name, table.firstRow + line, column, [[value]])
  }
  write(key === 'target' ? 'amount' : 'answer', key === 'target' ? cells.amount : answer)
  write('on', cells.on)
}
