// Sends the digest. Its state is noted before and after sending, so that an interrupted run neither repeats nor loses it.
import { type Day, isoDay } from '../../core/calendar/day'
import { addWorkingDays } from '../../core/calendar/working-days'
import { stoppedClock } from '../../core/purge/verdict'
import { digest } from '../../core/today/digest'
import { NOTICE, PURGE } from '../../core/words/facts'
import { saidProblems } from '../../core/words/faults'
import { verdictText, type Words } from '../../core/words/words'
import type { JudgedSheet } from '../judge/read-and-judge'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { columnNews, newPins } from './column-news'
import { type MailEnd, type MailToSend, mailState, mailStateText } from './night-state'
import type { NightWork } from './night-work'
import { stageNews } from './stage-news'

/** The night that a digest reports on. */
interface DigestRun {
  readonly read: JudgedSheet
  readonly made: NightWork
  readonly today: Day
  /** E-mail address of the user of this run; '' when Google does not tell it. */
  readonly address: string
  /** Somebody else owns the night, so the digest is left to the owner's trigger. */
  readonly isGuest: boolean
}

/** Whether the digest was sent; `note` is a sentence for the Log when it was not. */
interface DigestOutcome {
  readonly mailed: boolean
  readonly note: string
}

/** Notes that the night is done and sends its digest, unless it was sent already or there is nothing to say. */
export function sendDigest(ports: Ports, rules: RulesSheet, delivery: DigestRun): DigestOutcome {
  const { today, read, address } = delivery
  const note = (state: MailToSend | { readonly kind: MailEnd }): void =>
    writeState(ports.workbook, rules, {
      today: isoDay(today),
      'P4c.now': read.clockStopped,
      'night.mail': mailStateText(today, state),
    })
  const end = (kind: MailEnd, why = ''): DigestOutcome => {
    note({ kind })
    return { mailed: kind === 'sent' && why === '', note: why }
  }
  const before = mailState(rules.book, today)
  if (before.kind !== 'none' && before.kind !== 'to send') {
    note({ kind: before.kind })
    return { mailed: false, note: '' }
  }
  const toSend = before.kind === 'to send' ? before : newDigest(rules, read)
  const message = digest(digestInput(rules, delivery, toSend), rules.book.words)
  if (!message) return end('nothing to say')
  if (delivery.isGuest) {
    note(toSend)
    return { mailed: false, note: '' }
  }
  if (address === '')
    return end('refused', 'No digest: your address is not known. Allow it in the menu, Set up Touchline.')
  const remaining = ports.mail.remaining()
  // An interrupted run noted the quota just before sending: if it had sent the mail, less would be left now.
  const noted = toSend.remaining ?? remaining
  if (remaining < noted) return end('sent', 'The digest had gone out before the last run was cut off.')
  // At most one digest a day: if it is unknown whether it was sent, it is not sent again.
  if (remaining > noted)
    return end(
      'sent',
      'The last run was cut off while the digest went out: it may be missing. Today has it all.',
    )
  if (remaining <= 0) return end('refused', 'No digest: mail is not permitted, or today’s quota is used up.')
  note({ ...toSend, remaining })
  return ports.mail.send(address, message)
    ? end('sent')
    : end('refused', 'No digest: Google refused to send it.')
}

/** A new digest; the messages sent only once go out on the first night and when the P4c clock stops. */
const newDigest = ({ book }: RulesSheet, { clockStopped }: JudgedSheet): MailToSend => ({
  kind: 'to send',
  remaining: null,
  isFirst: book.today === null || (clockStopped && !book.clockStopped),
  since: book.today,
})

function digestInput(
  rules: RulesSheet,
  { read, made, today }: DigestRun,
  { isFirst, since }: MailToSend,
): Parameters<typeof digest>[0] {
  const { pipeline } = read.sheet
  const { codes, facts, noticeSince } = read.decisions.verdicts
  const { calendar, numbers, words } = rules.book
  const after = since === null ? Number.NEGATIVE_INFINITY : Math.min(since, today - 1)
  const rowsWhere = (code: number, dayOf: (row: number) => Day): string[] =>
    facts.flatMap((fact, row) => {
      const day = codes[row] === code ? dayOf(row) : Number.NaN
      return day > after && day <= today
        ? [words.digestRow(pipeline.label(row), verdictText(words, fact))]
        : []
    })
  const noticed = (row: number): Day => noticeSince[row] ?? Number.NaN
  const isHeld = read.hold.state === 'held'
  const clock = isHeld ? null : stoppedClock(pipeline, read.decisions.cadence, read.clockStopped)
  const stages = stageNews(pipeline, words)
  const unread = unreadLine(read, words)
  const first = isFirst ? [clock ? words.clockStopped(clock) : '', unread] : []
  const standing = [...(isFirst ? [] : [unread]), ...(stages.isNew ? [] : [stages.asked])]
  const spoken = (lines: readonly string[]): string[] => lines.filter((line) => line !== '')
  return {
    today,
    items: made.items,
    left: [words.left(made.queue.left), made.late].filter((line) => line !== '').join('. '),
    audit: isHeld ? null : made.audit,
    notices: rowsWhere(NOTICE, noticed),
    purges: rowsWhere(PURGE, (row) => addWorkingDays(noticed(row), numbers['P4.days'], calendar)),
    messages: spoken([
      ...read.lost.map(words.columnLost),
      ...[...first, stages.read, stages.isNew ? stages.asked : ''],
      ...columnNews(newPins(pipeline), words),
    ]),
    standing: spoken(standing),
  }
}

/** Stage words are asked about by `stagesAsked`, lost columns by `columnLost`. */
function unreadLine({ problems }: JudgedSheet, words: Words): string {
  const unread = problems.filter(({ code }) => code !== 'stageUnknown' && code !== 'lostColumn')
  const [first] = saidProblems(words.faults, unread.slice(0, 1))
  return first ? words.digestProblems(unread.length, first) : ''
}
