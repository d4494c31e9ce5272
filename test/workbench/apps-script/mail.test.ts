// The outbox: what would be sent, and what Google refuses to send.
import { googleOf, NOON } from '../../support/google-of'

const BUNDLE = `
  function send(message) { MailApp.sendEmail(message) }
  function plain() {
    MailApp.sendEmail('a@b.co', 'Hello', 'Text')
    MailApp.sendEmail('a@b.co', 'Hello', 'Text', { htmlBody: '<b>Text</b>', cc: 'c@d.co, e@f.co', name: 'Ann' })
    MailApp.sendEmail('a@b.co', 'back@b.co', 'Hello', 'Text')
    return MailApp.getRemainingDailyQuota()
  }`
const DAY_MS = 86_400_000

/** The message that sending ends in, or 'sent'. */
function sending(message: Record<string, string>): string {
  const google = googleOf(BUNDLE)
  return google.run('send', [message]).execution.error?.message ?? 'sent'
}

describe('a mail', () => {
  it('can be given in each of Google’s ways', () => {
    const google = googleOf(BUNDLE)
    expect(google.run('plain').value).toBe(95)
    const base = {
      to: 'a@b.co',
      cc: '',
      bcc: '',
      replyTo: '',
      name: '',
      subject: 'Hello',
      body: 'Text',
      htmlBody: '',
    }
    const sent = { ...base, from: 'ann@example.com', at: NOON }
    expect(google.outbox).toEqual([
      sent,
      { ...sent, htmlBody: '<b>Text</b>', cc: 'c@d.co, e@f.co', name: 'Ann' },
      { ...sent, replyTo: 'back@b.co' },
    ])
  })

  it('needs recipients that are addresses', () => {
    expect(sending({ to: 'Ann Lee <ann@b.co>', subject: 's', body: 'b' })).toBe('sent')
    expect(sending({ to: '', subject: 's', body: 'b' })).toBe('Failed to send email: no recipient')
    expect(sending({ to: 'a@b.co, nobody', subject: 's', body: 'b' })).toBe('Invalid email: nobody')
  })

  it('lets no line break into its head', () => {
    expect(sending({ to: 'a@b.co', subject: 'Hi\r\nBcc: x@y.co', body: 'b' })).toBe(
      'Invalid argument: subject',
    )
    expect(sending({ to: 'a@b.co', subject: 's', body: 'b', name: 'A\nB' })).toBe('Invalid argument: name')
    expect(sending({ to: 'a@b.co', subject: 's', body: 'b', replyTo: 'x@y.co\n' })).toBe(
      'Invalid argument: replyTo',
    )
  })

  it('stays within Google’s sizes', () => {
    expect(sending({ to: 'a@b.co', subject: 'x'.repeat(250), body: '' })).toBe('sent')
    expect(sending({ to: 'a@b.co', subject: 'x'.repeat(251), body: '' })).toBe('Invalid argument: subject')
    expect(sending({ to: 'a@b.co', subject: '', body: 'x'.repeat(204_801) })).toBe(
      'Limit Exceeded: Email Body Size.',
    )
  })
})

describe('the quota', () => {
  it('counts recipients and is new a day after the first mail', () => {
    const google = googleOf(BUNDLE, undefined, { mailLimit: 3 })
    const two = { to: 'a@b.co', bcc: 'c@d.co', subject: 's', body: 'b' }
    expect(google.run('send', [two]).execution.error).toBeUndefined()
    const refused = 'Service invoked too many times for one day: email.'
    expect(google.run('send', [two]).execution.error?.message).toBe(refused)
    google.state.clock.advance(DAY_MS - 1)
    expect(google.run('send', [two]).execution.error?.message).toBe(refused)
    google.state.clock.advance(1)
    expect(google.run('send', [two]).execution.error).toBeUndefined()
    expect(google.outbox).toHaveLength(2)
  })
})
