// How easy it is to buy: documents, signers and forms in the process, days from yes to won, the smallest first sale
// (D4).

import type { Day } from '../calendar/day'
import { normalise } from '../cells/text'
import type { Ledger } from '../ledger/ledger'
import { rowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { median } from '../statistics/median'
import type { Process } from './process'

/** The figures of D4. */
interface EasyToBuy {
  /** Steps that ask the buyer for a document, a signature or a form. */
  readonly documents: number
  readonly signers: number
  readonly forms: number
  /** Median days from a confirmed yes to won, and the number of sales behind it; NaN without any. */
  readonly yesToDone: number
  readonly yesToDoneSales: number
  /** The smallest value of any customer's first sale; NaN when none is known. */
  readonly smallestFirstSale: number
}

const DOCUMENTS =
  /\b(?:document|contract|agreement|offer|quote|quotation|terms|paper|paperwork|nda|vertrag|contrat)s?\b/
const SIGNERS =
  /\b(?:sign|signs|signed|signature|signatures|signer|signers|approval|approvals|approve|approved)\b/
const FORMS = /\b(?:form|questionnaire|application|registration|onboarding sheet|formular)s?\b/

/**
 * Computes the figures of D4. What a step asks for is read from its words and its exit fact; a step may ask for
 * several things. The yes is the gut's *yes* as confirmed in the Ledger, for rows won on or after that day.
 */
export function easyToBuy(
  process: Process,
  pipeline: Pipeline,
  persons: Persons,
  ledger: Ledger,
  today: Day,
): EasyToBuy {
  const words = process.steps.map(({ step, exitFact }) => normalise(`${step} ${exitFact}`))
  const count = (pattern: RegExp): number => words.filter((text) => pattern.test(text)).length
  const { won } = rowDays(pipeline, ledger, today)
  const days = daysFromYes(won, ledger)
  return {
    documents: count(DOCUMENTS),
    signers: count(SIGNERS),
    forms: count(FORMS),
    yesToDone: median(days),
    yesToDoneSales: days.length,
    smallestFirstSale: smallestFirst(pipeline, persons, won),
  }
}

function daysFromYes(won: Float64Array, { gut, gutConfirmed }: Ledger): number[] {
  const days: number[] = []
  won.forEach((day, row) => {
    const taken = day - Math.floor(gutConfirmed[row] ?? Number.NaN)
    if (gut[row] === 'yes' && taken >= 0) days.push(taken)
  })
  return days
}

/** The smallest value among first sales; people whose first sale cannot be told for lack of days are skipped. */
function smallestFirst(pipeline: Pipeline, persons: Persons, won: Float64Array): number {
  const firsts = new Map<number, number>()
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const unknown = new Set<number>()
  for (let row = 0; row < pipeline.rows; row++) {
    if (kinds[row] !== 'won' || !filled[row]) continue
    const person = persons.of[row] ?? 0
    const before = firsts.get(person)
    const [day, first] = [won[row] ?? Number.NaN, won[before ?? -1] ?? Number.NaN]
    if (before !== undefined && !(day < first || day >= first)) unknown.add(person)
    if (before === undefined || day < first) firsts.set(person, row)
  }
  const values = pipeline.value()
  let least = Number.NaN
  for (const [person, row] of firsts) {
    const value = values[row] ?? Number.NaN
    if (!unknown.has(person) && value > 0 && !(least <= value)) least = value
  }
  return least
}
