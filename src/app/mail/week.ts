// The week's mail: what the week brought, against the weeks before.
import { type Day, mondayOf } from '../../core/calendar/day'
import { weekToTell } from '../../core/calendar/due-jobs'
import { readNumbers } from '../../core/cells/columns'
import { type Table, tableOf } from '../../core/cells/table'
import { isSnapshot } from '../../core/ledger/snapshot'
import { type WeekFigures, weekMail } from '../../core/mail/week'
import { hourFact } from '../../core/review/findings'
import { weeksOf } from '../../core/review/week-line'
import { columnAt, REVIEW, SNAPSHOT } from '../../core/tabs/schema'
import { dueToday } from '../../core/today/queue'
import { Refused } from '../../core/words/refusals'
import type { JudgedDay } from '../judge/judged-day'
import { type WeekFacts, weekFacts } from '../review/week-facts'
import type { RulesSheet } from '../sheet/open-pipeline'
import { ownTable } from '../sheet/own-table'
import type { Message, Ports, Workbook } from '../sheet/ports'
import type { Reader } from './reader'
import { hasBlocks } from './time-facts'

/** Weeks that a week is compared with. */
const BEFORE = 4

/** @returns null for who does not lead, while the sheet is held or empty, and before there are two weeks to speak of */
export function weekFor(
  { workbook }: Ports,
  rules: RulesSheet,
  { read, decisions, audit, due, plan, today }: JudgedDay,
  reader: Reader,
): Message | null {
  const { book } = rules
  const { leads, isAsked } = reader
  const review = leads && plan ? ownTable(REVIEW, workbook.read(REVIEW.name)) : null
  if (review === null || review instanceof Refused) return null
  // Where every row is gone there is nothing to compare.
  if (audit.rows === 0 && !isAsked) return null
  const snapshot = tableOf(SNAPSHOT.name, workbook.read(SNAPSHOT.name) ?? [[]])
  const kept = isSnapshot(snapshot) ? snapshot : null
  const facts = weekFacts(workbook, { read, decisions, audit, due: dueToday(due), kept })
  const words = book.words
  const { verdicts, claimed, surviving, code, beside } = audit
  const day = isAsked ? weekToTell(today, book.calendar) : today
  const monday = mondayOf(day)
  return weekMail(
    {
      ...{ day, isOver: day < today },
      week: figuresOf(facts, monday, surviving),
      before: weeksBefore(workbook, review, facts, monday),
      isPlanned: hasBlocks(workbook, rules, reader, monday + 7),
      ...{ claimed, code, beside, isAsked },
      required: book.numbers['T2.week'],
      bridge: facts.bridge,
      worked: `${words.review.hours(hourFact(facts.pictures))}.`,
      open: { waiting: verdicts.Purge, undated: facts.standing.undated },
    },
    words.mail,
  )
}

function figuresOf(facts: WeekFacts, monday: Day, surviving: number): WeekFigures {
  const { counted, touches, calls, reached, evenness, sales } = facts.doing(monday)
  return { proven: counted, touches, reached: reached / calls, evenness, sales, surviving }
}

/** The last weeks that Review knows, before the one that begins on a day. */
function weeksBefore({ zone }: Workbook, review: Table, facts: WeekFacts, from: Day): WeekFigures[] {
  const mondays = weeksOf(review, zone)
  const { values } = readNumbers(review.rows, columnAt(review, REVIEW, 'surviving'))
  return mondays.flatMap((monday, line) => {
    const weeks = (from - monday) / 7
    return weeks > 0 && weeks <= BEFORE ? [figuresOf(facts, monday, values[line] ?? Number.NaN)] : []
  })
}
