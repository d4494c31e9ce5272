// What mails say, in English; another language is another object of this shape.
import { type Day, weekdayOf } from '../calendar/day'
import { clockText } from '../calendar/moment'
import { formatCount, plural, readableDay } from '../cells/text'
import type { SaidProblem } from './faults'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

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

export const englishMail = () => ({
  /** Code of the language. */
  language: 'en',
  day,
  duration,
  /** A time of day. @param minutes after midnight */
  clock: (minutes: number): string => clockText(minutes),
  /** From one time of day to another. */
  clocks: (from: number, to: number): string => `${clockText(from)} to ${clockText(to)}`,
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
  block: (clocks: string): string => `Your block today: ${clocks}.`,
  blockName: 'Prospecting block',
  talkTo: (name: string): string => `Talk to ${name}`,
  yesterday: (promised: string, proven: string): string =>
    `Yesterday: ${promised} promised, ${proven} proven.`,
  look: 'Please have a look',
  problem: (problem: SaidProblem, isKnown: boolean): string =>
    `${isKnown ? 'Still: ' : ''}${placeOf(problem)}: ${problem.text}.`,
  moreProblems: (count: number): string =>
    `and ${plural(count, 'more thing', 'more things')} I could not read: the panel lists them under “How the sheet stands”`,
  news: 'News',
  /** Why somebody gets a mail, and how it ends. */
  footer: {
    morning:
      'You get this because the morning mail is on for you. To pause it or change its hour: the tab Mail, your row.',
    evening:
      'You get this because the evening mail is on for you. To pause it or change its hour: the tab Mail, your row.',
    week: 'You get this because the mail of the week is on for you. To pause it or change its hour: the tab Mail, your row.',
    refused:
      'You get this because your nights run Touchline in this sheet. It comes once a day, until it is mended.',
  },
  /** The mail after a night that wrote nothing. */
  needsYou: 'Touchline needs you',
  wroteNothing: (on: Day): string => `The night of ${day(on)} wrote nothing.`,
})

/** What mails say in a language. */
export type MailWords = ReturnType<typeof englishMail>
