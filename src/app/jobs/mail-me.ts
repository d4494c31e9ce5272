// Switches the user's own mails on: their trigger, and their row on the tab Mail.
import { clockText } from '../../core/calendar/moment'
import { MAIL } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { defaultWishes } from '../mail/mail-tab'
import { writeMail } from '../mail/write-mail'
import { nightRole } from '../sheet/night-owner'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { HANDLER } from '../sheet/trigger'
import { recipientOf } from './recipient'

/** Rows stays blank: whose rows they get follows the owner table, whenever it is written, until they say otherwise on the tab. @returns what follows, in words */
export function mailMe(ports: Ports): Result<string> {
  return withRules(ports, (rules) => {
    const { book } = rules
    const { mails } = book.words.jobs
    if ((book.texts.get('pipeline') ?? '') === '') return refused('not set up')
    const address = ports.mail.ownAddress()
    if (address === '') return mails.noAddress
    const now = ports.workbook.zone(ports.clock.now())
    const isOwner = nightRole(ports.workbook, book, address, now) === 'owner'
    const to = recipientOf(ports, rules, address, isOwner)
    if (to instanceof Refused) return to
    const wishes = defaultWishes(book)
    const hour = to.row?.hours.morning ?? Number.NaN
    const isOff = Number.isNaN(hour)
    const cells = isOff ? { morning: wishes.hours.morning } : {}
    const written = writeMail(
      ports.workbook,
      rules,
      { address, known: to.row?.address ?? address, wishes },
      cells,
    )
    if (written instanceof Refused) return written
    ports.workbook.show(MAIL.name)
    if (!ports.triggers.install(HANDLER)) return mails.noTrigger
    return mails.switchedOn(clockText((isOff ? wishes.hours.morning : hour) * 60))
  })
}
