// Sends one of a reader's mails, once a day. Its state is noted before and after, so that a run that is cut off neither
// repeats nor loses it; what a mail did not bring, the next one does.
import type { Day } from '../../core/calendar/day'
import { Refused, type Result } from '../../core/words/refusals'
import type { Words } from '../../core/words/words'
import type { Message, Ports } from '../sheet/ports'
import { type MailEnd, type MailState, type NotedMail, toldUntil } from './mail-state'

/** One of a reader's mails. */
export interface Delivery {
  readonly address: string
  readonly today: Day
  /** What became of the last one. */
  readonly last: NotedMail | null
  /** Notes what becomes of this one. */
  readonly note: (state: MailState) => Result<void>
  /** Makes it; null = there is nothing to say. @param since the day up to which earlier ones told everything */
  readonly make: (since: Day | null) => Result<Made | null>
}

/** A mail that is made, and what to note when it has gone. */
export interface Made {
  readonly message: Message
  readonly told: () => void
}

/** What became of it: with a sentence where it did not go, or may not have. */
export interface Sent {
  readonly kind: MailEnd | 'refused'
  readonly why: string
}

/** @returns refused when it could not be made; it is due again then */
export function sendMail({ mail }: Pick<Ports, 'mail'>, words: Words, delivery: Delivery): Result<Sent> {
  const { address, today, last, note } = delivery
  const { mails } = words.jobs
  const since = toldUntil(last)
  const made = delivery.make(since)
  if (made instanceof Refused) return made
  const end = (kind: Sent['kind'], why = ''): Result<Sent> => {
    // What was told is noted first: a run that is cut off in between finds by the quota that the mail has gone.
    if (kind === 'sent') made?.told()
    const noted = note(kind === 'refused' ? { kind, remaining: null, since } : { kind })
    return noted instanceof Refused ? noted : { kind, why }
  }
  const before = last?.day === today && 'since' in last.state ? last.state.remaining : null
  if (!made && before === null) return end('nothing to say')
  if (address === '') return end('refused', mails.noAddress)
  const remaining = mail.remaining()
  // A run that was cut off noted the quota just before sending: if it had sent the mail, less would be left now.
  if (before !== null && remaining < before) return end('sent', mails.sentBefore)
  // At most one a day: if it is unknown whether it was sent, it is not sent again.
  if (before !== null && remaining > before) return end('sent', mails.unsure)
  if (!made) return end('nothing to say')
  if (remaining <= 0) return end('refused', mails.noQuota)
  const noted = note({ kind: 'to send', remaining, since })
  if (noted instanceof Refused) return noted
  return mail.send(address, made.message) ? end('sent') : end('refused', mails.refused)
}
