// One of a reader's mails as a job: made of the judged day, sent, noted in the Log.
import type { Day } from '../../core/calendar/day'
import { type MailJob, weekToTell } from '../../core/calendar/due-jobs'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import type { Problem } from '../../core/words/faults'
import { Refused, type Result } from '../../core/words/refusals'
import type { JudgedDay } from '../judge/judged-day'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { noteRun } from '../sheet/run-log'
import { noteTold } from '../sheet/told'
import { eveningFor } from './evening'
import { mailStateText } from './mail-state'
import { type MailRow, STATE_OF, type Wishes } from './mail-tab'
import { morningFor } from './morning'
import type { Reader } from './reader'
import { refusalMail } from './refusal-mail'
import { type Made, type Sent, sendMail } from './send-mail'
import { sentText } from './sent-days'
import { toTell, toTellGuest } from './to-tell'
import { weekFor } from './week'
import { writeMail } from './write-mail'

/** Whose mails a run sends. */
export interface Recipient {
  readonly address: string
  readonly ownsNight: boolean
  /** Their row on Mail; absent where it is not made yet. */
  readonly row: MailRow | undefined
  /** What became of the last of each mail. */
  readonly noted: MailRow['noted']
  /** What they want, by that row or by default. */
  readonly wishes: Wishes
  /** What could not be read of the tab. */
  readonly problems: readonly Problem[]
}

export interface MailRun {
  /** Rules with the news of this run's night. */
  readonly rules: RulesSheet
  /** Serial of the sheet's wall clock. */
  readonly now: number
  readonly to: Recipient
  /** Whether the reader sends it by hand; else it comes by itself. */
  readonly isAsked: boolean
  /** The sheet, judged once for all jobs of a run. */
  readonly day: () => Result<JudgedDay>
}

/** Sends a mail; the lock is held. @returns refused when the sheet cannot be judged; the mail is due again then */
export function runMail(ports: Ports, run: MailRun, mail: MailJob): Result<Sent> {
  const { rules, now, to } = run
  const today = mailDay(run, mail)
  const recipient = { ...to, known: to.row?.address ?? to.address }
  const sent = sendMail(ports, rules.book.words, {
    ...{ address: to.address, today, last: to.noted[mail] },
    note: (state) => {
      // On Rules first: until the tab says the same, a run that was cut off is finished by the next.
      if (state.kind === 'sent')
        writeState(ports.workbook, rules, { 'mail.sent': sentText(rules.book, to.address, mail, today) })
      return writeMail(ports.workbook, rules, recipient, { [STATE_OF[mail]]: mailStateText(today, state) })
    },
    make: (since) => made(ports, run, mail, since),
  })
  if (sent instanceof Refused) return sent
  const mails = sent.kind === 'sent' && sent.why === '' ? 1 : 0
  if (mails > 0 || sent.why !== '')
    noteRun(ports.workbook, { moment: now, job: mail, result: 'done', mails, message: sent.why })
  return sent
}

/** The day of a mail by which it is noted, so that the mail of a week that is over leaves this week's to come. */
export const mailDay = ({ rules, now, isAsked }: MailRun, mail: MailJob): Day =>
  mail === 'week' && isAsked ? weekToTell(Math.floor(now), rules.book.calendar) : Math.floor(now)

/** Notes that none was sent, for a job that is done all the same. */
export function skipMail({ workbook }: Ports, { rules, now, to }: MailRun, mail: MailJob): Result<Sent> {
  const sent: Sent = { kind: 'nothing to say', why: '' }
  const cells = { [STATE_OF[mail]]: mailStateText(Math.floor(now), { kind: 'nothing to say' }) }
  return writeMail(workbook, rules, { ...to, known: to.row?.address ?? to.address }, cells) ?? sent
}

function made(
  ports: Ports,
  { rules, to, day, now, isAsked }: MailRun,
  mail: MailJob,
  since: Day | null,
): Result<Made | null> {
  const judged = day()
  if (judged instanceof Refused) {
    const message =
      mail === 'morning' && to.ownsNight ? refusalMail(judged, rules.book.words, Math.floor(now)) : null
    return message ? { message, told: () => {} } : judged
  }
  const reader = { ...readerOf(rules, to, since), isAsked }
  if (mail !== 'morning') {
    const message = (mail === 'evening' ? eveningFor : weekFor)(ports, rules, judged, reader)
    return message && { message, told: () => {} }
  }
  if (!to.ownsNight) {
    const message = morningFor(ports, rules, judged, reader, toTellGuest(rules, to.row?.problems ?? []))
    return message && { message, told: () => {} }
  }
  const told = toTell(rules, judged, [...judged.problems, ...to.problems])
  const message = morningFor(ports, rules, judged, reader, told)
  return message && { message, told: () => noteTold(ports.workbook, rules, told.keys) }
}

function readerOf(
  { table }: RulesSheet,
  { address, ownsNight, wishes }: Recipient,
  since: Day | null,
): Omit<Reader, 'isAsked'> {
  const owners = ownerRows(table)
  const own = owners.filter((row) => row.address === address.trim().toLowerCase())
  // Who leads and wants their own rows only gets those.
  const words = wishes.rows === 'own' ? owners.map((row) => ({ ...row, leads: false })) : owners
  return {
    address,
    isOwnRow: wishes.rows === 'all' ? () => true : isOwnRow(words, address),
    // Where nobody leads, the week would go to nobody.
    leads: owners.some(({ leads }) => leads) ? own.some(({ leads }) => leads) : ownsNight,
    ownsNight,
    since,
  }
}
