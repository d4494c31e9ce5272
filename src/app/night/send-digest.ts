// Sends the digest. Its state is noted before and after sending, so that an interrupted run neither repeats nor loses it; what
// a mail did not bring, the next one does.
import { type Day, isoDay } from '../../core/calendar/day'
import type { Problem, SaidProblem } from '../../core/words/faults'
import { clockNote } from '../judge/judged-day'
import { morningFor } from '../mail/morning'
import type { Told } from '../mail/reader'
import { columnsToKeep } from '../sheet/open-part'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { newsText, problemKey, problemsText, standingProblems, waitingNews } from '../sheet/told'
import {
  lostMail,
  type MailEnd,
  type MailState,
  type MailToSend,
  mailState,
  mailStateText,
} from './night-state'
import type { NightWork } from './night-work'
import { stageNews } from './stage-news'

/** The night that a digest reports on. */
interface DigestRun {
  readonly made: NightWork
  readonly today: Day
  /** E-mail address of the user of this run; '' when Google does not tell it. */
  readonly address: string
  /** Somebody else owns the night, so the digest is left to the owner's trigger. */
  readonly isGuest: boolean
  /** Everything that could not be read, and the same in words. */
  readonly problems: readonly Problem[]
  readonly said: readonly SaidProblem[]
  /** Tabs that were gone, for the panel; the news have them too. */
  readonly remade: readonly SaidProblem[]
  /** What this night has to tell once. */
  readonly news: readonly string[]
}

/** Whether the digest was sent; `note` is a sentence for the Log when it was not. */
interface DigestOutcome {
  readonly mailed: boolean
  readonly note: string
}

/** Notes that the night is done and sends its digest, unless it was sent already or there is nothing to say. */
export function sendDigest(ports: Ports, rules: RulesSheet, delivery: DigestRun): DigestOutcome {
  const { today, address } = delivery
  const { digest: digestWords } = rules.book.words.jobs
  const before = mailState(rules.book, today)
  const over = endOf(before)
  const toSend = before.kind === 'to send' ? before : newDigest(rules, delivery)
  const memory = memoryOf(rules, delivery)
  const columns = columnsToKeep(delivery.made.day.read.sheet)
  const note = (state: MailToSend | { readonly kind: MailEnd }): void => {
    const isTold = over === null && (state.kind === 'sent' || state.kind === 'nothing to say')
    writeState(ports.workbook, rules, {
      today: isoDay(today),
      'today.left': delivery.made.day.queue.left,
      'today.deck': delivery.made.deck.join(' '),
      'P4c.now': delivery.made.day.read.clockStopped,
      'night.mail': mailStateText(today, state),
      'night.news': isTold ? '' : newsText(memory.news),
      'night.problems': problemsText(
        [...delivery.remade, ...delivery.said],
        isTold ? memory.keys : memory.told,
      ),
      columns,
    })
  }
  const end = (kind: MailEnd | 'refused', why = ''): DigestOutcome => {
    note(kind === 'refused' ? { ...toSend, kind, remaining: null } : { kind })
    return { mailed: kind === 'sent' && why === '', note: why }
  }
  if (over) {
    note(over)
    return { mailed: false, note: '' }
  }
  const reader = { address, isOwnRow: () => true, leads: true, ownsNight: true, since: toSend.since }
  const told = toTell(rules, delivery, toSend.isFirst, memory)
  const message = morningFor(ports, rules, delivery.made.day, reader, told)
  if (!message) return end('nothing to say')
  if (delivery.isGuest) {
    note(toSend)
    return { mailed: false, note: '' }
  }
  if (address === '') return end('refused', digestWords.noAddress)
  const remaining = ports.mail.remaining()
  // An interrupted run noted the quota just before sending: if it had sent the mail, less would be left now.
  const noted = toSend.remaining ?? remaining
  if (remaining < noted) return end('sent', digestWords.sentBefore)
  // At most one digest a day: if it is unknown whether it was sent, it is not sent again.
  if (remaining > noted) return end('sent', digestWords.unsure)
  if (remaining <= 0) return end('refused', digestWords.noQuota)
  note({ ...toSend, remaining })
  return ports.mail.send(address, message) ? end('sent') : end('refused', digestWords.refused)
}

/** The state of a digest with which nothing more is sent that day; null where something may be. */
const endOf = (state: MailState): MailToSend | { readonly kind: MailEnd } | null => {
  if (state.kind === 'sent' || state.kind === 'nothing to say') return { kind: state.kind }
  return state.kind === 'refused' ? state : null
}

/**
 * A new digest, which also covers what one that did not go should have told; the messages sent only once go out on the first
 * night and when the P4c clock stops.
 */
function newDigest({ book }: RulesSheet, { made, today }: DigestRun): MailToSend {
  const { clockStopped } = made.day.read
  const lost = lostMail(book, today)
  const isFirst = book.today === null || (clockStopped && !book.clockStopped) || lost?.isFirst === true
  return { kind: 'to send', remaining: null, isFirst, since: lost ? lost.since : book.today }
}

/** What mails have told before this night, and what they have not. */
interface Memory {
  /** Sentences that this mail must bring. */
  readonly news: readonly string[]
  /** Keys of this night's problems, and of those among them that a mail has told. */
  readonly keys: readonly string[]
  readonly told: readonly string[]
}

function memoryOf({ book }: RulesSheet, { made: { day }, news, problems }: DigestRun): Memory {
  const stages = stageNews(day.read.sheet.pipeline, book.words)
  const keys = problems.map(problemKey)
  const { told } = standingProblems(book)
  return {
    news: [...new Set([...waitingNews(book), ...news, stages.read])].filter((line) => line !== ''),
    keys,
    told: keys.filter((key) => told.has(key)),
  }
}

/** What the mail must tell besides the list and the verdicts that changed. */
function toTell(
  rules: RulesSheet,
  { made: { day }, problems, said }: DigestRun,
  isFirst: boolean,
  { news, keys, told }: Memory,
): Told {
  const { pipeline } = day.read.sheet
  const { words } = rules.book
  const { asked } = stageNews(pipeline, words)
  const known = new Set(told)
  const isFresh = (at: number): boolean => !known.has(keys[at] ?? '')
  const isAskedAnew = problems.some(({ code }, at) => code === 'stageUnknown' && isFresh(at))
  const unread = (isNew: boolean): SaidProblem[] =>
    said.filter((_, at) => !isAsked(problems[at]) && isFresh(at) === isNew)
  const spoken = (lines: readonly string[]): string[] => lines.filter((line) => line !== '')
  return {
    news: spoken([
      ...day.read.lost.map(words.columnLost),
      isFirst ? clockNote(day) : '',
      ...news,
      isAskedAnew ? asked : '',
    ]),
    standing: spoken([isAskedAnew ? '' : asked]),
    problems: { fresh: unread(true), known: unread(false) },
  }
}

/** Stage words are asked about by `stagesAsked`, lost columns by `columnLost`. */
const isAsked = (problem: Problem | undefined): boolean =>
  problem?.code === 'stageUnknown' || problem?.code === 'lostColumn'
