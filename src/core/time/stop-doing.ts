// The stop-doing list: what was stopped, and when to ask whether anyone noticed (T7).
import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import type { RuleBook } from '../rules/rule-book'
import { columnAt, STOP_DOING } from '../tabs/schema'

/** An activity that was stopped. */
export interface Stopped {
  readonly what: string
  /** Day it was stopped; NaN if unknown: it is asked about at once. */
  readonly on: Day
  /** The answer; '' = not asked yet. */
  readonly noticed: string
}

/** Reads the tab Stop doing, a line for each activity; [] where its columns are gone. */
export function readStopped(table: Table, zone: Zone): Stopped[] {
  const text = (key: 'what' | 'noticed'): string[] =>
    readText(table.rows, columnAt(table, STOP_DOING, key), zone)
  const [whats, noticed] = [text('what'), text('noticed')]
  const days = readDays(table.rows, columnAt(table, STOP_DOING, 'on'), zone).moments
  return whats.map((what, row) => ({
    what,
    on: Math.floor(days[row] ?? Number.NaN),
    noticed: noticed[row] ?? '',
  }))
}

/** Something to ask about: did anyone notice that it was stopped? */
export interface NoticeQuestion {
  readonly what: string
  /** Since it was stopped; NaN = unknown. */
  readonly days: number
}

/** T7: what was stopped `T7.ask` days ago or earlier and is not answered; the oldest first. */
export function noticeQuestions(list: readonly Stopped[], book: RuleBook, today: Day): NoticeQuestion[] {
  const age = ({ on }: Stopped): number =>
    Number.isNaN(on) ? Number.POSITIVE_INFINITY : today - Math.floor(on)
  return list
    .filter((one) => one.what !== '' && one.noticed === '' && age(one) >= book.numbers['T7.ask'])
    .sort((a, b) => (age(a) === age(b) ? 0 : age(b) - age(a)))
    .map((one) => ({ what: one.what, days: Number.isFinite(age(one)) ? age(one) : Number.NaN }))
}
