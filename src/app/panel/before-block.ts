// What to read once before a block of calls: outcomes the user delivers, and customers' own words (Q7, Q5), from the tabs
// Outcomes and Answers where they are there.
import { type Table, tableOf } from '../../core/cells/table'
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
export const beforeBlock = (workbook: Workbook): BeforeBlock => ({
  outcomes: linesOf(workbook, 'Outcomes', ['outcome', 'what'], ['figure', 'number', 'value'])
    .filter(([what]) => what !== '')
    .map(([what, figure]) => ({ what, figure }))
    .slice(0, MOST_SHOWN),
  words: countAnswers(
    linesOf(workbook, 'Answers', ['answer', 'words', 'why'], ['touchline id', 'name', 'customer']).map(
      ([text, who], person, all) => ({
        text,
        person: who === '' ? -1 - person : all.findIndex(([, other]) => other === who),
        on: 0,
      }),
    ),
  ).slice(0, MOST_SHOWN),
})

/** Two columns of a tab by their headers; a missing one is blank. */
function linesOf(
  workbook: Workbook,
  tab: string,
  first: readonly string[],
  second: readonly string[],
): [string, string][] {
  const values = workbook.read(tab)
  if (!values) return []
  const table = tableOf(tab, values)
  const [one, other] = [columnNamed(table, first), columnNamed(table, second)]
  if (one < 0) return []
  return table.rows.map((cells) => [cleanText(cells[one]), cleanText(cells[other])])
}

const columnNamed = ({ headers }: Table, words: readonly string[]): number =>
  headers.findIndex((header) => words.includes(normalise(header)))
