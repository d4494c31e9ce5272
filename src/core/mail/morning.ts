// The morning mail: whom to reach today and why, then what changed since the last one.
import type { Day } from '../calendar/day'
import { MINUTES_A_DAY } from '../calendar/moment'
import { calendarLink, callLink, mailLink } from '../cells/links'
import type { PromisedMinutes } from '../time/block-facts'
import type { PlannedBlock } from '../time/plan-blocks'
import type { TodayItem } from '../today/today-tab'
import type { MailWords } from '../words/english-mail'
import type { SaidProblem } from '../words/faults'
import { type Block, clipped, type Entry, HEADLINE_SIGNS, type Link } from './content'
import { type MailText, messageOf } from './message'

/** Somebody on today's list. */
export interface DuePerson
  extends Pick<TodayItem, 'name' | 'company' | 'by' | 'why' | 'reason' | 'ask' | 'phone' | 'email'> {
  /** Row of the sheet. */
  readonly row: number
  /** What matters to them (C13); '' = nobody wrote it. */
  readonly about: string
  /** Moment of a promise with a time of day; NaN for all others. */
  readonly at: Day
}

/** A row and what is said of it, in words. */
export interface SaidRow {
  readonly row: number
  readonly name: string
  readonly says: string
}

/** What a morning mail is made of; texts are already worded. */
export interface MorningFacts {
  readonly today: Day
  /** Whether the reader sent it by hand. */
  readonly isAsked: boolean
  /** The list in its order, up to capacity. */
  readonly people: readonly DuePerson[]
  /** Who does not fit; '' where all do. */
  readonly left: string
  /** Verdicts that changed since the reader's last mail, the worst first. */
  readonly changes: readonly SaidRow[]
  /** Whom to ask for a referral, with the words (R1, R2). */
  readonly asks: readonly SaidRow[]
  /** Today's blocks, by time. */
  readonly blocks: readonly PlannedBlock[]
  /** Minutes of yesterday; null where there are none. */
  readonly yesterday: PromisedMinutes | null
  /** Blocks that colleagues missed who asked the reader to know (T10), in words. */
  readonly pact: readonly string[]
  readonly news: readonly string[]
  /** What is said in every mail until it is answered, but is no reason for one. */
  readonly standing: readonly string[]
  readonly problems: { readonly fresh: readonly SaidProblem[]; readonly known: readonly SaidProblem[] }
}

/** Where things are opened. */
export interface MailPlaces {
  /** The address of a row of the sheet, in the pipeline's tab. */
  readonly rowLink: (row: number) => string
  /** IANA name of the sheet's zone. */
  readonly zone: string
}

/** People who have a card of their own. */
const CARDS = 3
/** Referrals asked for in one mail. */
const MOST_ASKS = 2
/** Cells and columns that are listed. */
const MOST_PROBLEMS = 10
/** Minutes that a talk is given in the calendar. */
const TALK_MINUTES = 30

/** The mail, or null where nobody is due and nothing is new. */
export function morningMail(facts: MorningFacts, places: MailPlaces, words: MailWords): MailText | null {
  const { people, changes, news, problems, today } = facts
  if ([people, changes, news, problems.fresh].every((list) => list.length === 0)) return null
  const [first] = people
  return messageOf({
    language: words.language,
    subject: [
      words.day(today),
      words.dueToday(people.length),
      ...(first ? [words.first(first.name)] : whatElse(facts, words)),
    ],
    headline: headlineOf(facts, words),
    blocks: [
      ...people.slice(0, CARDS).map((person) => cardOf(person, places, words)),
      ...others(facts, places, words),
      ...rowList(words.verdicts, changes, places, words),
      ...rowList(words.referrals, facts.asks.slice(0, MOST_ASKS), places, words),
      ...timeBlocks(facts, places, words),
      ...sayings(words.look, [...problemLines(problems, words), ...facts.standing], words),
      ...sayings(words.news, [...news, ...facts.pact], words),
      { is: 'footer', text: facts.isAsked ? words.footer.asked : words.footer.morning },
    ],
  })
}

/** What the subject names where nobody is due. */
const whatElse = ({ changes }: MorningFacts, words: MailWords): string[] => [
  changes.length > 0 ? words.changed(changes.length) : words.look,
]

/** Names are cut before the block is. */
function headlineOf({ people, blocks: [block] }: MorningFacts, words: MailWords): string {
  const when = block ? ` ${words.block(clocksOf(block, words), block.isForClients)}` : ''
  const [first, second] = people
  const names = [first, second].flatMap((person) => (person ? [clipped(person.name, 24)] : []))
  const all = `${words.startWith(names)}${when}`
  return all.length <= HEADLINE_SIGNS ? all : words.startWith(names)
}

