// MailApp: mails go to the workbench's outbox, counted against the day's quota.
import { host } from './host'
import { publish, Service } from './service'
import type { Mail } from './wire'

export class MailApp extends Service {
  /** `(message)`, `(to, subject, body, options?)` or `(to, replyTo, subject, body)`. */
  sendEmail(first: unknown, ...rest: unknown[]): void {
    host('sendMail', mailOf(messageOf(first, rest)))
  }

  getRemainingDailyQuota(): number {
    return host('mailQuota')
  }
}
publish<GoogleAppsScript.Mail.MailApp>('MailApp')(MailApp)

type Message = Readonly<Record<string, unknown>>

function messageOf(first: unknown, rest: readonly unknown[]): Message {
  if (typeof first === 'object' && first !== null) return first as Message
  if (typeof rest[2] === 'string') return { to: first, replyTo: rest[0], subject: rest[1], body: rest[2] }
  return { ...((rest[2] ?? {}) as Message), to: first, subject: rest[0], body: rest[1] }
}

function mailOf(message: Message): Mail {
  const text = (key: string) => String(message[key] ?? '')
  return {
    to: text('to'),
    cc: text('cc'),
    bcc: text('bcc'),
    replyTo: text('replyTo'),
    name: text('name'),
    subject: text('subject'),
    body: text('body'),
    htmlBody: text('htmlBody'),
  }
}
