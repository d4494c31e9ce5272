// Google's permission that ran out: a trigger is called all the same and fails at its first call. What is left then is a mail,
// in the place of the morning's, with the page on which the user permits again.
import { escaped } from '../core/mail/html'
import { googleClock } from './clock'
import { userWords } from './user-words'

/** When the user was asked last: for all their spreadsheets, as the permission is. */
const ASKED = 'authorization asked'
const MILLISECONDS_BETWEEN = 23.5 * 3_600_000

/** Asks by mail for the permission where it is lacking, once a day; what Google does not permit of that is left. */
export function askForAuthorization(): void {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)
    if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return
    const store = PropertiesService.getUserProperties()
    const now = googleClock.now()
    if (now - Number(store.getProperty(ASKED) ?? Number.NEGATIVE_INFINITY) < MILLISECONDS_BETWEEN) return
    const url = info.getAuthorizationUrl() ?? ''
    const { subject, text, allow } = userWords().jobs.permission
    const htmlBody = `<p>${text}</p><p><a href="${escaped(url)}">${allow}</a></p>`
    MailApp.sendEmail(Session.getEffectiveUser().getEmail(), subject, `${text}\n\n${url}`, {
      htmlBody,
      name: 'Touchline',
    })
    store.setProperty(ASKED, String(now))
  } catch {
    // Nobody can be told: the heartbeat on Today turns red.
  }
}
