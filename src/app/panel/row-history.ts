// A person's history for the panel: their last three touches, and reasons to offer. Usually reads only the end of the log.

import { automatedCaps } from '../../core/cadence/ledger-from-log'
import type { Cell } from '../../core/cells/cell'
import { sortedByNumber } from '../../core/cells/order'
import { type Table, tableOf } from '../../core/cells/table'
import { normalise } from '../../core/cells/text'
import { rowsOfPerson } from '../../core/pipeline/person'
import { offeredReasons } from '../../core/reasons/offered-reasons'
import { matchLibrary, readLibrary } from '../../core/reasons/reasons'
import { REASONS } from '../../core/tabs/schema'
import { COUNTS_ON_ITS_OWN, IS_CONTACT, type Uncounted, uncountedBy } from '../../core/touches/classify'
import { capCounter } from '../../core/touches/counting'
import type { TouchKey } from '../../core/touches/log-entry'
import { TouchLog } from '../../core/touches/touch-log'
import { idsOfRows, type JudgedRows } from '../judge/judge-rows'
import { type LogEnd, logEnd, withLinesOf } from '../judge/person-log'
import { isoMoment } from '../row/cell-change'
import type { Workbook } from '../sheet/ports'

/** Fields of a touch that are shown as they were logged. */
const SHOWN_KEYS = [
  'touchId',
  'medium',
  'direction',
  'outcome',
  'reason',
  'item',
  'progress',
  'note',
] as const satisfies readonly TouchKey[]

/** A touch as the panel lists it. */
export interface ShownTouch extends Readonly<Record<(typeof SHOWN_KEYS)[number], string>> {
  /** `YYYY-MM-DD hh:mm` on the sheet's wall clock. */
  readonly when: string
  /** Whether it counts as a touch (C2, C3). */
  readonly counts: boolean
  /** The rule by which it does not count; '' if it counts. */
  readonly uncounted: Uncounted | ''
}

/** The recent history of a row's person. */
export interface RowHistory {
  /** The last three contacts, latest first. */
  readonly touches: readonly ShownTouch[]
  /** Reasons to offer for the next touch, best first. */
  readonly reasons: readonly string[]
  /** Items of the library for this row that the person has not had (V2, V3). */
  readonly items: readonly OfferedItem[]
}

/** An item of the library, and how it benefits the person. */
export interface OfferedItem {
  readonly item: string
  readonly reason: string
}

/** The history of nobody. */
export const NO_HISTORY: RowHistory = { touches: [], reasons: [], items: [] }

const SHOWN_TOUCHES = 3
/** A person's last lines of the log that are read to show their last touches. */
const LAST_LINES = 3
/** Few enough to choose from at a glance. */
const MOST_ITEMS = 6
/** The history of a row's person, with the headers of the log; without touches when the tab is missing. */
export function rowHistory(
  workbook: Workbook,
  judged: JudgedRows,
  row: number,
): RowHistory & { readonly headers: readonly string[] } {
  const end = logEnd(workbook)
  if (!end) return { touches: [], reasons: reasonsOf(judged, row, [], []), items: [], headers: [] }
  const read = lastTouches(workbook, judged, row, end)
  return { ...shownHistory(judged, row, read, workbook.read(REASONS.name)), headers: end.table.headers }
}

/** The person's touches as far as they are shown: from the end of the log, and what the rest of it holds of them last. */
function lastTouches(workbook: Workbook, judged: JudgedRows, row: number, end: LogEnd): PersonTouches {
  const near = personTouches(judged, row, end.table)
  if (near.own.length >= SHOWN_TOUCHES || !end.isCut || !hasEarlier(judged, row, near)) return near
  const ids = idsOfRows(judged.sheet, judged.rows)
  const some = personTouches(judged, row, withLinesOf(workbook, end, ids, { most: LAST_LINES }))
  // A touch that was logged late stands behind newer ones.
  return areLatest(judged, some) ? some : personTouches(judged, row, withLinesOf(workbook, end, ids))
}

/** The history of a row's person in a log that was read already. */
export const historyIn = (
  { workbook }: { readonly workbook: Workbook },
  judged: JudgedRows,
  row: number,
  log: Table,
): RowHistory => shownHistory(judged, row, personTouches(judged, row, log), workbook.read(REASONS.name))

/** Whether the touch with this id counts (C2, C3), found from the log. */
export function countsInLog(judged: JudgedRows, row: number, log: Table, touchId: string): boolean {
  const read = personTouches(judged, row, log)
  return shownTouches(read, countingOf(judged, row, read)).some(
    (touch) => touch.touchId === touchId && touch.counts,
  )
}

/** @param library the cells of the Reasons tab; null without one */
function shownHistory(
  judged: JudgedRows,
  row: number,
  read: PersonTouches,
  library: Cell[][] | null,
): RowHistory {
  const items = library ? itemsFor(judged, row, read, tableOf(REASONS.name, library)) : []
  return {
    touches: shownTouches(read, countingOf(judged, row, read)),
    reasons: reasonsOf(judged, row, usedReasons(read), items),
    items,
  }
}

/** Items of the library for the row that its person has not had (V2). */
function itemsFor(
  { sheet, today }: JudgedRows,
  row: number,
  { log, isTheirs }: PersonTouches,
  table: Table,
): OfferedItem[] {
  const { pipeline, persons, book } = sheet
  const had = log.text('item').filter((item, touch) => item !== '' && isTheirs(touch))
  const said = new Map([[persons.of[row] ?? 0, new Set(had.map((item) => normalise(item)))]])
  const { items } = readLibrary(table, book, pipeline.zone)
  return matchLibrary(items, { pipeline, persons, today }, said)
    .forRow(row)
    .slice(0, MOST_ITEMS)
    .map(({ item, reason }) => ({ item, reason }))
}

