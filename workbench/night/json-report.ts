// The run as the one JSON object of --json.
import { isoOfDay } from './calendar'
import type { NightResult } from './night-run'
import type { SheetReading, TodayItem, Verdicts } from './reports'

export interface JsonReport {
  readonly file: string
  /** The last night's day, `yyyy-mm-dd`. */
  readonly today: string
  readonly rows: number
  readonly open: number
  /** Field → the header it was matched to. */
  readonly matched: Readonly<Record<string, string>>
  readonly unsure: readonly string[]
  /** How the sheet was read. */
  readonly reading: SheetReading
  readonly verdicts: Verdicts
  readonly claimed: number
  readonly surviving: number
  readonly today_list: readonly TodayItem[]
  /** Of all nights, in order. */
  readonly mails: readonly {
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly html: string
  }[]
  readonly problems: readonly { readonly row: number; readonly header: string; readonly text: string }[]
  /** Of the last night. */
  readonly serviceCalls: NightResult['serviceCalls']
  /** What the saved file does not have, such as `1 table`. */
  readonly notKept: readonly string[]
  /** The time of the whole command. */
  readonly seconds: number
}

export function jsonReport(
  file: string,
  result: NightResult,
  seconds: number,
  notKept: readonly string[] = [],
): JsonReport {
  const { setUp, night, google, serviceCalls } = result
  const { rows, open, verdicts, claimed, surviving } = night.audit
  const { matched, unsure, reading } = setUp
  return {
    file,
    today: isoOfDay(night.today),
    rows,
    open,
    matched,
    unsure,
    reading,
    verdicts,
    claimed,
    surviving,
    today_list: night.items,
    mails: google.outbox.map(({ to, subject, body, htmlBody }) => ({
      to,
      subject,
      text: body,
      html: htmlBody,
    })),
    problems: night.problems.map(({ tab, row, header, text }) => ({
      row,
      header,
      text: tab === setUp.tab ? text : `${tab}: ${text}`,
    })),
    serviceCalls,
    notKept,
    seconds,
  }
}
