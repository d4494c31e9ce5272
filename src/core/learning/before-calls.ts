// What to read before a block of calls: outcomes delivered, with numbers, and customers' own words (Q7, Q5).
import { cleanText } from '../cells/text'
import { type BuyingAnswer, countAnswers } from './why-they-buy'

/** An outcome delivered to customers, such as `Hours saved a week` with the figure `6`. */
interface DeliveredOutcome {
  readonly what: string
  readonly figure: string
}

/** What to read before calls. */
interface BeforeCalls {
  readonly outcomes: readonly string[]
  /** Customers' own words, most frequent first. */
  readonly words: readonly string[]
  /** What the user should add; '' for nothing. */
  readonly missing: string
}

/** At most this many of each are shown. */
const MOST_SHOWN = 3

/**
 * Q7: the first outcomes with a number, and the answers that most customers gave. Asks for a number where one is
 * missing.
 */
export function beforeCalls(
  outcomes: readonly DeliveredOutcome[],
  answers: readonly BuyingAnswer[],
): BeforeCalls {
  const named = outcomes.filter(({ what }) => cleanText(what) !== '')
  const counted = named.filter(({ figure }) => /\d/.test(figure))
  const bare = named.find(({ figure }) => !/\d/.test(figure))
  return {
    outcomes: counted
      .slice(0, MOST_SHOWN)
      .map(({ what, figure }) => `${cleanText(what)}: ${cleanText(figure)}`),
    words: countAnswers(answers)
      .slice(0, MOST_SHOWN)
      .map(({ text, customers }) => (customers > 1 ? `“${text}” (${customers} customers)` : `“${text}”`)),
    missing: missingOf(counted.length, bare?.what),
  }
}

function missingOf(counted: number, bare: string | undefined): string {
  if (bare !== undefined) return `Give "${cleanText(bare)}" a number: how much of it do you deliver? (Q7)`
  return counted === 0 ? 'Write down one outcome you deliver, with a number (Q7).' : ''
}
