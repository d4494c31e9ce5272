// What to read once before a block of calls: outcomes the user delivers, and customers' own words (Q7, Q5), from the tabs
// Outcomes and Answers where they are there.
import { readAnswers, readDelivered } from '../../core/learning/answers-tab'
import { type BeforeCalls, beforeCalls } from '../../core/learning/before-calls'
import { ANSWERS, DELIVERED } from '../../core/tabs/schema'
import type { Workbook } from '../sheet/ports'
import { tabIfThere } from './whole-sheet'

/** Reads both tabs; blank lists where a tab or its columns are missing. */
export function beforeBlock(workbook: Workbook): BeforeCalls {
  const answers = readAnswers(tabIfThere(workbook, ANSWERS), workbook.zone)
  const persons = answers.map(({ id, name }) => id || name)
  return beforeCalls(
    readDelivered(tabIfThere(workbook, DELIVERED)),
    answers.map(({ answer, inShort, on }, at) => ({
      ...{ text: answer || inShort, on },
      person: persons[at] === '' ? -1 - at : persons.indexOf(persons[at] ?? ''),
    })),
  )
}
