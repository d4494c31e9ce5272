// Are clients satisfied? Asked once some days after a sale, and of everybody in the month of the campaign (D8).
import { civilOf, type Day, dayOf, parseIsoDay } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { readYesNo } from '../cells/columns'
import { cleanText, normalise } from '../cells/text'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import type { Satisfaction } from '../tabs/vocabulary'

/** What a client said, and when; the day is NaN where nobody wrote it. */
export interface Satisfied {
  readonly says: Satisfaction
  readonly on: Day
}

/** A day at the end of the cell. */
const DAY = /\s*(\d{4}-\d{2}-\d{2})$/

/** Reads `yes 2026-03-02`, or an answer without a day; null for a blank, and for what is no answer. */
export function readSatisfied(cell: Cell): Satisfied | null {
  const text = cleanText(cell)
  const on = parseIsoDay(DAY.exec(text)?.[1] ?? '') ?? Number.NaN
  const word = text.replace(DAY, '')
  if (/^(?:so so|soso|teils.*|so lala)$/.test(normalise(word))) return { says: 'so-so', on }
  const isYes = readYesNo(word)
  return isYes === null ? null : { says: isYes ? 'yes' : 'no', on }
}

/** A client, by the row of their last sale. */
export interface SatisfiedClient {
  readonly row: number
  /** The day of that sale; NaN where nobody knows it. */
  readonly wonOn: Day
  /** Their last answer, whichever of their won rows it stands on; null before the first. */
  readonly said: Satisfied | null
  /** Why they are to be asked now; '' = they are not. */
  readonly due: 'sale' | 'month' | ''
}

/**
 * All clients in the order of their first rows: who was not asked since the sale for as long again as `D8.days`, and who was
 * not asked yet in the month of the campaign (`Q5.month`).
 * @param won won days by row, NaN = unknown
 */
export function satisfiedClients(
  pipeline: Pipeline,
  persons: Persons,
  won: Float64Array,
  { book, today }: { readonly book: RuleBook; readonly today: Day },
): SatisfiedClient[] {
  const clients = new Map<number, { row: number; wonOn: Day; said: Satisfied | null }>()
  const [kinds, filled] = [pipeline.stageKinds(), pipeline.filled()]
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row] || kinds[row] !== 'won') continue
    const person = persons.of[row] ?? 0
    const client = clients.get(person) ?? { row, wonOn: Number.NaN, said: null }
    clients.set(person, client)
    const day = won[row] ?? Number.NaN
    if (day > client.wonOn || (Number.isNaN(client.wonOn) && !Number.isNaN(day)))
      Object.assign(client, { row, wonOn: day })
    const said = readSatisfied(pipeline.cellAt('satisfied', row))
    if (said && !(said.on < (client.said?.on ?? Number.NaN))) client.said = said
  }
  return [...clients.values()].map((client) => ({ ...client, due: dueOf(client, book, today) }))
}

function dueOf(
  { wonOn, said }: Pick<SatisfiedClient, 'wonOn' | 'said'>,
  { numbers }: RuleBook,
  today: Day,
): SatisfiedClient['due'] {
  const wait = numbers['D8.days']
  const answered = said?.on ?? Number.NaN
  if (today < wonOn + wait) return ''
  const isAnswered = said !== null && !(answered < wonOn)
  if (today < wonOn + 2 * wait && !isAnswered) return 'sale'
  const { year, month } = civilOf(today)
  return month === numbers['Q5.month'] && !(answered >= dayOf(year, month, 1)) ? 'month' : ''
}
