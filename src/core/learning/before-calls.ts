// What to read before a block of calls: outcomes delivered, with numbers, and customers' own words (Q7, Q5).
import { cleanText } from '../cells/text'
import { type BuyingAnswer, countAnswers } from './why-they-buy'

/** An outcome delivered to customers, such as `Hours saved a week` with the figure `6`. */
interface DeliveredOutcome {
  readonly what: string
  readonly figure: string
}

/** What to read before calls. */
export interface BeforeCalls {
  /** With their figures, as the user wrote them. */
  readonly outcomes: readonly DeliveredOutcome[]
  /** Customers' own words, and how many said so; the most frequent first. */
  readonly words: readonly { readonly text: string; readonly customers: number }[]
  /** An outcome that still needs a number; '' = none. */
  readonly bare: string
}

/** At most this many of each are shown. */
const MOST_SHOWN = 3

/** Q7: the first outcomes with a number, and the answers that most customers gave. An outcome without a number is named. */
export function beforeCalls(
  outcomes: readonly DeliveredOutcome[],
  answers: readonly BuyingAnswer[],
): BeforeCalls {
  const named = outcomes.flatMap(({ what, figure }) =>
    cleanText(what) === '' ? [] : [{ what: cleanText(what), figure: cleanText(figure) }],
  )
  return {
    outcomes: named.filter(({ figure }) => /\d/.test(figure)).slice(0, MOST_SHOWN),
    words: countAnswers(answers).slice(0, MOST_SHOWN),
    bare: named.find(({ figure }) => !/\d/.test(figure))?.what ?? '',
  }
}
