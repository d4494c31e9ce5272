// Tells the owner by mail that a night wrote nothing because it could not be told whose cells are whose (S8).

import type { Day } from '../../core/calendar/day'
import { escaped } from '../../core/today/digest'
import { type Refused, refusalText } from '../../core/words/refusals'
import type { Words } from '../../core/words/words'
import type { Mail } from '../sheet/ports'

/** Refusals that only the user can end, by putting cells back or telling rows apart. */
const UNTIL_MENDED: readonly Refused['code'][] = [
  'persons alike',
  'columns apart',
  'own column gone',
  'persons unclear',
  'ids gone',
  'own header twice',
  'own tab as pipeline',
]

/** Mails why nothing was written, where only the user can mend it; without an address or mails left the Log has to do. */
export function mailRefusal(mail: Mail, address: string, why: Refused, words: Words, today: Day): void {
  if (address === '' || !UNTIL_MENDED.includes(why.code) || mail.remaining() <= 0) return
  const text = refusalText(why, words.refusals)
  mail.send(address, { subject: words.refusedSubject(today), text, html: `<p>${escaped(text)}</p>` })
}