const clocksOf = ({ start, end }: PlannedBlock, words: MailWords): string =>
  words.clocks(start % MINUTES_A_DAY, end % MINUTES_A_DAY)

/** Minutes after midnight. */
export const minutesOf = (moment: Day): number => Math.round((moment - Math.floor(moment)) * MINUTES_A_DAY)

/** Who, of which company. */
export const whoOf = ({ name, company }: Pick<DuePerson, 'name' | 'company'>): string =>
  company === '' || company === name ? name : `${name}, ${company}`

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

function cardOf(person: DuePerson, places: MailPlaces, words: MailWords): Block {
  const { about, reason, ask } = person
  return {
    is: 'card',
    name: whoOf(person),
    lines: [
      joined([person.by, person.why]),
      about === '' ? '' : words.about(about),
      reason === '' ? '' : words.reason(reason),
      ask === '' ? '' : words.ask(ask),
    ].filter((line) => line !== ''),
    links: linksOf(person, places, words),
  }
}

function linksOf(person: DuePerson, { rowLink, zone }: MailPlaces, words: MailWords): Link[] {
  const { phone, email, row, at, name } = person
  const title = words.talkTo(clipped(name, 60))
  const talk = { title, from: at, to: at + TALK_MINUTES / MINUTES_A_DAY, zone }
  const links = [
    { label: words.call(phone), to: callLink(phone) },
    { label: words.write(email), to: mailLink(email) },
    { label: words.openRow(row), to: rowLink(row) },
    { label: words.toCalendar(words.clock(minutesOf(at))), to: Number.isNaN(at) ? '' : calendarLink(talk) },
  ]
  return links.filter(({ to }) => to !== '')
}

/** The rest of the list, and who does not fit. */
function others({ people, left }: MorningFacts, { rowLink }: MailPlaces, words: MailWords): Block[] {
  const entries = people
    .slice(CARDS)
    .map((person): Entry => ({ name: whoOf(person), to: rowLink(person.row), says: [person.by, person.why] }))
  const list: Block[] =
    entries.length > 0
      ? [
          { is: 'heading', text: words.others },
          { is: 'list', entries, more: words.more },
        ]
      : []
  return left === '' ? list : [...list, { is: 'line', text: ended(left) }]
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

function rowList(
  heading: string,
  rows: readonly SaidRow[],
  { rowLink }: MailPlaces,
  words: MailWords,
): Block[] {
  const entries = rows.map(({ row, name, says }) => ({ name, to: rowLink(row), says: [says] }))
  return entries.length === 0
    ? []
    : [
        { is: 'heading', text: heading },
        { is: 'list', entries, more: words.more },
      ]
}

function timeBlocks({ blocks, yesterday }: MorningFacts, { zone }: MailPlaces, words: MailWords): Block[] {
  const lines = blocks.map((block): Block => {
    const clocks = clocksOf(block, words)
    const title = words.blockName(block.isForClients)
    const [from, to] = [block.start / MINUTES_A_DAY, block.end / MINUTES_A_DAY]
    const links = [{ label: words.toCalendar(clocks), to: calendarLink({ title, from, to, zone }) }]
    return { is: 'line', text: words.block(clocks, block.isForClients), links }
  })
  if (yesterday) {
    const [promised, proven] = [yesterday.promised, yesterday.proven].map(words.duration)
    lines.push({ is: 'line', text: words.yesterday(promised ?? '', proven ?? '') })
  }
  return lines.length === 0 ? [] : [{ is: 'heading', text: words.time }, ...lines]
}

/** The new ones first. */
function problemLines({ fresh, known }: MorningFacts['problems'], words: MailWords): string[] {
  const all = [
    ...fresh.map((problem) => [problem, false] as const),
    ...known.map((problem) => [problem, true] as const),
  ]
  const shown = all.slice(0, MOST_PROBLEMS).map(([problem, isKnown]) => words.problem(problem, isKnown))
  const more = all.length - shown.length
  return more > 0 ? [...shown, words.moreProblems(more)] : shown
}

/** Sentences under a heading. */
function sayings(heading: string, lines: readonly string[], words: MailWords): Block[] {
  const entries = lines
    .filter((line) => line !== '')
    .map((line): Entry => ({ name: '', to: '', says: [line] }))
  return entries.length === 0
    ? []
    : [
        { is: 'heading', text: heading },
        { is: 'list', entries, more: words.more },
      ]
}
