// Whose mails a run sends: the row of its user on the tab Mail, or what they have without one.
import { Refused, type Result } from '../../core/words/refusals'
import type { Recipient } from '../mail/mail-job'
import { notedMail } from '../mail/mail-state'
import { defaultWishes, NOTHING_NOTED, noWishes, ofMails, readMail, rowOf } from '../mail/mail-tab'
import { lastMail } from '../mail/sent-days'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/**
 * Who owns the night has the mails of Rules without a row, and the row that was made before Google told their address; all
 * others switch theirs on. Refused where a tab of the user's is called Mail.
 */
export function recipientOf(
  { workbook }: Pick<Ports, 'workbook'>,
  { book }: RulesSheet,
  address: string,
  ownsNight: boolean,
): Result<Recipient> {
  const rows = readMail(workbook, book)
  if (rows instanceof Refused) return rows
  const row = rowOf(rows, address) ?? (ownsNight ? rowOf(rows, '') : undefined)
  const wishes = row ?? (ownsNight ? defaultWishes(book) : noWishes(book))
  // Before there was a tab of mails, the last one was noted on Rules.
  const morning = ownsNight ? notedMail(book.texts.get('night.mail') ?? '') : null
  const onTab = row?.noted ?? { ...NOTHING_NOTED, morning }
  const noted = ofMails((mail) => lastMail(book, address, mail, onTab[mail]))
  return { address, ownsNight, row, noted, wishes, problems: rows.flatMap(({ problems }) => problems) }
}
