// How easy it is to buy: documents, signers and forms in the process and in each sale, days from yes to done, the smallest
// first sale (D4).

import type { Day } from '../calendar/day'
import { readDays, readNumbers } from '../cells/columns'
import { columnIndex } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import type { Ledger } from '../ledger/ledger'
import { rowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { median } from '../statistics/median'
import { SALE_COLUMNS } from '../tabs/schema'
import type { Process } from './process'

/** What a sale took, in the middle of the won rows that say so. */
export interface PerSale {
  /** NaN where none says so. */
  readonly median: number
  readonly sales: number
}

/** The figures of D4. */
interface EasyToBuy {
  /** Steps that ask the buyer for a document, a signature or a form. */
  readonly documents: number
  readonly signers: number
  readonly forms: number
  /** What won rows say in the columns of that name. */
  readonly perSale: Readonly<Record<'documents' | 'signers' | 'forms', PerSale>>
  /** Median days from a yes to done, and the number of sales behind it; NaN without any. */
  readonly yesToDone: number
  readonly yesToDoneSales: number
  /** The smallest value of any customer's first sale, NaN when none is known, and its row, else -1. */
  readonly smallestFirstSale: number
  readonly smallestFirstRow: number
}

const DOCUMENTS =
  /\b(?:document|contract|agreement|offer|quote|quotation|terms|paper|paperwork|nda|vertrag|contrat|dokument|angebot)(?:s|e)?\b/
const SIGNERS =
  /\b(?:sign|signs|signed|signature|signatures|signer|signers|approval|approvals|approve|approved|unterschr\w*|freigabe)\b/
const FORMS = /\b(?:form|questionnaire|application|registration|onboarding sheet|formular)s?\b/

/**
 * Computes the figures of D4. What a step asks for is read from its words and its exit fact; a step may ask for
 * several things. The yes is the day in *Verbal yes on*, else the gut's *yes* as confirmed in the Ledger; done is *Done on*,
 * else the won day, for won rows that were done on or after the yes.
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
  const days = daysFromYes(pipeline, won, ledger)
  const smallestFirstRow = smallestFirst(pipeline, persons, won)
  return {
    documents: count(DOCUMENTS),
    signers: count(SIGNERS),
    forms: count(FORMS),
    yesToDone: median(days),
    yesToDoneSales: days.length,
    perSale: {
      documents: perSale(pipeline, 'documents'),
      signers: perSale(pipeline, 'signers'),
      forms: perSale(pipeline, 'forms'),
    },
    smallestFirstSale: pipeline.value()[smallestFirstRow] ?? Number.NaN,
    smallestFirstRow,
  }
}

/** Index of a column of facts about a sale; -1 where the pipeline has none. */
const saleColumn = ({ table }: Pipeline, key: (typeof SALE_COLUMNS)[number]['key']): number =>
  columnIndex(table, SALE_COLUMNS.find((column) => column.key === key)?.header ?? '')

/** A cell holds how many, or names them with commas between. */
function perSale(pipeline: Pipeline, key: 'documents' | 'signers' | 'forms'): PerSale {
  const at = saleColumn(pipeline, key)
  const kinds = pipeline.stageKinds()
  const { values } = readNumbers(pipeline.table.rows, at)
  const counts = pipeline.table.rows.flatMap((cells, row) => {
    const said = at < 0 || kinds[row] !== 'won' ? '' : cleanText(cells[at])
    if (said === '') return []
    const count = values[row] ?? Number.NaN
    return [count >= 0 ? count : said.split(/[,;]/).filter((name) => name.trim() !== '').length]
  })
  return { median: median(counts), sales: counts.length }
}

function daysFromYes(pipeline: Pipeline, won: Float64Array, { gut, gutConfirmed }: Ledger): number[] {
  const { rows } = pipeline.table
  const daysIn = (key: 'verbalYes' | 'doneOn'): Float64Array =>
    readDays(rows, saleColumn(pipeline, key), pipeline.zone).moments
  const [said, done] = [daysIn('verbalYes'), daysIn('doneOn')]
  const kinds = pipeline.stageKinds()
  const days: number[] = []
  won.forEach((day, row) => {
    const gutYes = gut[row] === 'yes' ? (gutConfirmed[row] ?? Number.NaN) : Number.NaN
    const taken = Math.floor(done[row] || day) - Math.floor(said[row] || gutYes)
    if (kinds[row] === 'won' && taken >= 0) days.push(taken)
  })
  return days
}

/** The row of the smallest first sale; people whose first sale cannot be told for lack of days are skipped. */
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
  let least = -1
  for (const [person, row] of firsts) {
    const value = values[row] ?? Number.NaN
    if (!unknown.has(person) && value > 0 && !((values[least] ?? Number.NaN) <= value)) least = row
  }
  return least
}
