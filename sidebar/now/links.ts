// What a medium needs to reach somebody.

import { callLink, mailLink } from '../../src/core/cells/links'
import { mediumOf } from '../../src/core/tabs/vocabulary'

/** What a medium needs to reach somebody: an address for mails, else a number; `link` is '' where it opens nothing. */
export function reachBy(
  medium: string,
  { phone, email }: { readonly phone: string; readonly email: string },
): { readonly isMail: boolean; readonly text: string; readonly link: string } {
  const isMail = mediumOf(medium)?.declinedBy === 'noEmail'
  return isMail
    ? { isMail, text: email, link: mailLink(email) }
    : { isMail, text: phone, link: callLink(phone) }
}
