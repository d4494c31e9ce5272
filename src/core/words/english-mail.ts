// What mails say, in English; another language is another object of this shape.
import { type Day, weekdayOf } from '../calendar/day'
import { clockText } from '../calendar/moment'
import { formatCount, plural, readableDay, shortMoney } from '../cells/text'
import { WEEKDAYS } from './english-review'
import type { SaidProblem } from './faults'

/** 'Mon 2 Mar'. */
const day = (on: Day): string => `${WEEKDAYS[weekdayOf(on) - 1]} ${readableDay(on).replace(/ \d+$/, '')}`

/** '5 h 10', '2 h', '50 min'. */
function duration(minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${formatCount(hours)} h` : `${formatCount(hours)} h ${String(rest).padStart(2, '0')}`
}

const placeOf = ({ tab, row, header }: SaidProblem): string =>
  `${row > 0 ? `${tab}, row ${row}` : tab}, ${header}`

const ending = (mail: string): string =>
  `You get this because the ${mail} is on for you. To pause it or change its hour: the tab Mail, your row.`

export const englishMail = () => ({
  /** Code of the language. */
  language: 'en',
  day,
  duration,
  /** A time of day. @param minutes after midnight */
  clock: (minutes: number): string => clockText(minutes),
  /** From one time of day to another. */
  clocks: (from: number, to: number): string => `${clockText(from)} to ${clockText(to)}`,
  count: (n: number): string => formatCount(Math.round(n)),
  /** Links. */
  call: (phone: string): string => `Call ${phone}`,
  write: (email: string): string => `Write to ${email}`,
  openRow: (row: number): string => `Open row ${row}`,
  toCalendar: (what: string): string => `Put ${what} in the calendar`,
  /** How many entries of a list are left out. */
  more: (count: number): string => `and ${formatCount(count)} more, in the sheet`,
  /** The morning. */
  dueToday: (people: number): string => (people === 0 ? 'nobody due' : `${formatCount(people)} today`),
  first: (name: string): string => `first ${name}`,
  changed: (rows: number): string => `${plural(rows, 'verdict')} changed`,
  /** The first line. @param names of the first two of the list */
  startWith: ([first, second]: readonly string[]): string =>
    first === undefined
      ? 'Nobody is due today.'
      : second === undefined
        ? `${first} is the one to reach today.`
        : `First ${first}, then ${second}.`,
  about: (text: string): string => `About them: ${text}`,
  reason: (text: string): string => `Reason: ${text}`,
  ask: (text: string): string => `Ask: ${text}`,
  others: 'Also today',
  verdicts: 'New verdicts',
  /** @param verdict of a row that came back from the bench */
  back: (verdict: string): string => `back from the bench, ${verdict}`,
  referrals: 'Ask for a referral',
  time: 'Your time',
  block: (clocks: string, isForClients: boolean): string =>
    `${isForClients ? 'For clients' : 'Your block'} today: ${clocks}.`,
  blockName: (isForClients: boolean): string => (isForClients ? 'Time for clients' : 'Prospecting block'),
  talkTo: (name: string): string => `Talk to ${name}`,
  yesterday: (promised: string, proven: string): string =>
    `Yesterday: ${promised} promised, ${proven} proven.`,
  look: 'Please have a look',
  problem: (problem: SaidProblem, isKnown: boolean): string =>
    `${isKnown ? 'Still: ' : ''}${placeOf(problem)}: ${problem.text}.`,
  moreProblems: (count: number): string =>
    `and ${plural(count, 'more thing', 'more things')} I could not read: the panel lists them under “How the sheet stands”`,
  news: 'News',
  /** The evening. @param next the working day it prepares */
  tomorrow: (today: Day, next: Day): string => (next === today + 1 ? 'tomorrow' : day(next)),
  dueNext: (on: string, people: number): string => `${on} ${formatCount(people)}`,
  lacking: (people: number): string =>
    people === 0 ? 'all have a reason' : `${formatCount(people)} ${people === 1 ? 'lacks' : 'lack'} a reason`,
  provenToday: (proven: string): string => `${proven} proven today.`,
  evening: (on: string, people: number, lacking: string): string =>
    `${on[0]?.toUpperCase()}${on.slice(1)}: ${plural(people, 'person')}, ${lacking}.`,
  stillMissing: 'Give them a reason',
  noReason: 'no reason yet',
  promisedAt: (clock: string): string => `promised for ${clock}`,
  /** @param each minutes for each of the people (T8) */
  prepare: (minutes: number, each: number): string =>
    `${minutes} minutes tonight are enough: about ${Math.max(1, Math.round(each))} for each.`,
  whoMoves: 'Who moves?',
  tooMany: (people: number, room: number): string =>
    `${plural(people, 'person')}, room for ${formatCount(room)}. These wait, unless you move others:`,
  /** The week. */
  week: (number: number): string => `Week ${number}`,
  provenOf: (proven: string, required: string): string => `${proven} proven of ${required}`,
  survives: (amount: string): string => `${amount} survives`,
  /** 1,234,000 as '1.2M', 834,300 as '834k', 8,500 as '8.5k'. */
  about1000: shortMoney,
  theLine: (proven: string, required: string, surviving: string, claimed: string): string =>
    `You proved ${proven} of ${required}, and ${surviving} of the ${claimed} you claim today survives.`,
  /** @param isOver whether the week that is told is over, and the next one has begun */
  besides: (claimed: string, surviving: string): string =>
    `Beside that you claim ${claimed}, of which ${surviving} survives.`,
  figures: (isOver: boolean): readonly string[] => ['', isOver ? 'Last week' : 'This week', 'Usual'],
  figureNames: {
    proven: 'Prospecting proven',
    touches: 'Touches',
    reached: 'Calls that reached them',
    evenness: 'Even days',
    sales: 'Sales',
    surviving: 'What survives',
  },
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  bridge: 'What changed in the pipeline',
  /** The steps of the bridge, by what they did; amounts are worded. */
  steps: {
    new: (amount: string): string => `${amount} came in`,
    learnt: (amount: string): string => `${amount} more in values you learnt`,
    unlearnt: (amount: string): string => `${amount} less in values you learnt`,
    moved: (amount: string): string => `${amount} put its decision off`,
    parked: (amount: string): string => `${amount} no longer counts or was benched`,
    before: (amount: string): string => `${amount} did not count then either`,
    lost: (amount: string): string => `${amount} was lost`,
    won: (amount: string): string => `${amount} was won`,
  },
  fromTo: (since: Day, claimed: string, steps: readonly string[], surviving: string): string =>
    `Of ${claimed} claimed on ${day(since)}: ${[...steps, `${surviving} survives`].join(', ')}.`,
  worked: 'What worked',
  decide: 'One thing to decide',
  decisions: {
    hours: (isOver: boolean): string =>
      `Which hours of ${isOver ? 'this' : 'next'} week belong to prospecting? Put them in the calendar now.`,
    waiting: (rows: number): string =>
      `${plural(rows, 'row')} ${rows === 1 ? 'waits' : 'wait'} for your decision: keep or bench. The panel walks you through.`,
    dates: (rows: number): string =>
      `${plural(rows, 'open row')} ${rows === 1 ? 'has' : 'have'} no decision date: whom do you ask first?`,
    names: (isOver: boolean): string =>
      `You are on top of it: which new names come ${isOver ? 'this' : 'next'} week?`,
  },
  /** Why somebody gets a mail, and how it ends. */
  footer: {
    morning: ending('morning mail'),
    evening: ending('evening mail'),
    week: ending('mail of the week'),
    /** Of a mail that was sent by hand. */
    asked:
      'You asked for this mail by the menu. Which mails come by themselves, and when: the tab Mail, your row.',
    refused:
      'You get this because your nights run Touchline in this sheet. It comes once a day, until it is mended.',
  },
  /** The mail after a night that wrote nothing. */
  needsYou: 'Touchline needs you',
  wroteNothing: (on: Day): string => `The night of ${day(on)} wrote nothing.`,
})

/** What mails say in a language. */
export type MailWords = ReturnType<typeof englishMail>
