// The mailing list: who may get what is sent to many, the bench first (P6, C4b), and what is known of each of them.
import { declinedByColumns, declinedMedia, isDeclined } from '../cadence/next-medium'
import { type CadenceInput, gatherPeople, type People } from '../cadence/people'
import type { Day } from '../calendar/day'
import { rowDays } from '../ledger/row-dates'
import { addressKey } from '../pipeline/person-key'
import { mailings, mediumKey } from '../tabs/vocabulary'

/** How somebody stands: `other` is lost or to be purged. */
export type Standing = 'bench' | 'long-term' | 'client' | 'active' | 'other'

/** A person among those who get something. */
export interface Addressee {
  /** The row that stands for the person: the one that leads, else the one that was chosen. */
  readonly row: number
  readonly person: number
  readonly standing: Standing
  /** Lower-cased; '' without one that is worth it (S9). */
  readonly email: string
  /** The day they were benched, won or created; NaN = unknown. */
  readonly since: Day
  /** The day of their last automated touch of a year; NaN = none. */
  readonly automated: Day
}

/**
 * Everybody on the mailing list, in the order of the pipeline: persons with a benched, long-term or won row and no active one,
 * because active rows never get what is sent to many.
 * @returns those who declined mailings apart, by row
 */
export function mailingList(input: CadenceInput): {
  readonly listed: readonly Addressee[]
  readonly declined: readonly number[]
} {
  const people = gatherPeople(input)
  const { pipeline, persons } = input
  const benched = pipeline.benched()
  const filled = pipeline.filled()
  const rowOf = people.leading.slice()
  for (let row = 0; row < pipeline.rows; row++) {
    const person = persons.of[row] ?? 0
    if (filled[row] && benched[row] && (rowOf[person] ?? -1) < 0) rowOf[person] = row
  }
  const rows = [...rowOf].filter((row, person) => row >= 0 && !people.active[person]).sort((a, b) => a - b)
  const isWilling = willing(input, mailings())
  const byPerson = addressees(input, people)
  return {
    listed: rows.filter((row) => isWilling(persons.of[row] ?? 0)).map(byPerson),
    declined: rows.filter((row) => !isWilling(persons.of[row] ?? 0)),
  }
}

/** The persons of some rows, each once; lines that are nobody are left out. */
export function addresseesOf(input: CadenceInput, rows: readonly number[]): Addressee[] {
  const filled = input.pipeline.filled()
  const seen = new Set<number>()
  const first = rows.filter((row) => {
    const person = input.persons.of[row] ?? -1
    const isNew = filled[row] === 1 && !seen.has(person)
    seen.add(person)
    return isNew
  })
  return first.map(addressees(input, gatherPeople(input)))
}

/** Whether a person, on none of their rows, declined any of the media (C6). */
export function willing(
  { pipeline, persons }: Pick<CadenceInput, 'pipeline' | 'persons'>,
  media: readonly string[],
): (person: number) => boolean {
  const byColumns = declinedByColumns(pipeline)
  const declined = new Set<number>()
  pipeline.text('doNot').forEach((words, row) => {
    const keys = [...(words === '' ? [] : declinedMedia(words)), ...byColumns(row)]
    if (keys.length > 0 && media.some((medium) => isDeclined(keys, medium)))
      declined.add(persons.of[row] ?? 0)
  })
  return (person) => !declined.has(person)
}

/** Tells of a row what is known of its person. */
function addressees(input: CadenceInput, people: People): (row: number) => Addressee {
  const { pipeline, persons, ledger, today } = input
  const days = rowDays(pipeline, ledger, today)
  const [benched, kinds, emails] = [pipeline.benched(), pipeline.stageKinds(), pipeline.text('email')]
  const addressOf = firstByPerson(input, (row) => addressKey(emails[row] ?? ''))
  const automated = lastAutomated(input)
  return (row) => {
    const person = persons.of[row] ?? 0
    const bench = benched[row]
    const [won, created] = [days.won[row] ?? Number.NaN, days.created[row] ?? Number.NaN]
    const facts = {
      row,
      person,
      email: addressKey(emails[row] ?? '') || (addressOf[person] ?? ''),
      automated: automated[person] ?? Number.NaN,
    }
    if (bench) return { ...facts, standing: bench.kind, since: bench.on }
    if (people.active[person]) return { ...facts, standing: 'active', since: created }
    return kinds[row] === 'won'
      ? { ...facts, standing: 'client', since: won }
      : { ...facts, standing: 'other', since: created }
  }
}

/** The first text that is not blank of each person's rows. */
function firstByPerson({ persons }: CadenceInput, textOf: (row: number) => string): string[] {
  const texts = new Array<string>(persons.count).fill('')
  persons.of.forEach((person, row) => {
    texts[person] ||= textOf(row)
  })
  return texts
}

/** Each person's last automated touch as the Ledger knows it: of a year those that count, of the last two attempts any. */
function lastAutomated({ persons, ledger, book }: CadenceInput): Float64Array {
  const last = new Float64Array(persons.count).fill(Number.NaN)
  const keep = (person: number, day: number): void => {
    if (!((last[person] ?? Number.NaN) >= day)) last[person] = day
  }
  persons.of.forEach((person, row) => {
    for (const day of ledger.automated[row] ?? []) keep(person, day)
    for (const { medium, moment } of ledger.lastMedia[row] ?? [])
      if (book.media.get(mediumKey(medium)) === 'automated') keep(person, Math.floor(moment))
  })
  return last
}
