// The panel's place Today: the list as the night or the last act left it, with all that a card of call mode shows, so that
// nothing is asked while somebody calls. The number of service calls does not grow with the list.

import { isoDay } from '../../core/calendar/day'
import { readDays } from '../../core/cells/columns'
import { listAt } from '../../core/cells/lists'
import { sortedByNumber } from '../../core/cells/order'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { armsOn, runningIn } from '../../core/learning/assigned-arms'
import type { BeforeCalls } from '../../core/learning/before-calls'
import { readLibrary } from '../../core/reasons/reasons'
import { columnAt, PLAN, REASONS, TODAY } from '../../core/tabs/schema'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import { doneWord } from '../../core/today/done-word'
import {
  isOwnList,
  type TodayKey,
  type TodayLine,
  type TodayList,
  todayList,
  touchKeyOf,
} from '../../core/today/today-list'
import { itemByReason } from '../../core/today/typed-done'
import { IS_CONTACT } from '../../core/touches/classify'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { planOf } from '../judge/open-sheet'
import { logEnd, withLinesOf } from '../judge/person-log'
import { isoMoment } from '../row/cell-change'
import { todayOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { openRows } from '../sheet/open-part'
import { openPipeline, type PipelineSheet, type RulesSheet, readRules, tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { beforeBlock } from './before-block'
import { cardState, type FollowingCell, followingCells, promisedIn, type RowCard } from './row-card'
import type { ShownTouch } from './row-history'

/** A touch of a person as a card shows it. */
export type CardTouch = Pick<
  ShownTouch,
  'when' | 'medium' | 'direction' | 'outcome' | 'reason' | 'progress' | 'note'
>

/** A line of Today with what a card shows of the person. Texts are as they stand in the tabs; days are ISO days. */
export interface TodayCard extends Readonly<Record<(typeof TEXTS)[number], string>> {
  readonly id: string
  /** The Touch ID of a touch of this line, wherever it is logged. */
  readonly line: string
  /** What Done says: nothing, a touch, or not today. */
  readonly is: 'open' | 'done' | 'put off'
  readonly due: string
  readonly latest: string
  /** The item of the library that the reason was taken from (V2); '' = of none. */
  readonly item: string
  /** What matters to them (C13); '' = nobody wrote it. */
  readonly about: string
  /** `gone`: nobody in the pipeline has the line's id. */
  readonly state: RowCard['state'] | 'gone'
  /** What stands in Promised, as shown. */
  readonly promised: string
  readonly following: Partial<Readonly<Record<'gut' | 'benched' | 'wakeOn' | 'phone', FollowingCell>>>
  /** The last three contacts, latest first. */
  readonly touches: readonly CardTouch[]
  /** The arm of a call that is made of the line (E1); '' while nothing is tried. */
  readonly arm: string
}

/** What the place Today shows. */
export interface TodayPage {
  /** Today in the sheet's time zone, and the day of the night that made the list; '' = none ran. */
  readonly today: string
  readonly listedOn: string
  /** Epoch milliseconds by the server's clock. */
  readonly now: number
  /** Tells spreadsheets apart in the browser's storage. */
  readonly spreadsheet: string
  readonly lines: readonly TodayCard[]
  /** Who comes when the list is done (C10), unless they were touched since. */
  readonly deck: readonly { readonly id: string; readonly name: string; readonly company: string }[]
  /** How many more were due that night than the day holds. */
  readonly left: number
  /** Where the spreadsheet is at home: the zone's IANA name, the locale as Sheets names it. */
  readonly home: { readonly zone: string; readonly locale: string }
  /** From which hour of theirs to which somebody is called. */
  readonly hours: { readonly from: number; readonly to: number }
  /** What to read before a block of calls (Q7, Q5). */
  readonly before: BeforeCalls
  /** The experiment that calls belong to; '' = none. */
  readonly experiment: string
}

const TEXTS = [
  ...(['name', 'company', 'by', 'why', 'reason', 'ask'] as const),
  ...(['phone', 'email', 'verdict', 'owner', 'done', 'note'] as const),
]

/** Touches that a card lists. */
const SHOWN_TOUCHES = 3
/** Lines before the end of a long log that are looked up for all cards together. */
const EARLIER_LINES = 40

/** Reads the list and its cards; judges and writes nothing. */
export function todayPage(ports: Ports): Result<TodayPage> {
  const { workbook, clock } = ports
  const rules = readRules(workbook)
  const { book } = rules
  const today = todayOf(ports)
  const values = workbook.read(TODAY.name)
  const list = values && todayList(values, workbook.zone, Math.min(book.today ?? today, today))
  const isOwn = ownLines(ports, rules)
  const listed =
    list && isOwnList(list) ? list.lines.filter(({ id, owner }) => id !== '' && isOwn(owner)) : []
  const deck = book.texts.get('today.deck')?.split(' ') ?? []
  const ids = [...deck, ...listed.map(({ id }) => id)].filter((id) => id !== '')
  const sheet = openRows(workbook, rules, ids) ?? openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  if (isElsewhere(workbook, book)) return refused('copy or moved')
  if (!list) return refused('own tab gone', TODAY.name)
  const touchesOf = lastTouches(workbook, sheet, ids, today)
  const running = runningIn(book.texts.get('experiment.now') ?? '')
  const armOf = running ? armsOn(planned(workbook, ids), workbook.zone, running) : () => ''
  const cardOf = cardsOf(workbook, sheet, list, touchesOf, (id) => armOf(id, Number.NaN))
  return {
    today: isoDay(today),
    listedOn: book.today === null ? '' : isoDay(book.today),
    now: clock.now(),
    spreadsheet: workbook.id(),
    lines: listed.map(cardOf),
    deck: deck.flatMap((id) => onDeck(sheet, id, isoDay(book.today ?? today), touchesOf)),
    left: Number(book.texts.get('today.left') ?? 0) || 0,
    home: { zone: workbook.zoneName, locale: book.texts.get('locale') ?? '' },
    hours: { from: book.numbers['call.from'], to: book.numbers['call.to'] },
    before: beforeBlock(workbook),
    experiment: running?.name ?? '',
  }
}

/** Plan, where the night wrote who gets which arm. */
const planned = (workbook: Workbook, ids: readonly string[]): Table =>
  planOf(workbook, ids) ?? tableIn(workbook, PLAN)

/** Whose lines the user sees: in a team with an owner table their own and nobody's, unless they lead or it lacks them. */
function ownLines({ mail }: Ports, { table }: RulesSheet): (owner: string) => boolean {
  const owners = ownerRows(table)
  const address = owners.length > 0 ? mail.ownAddress() : ''
  const isOwn = isOwnRow(owners, address)
  const isKnown = owners.some((row) => row.address === address.toLowerCase())
  return (owner) => !isKnown || owner === '' || isOwn(owner)
}

/** Somebody who comes when the list is done; nobody if they are gone, or were touched since the night. */
function onDeck(
  { pipeline }: PipelineSheet,
  id: string,
  night: string,
  touchesOf: (row: number) => CardTouch[],
): TodayPage['deck'] {
  const row = id === '' ? -1 : pipeline.text('id').indexOf(id)
  const [last] = touchesOf(row)
  if (row < 0 || (last && last.when >= night)) return []
  return [{ id, name: pipeline.label(row), company: pipeline.textAt('company', row) }]
}

/** Makes the cards of lines. */
function cardsOf(
  workbook: Workbook,
  sheet: PipelineSheet,
  list: TodayList,
  touchesOf: (row: number) => CardTouch[],
  armOf: (id: string) => string,
): (line: TodayLine) => TodayCard {
  const { pipeline, book } = sheet
  const rowOf = new Map(pipeline.text('id').map((id, row) => [id, row]))
  const library = workbook.has(REASONS.name) ? tableIn(workbook, REASONS) : null
  const itemOf = itemByReason(library ? readLibrary(library, book, workbook.zone).items : [])
  const latest = readDays(list.table.rows, columnAt(list.table, TODAY, 'latest'), workbook.zone).moments
  return (line) => {
    const row = rowOf.get(line.id) ?? -1
    const cells = list.table.rows[line.at] ?? []
    const text = (key: TodayKey): string => cleanText(cells[list.columns.get(key) ?? -1], workbook.zone)
    const texts = Object.fromEntries(TEXTS.map((key) => [key, text(key)])) as Record<
      (typeof TEXTS)[number],
      string
    >
    const said = doneWord(line.done, book.outcomes).says
    const known = (key: 'phone' | 'email' | 'verdict'): string =>
      row < 0 ? texts[key] : pipeline.textAt(key, row)
    return {
      ...texts,
      // What acts changed since the night.
      ...{ phone: known('phone'), email: known('email'), verdict: known('verdict') },
      id: line.id,
      line: touchKeyOf(line),
      is: said === 'not today' ? 'put off' : said === 'outcome' || said === 'usual' ? 'done' : 'open',
      due: isoDayOf(line.due),
      latest: isoDayOf(latest[line.at] ?? Number.NaN),
      item: itemOf(texts.reason),
      about: row < 0 ? '' : pipeline.textAt('about', row),
      state: row < 0 ? 'gone' : cardState({ own: pipeline }, row),
      promised: row < 0 ? '' : promisedIn(sheet, row),
      following: row < 0 ? {} : followingCells(sheet, row),
      touches: touchesOf(row),
      arm: armOf(line.id),
    }
  }
}

const isoDayOf = (day: number): string => (Number.isNaN(day) ? '' : isoDay(Math.floor(day)))

/** The last contacts of each person on the list, read at once. @returns by pipeline row; [] for -1 */
function lastTouches(
  workbook: Workbook,
  { pipeline, persons, book }: PipelineSheet,
  ids: readonly string[],
  today: number,
): (row: number) => CardTouch[] {
  const end = logEnd(workbook)
  const table = end ? withLinesOf(workbook, end, ids, { most: EARLIER_LINES }) : tableOf('', [[]])
  const log = new TouchLog(table, pipeline.zone, today, book)
  const { flags, moments } = log
  const rowOf = log.rowOf(pipeline)
  const own = new Map<number, number[]>()
  for (let touch = 0; touch < log.count; touch++) {
    const row = rowOf[touch] ?? -1
    if (row < 0 || !((flags[touch] ?? 0) & IS_CONTACT) || Number.isNaN(moments[touch])) continue
    listAt(own, persons.of[row] ?? -1).push(touch)
  }
  return (row) => {
    const theirs = row < 0 ? [] : (own.get(persons.of[row] ?? -1) ?? [])
    const inOrder = Array.from(sortedByNumber(theirs, (touch) => moments[touch] ?? 0))
    const last = inOrder.slice(-SHOWN_TOUCHES).reverse()
    const shown = log.only(last)
    const text = (key: Exclude<keyof CardTouch, 'when'>, at: number): string => shown.text(key)[at] ?? ''
    return last.map((_, at) => ({
      when: isoMoment(shown.moments[at] ?? Number.NaN),
      medium: text('medium', at),
      direction: text('direction', at) || 'Out',
      outcome: text('outcome', at),
      reason: text('reason', at),
      progress: text('progress', at),
      note: text('note', at),
    }))
  }
}
