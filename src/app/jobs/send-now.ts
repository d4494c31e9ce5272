// Sends one of the user's mails from the menu, whatever the hour, unless it went out already.

import { isoWeekOf, mondayOf } from '../../core/calendar/day'
import type { MailJob } from '../../core/calendar/due-jobs'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { mailDay, runMail } from '../mail/mail-job'
import { nightRole } from '../sheet/night-owner'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { judgeOnce } from './judge-once'
import { recipientOf } from './recipient'

/** @returns what became of it, in words */
export function sendNow(ports: Ports, mail: MailJob): Result<string> {
  return withRules(ports, (rules) => {
    const { book } = rules
    if ((book.texts.get('pipeline') ?? '') === '') return refused('not set up')
    const now = ports.workbook.zone(ports.clock.now())
    const address = ports.mail.ownAddress()
    const isOwner = nightRole(ports.workbook, book, address, now) === 'owner'
    const to = recipientOf(ports, rules, address, isOwner)
    if (to instanceof Refused) return to
    const { mails } = book.words.jobs
    const run = { rules, now, to, isAsked: true, day: judgeOnce(ports, rules, now) }
    const last = to.noted[mail]
    const day = mailDay(run, mail)
    if (last?.state.kind === 'sent' && last.day >= (mail === 'week' ? mondayOf(day) : day))
      return mail === 'week' ? mails.sentForWeek(isoWeekOf(day).week) : mails.sentToday
    const sent = runMail(ports, run, mail)
    if (sent instanceof Refused) return sent
    if (sent.kind === 'nothing to say') return mails.nothing
    return sent.why === '' ? mails.sent(address) : sent.why
  })
}
