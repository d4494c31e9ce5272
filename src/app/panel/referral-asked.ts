// A touch in which a referral was asked for is also a line of Referrals (R3), and taking it back empties that line.
import { type Day, serialOf } from '../../core/calendar/day'
import { isBlank } from '../../core/cells/cell'
import { readDays } from '../../core/cells/columns'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { missingReferralHeader, readReferrals } from '../../core/referrals/referrals-tab'
import { type CellsOf, columnAt, headersOf, keysOfHeaders, REFERRALS, TOUCHES } from '../../core/tabs/schema'
import type { TouchEntry } from '../../core/touches/log-entry'
import { type RowCell, writeRowCells } from '../row/row-cells'
import { tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** Writes the ask, unless it stands there from an earlier try; a tab of other columns is the user's and stays as it is. */
export function noteAsk(workbook: Workbook, { id, name = '', moment }: TouchEntry): void {
  const read = tableIn(workbook, REFERRALS)
  const isNew = read.headers.every((header) => header === '')
  if (isNew) workbook.addTab(REFERRALS)
  const table = isNew ? { ...read, headers: headersOf(REFERRALS) } : read
  const day = Math.floor(moment)
  if (missingReferralHeader(table) !== null || asksOf(workbook, table, id, day).length > 0) return
  const ask: CellsOf<typeof REFERRALS> = {
    askedOn: serialOf(day),
    fromId: id,
    from: name,
    situation: 'parting',
    status: 'asked',
  }
  const keys = keysOfHeaders(REFERRALS, table.headers)
  workbook.append(REFERRALS.name, [keys.map((key) => (key === '' ? '' : (ask[key] ?? '')))])
}

/** Empties the lines that these touches of the log wrote; a line in which a referral was given stays. */
export const takeAskBack = (workbook: Workbook, log: Table, lines: readonly number[]): void =>
  writeRowCells(workbook, askCells(workbook, log, lines))

/** The cells of Referrals that go with touches of the log; none of those that are no ask, or of which somebody was given. */
export function askCells(workbook: Workbook, log: Table, lines: readonly number[]): RowCell[] {
  const at = columnAt(log, TOUCHES, 'referralAsked')
  const asked = lines.filter((line) => !isBlank(log.rows[line]?.[at]))
  if (asked.length === 0) return []
  const { moments } = readDays(log.rows, columnAt(log, TOUCHES, 'when'), workbook.zone)
  const table = tableIn(workbook, REFERRALS)
  const idAt = columnAt(log, TOUCHES, 'id')
  return asked.flatMap((line) => {
    const id = cleanText(log.rows[line]?.[idAt])
    const asks = asksOf(workbook, table, id, Math.floor(moments[line] ?? Number.NaN))
    return asks.flatMap((ask) =>
      table.headers.map((header, column) => ({
        ...{ tab: REFERRALS.name, row: table.firstRow + ask, key: '', column: column + 1, header },
        ...{ before: table.rows[ask]?.[column] ?? '', after: '' },
      })),
    )
  })
}

/** Lines of asks of that day that no referral came of yet, by id. */
function asksOf(workbook: Workbook, table: Table, id: string, day: Day): number[] {
  const { fromIds, askedOn, given, givenIds } = readReferrals(table, workbook.zone)
  return fromIds.flatMap((from, line) => {
    const isOpen = given[line] === '' && givenIds[line] === ''
    return from === id && askedOn[line] === day && isOpen ? [line] : []
  })
}
