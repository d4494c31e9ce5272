// The words of the tool Questions.
import type { AskedQuestion } from '../../../src/app/panel/report-page'
import { inLanguage } from '../../frame/language'
import { percent } from '../report/words'

export const WORDS = inLanguage({
  english: {
    none: 'No question is logged yet. Log what you asked with the touch, and tap “Great question!” when they said so.',
    earned: ({ asked, great }: AskedQuestion) => `Great ${great} of ${asked} times`,
    sure: ({ rate, asked }: AskedQuestion) =>
      asked < 5 ? 'Too few times to tell.' : `Between ${percent(rate.low)} and ${percent(rate.high)}`,
  },
  german: {
    none: 'Noch ist keine Frage notiert. Notieren Sie beim Kontakt, was Sie fragten, und tippen Sie „Gute Frage!“, wenn jemand es sagt.',
    earned: ({ asked, great }) => `${great} von ${asked} Mal eine gute Frage`,
    sure: ({ rate, asked }) =>
      asked < 5 ? 'Zu selten, um etwas zu sagen.' : `Zwischen ${percent(rate.low)} und ${percent(rate.high)}`,
  },
})
