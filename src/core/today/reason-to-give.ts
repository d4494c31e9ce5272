// Reason to give on Today: an item of the library, else a fact of the row, else the question what would help them (V2, V3).
import type { CadenceInput, People } from '../cadence/people'
import { civilOf, type Day } from '../calendar/day'
import type { Decisions } from '../decide'
import { rowDays } from '../ledger/row-dates'
import { rowReasons } from '../reasons/offered-reasons'
import type { Library } from '../reasons/reasons'
import { mediumKey } from '../tabs/vocabulary'
import type { Words } from '../words/words'
import type { QueueEntry } from './queue'

/** Days before and after an anniversary on which it is still a reason to be in touch. */
const ANNIVERSARY_DAYS = 7

/** The reason to give for each entry; never blank. @param library null without a Reasons tab */
export function reasonsToGive(
  entries: readonly QueueEntry[],
  { cadence, people, media }: Pick<Decisions, 'cadence' | 'people' | 'media'>,
  library: Library | null,
): string[] {
  const { book } = cadence
  const factOf = rowFacts(cadence, people)
  return entries.map((entry) => {
    const items = library?.forRow(entry.row) ?? []
    const [item] = items
    if (item) return item.reason
    const medium = media[entry.person] ?? ''
    if (book.media.get(mediumKey(medium)) === 'automated') return book.words.reason({ code: 'item missing' })
    return factOf(entry)
  })
}

/** The reason, unless it is a question that stands in for one: '' = still to be found. */
export const foundReason = (reason: string, words: Words): string =>
  reason === words.reason({ code: 'question' }) || reason === words.reason({ code: 'item missing' })
    ? ''
    : reason

/** The reason that a row's own facts give. */
function rowFacts(
  { pipeline, ledger, book, today }: CadenceInput,
  people: People,
): (entry: QueueEntry) => string {
  const { won } = rowDays(pipeline, ledger, today)
  const kinds = pipeline.stageKinds()
  const text = (key: 'segment' | 'product' | 'company', row: number): string => pipeline.text(key)[row] ?? ''
  return ({ row, person, why }) => {
    if (why.reason === 'promised') return book.words.reason({ code: 'promised' })
    const [fact] = rowReasons({
      today,
      words: book.words,
      soonDays: book.numbers['P2.amber'],
      segment: text('segment', row),
      product: kinds[row] === 'won' ? '' : text('product', row),
      company: text('company', row),
      decision: people.decision[person] ?? Number.NaN,
      risk: why.reason === 'at risk' ? why.risk : '',
    })
    if (fact !== undefined) return fact
    const years = kinds[row] === 'won' ? anniversary(won[row] ?? Number.NaN, today) : 0
    return book.words.reason(years > 0 ? { code: 'anniversary', years } : { code: 'question' })
  }
}

/** Years since a day whose anniversary is near; 0 = it is not. */
export function anniversary(day: Day, today: Day): number {
  const near = civilOf(today + ANNIVERSARY_DAYS)
  const { year, month, dayOfMonth } = civilOf(day)
  const isPassed = month < near.month || (month === near.month && dayOfMonth <= near.dayOfMonth)
  const years = near.year - year - (isPassed ? 0 : 1)
  const before = civilOf(today - ANNIVERSARY_DAYS - 1)
  const wasPassed = month < before.month || (month === before.month && dayOfMonth <= before.dayOfMonth)
  return years > before.year - year - (wasPassed ? 0 : 1) ? years : 0
}
