// The evening mail: what is missing for the next working day, who comes then and in which order, and who has to wait (T8).
import type { Day } from '../calendar/day'
import { eveningOf } from '../today/evening'
import type { MailWords } from '../words/english-mail'
import type { Block, Entry } from './content'
import { type MailText, messageOf } from './message'
import { type DuePerson, type MailPlaces, minutesOf, whoOf } from './morning'

/** Somebody on the list of the next working day; a blank reason is still to be found. */
export type NextPerson = Pick<DuePerson, 'name' | 'company' | 'by' | 'reason' | 'row' | 'at'> & {
  readonly isPromised: boolean
}

/** What an evening mail is made of. */
export interface EveningFacts {
  readonly today: Day
  /** The working day that is prepared. */
  readonly next: Day
  /** Its list in order, up to capacity. */
  readonly people: readonly NextPerson[]
  /** Who is due then too, but has no room. */
  readonly waiting: readonly NextPerson[]
  /** The number of T8.minutes. */
  readonly minutes: number
  /** Engaging minutes of today. */
  readonly proven: number
  /** Whether the reader sent it by hand. */
  readonly isAsked: boolean
}

/** Working days further ahead are prepared later: somebody is away until then. */
const MOST_DAYS_AHEAD = 5

/** The mail, or null where nobody is due, or the next working day is far. */
export function eveningMail(facts: EveningFacts, places: MailPlaces, words: MailWords): MailText | null {
  const { today, next, people, waiting, proven } = facts
  if (people.length === 0 || next - today > MOST_DAYS_AHEAD) return null
  const room = Number.POSITIVE_INFINITY
  const evening = eveningOf(people, { day: next, room, minutes: facts.minutes })
  const missing = new Set(evening.wanting.map(({ row }) => row))
  const wanting = people.filter(({ row }) => missing.has(row))
  const on = words.tomorrow(today, next)
  const lacking = words.lacking(wanting.length)
  const begin = proven === 0 ? '' : `${words.provenToday(words.duration(proven))} `
  const lines = (list: readonly NextPerson[], says: (person: NextPerson) => readonly string[]): Block => ({
    is: 'list',
    entries: list.map((one): Entry => ({ name: whoOf(one), to: places.rowLink(one.row), says: says(one) })),
    more: words.more,
  })
  return messageOf({
    language: words.language,
    subject: [words.day(today), words.dueNext(on, people.length), lacking],
    headline: begin + words.evening(on, people.length, lacking),
    blocks: [
      ...under(words.stillMissing, wanting, (list) => [
        { is: 'line', text: words.prepare(facts.minutes, evening.minutesEach) },
        lines(list, ({ by }) => [by, words.noReason]),
      ]),
      { is: 'heading', text: words.day(next) },
      lines(people, ({ by, at, reason }) => [
        by,
        Number.isNaN(at) ? '' : words.promisedAt(words.clock(minutesOf(at))),
        reason,
      ]),
      ...under(words.whoMoves, waiting, (list) => [
        { is: 'line', text: words.tooMany(people.length + list.length, people.length) },
        lines(list, ({ by }) => [by]),
      ]),
      { is: 'footer', text: facts.isAsked ? words.footer.asked : words.footer.evening },
    ],
  })
}

/** A heading and what stands under it; nothing where nobody is listed. */
const under = <T>(
  heading: string,
  list: readonly T[],
  blocks: (list: readonly T[]) => readonly Block[],
): Block[] => (list.length === 0 ? [] : [{ is: 'heading', text: heading }, ...blocks(list)])
