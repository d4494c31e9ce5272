// The morning mail: who is due, verdicts that changed since the reader's last one, and what must be told.
import type { Day } from '../../core/calendar/day'
import { addWorkingDays } from '../../core/calendar/working-days'
import { tableOf } from '../../core/cells/table'
import { sentences } from '../../core/cells/text'
import { beforeOf, changedVerdict } from '../../core/ledger/night-changes'
import { lastNight, lastNightDay } from '../../core/ledger/snapshot'
import { type DuePerson, morningMail, type SaidRow } from '../../core/mail/morning'
import { SNAPSHOT } from '../../core/tabs/schema'
import { NEW, NOTICE, PURGE } from '../../core/words/facts'
import { spokenVerdict } from '../../core/words/words'
import type { JudgedDay } from '../judge/judged-day'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Message, Ports, Workbook } from '../sheet/ports'
import { referralAsks } from './asks'
import { mailPlaces } from './places'
import type { Reader, Told } from './reader'
import { morningTime } from './time-facts'

/** @returns null where there is nothing new, due or to tell */
export function morningFor(
  ports: Ports,
  rules: RulesSheet,
  day: JudgedDay,
  reader: Reader,
  told: Told,
): Message | null {
  const words = rules.book.words
  const { pipeline } = day.read.sheet
  const owners = pipeline.text('owner')
  const isOwn = (row: number): boolean => reader.isOwnRow(owners[row] ?? '')
  const time = morningTime(ports.workbook, rules, day, reader)
  return morningMail(
    {
      ...{ today: day.today, isAsked: reader.isAsked },
      blocks: time.today,
      yesterday: time.yesterday,
      pact: time.missed.map(words.time.missed),
      people: duePeople(day, isOwn),
      left: reader.leads ? sentences([words.left(day.queue.left), day.late]) : '',
      changes: changedRows(ports.workbook, rules, day, { ...reader, isOwn }),
      asks: referralAsks(ports.workbook, day, isOwn),
      ...told,
    },
    mailPlaces(ports.workbook, day.read.sheet),
    words.mail,
  )
}

/** Today's list of the reader's own rows. */
function duePeople(
  { items, queue, decisions, read }: JudgedDay,
  isOwn: (row: number) => boolean,
): DuePerson[] {
  const { pipeline } = read.sheet
  return items.flatMap((item, at) => {
    const entry = queue.entries[at]
    if (!entry || !isOwn(entry.row)) return []
    const { row, why, person } = entry
    const isTimed = why.reason === 'promised' && !Number.isNaN(why.minutes) && why.late === 0
    const moment = isTimed ? (decisions.people.promise[person] ?? Number.NaN) : Number.NaN
    const about = pipeline.textAt('about', row)
    return [{ ...item, row: pipeline.table.firstRow + row, about, at: moment }]
  })
}

/**
 * Own rows that came to a verdict after the reader's last mail: parked ones first, then noticed ones, then who is back. Those
 * three have a day of their own; of the others it is known what the last night changed.
 */
function changedRows(
  workbook: Workbook,
  { book }: RulesSheet,
  { read, today }: JudgedDay,
  { isOwn, since }: { readonly isOwn: (row: number) => boolean; readonly since: Day | null },
): SaidRow[] {
  const words = book.words
  const { pipeline } = read.sheet
  const { codes, facts, noticeSince } = read.decisions.verdicts
  const after = since === null ? Number.NEGATIVE_INFINITY : Math.min(since, today - 1)
  const said = new Set<number>()
  const rowsWhere = (
    isMeant: (row: number) => boolean,
    say: (verdict: string) => string = (verdict) => verdict,
  ): SaidRow[] =>
    facts.flatMap((fact, row) => {
      if (said.has(row) || !isOwn(row) || !isMeant(row)) return []
      said.add(row)
      const says = say(spokenVerdict(words, fact))
      return [{ row: pipeline.table.firstRow + row, name: pipeline.label(row), says }]
    })
  const isSince = (code: number, dayOf: (row: number) => Day) => (row: number) => {
    const day = codes[row] === code ? dayOf(row) : Number.NaN
    return day > after && day <= today
  }
  const noticed = (row: number): Day => noticeSince[row] ?? Number.NaN
  const parked = (row: number): Day => addWorkingDays(noticed(row), book.numbers['P4.days'], book.calendar)
  const back = (row: number): Day => read.ledger.backSince[row] ?? Number.NaN
  const changed = changedInNight(workbook, pipeline.text('id'), after)
  return [
    ...rowsWhere(isSince(PURGE, parked)),
    ...rowsWhere(isSince(NOTICE, noticed)),
    ...rowsWhere(isSince(NEW, back), words.mail.back),
    // Whoever has another verdict by now was told of it where it was given.
    ...rowsWhere((row) => changed.get(row) === codes[row]),
  ]
}

/** The verdict to which the last night brought a row from another one, by row; none where the reader knows that night. */
function changedInNight(workbook: Workbook, ids: readonly string[], after: Day): ReadonlyMap<number, number> {
  const table = tableOf(SNAPSHOT.name, workbook.read(SNAPSHOT.name) ?? [[]])
  if (lastNightDay(table, workbook.zone) <= after) return new Map()
  const lines = lastNight(table, workbook.zone)
  return new Map(
    ids.flatMap((id, row) => {
      const before = beforeOf(String(lines.get(id)?.before ?? ''))
      const verdict = before ? changedVerdict(before) : 0
      return verdict === 0 ? [] : [[row, verdict] as const]
    }),
  )
}
