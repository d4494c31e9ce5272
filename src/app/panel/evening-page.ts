// The evening of the place Time: who comes on the next working day, what reason is still missing, and who is too many (T8).
import { type Day, isoDay, serialOf } from '../../core/calendar/day'
import { workingDayOnOrAfter } from '../../core/calendar/working-days'
import { readDays } from '../../core/cells/columns'
import { likeDay } from '../../core/cells/like'
import { tableOf } from '../../core/cells/table'
import { cleanText, idPattern } from '../../core/cells/text'
import { readKeptColumns } from '../../core/pipeline/kept-columns'
import { rowFinder } from '../../core/pipeline/row-finder'
import { columnAt, PLAN, TODAY } from '../../core/tabs/schema'
import { capacitiesOf } from '../../core/time/capacity'
import { ownerRows, ownerWord } from '../../core/time/owners'
import { doneWord } from '../../core/today/done-word'
import { eveningDay, eveningOf, type Preparation } from '../../core/today/evening'
import type { QueueEntry } from '../../core/today/queue'
import { isOwnList, type TodayLine, todayList } from '../../core/today/today-list'
import { Refused, type Result } from '../../core/words/refusals'
import { comingOn } from '../judge/coming'
import { judgePersons, keptOf, rowsOfPersons } from '../judge/judge-rows'
import { judgedDay } from '../judge/judged-day'
import { type OpenSheet, openSheet } from '../judge/open-sheet'
import { readAndJudge } from '../judge/read-and-judge'
import { type RulesSheet, readRules } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { type EveningReason, reasonsFor } from './evening-reasons'
import { isLongSheet, type TimeWork, timeWork } from './time-work'

/** Somebody who comes on that day. */
export interface EveningPerson extends EveningReason {
  readonly id: string
  readonly name: string
  readonly company: string
  /** Promised by that day, planned for it, or left over from today. */
  readonly why: 'promised' | 'planned' | 'left'
}

export interface EveningPage {
  /** The next working day, and the one after it, to which somebody moves; ISO days. */
  readonly day: string
  readonly later: string
  /** Minutes in all, and for each person. */
  readonly minutes: number
  readonly minutesEach: number
  readonly list: readonly EveningPerson[]
  /** Who is more than the day holds, the last ones of its order. */
  readonly over: readonly EveningPerson[]
  /** Touches that the day honestly holds. */
  readonly room: number
}

const RANK = { promised: 0, left: 1, planned: 2 } as const

/** Reads the evening; writes nothing. */
export function eveningPage(ports: Ports): Result<EveningPage> {
  const rules = readRules(ports.workbook)
  const read = timeWork(ports, rules)
  if (read instanceof Refused) return read
  const { book } = rules
  const day = eveningDay(read.today, book.calendar)
  const found = isLongSheet(rules) ? dueOfPart(ports, rules, read, day) : dueOfAll(ports, rules, read, day)
  if (found instanceof Refused) return found
  const { list, over, room } = found
  return {
    day: isoDay(day),
    later: isoDay(workingDayOnOrAfter(day + 1, book.calendar)),
    minutes: book.numbers['T8.minutes'],
    minutesEach: list.length === 0 ? 0 : Math.round((10 * book.numbers['T8.minutes']) / list.length) / 10,
    ...{ list, over, room },
  }
}

type Due = Pick<EveningPage, 'list' | 'over' | 'room'>

/** Whoever the evening's mail names, judged from the whole sheet. */
function dueOfAll(ports: Ports, rules: RulesSheet, read: TimeWork, day: Day): Result<Due> {
  const judged = readAndJudge(ports, rules, read.today)
  if (judged instanceof Refused) return judged
  const { sheet } = judged
  const { pipeline } = sheet
  const { entries, waiting, room } = comingOn(judgedDay(ports.workbook, rules, judged), day, read.isOwn)
  const left = leftToday(ports.workbook, rules, read)
  const reasonOf = reasonsFor(ports.workbook, rules, read, sheet, day)
  const shown = ({ row, why: { reason } }: QueueEntry): EveningPerson => {
    const id = pipeline.textAt('id', row)
    const why = reason === 'promised' ? 'promised' : left.has(id) ? 'left' : 'planned'
    const who = { id, name: pipeline.label(row), company: pipeline.textAt('company', row) }
    return { ...who, why, ...reasonOf(row, left.get(id)?.reason ?? '') }
  }
  return { list: entries.map(shown), over: waiting.map(shown), room }
}

/** Of a sheet too long to be judged at once: who stands on Today and Plan, and who was promised. */
function dueOfPart(ports: Ports, rules: RulesSheet, read: TimeWork, day: Day): Result<Due> {
  const due = dueOn(ports, rules, read, day)
  if (due instanceof Refused) return due
  const room = roomOf(ports, read)
  const people = due.map(
    ({ why, reason }, row): Preparation => ({ row, isPromised: why === 'promised', reason }),
  )
  const { list, over } = eveningOf(people, { day, room, minutes: rules.book.numbers['T8.minutes'] })
  const shown = (some: readonly Preparation[]): EveningPerson[] => some.flatMap(({ row }) => due[row] ?? [])
  return { list: shown(list), over: shown(over), room }
}

/** How many touches the user's day holds (T5). */
function roomOf({ mail }: Ports, { touches, time, blocks, rules, today }: TimeWork): number {
  const owners = ownerRows(rules.table)
  const own = owners.length > 0 ? ownerWord(owners, mail.ownAddress()) : ''
  if (!touches) return Number.MAX_SAFE_INTEGER
  return capacitiesOf({ touches, time, blocks }, rules.book, today).of(own).touchesADay
}

