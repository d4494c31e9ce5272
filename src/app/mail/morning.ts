// The morning mail: who is due, verdicts that changed since the reader's last one, and what must be told.
import type { Day } from '../../core/calendar/day'
import { addWorkingDays } from '../../core/calendar/working-days'
import { sentences } from '../../core/cells/text'
import { digest } from '../../core/today/digest'
import { NOTICE, PURGE } from '../../core/words/facts'
import { spokenVerdict } from '../../core/words/words'
import type { JudgedDay } from '../judge/judged-day'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Message, Ports } from '../sheet/ports'
import type { Reader, Told } from './reader'

/** @returns null where there is nothing new, due or to tell */
export function morningFor(
  _ports: Ports,
  rules: RulesSheet,
  day: JudgedDay,
  reader: Reader,
  told: Told,
): Message | null {
  const { words } = rules.book
  const { read, today, queue, late } = day
  const rowsWhere = changedRows(rules, day, reader)
  const noticed = (row: number): Day => read.decisions.verdicts.noticeSince[row] ?? Number.NaN
  return digest(
    {
      today,
      items: day.items.filter(({ owner }) => reader.isOwnRow(owner)),
      left: sentences([words.left(queue.left), late]),
      audit: read.hold.state === 'held' ? null : day.audit,
      notices: rowsWhere(NOTICE, noticed),
      purges: rowsWhere(PURGE, (row) =>
        addWorkingDays(noticed(row), rules.book.numbers['P4.days'], rules.book.calendar),
      ),
      messages: told.news,
      standing: told.standing,
      problems: told.problems,
    },
    words,
  )
}

/** Own rows that came to a verdict after the reader's last mail, in words. */
function changedRows(
  { book: { words } }: RulesSheet,
  { read, today }: JudgedDay,
  { isOwnRow, since }: Reader,
): (code: number, dayOf: (row: number) => Day) => string[] {
  const { pipeline } = read.sheet
  const { codes, facts } = read.decisions.verdicts
  const owners = pipeline.text('owner')
  const after = since === null ? Number.NEGATIVE_INFINITY : Math.min(since, today - 1)
  return (code, dayOf) =>
    facts.flatMap((fact, row) => {
      const day = codes[row] === code && isOwnRow(owners[row] ?? '') ? dayOf(row) : Number.NaN
      return day > after && day <= today
        ? [words.digestRow(pipeline.label(row), spokenVerdict(words, fact))]
        : []
    })
}
