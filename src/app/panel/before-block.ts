// What to read once before a block of calls: outcomes the user delivers, and customers' own words (Q7, Q5), from the tabs
// Outcomes and Answers where they are there.
import { tableOf } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import { countAnswers } from '../../core/learning/why-they-buy'
import type { Workbook } from '../sheet/ports'

/** At most three of each. */
export interface BeforeBlock {
  /** `what` with its figure, as the user wrote them. */
  readonly outcomes: readonly { readonly what: string; readonly figure: string }[]
  /** Words of customers, and how many said so; the most frequent first. */
  readonly words: readonly { readonly text: string; readonly customers: number }[]
}

const MOST_SHOWN = 3

/** Reads both tabs; blank lists where a tab or its columns are missing. */
export function beforeBlock(workbook: Workbook): BeforeBlock {
  const answers = linesOf(workbook, 'Answers', /^(?:answer|words|why)/, /^(?:touchline id|name|customer)/)
  const persons = answers.map(([, who]) => who)
  const said = answers.map(([text, who], at) => ({
    text,
    person: who === '' ? -1 - at : persons.indexOf(who),
    on: 0,
  }))
  return {
    outcomes: linesOf(workbook, 'Outcomes', /^(?:outcome|what)/, /^(?:figure|number|value)/)
      .flatMap(([what, figure]) => (what === '' ? [] : [{ what, figure }]))
      .slice(0, MOST_SHOWN),
    words: countAnswers(said).slice(0, MOST_SHOWN),
  }
}

/** Two columns of a tab by their headers; a missing one is blank. */
function linesOf(workbook: Workbook, tab: string, first: RegExp, second: RegExp): [string, string][] {
  const { headers, rows } = tableOf(tab, workbook.read(tab) ?? [[]])
  const [one = -1, other = -1] = [first, second].map((words) =>
    headers.findIndex((header) => words.test(normalise(header))),
  )
  return one < 0 ? [] : rows.map((cells) => [cleanText(cells[one]), cleanText(cells[other])])
}
