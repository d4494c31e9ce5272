// The Today tab: the list as cells, and what users typed into Done and Note (Today, C11).
import { isoDay, serialOf } from '../calendar/day'
import { toSecond } from '../calendar/moment'
import type { Cell, Zone } from '../cells/cell'
import { readDays } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import { cleanText } from '../cells/text'
import type { Decisions } from '../decide'
import type { Pipeline } from '../pipeline/pipeline'
import { columnAt, headersOf, type KeyOf, lineOf, type RowOf, TODAY } from '../tabs/schema'
import { USUAL_MEDIUM } from '../tabs/vocabulary'
import { keyOf, type TouchEntry } from '../touches/log-entry'
import { NEW, savingFact, UNKNOWN_FIT } from '../words/facts'
import { verdictText } from '../words/words'
import type { Queue, QueueEntry } from './queue'

/** Header of the column behind the list: below it the day of the last night, the heartbeat. */
export const HEARTBEAT_HEADER = 'Night ran on'

/** One line of the list as the mail and the command show it. */
export interface TodayItem extends Omit<RowOf<typeof TODAY>, 'due' | 'latest' | 'reason' | 'done' | 'note'> {
  /** Days in ISO form. */
  readonly due: string
  readonly latest: string
}

/**
 * What to find out by the touch: how they may be reached if no medium is left (C4b); else what is unknown of the fit; else
 * the fact that would save the row; else when a New row without a day of its own began (C12).
 */
function askOf(pipeline: Pipeline, decisions: Decisions, { row, person }: QueueEntry): string {
  const { fits, verdicts, media } = decisions
  const { words } = decisions.cadence.book
  if (!media[person]) return words.ask('medium')
  const [fit, verdict] = [fits.facts[row], verdicts.facts[row]]
  if (fit?.code === UNKNOWN_FIT) return words.fitQuestions(fit.questions)
  const isUndated = verdict?.code === NEW && !pipeline.isFilled('created', row)
  return words.ask(savingFact(verdict) ?? (isUndated ? 'begun' : 'none'))
}

/** The list in words, in order. */
export function todayItems(
  entries: readonly QueueEntry[],
  pipeline: Pipeline,
  decisions: Decisions,
): TodayItem[] {
  const text = (key: 'company' | 'phone' | 'email' | 'owner' | 'id', row: number): string =>
    pipeline.text(key)[row] ?? ''
  const { words } = decisions.cadence.book
  return entries.map((entry, at) => ({
    order: at + 1,
    name: pipeline.personName(entry.row) || pipeline.label(entry.row),
    company: text('company', entry.row),
    by: decisions.media[entry.person] ?? '',
    why: words.due(entry.why),
    ask: askOf(pipeline, decisions, entry),
    phone: text('phone', entry.row),
    email: text('email', entry.row),
    due: isoDay(entry.due),
    latest: isoDay(entry.latest),
    verdict: verdictText(words, decisions.verdicts.facts[entry.row]),
    owner: text('owner', entry.row),
    id: text('id', entry.row),
  }))
}

/**
 * The tab's whole content: headers, the list, and in the column behind it the heartbeat and messages.
 * @param made the day of the night, with a time of day if the list is renewed later that day
 * @param messages lines below the heartbeat; '' is left out
 */
export function todayValues(
  items: readonly TodayItem[],
  queue: Queue,
  made: number,
  ...messages: readonly string[]
): Cell[][] {
  const status: Cell[] = [serialOf(made), ...messages.filter((line) => line !== '')]
  const lines = Math.max(items.length, status.length)
  const header: Cell[] = [...headersOf(TODAY), HEARTBEAT_HEADER]
  const rows = Array.from({ length: lines }, (_, at): Cell[] => {
    const item = items[at]
    const entry = queue.entries[at]
    const cells = item && entry && { ...item, due: serialOf(entry.due), latest: serialOf(entry.latest) }
    return [...lineOf(TODAY, cells ?? {}), status[at] ?? '']
  })
  return [header, ...rows]
}

/**
 * The touches typed into Done and Note, without their moments. A note without an outcome becomes a touch without a
 * medium: the text is kept, but it does not count, because nothing may have happened.
 * @param made when the list was made, so that the same words on the next list are another touch
 */
export function typedDone(table: Table, made: number): Omit<TouchEntry, 'moment'>[] {
  const at = new Map(TODAY.columns.map(({ key }) => [key, columnAt(table, TODAY, key)]))
  return table.rows.flatMap((row) => {
    const text = (key: KeyOf<typeof TODAY>): string => cleanText(row[at.get(key) ?? -1])
    const [id, name, done, note] = [text('id'), text('name'), text('done'), text('note')]
    if (done === '' && note === '') return []
    const medium = done === '' ? '' : text('by') || USUAL_MEDIUM
    return {
      touchId: keyOf(`done ${made} ${id} ${name} ${done} ${note}`),
      id,
      name,
      medium,
      direction: medium === '' ? '' : 'Out',
      // The reason given is in Reason to give; if that is blank, the note stands in for it.
      reason: text('reason') || note,
      outcome: done,
      owner: text('owner'),
      note,
    }
  })
}

/** When the list on the tab was made, to the second; NaN without a list. */
export function listMoment(table: Table, zone: Zone): number {
  const column = columnIndex(table, HEARTBEAT_HEADER)
  return column < 0
    ? Number.NaN
    : toSecond(readDays(table.rows.slice(0, 1), column, zone).moments[0] ?? Number.NaN)
}
