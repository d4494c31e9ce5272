// The evening mail: what is missing for the next working day, and who comes then.
import { eveningMail, type NextPerson } from '../../core/mail/evening'
import { eveningDay } from '../../core/today/evening'
import type { QueueEntry } from '../../core/today/queue'
import { foundReason } from '../../core/today/reason-to-give'
import { todayItems } from '../../core/today/today-tab'
import { comingOn } from '../judge/coming'
import { type JudgedDay, reasonsOf } from '../judge/judged-day'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Message, Ports } from '../sheet/ports'
import { mailPlaces } from './places'
import type { Reader } from './reader'
import { provenOn } from './time-facts'

/** @returns null where nobody comes */
export function eveningFor(ports: Ports, rules: RulesSheet, day: JudgedDay, reader: Reader): Message | null {
  const { today, read } = day
  const next = eveningDay(today, rules.book.calendar)
  const { entries, waiting } = comingOn(day, next, reader.isOwnRow)
  return eveningMail(
    {
      ...{ today, next, isAsked: reader.isAsked },
      people: nextPeople(day, entries),
      waiting: nextPeople(day, waiting),
      minutes: rules.book.numbers['T8.minutes'],
      proven: provenOn(ports.workbook, rules, day, reader),
    },
    mailPlaces(ports.workbook, read.sheet),
    rules.book.words.mail,
  )
}

/** Entries with their reasons; the questions that stand in for one are none. */
function nextPeople({ read, decisions }: JudgedDay, entries: readonly QueueEntry[]): NextPerson[] {
  const { pipeline, book } = read.sheet
  const { reasons } = reasonsOf({ ...read, decisions }, entries)
  return todayItems(entries, pipeline, decisions, reasons).map((item, at) => {
    const { row = 0, person = 0, why } = entries[at] ?? {}
    const isTimed = why?.reason === 'promised' && !Number.isNaN(why.minutes) && why.late === 0
    return {
      ...item,
      isPromised: why?.reason === 'promised',
      reason: foundReason(item.reason, book.words),
      row: pipeline.table.firstRow + row,
      at: isTimed ? (decisions.people.promise[person] ?? Number.NaN) : Number.NaN,
    }
  })
}
