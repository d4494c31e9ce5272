// The days of the last mails as Rules keeps them, beside the tab Mail: that tab is the user's to tidy, and a header, row or
// tab that is gone must not send a mail twice.
import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'
import type { MailJob } from '../../core/calendar/due-jobs'
import type { RuleBook } from '../../core/rules/rule-book'
import type { NotedMail } from './mail-state'

/** Readers in lower case → mail → its day, as `2026-03-05`. */
type Kept = Record<string, Record<string, string>>

/** What became of a mail: the later of the tab's word and the day on Rules; the tab's where both are of one day. */
export function lastMail(
  book: RuleBook,
  address: string,
  mail: MailJob,
  onTab: NotedMail | null,
): NotedMail | null {
  const day = parseIsoDay(String(keptOf(book)[keyOf(address)]?.[mail] ?? ''))
  if (day === null || (onTab !== null && onTab.day >= day)) return onTab
  return { day, state: { kind: 'sent' } }
}

/** The row's text with a mail that was sent. */
export function sentText(book: RuleBook, address: string, mail: MailJob, today: Day): string {
  const kept = keptOf(book)
  const key = keyOf(address)
  return JSON.stringify({ ...kept, [key]: { ...kept[key], [mail]: isoDay(today) } })
}

const keyOf = (address: string): string => address.trim().toLowerCase()

/** Nothing where the row is blank or somebody wrote into it. */
function keptOf({ texts }: RuleBook): Kept {
  try {
    const kept: unknown = JSON.parse(texts.get('mail.sent') ?? '')
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Kept) : {}
  } catch {
    return {}
  }
}
