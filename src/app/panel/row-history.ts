// What was said with a person before: their last three touches, and reasons worth offering. Reads the end of the log alone.

import { automatedCaps } from '../../core/cadence/ledger-from-log'
import { sortedByNumber } from '../../core/cells/order'
import type { Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { rowsOfPerson } from '../../core/pipeline/person'
import { offeredReasons } from '../../core/reasons/offered-reasons'
import { TOUCHES } from '../../core/tabs/schema'
import { COUNTS_ON_ITS_OWN, IS_CONTACT } from '../../core/touches/classify'
import { capCounter } from '../../core/touches/counting'
import type { TouchKey } from '../../core/touches/log-entry'
import { TouchLog } from '../../core/touches/touch-log'
import type { JudgedRows } from '../judge/judge-rows'
import { isoMoment } from '../row/cell-change'
import type { Tail, Workbook } from '../sheet/ports'

/** What of a touch is shown as it was logged. */
const SHOWN_KEYS = [
  'touchId',
  'medium',
  'direction',
  'outcome',
  'reason',
  'progress',
  'note',
] as const satisfies readonly TouchKey[]

export interface ShownTouch extends Readonly<Record<(typeof SHOWN_KEYS)[number], string>> {
  /** `YYYY-MM-DD hh:mm`, the sheet's wall clock. */
  readonly when: string
  readonly counts: boolean
}

export interface RowHistory {
  /** The last three contacts, the latest first. */
  readonly touches: readonly ShownTouch[]
  readonly reasons: readonly string[]
}

const SHOWN = 3
/** Some weeks of a busy team: what one looks back at when offering reasons. */
const TAIL_ROWS = 3000
const ALL_ROWS = 1e9

/** The history of one row's person, with the headers of the log; no touches where the tab is missing. */
export function rowHistory(
  workbook: Workbook,
  judged: JudgedRows,
  row: number,
): RowHistory & { readonly headers: string[] } {
  const tail = workbook.readTail(TOUCHES.name, TAIL_ROWS)
  if (!tail) return { ...noHistory(judged, row), headers: [] }
  const headers = tail.header.map((cell) => cleanText(cell))
  const near = theirs(judged, row, tableOfTail(headers, tail))
  const isAll = near.own.length >= SHOWN || !tail.isCut || !hasEarlier(judged, row, near)
  const whole = isAll ? null : workbook.readTail(TOUCHES.name, ALL_ROWS)
  const read = whole ? theirs(judged, row, tableOfTail(headers, whole)) : near
  return { ...shownOf(judged, row, read), headers }
}

/** Of somebody with whom nothing was said yet. */
export const noHistory = (judged: JudgedRows, row: number): RowHistory => ({
  touches: [],
  reasons: reasonsOf(judged, row, []),
})

/** The same from the whole log, where it is at hand. */
export const historyIn = (judged: JudgedRows, row: number, log: Table): RowHistory =>
  shownOf(judged, row, theirs(judged, row, log))

const shownOf = (judged: JudgedRows, row: number, read: Theirs): RowHistory => ({
  touches: shownTouches(read, countingOf(judged, row, read)),
  reasons: reasonsOf(judged, row, usedReasons(read)),
})

const tableOfTail = (headers: readonly string[], { rows, firstRow }: Tail): Table => ({
  tab: TOUCHES.name,
  headers,
  rows,
  firstRow,
  columnOffset: 0,
})

interface Theirs {
  readonly log: TouchLog
  /** Lines of the person's contacts in order of time. */
  readonly own: readonly number[]
  readonly isTheirs: (touch: number) => boolean
}

function theirs({ sheet, today }: JudgedRows, row: number, table: Table): Theirs {
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

/** Which of the person's touches count (C2, C3): those before the lines that were read, the Ledger knows. */
function countingOf(judged: JudgedRows, row: number, { log, own }: Theirs): ReadonlySet<number> {
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

/** Whether the ledger knows of touches before those found. */
function hasEarlier({ sheet, ledger }: JudgedRows, row: number, { own, log }: Theirs): boolean {
  const firsts = rowsOfPerson(sheet.persons, row).map((other) => ledger.firstTouch[other] ?? Number.NaN)
  const first = Math.min(...firsts.filter((moment) => !Number.isNaN(moment)))
  const found = log.moments[own[0] ?? -1] ?? Number.POSITIVE_INFINITY
  return first < found
}

/** The last of them, the latest first. */
function shownTouches({ log, own }: Theirs, counting: ReadonlySet<number>): ShownTouch[] {
  const last = own.slice(-SHOWN).reverse()
  const shown = log.only(last)
  return last.map((touch, at) => {
    const said = Object.fromEntries(SHOWN_KEYS.map((key) => [key, shown.text(key)[at] ?? '']))
    return {
      ...(said as Record<(typeof SHOWN_KEYS)[number], string>),
      direction: said.direction || 'Out',
      when: isoMoment(shown.moments[at] ?? Number.NaN),
      counts: counting.has(touch),
    }
  })
}

/** Reasons that were good enough to count, with whom they were used. */
function usedReasons({ log, isTheirs }: Theirs): { reason: string; isTheirs: boolean }[] {
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
): string[] {
  const text = (key: 'segment' | 'product' | 'company'): string => own.textAt(key, row)
  return offeredReasons({
    today,
    soonDays: book.numbers['P2.amber'],
    phrases: book.phrases,
    segment: text('segment'),
    product: text('product'),
    company: text('company'),
    decision: own.stageKinds()[row] === 'open' ? (own.moments('decision')[row] ?? Number.NaN) : Number.NaN,
    risk: ledger.risk[row] ?? '',
    used,
  })
}