/** Who is due by then, the promised ones first, then who was left today, in Today's order. */
function dueOn(ports: Ports, rules: RulesSheet, read: TimeWork, day: Day): Result<EveningPerson[]> {
  const { workbook } = ports
  const left = leftToday(workbook, rules, read)
  const { due, later } = plannedOn(workbook, day, [...left.keys()])
  const ids = [...new Set([...left.keys(), ...due, ...promisedIds(workbook, rules, day)])].filter(
    (id) => !later.has(id),
  )
  const open = openSheet(ports, { rules, ids })
  if (open instanceof Refused) return open
  const { sheet } = open
  const { pipeline, persons } = sheet
  const promised = pipeline.moments('promised')
  const finder = rowFinder(pipeline)
  const isPromised = (row: number): boolean => Math.floor(promised[row] ?? Number.NaN) === day
  const rows = [...ids.map(finder.byId), ...[...promised.keys()].filter(isPromised)]
  const owners = pipeline.text('owner')
  const seen = new Set<number>()
  const kinds = pipeline.stageKinds()
  const own = rows.filter((row) => {
    const person = persons.of[row] ?? -1
    if (row < 0 || seen.has(person) || kinds[row] === 'lost' || !read.isOwn(owners[row] ?? '')) return false
    seen.add(person)
    return true
  })
  const reasonOf = reasonsFor(workbook, rules, read, sheet, day)
  const promiseOf = promisesOf(open, own)
  const people = own.flatMap((row): EveningPerson[] => {
    const id = pipeline.textAt('id', row)
    const promise = promiseOf(row)
    if (promise > day) return []
    const why = promise <= day ? 'promised' : left.has(id) ? 'left' : 'planned'
    const who = { id, name: pipeline.label(row), company: pipeline.textAt('company', row) }
    return [{ ...who, why, ...reasonOf(row, left.get(id)?.reason ?? '') }]
  })
  return people.sort((a, b) => RANK[a.why] - RANK[b.why])
}

/** The day of the open promise to a row's person, by which nobody is put off (C8); NaN without one. */
function promisesOf(open: OpenSheet, rows: readonly number[]): (row: number) => Day {
  const all = rowsOfPersons(open.sheet, rows)
  const { decisions } = judgePersons({ ...open, ...keptOf(open, open.sheet, all) }, all)
  return (row) => {
    const touch = decisions.touches[open.sheet.persons.of[row] ?? 0]
    return touch?.from === 'promise' ? touch.day : Number.NaN
  }
}

/** Ids of rows promised for a day, where the pipeline is too long to be read whole. */
function promisedIds(workbook: Workbook, { book }: RulesSheet, day: Day): string[] {
  const { at } = readKeptColumns(book)?.columns ?? {}
  const [id, promised] = [at?.get('id'), at?.get('promised')]
  if (id === undefined || promised === undefined) return []
  const found = workbook.linesLike(book.texts.get('pipeline') ?? '', promised + 1, likeDay(day))
  const lines = [...found.values()]
  const { moments } = readDays(lines, promised, workbook.zone)
  return lines
    .filter((_, line) => Math.floor(moments[line] ?? Number.NaN) === day)
    .map((cells) => cleanText(cells[id]))
    .filter((one) => one !== '')
}

/** Lines of Today that are still open, by id. */
function leftToday(workbook: Workbook, { book }: RulesSheet, { today }: TimeWork): Map<string, TodayLine> {
  const values = workbook.read(TODAY.name)
  const list = values && todayList(values, workbook.zone, Math.min(book.today ?? today, today))
  if (!list || !isOwnList(list)) return new Map()
  const open = list.lines.filter(
    ({ id, done }) => id !== '' && doneWord(done, book.outcomes).says === 'nothing',
  )
  return new Map(open.map((line) => [line.id, line]))
}

/**
 * Ids that Plan has for a day, and of those who were left today the ones whom somebody put off beyond it. Of a long tab these
 * lines alone are read.
 */
function plannedOn(
  workbook: Workbook,
  day: Day,
  left: readonly string[],
): { readonly due: readonly string[]; readonly later: ReadonlySet<string> } {
  const table = tableOf(PLAN.name, workbook.readHeader(PLAN.name))
  const [id, at] = [columnAt(table, PLAN, 'id'), columnAt(table, PLAN, 'day')]
  if (id < 0 || at < 0) return { due: [], later: new Set() }
  const found = new Map(workbook.linesLike(PLAN.name, at + 1, shownDay(day)))
  if (left.length > 0)
    for (const [row, cells] of workbook.linesLike(PLAN.name, id + 1, idPattern(left))) found.set(row, cells)
  const lines = [...found.values()]
  const days = readDays(lines, at, workbook.zone).moments
  const idsWhere = (test: (planned: Day) => boolean): string[] =>
    lines.flatMap((cells, line) => (test(Math.floor(days[line] ?? Number.NaN)) ? [cleanText(cells[id])] : []))
  return { due: idsWhere((planned) => planned === day), later: new Set(idsWhere((planned) => planned > day)) }
}

/** A hidden tab shows days as their serial numbers, unless somebody formatted them. */
const shownDay = (day: Day): string => `^(?:${serialOf(day)}|${isoDay(day)})$`
