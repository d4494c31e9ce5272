// The mail in the morning's place where the sheet could not be judged because it cannot be told whose cells are whose (S8).

import type { Day } from '../../core/calendar/day'
import { messageOf } from '../../core/mail/message'
import { type Refused, refusalText } from '../../core/words/refusals'
import type { Words } from '../../core/words/words'
import type { Message } from '../sheet/ports'

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

/** Says why nothing was written, where only the user can mend it; null for other refusals. */
export function refusalMail(why: Refused, words: Words, today: Day): Message | null {
  if (!UNTIL_MENDED.includes(why.code)) return null
  const { day, footer, language, needsYou, wroteNothing } = words.mail
  return messageOf({
    language,
    subject: [day(today), needsYou],
    headline: wroteNothing(today),
    blocks: [
      { is: 'line', text: refusalText(why, words.refusals) },
      { is: 'footer', text: footer.refused },
    ],
  })
}
