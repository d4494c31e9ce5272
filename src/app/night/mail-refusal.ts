// Tells the owner by mail that a night wrote nothing because it could not be told whose cells are whose (S8).

import type { Day } from '../../core/calendar/day'
import { messageOf } from '../../core/mail/message'
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
  const { day, footer, language, needsYou, wroteNothing } = words.mail
  const message = messageOf({
    language,
    subject: [day(today), needsYou],
    headline: wroteNothing(today),
    blocks: [
      { is: 'line', text: refusalText(why, words.refusals) },
      { is: 'footer', text: footer.refused },
    ],
  })
  mail.send(address, message)
}
