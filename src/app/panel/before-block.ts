// What to read once before a block of calls: outcomes the user delivers, and customers' own words (Q7, Q5), from the tabs
// Outcomes and Answers where they are there.
import { tableOf } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import { type BeforeCalls, beforeCalls } from '../../core/learning/before-calls'
import type { Workbook } from '../sheet/ports'

/** Reads both tabs; blank lists where a tab or its columns are missing. */
export function beforeBlock(workbook: Workbook): BeforeCalls {
  const answers = linesOf(workbook, 'Answers', /^(?:answer|words|why)/, /^(?:touchline id|name|customer)/)
  const persons = answers.map(([, who]) => who)
  const said = answers.map(([text, who], at) => ({
    text,
    person: who === '' ? -1 - at : persons.indexOf(who),
    on: 0,
  }))
  const outcomes = linesOf(workbook, 'Outcomes', /^(?:outcome|what)/, /^(?:figure|number|value)/)
  return beforeCalls(
    outcomes.map(([what, figure]) => ({ what, figure })),
    said,
  )
}

/** Two columns of a tab by their headers; a missing one is blank. */
function linesOf(workbook: Workbook, tab: string, first: RegExp, second: RegExp): [string, string][] {
  const { headers, rows } = tableOf(tab, workbook.read(tab) ?? [[]])
  const [one = -1, other = -1] = [first, second].map((words) =>
    headers.findIndex((header) => words.test(normalise(header))),
  )
  return one < 0 ? [] : rows.map((cells) => [cleanText(cells[one]), cleanText(cells[other])])
}
