// A permission that was not given is an answer; every other failure stays the failure it is.
import { googlePorts } from '../../src/google/ports'

/** Google's globals as a run finds them, with a mail service that fails so. */
function portsWhere(failure: () => never) {
  const globals = globalThis as Record<string, unknown>
  globals.SpreadsheetApp = { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) }
  globals.MailApp = { sendEmail: failure, getRemainingDailyQuota: failure }
  globals.Session = { getEffectiveUser: failure }
  return googlePorts()
}

const MESSAGE = { subject: 's', text: 't', html: 'h' }
const failing = (failure: Error | string) => () => {
  throw failure
}

describe('mail', () => {
  it.each([
    'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    'Sie sind nicht berechtigt. Erforderlich: https://www.googleapis.com/auth/script.send_mail',
    'Authorization is required to perform that action.',
    'Service invoked too many times for one day: email.',
  ])('is refused, in whatever words: %s', (words) => {
    for (const failure of [new Error(words), words]) {
      const { mail } = portsWhere(failing(failure))
      expect([mail.ownAddress(), mail.remaining(), mail.send('a@b.c', MESSAGE)]).toEqual(['', 0, false])
    }
  })

  it('that fails for another reason is no refusal', () => {
    const { mail } = portsWhere(failing(new TypeError('text.slice is not a function')))
    expect(() => mail.send('a@b.c', MESSAGE)).toThrow('text.slice is not a function')
    expect(() => mail.ownAddress()).toThrow('text.slice is not a function')
  })
})
