// The kernel's outbox: mails as they would leave, counted by recipients against the day's quota.
import type { Mail } from '../services/wire'
import type { GoogleState } from '../state'
import type { Handlers } from './handlers'

const DAY_MS = 86_400_000
const SUBJECT_LENGTH = 250
const BODY_BYTES = 200 * 1024
const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/

export function mailOperations(state: GoogleState) {
  const renew = () => {
    if (state.clock.now() >= state.mail.windowEnds) state.mail.used = 0
  }
  return {
    mailQuota: () => {
      renew()
      return state.mail.limit - state.mail.used
    },
    sendMail: (execution, mail) => {
      renew()
      const recipients = checked(mail)
      if (state.mail.used + recipients > state.mail.limit) {
        throw new Error('Service invoked too many times for one day: email.')
      }
      if (state.mail.used === 0) state.mail.windowEnds = state.clock.now() + DAY_MS
      state.mail.used += recipients
      state.outbox.push({ ...mail, from: execution.user, at: state.clock.now() })
    },
  } satisfies Partial<Handlers>
}

/** The number of recipients. @throws for what Google refuses: no or bad address, line breaks in headers, too long texts. */
function checked(mail: Mail): number {
  if (/[\r\n]/.test(mail.subject) || mail.subject.length > SUBJECT_LENGTH)
    throw new Error('Invalid argument: subject')
  if (/[\r\n]/.test(mail.name)) throw new Error('Invalid argument: name')
  if (/[\r\n]/.test(mail.replyTo)) throw new Error('Invalid argument: replyTo')
  if (Buffer.byteLength(mail.body) > BODY_BYTES || Buffer.byteLength(mail.htmlBody) > BODY_BYTES) {
    throw new Error('Limit Exceeded: Email Body Size.')
  }
  const recipients = [mail.to, mail.cc, mail.bcc]
    .flatMap((list) => list.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient')
  const bad = recipients.find((one) => !ADDRESS.test(/<([^<>]*)>$/.exec(one)?.[1] ?? one))
  if (bad !== undefined) throw new Error(`Invalid email: ${bad}`)
  return recipients.length
}