/** One person's touches in a log. */
export interface PersonTouches {
  readonly log: TouchLog
  /** Indices of the person's contacts in the log, oldest first. */
  readonly own: readonly number[]
  readonly isTheirs: (touch: number) => boolean
}

export function personTouches({ sheet, today }: JudgedRows, row: number, table: Table): PersonTouches {
  const { pipeline, persons, book } = sheet
  const log = new TouchLog(table, pipeline.zone, today, book)
  const { flags, moments } = log
  const rowOf = log.rowOf(pipeline)
  const person = persons.of[row]
  const isTheirs = (touch: number): boolean => {
    const owner = rowOf[touch] ?? -1
    return owner >= 0 && persons.of[owner] === person
  }
  const own: number[] = []
  for (let touch = 0; touch < log.count; touch++) {
    const isContact = ((flags[touch] ?? 0) & IS_CONTACT) !== 0
    if (isContact && !Number.isNaN(moments[touch]) && isTheirs(touch)) own.push(touch)
  }
  return { log, own: Array.from(sortedByNumber(own, (touch) => moments[touch] ?? 0)), isTheirs }
}

/** Which of the person's touches count (C2, C3); earlier touches that were not read are known from the Ledger. */
export function countingOf(
  judged: JudgedRows,
  row: number,
  { log, own }: PersonTouches,
): ReadonlySet<number> {
  const { sheet, ledger, method, today } = judged
  const { flags, moments } = log
  const first = Math.floor(moments[own[0] ?? -1] ?? Number.NaN)
  const earlier = rowsOfPerson(sheet.persons, row)
    .flatMap((other) => ledger.automated[other] ?? [])
    .filter((day) => day < first)
    .sort((a, b) => a - b)
  const caps = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
  const counts = capCounter(caps(sheet.persons.of[row] ?? 0), earlier)
  return new Set(own.filter((touch) => counts(flags[touch] ?? 0, moments[touch] ?? Number.NaN)))
}

/** Whether the ledger knows of earlier touches than those found. */
function hasEarlier({ sheet, ledger }: JudgedRows, row: number, { own, log }: PersonTouches): boolean {
  const firsts = rowsOfPerson(sheet.persons, row).map((other) => ledger.firstTouch[other] ?? Number.NaN)
  const first = Math.min(...firsts.filter((moment) => !Number.isNaN(moment)))
  const found = log.moments[own[0] ?? -1] ?? Number.POSITIVE_INFINITY
  return first < found
}

/** Whether touches that stand in the order in which they were made end with the last that the ledger knows of. */
function areLatest({ ledger, rows }: JudgedRows, { own, log }: PersonTouches): boolean {
  const known = rows.map((other) => ledger.lastTouch[other] ?? Number.NaN)
  const last = log.moments[own[own.length - 1] ?? -1] ?? Number.NEGATIVE_INFINITY
  const isInOrder = own.every((touch, at) => at === 0 || touch > (own[at - 1] ?? touch))
  return isInOrder && own.length >= SHOWN_TOUCHES && !known.some((moment) => moment > last)
}

/** The person's last touches, latest first. */
const shownTouches = (read: PersonTouches, counting: ReadonlySet<number>): ShownTouch[] =>
  shownAs(read.log, read.own.slice(-SHOWN_TOUCHES).reverse(), counting)

/** Touches of a log as the panel lists them. @param counting those that count */
export function shownAs(
  log: TouchLog,
  touches: readonly number[],
  counting: ReadonlySet<number>,
): ShownTouch[] {
  const shown = log.only(touches)
  return touches.map((touch, at) => {
    const texts = Object.fromEntries(SHOWN_KEYS.map((key) => [key, shown.text(key)[at] ?? '']))
    return {
      ...(texts as Record<(typeof SHOWN_KEYS)[number], string>),
      direction: texts.direction || 'Out',
      when: isoMoment(shown.moments[at] ?? Number.NaN),
      counts: counting.has(touch),
      uncounted: uncountedBy(log.flags[touch] ?? 0, counting.has(touch)),
    }
  })
}

/** Reasons that made a touch count, and whether they were used with this person. */
function usedReasons({ log, isTheirs }: PersonTouches): { reason: string; isTheirs: boolean }[] {
  const { flags } = log
  return log.text('reason').flatMap((reason, touch) => {
    const counts = ((flags[touch] ?? 0) & COUNTS_ON_ITS_OWN) !== 0
    return reason !== '' && counts ? [{ reason, isTheirs: isTheirs(touch) }] : []
  })
}

function reasonsOf(
  { sheet: { book }, own, ledger, today }: JudgedRows,
  row: number,
  used: { reason: string; isTheirs: boolean }[],
  library: readonly OfferedItem[],
): string[] {
  const text = (key: 'segment' | 'product' | 'company'): string => own.textAt(key, row)
  return offeredReasons({
    today,
    words: book.words,
    soonDays: book.numbers['P2.amber'],
    phrases: book.phrases,
    segment: text('segment'),
    product: text('product'),
    company: text('company'),
    decision: own.stageKinds()[row] === 'open' ? (own.moments('decision')[row] ?? Number.NaN) : Number.NaN,
    risk: ledger.risk[row] ?? '',
    library,
    used,
  })
}
