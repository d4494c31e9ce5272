// The digest on its way: noted before it goes and after, so that a run cut off between sends it neither twice nor never.
import { addWorkingDays, type Day, serialOf } from '../core/day'
import { digest } from '../core/digest'
import { NOTICE, PURGE } from '../core/purge'
import { leftLine } from '../core/queue'
import { plural } from '../core/text'
import type { Judged } from './judged'
import type { NightWork } from './night'
import { type MailState, mailStateText } from './night-state'
import type { Ports } from './ports'
import { type RulesSheet, writeState } from './sheet'

interface Delivery {
  readonly read: Judged
  readonly made: NightWork
  readonly today: Day
  readonly address: string
}

/** What became of the digest; `note` is for the Log when it did not go. */
interface Delivered {
  readonly mailed: boolean
  readonly note: string
}

/** Sends today's digest unless that has been done, or there is nothing to say. */
export function deliver(ports: Ports, rules: RulesSheet, delivery: Delivery): Delivered {
  const { mail } = delivery.made
  if (mail.kind !== 'to send') return { mailed: false, note: '' }
  const settle = (kind: Exclude<MailState['kind'], 'to send'>, note = ''): Delivered => {
    writeState(ports.workbook, rules, {
      today: serialOf(delivery.today),
      'P4c.now': delivery.read.clockStopped,
      'night.mail': mailStateText(delivery.today, { kind }),
    })
    return { mailed: kind === 'sent' && note === '', note }
  }
  const message = digest(digestInput(rules, delivery))
  if (!message) return settle('nothing to say')
  // A run that was cut off noted the quota just before sending: had the mail gone, less would be left now.
  if (delivery.made.isResumed && ports.mail.remaining() !== mail.remaining) {
    return settle('sent', 'The digest had gone out before the last run was cut off.')
  }
  if (delivery.address === '')
    return settle('refused', 'No digest: your address is not known. Allow it in the menu, Set up Touchline.')
  if (mail.remaining <= 0)
    return settle('refused', 'No digest: mail is not permitted, or today’s quota is used up.')
  return ports.mail.send(delivery.address, message)
    ? settle('sent')
    : settle('refused', 'No digest: Google refused to send it.')
}

function digestInput(rules: RulesSheet, { read, made, today }: Delivery): Parameters<typeof digest>[0] {
  const { pipeline } = read.sheet
  const { codes, texts, noticeSince } = read.decisions.verdicts
  const { calendar, numbers } = rules.book
  const rowsWhere = (test: (row: number) => boolean): string[] =>
    texts.flatMap((text, row) => (test(row) ? [`${pipeline.label(row)}: ${text}`] : []))
  const messages = made.firstTold ? [made.clockMessage, unreadLine(read)].filter((line) => line !== '') : []
  return {
    today,
    items: made.items,
    left: leftLine(made.queue.left),
    audit: made.audit,
    notices: rowsWhere((row) => codes[row] === NOTICE && noticeSince[row] === today),
    purges: rowsWhere(
      (row) =>
        codes[row] === PURGE &&
        addWorkingDays(noticeSince[row] ?? Number.NaN, numbers['P4.days'], calendar) === today,
    ),
    messages,
  }
}

function unreadLine({ problems }: Judged): string {
  const [first] = problems
  if (!first) return ''
  const where =
    first.row > 0 ? `${first.tab}, row ${first.row}, ${first.header}` : `${first.tab}, ${first.header}`
  return `${plural(problems.length, 'cell or column', 'cells or columns')} could not be read. The first: ${where}: ${first.text}.`
}
