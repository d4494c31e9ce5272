// What was said with a person before: their last three touches, and reasons worth offering. Reads the end of the log alone.

import type { Day } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { columnIndex, type Table } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { rowsOfPerson } from '../../core/pipeline/person'
import { rowMatcher } from '../../core/pipeline/row-finder'
import { offeredReasons } from '../../core/reasons/offered-reasons'
import { TOUCHES } from '../../core/tabs/schema'
import { IS_CONTACT, IS_ELIGIBLE, readTouches, type Touches } from '../../core/touches/touches'
import type { JudgedRows } from '../judge/judge-rows'
import { isoMoment } from '../row/cell-change'
import type { Tail, Workbook } from '../sheet/ports'

export interface ShownTouch {
  readonly touchId: string
  /** `YYYY-MM-DD hh:mm`, the sheet's wall clock. */
  readonly when: string
  readonly medium: string
  readonly direction: string
  readonly outcome: string
  readonly reason: string
  readonly progress: string
  readonly note: string
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
  touches: read.own
    .slice(-SHOWN)
    .reverse()
    .map((touch) => shownTouch(read, touch)),
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
  readonly table: Table
  readonly touches: Touches
  /** Lines of the person's contacts in order of time. */
  readonly own: readonly number[]
  readonly isTheirs: (touch: number) => boolean
}

function theirs({ sheet, today }: JudgedRows, row: number, table: Table): Theirs {
  const { pipeline, persons, book } = sheet
  const touches = readTouches(table, book, pipeline.zone, today as Day)
  const rowOf = rowMatcher(pipeline.text('id'), () => pipeline.names())(touches)
  const person = persons.of[row]
  const isTheirs = (touch: number): boolean => {
    const owner = rowOf[touch] ?? -1
    return owner >= 0 && persons.of[owner] === person
  }
  const own: number[] = []
  for (let touch = 0; touch < touches.count; touch++) {
    const isContact = ((touches.bits[touch] ?? 0) & IS_CONTACT) !== 0
    if (isContact && !Number.isNaN(touches.moments[touch]) && isTheirs(touch)) own.push(touch)
  }
  own.sort((a, b) => (touches.moments[a] ?? 0) - (touches.moments[b] ?? 0) || a - b)
  return { table, touches, own, isTheirs }
}

/** Whether the ledger knows of touches before those found. */
function hasEarlier({ sheet, ledger }: JudgedRows, row: number, { own, touches }: Theirs): boolean {
  const firsts = rowsOfPerson(sheet.persons, row).map((other) => ledger.firstTouch[other] ?? Number.NaN)
  const first = Math.min(...firsts.filter((moment) => !Number.isNaN(moment)))
  const found = touches.moments[own[0] ?? -1] ?? Number.POSITIVE_INFINITY
  return first < found
}

function shownTouch({ table, touches }: Theirs, touch: number): ShownTouch {
  const text = (header: string): string => cleanText(table.rows[touch]?.[columnIndex(table, header)] as Cell)
  return {
    touchId: text('Touch ID'),
    when: isoMoment(touches.moments[touch] ?? Number.NaN),
    medium: text('Medium'),
    direction: text('Direction') || 'Out',
    outcome: text('Outcome'),
    reason: text('Reason'),
    progress: text('Progress'),
    note: text('Note'),
    counts: ((touches.bits[touch] ?? 0) & IS_ELIGIBLE) !== 0,
  }
}

function usedReasons({ table, touches, isTheirs }: Theirs): { reason: string; isTheirs: boolean }[] {
  const column = columnIndex(table, 'Reason')
  return table.rows.flatMap((cells, touch) => {
    const reason = cleanText(cells[column])
    const counts = ((touches.bits[touch] ?? 0) & IS_ELIGIBLE) !== 0
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
