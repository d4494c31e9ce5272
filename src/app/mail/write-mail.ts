// Writes a reader's row on the tab Mail; the tab and the row are made when they are first needed.
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type CellsOf, columnAt, headersOf, type KeyOf, lineOf, MAIL } from '../../core/tabs/schema'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import { offerChoices } from '../sheet/formatting'
import { align } from '../sheet/migrate'
import { isSameAddress } from '../sheet/night-owner'
import type { RulesSheet } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'
import { isFilled, MAILS, WISHES, type Wishes } from './mail-tab'

/** Whose row it is. */
export interface Addressee {
  readonly address: string
  /** What stands under Address; '' where Google did not tell the address when the row was made. */
  readonly known: string
  /** Of a row that is added. */
  readonly wishes: Wishes
}

/**
 * Writes cells into the row, which is looked up again, because people sort; when it returns, Google has taken them. Refused
 * where a tab of the user's has that name, and where the tab is protected from the user.
 */
export function writeMail(
  workbook: Workbook,
  rules: RulesSheet,
  addressee: Addressee,
  cells: CellsOf<typeof MAIL>,
): Result<void> {
  try {
    const written = writeRow(workbook, rules, addressee, cells)
    workbook.settle()
    return written
  } catch (failure) {
    if (workbook.refusalOf(failure) !== 'protected') throw failure
    return refused('mail protected', MAIL.name)
  }
}

function writeRow(
  workbook: Workbook,
  rules: RulesSheet,
  { address, known, wishes }: Addressee,
  cells: CellsOf<typeof MAIL>,
): Result<void> {
  const table = mailTable(workbook, rules)
  if (table instanceof Refused) return table
  const at = columnAt(table, MAIL, 'address')
  const lineOfAddress = (wanted: string): number =>
    table.rows.findIndex((row) => isFilled(row) && isSameAddress(cleanText(row[at]), wanted))
  const own = lineOfAddress(address)
  const line = own < 0 ? lineOfAddress(known) : own
  if (line < 0) {
    const values = lineOf(MAIL, { ...rowFor(address, wishes), ...cells })
    const keys = MAIL.columns.map(({ key }) => columnAt(table, MAIL, key))
    const added = table.headers.map((_, column) => values[keys.indexOf(column)] ?? '')
    workbook.append(MAIL.name, [added])
    return
  }
  for (const [key, value] of Object.entries(own < 0 ? { ...cells, address } : cells)) {
    const column = columnAt(table, MAIL, key as KeyOf<typeof MAIL>) + 1
    if (column > 0) workbook.write(MAIL.name, table.firstRow + line, column, [[value]])
  }
}

function rowFor(address: string, { hours, rows }: Wishes): CellsOf<typeof MAIL> {
  const filled = MAILS.filter((mail) => !Number.isNaN(hours[mail])).map((mail) => [mail, hours[mail]])
  return { address, rows: rows ?? '', ...Object.fromEntries(filled) }
}

/** The tab with all its columns, but for those of wishes that are gone while it has readers. */
function mailTable(workbook: Workbook, { book }: RulesSheet): Result<Table> {
  const table = ownTable(MAIL, workbook.read(MAIL.name))
  if (table instanceof Refused) {
    if (!isCode(table, 'own tab gone')) return table
    // The user stays on the tab they are on.
    workbook.addTabs([MAIL])
    offerChoices(workbook, MAIL)
    return tableOf(MAIL.name, [headersOf(MAIL)])
  }
  const isThere = ({ key }: { readonly key: KeyOf<typeof MAIL> }): boolean => columnAt(table, MAIL, key) >= 0
  const hasReaders = table.rows.some(isFilled)
  const columns = MAIL.columns.filter(
    (column) => isThere(column) || !(hasReaders && WISHES.includes(column.key)),
  )
  if (columns.every(isThere)) return table
  align(workbook, { ...MAIL, columns }, book)
  return ownTable(MAIL, workbook.read(MAIL.name))
}
