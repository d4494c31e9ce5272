// The tab Mail as read: who gets which mails at which hour, and what became of the last of each.
import type { Day } from '../../core/calendar/day'
import type { MailJob } from '../../core/calendar/due-jobs'
import type { Cell } from '../../core/cells/cell'
import { readDays } from '../../core/cells/columns'
import { hourOf } from '../../core/cells/hour'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import type { RuleBook } from '../../core/rules/rule-book'
import { columnAt, headerOf, headersOf, type KeyOf, MAIL } from '../../core/tabs/schema'
import type { Fault, Problem } from '../../core/words/faults'
import { isCode, Refused, type Result } from '../../core/words/refusals'
import { isSameAddress } from '../sheet/night-owner'
import { ownTable } from '../sheet/own-table'
import type { Workbook } from '../sheet/ports'
import { type NotedMail, notedMail } from './mail-state'

/** What a reader wants. */
export interface Wishes {
  /** Hour of the day; NaN = none. */
  readonly hours: Readonly<Record<MailJob, number>>
  /** No mail before this day. */
  readonly pausedUntil: Day | null
  /** null = as the owner table has it. */
  readonly rows: 'own' | 'all' | null
}

/** A row of the tab. */
export interface MailRow extends Wishes {
  /** Of the sheet. */
  readonly row: number
  /** As typed; '' of a reader whose address Google does not tell. */
  readonly address: string
  readonly noted: Readonly<Record<MailJob, NotedMail | null>>
  /** What could not be read of it. */
  readonly problems: readonly Problem[]
}

export const MAILS = ['morning', 'evening', 'week'] as const satisfies readonly MailJob[]

/** The column that says what became of each mail. */
export const STATE_OF = { morning: 'morningSent', evening: 'eveningSent', week: 'weekSent' } as const

/** The rows; refused where a tab of the user's has that name. */
export function readMail(workbook: Workbook, book: RuleBook): Result<readonly MailRow[]> {
  const found = ownTable(MAIL, workbook.read(MAIL.name))
  if (found instanceof Refused && !isCode(found, 'own tab gone')) return found
  const table = found instanceof Refused ? tableOf(MAIL.name, [headersOf(MAIL)]) : found
  const rows = table.rows.flatMap((cells, line) =>
    isFilled(cells) ? [readRow(cells, { table, row: table.firstRow + line, book, workbook })] : [],
  )
  const [first, ...more] = rows.map((row) => (rowOf(rows, row.address) === row ? row : ignored(row)))
  return first ? [{ ...first, problems: [...lostHeaders(table, book), ...first.problems] }, ...more] : []
}

/** A row whose address a row above has: nothing else of it matters. */
function ignored(row: MailRow): MailRow {
  const place = { tab: MAIL.name, row: row.row, header: headerOf(MAIL, 'address') }
  return { ...row, problems: [{ ...place, code: 'mailTwice', shown: row.address }] }
}

/** The columns of a reader's wishes: one that is gone is said, since a new one would be blank, which is a wish too. */
export const WISHES: readonly KeyOf<typeof MAIL>[] = [...MAILS, 'pause', 'rows']

function lostHeaders(table: Table, book: RuleBook): Problem[] {
  const lost = WISHES.filter((key) => columnAt(table, MAIL, key) < 0)
  return lost.map((key) => {
    const mail = MAILS.find((one) => one === key)
    const taken = mail ? defaultHour(book, mail) : Number.NaN
    return { tab: MAIL.name, row: 0, header: headerOf(MAIL, key), code: 'mailHeader', taken }
  })
}

/** The row of an address: of several the first. */
export const rowOf = (rows: readonly MailRow[], address: string): MailRow | undefined =>
  rows.find((row) => isSameAddress(row.address, address))

/** Of a reader who had no mail yet. */
export const NOTHING_NOTED: MailRow['noted'] = { morning: null, evening: null, week: null }

/** Whether anything stands in a line of the tab. */
export const isFilled = (cells: readonly Cell[]): boolean => cells.some((cell) => cleanText(cell) !== '')

interface Place {
  readonly table: Table
  /** Of the sheet. */
  readonly row: number
  readonly book: RuleBook
  readonly workbook: Workbook
}

function readRow(cells: readonly Cell[], { table, row, book, workbook }: Place): MailRow {
  const problems: Problem[] = []
  const cell = (key: KeyOf<typeof MAIL>): Cell => cells[columnAt(table, MAIL, key)]
  const shown = (key: KeyOf<typeof MAIL>): string => cleanText(cell(key), workbook.zone)
  const fault = (key: KeyOf<typeof MAIL>, found: Fault): void => {
    problems.push({ tab: MAIL.name, row, header: headerOf(MAIL, key), ...found })
  }
  const hour = (mail: MailJob): number => {
    if (columnAt(table, MAIL, mail) < 0) return defaultHour(book, mail)
    const read = hourOf(cell(mail), workbook.zone)
    if (!Number.isNaN(read)) return read ?? Number.NaN
    const taken = defaultHour(book, mail)
    fault(mail, { code: 'mailHour', shown: shown(mail), taken })
    return taken
  }
  const hours = ofMails(hour)
  const { moments, unread } = readDays([[cell('pause')]], 0, workbook.zone)
  if (unread.length > 0) fault('pause', { code: 'day', shown: shown('pause') })
  const pause = Math.floor(moments[0] ?? Number.NaN)
  const said = normalise(shown('rows'))
  const isKnown = said === 'own' || said === 'all'
  if (!isKnown && said !== '') fault('rows', { code: 'mailRows', shown: shown('rows') })
  return {
    row,
    address: shown('address'),
    hours,
    pausedUntil: Number.isNaN(pause) ? book.mailPause : Math.max(pause, book.mailPause ?? pause),
    rows: isKnown ? said : said === '' ? null : 'own',
    noted: ofMails((mail) => notedMail(shown(STATE_OF[mail]))),
    problems,
  }
}

/** Something of each mail. */
export const ofMails = <T>(of: (mail: MailJob) => T): Record<MailJob, T> => ({
  morning: of('morning'),
  evening: of('evening'),
  week: of('week'),
})

/** The hour of a mail by Rules; NaN = none. */
const defaultHour = ({ numbers }: RuleBook, mail: MailJob): number => numbers[`mail.${mail}`]

/** What somebody wants who has no row: the defaults of Rules. */
export const defaultWishes = (book: RuleBook): Wishes => ({
  hours: ofMails((mail) => defaultHour(book, mail)),
  pausedUntil: book.mailPause,
  rows: null,
})

/** What somebody wants who never asked for mails: none by themselves. */
export const noWishes = (book: RuleBook): Wishes => ({
  ...defaultWishes(book),
  hours: ofMails(() => Number.NaN),
})
