// Imports a CRM's list of activities as touches: those that are done, dated and of a known deal or person.

import type { Day } from '../calendar/day'
import { hasCome } from '../calendar/moment'
import type { Cell, Rows, Zone } from '../cells/cell'
import { readDays, readNumbers, readText, readYesNo } from '../cells/columns'
import { keyOf } from '../cells/key'
import { columnIndex, findHeaderRow, type Table, tableOf } from '../cells/table'
import { normalise } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { importedMedium } from '../tabs/vocabulary'
import { type TouchEntry, touchLine } from './log-entry'

const TYPE_HEADERS = ['Activity type', 'ActivityType', 'Activity - Type', 'Type']
/** Headers of the day, the day it was done before the day it was due. */
const WHEN_HEADERS = [
  'Activity date',
  'Completed on',
  'Marked as done time',
  'Activity - Marked as done time',
  'Date',
  'Due date',
  'DueDate',
  'Activity - Due date',
]
const DONE_HEADERS = ['Done', 'Completed', 'Activity - Done', 'Status']
const WHO_HEADERS = [
  'Deal ID',
  'Opportunity ID',
  'Lead ID',
  'LeadID',
  'Record ID',
  'Deal',
  'Email',
  'E-mail',
  'Contact',
  'Contact person',
]
/** Headers that say that figures are minutes. */
const MINUTES_HEADERS = [
  'Minutes',
  'Duration (minutes)',
  'Duration (min)',
  'Duration in minutes',
  'Minuten',
  'Dauer (Minuten)',
]
const ABOUT_HEADERS = ['Subject', 'Activity - Subject', 'Title', 'Notes', 'Note', 'Activity - Note']

/** Status words, besides no and false, of an activity that has not been done. */
const OPEN_STATUS =
  /^(?:open|to do|todo|planned|pending|scheduled|not started|in progress|waiting|deferred|overdue|upcoming|cancell?ed|offen|geplant)\b/

interface ActivityColumns {
  readonly type: number
  readonly done: number
  readonly about: number
  readonly minutes: number
  readonly when: readonly number[]
  readonly who: readonly number[]
}

const findAll = (table: Table, names: readonly string[]): number[] =>
  names.map((name) => columnIndex(table, name)).filter((at) => at >= 0)
const find = (table: Table, names: readonly string[]): number => findAll(table, names)[0] ?? -1

const columnsOf = (table: Table): ActivityColumns => ({
  type: find(table, TYPE_HEADERS),
  done: find(table, DONE_HEADERS),
  about: find(table, ABOUT_HEADERS),
  minutes: find(table, MINUTES_HEADERS),
  when: findAll(table, WHEN_HEADERS),
  who: findAll(table, WHO_HEADERS),
})

const score = (headers: readonly string[]): number => {
  const { type, when, who } = columnsOf(tableOf('', [headers]))
  return type >= 0 && when.length > 0 && who.length > 0 ? 1 : 0
}

/**
 * The touches of an activities tab: rows of a known medium, on or before today, not marked as open, whose deal, person
 * or address one row of the pipeline has. Other tabs give none. The same activity always has the same Touch ID.
 */
export function readActivities(
  tab: string,
  values: Rows,
  pipeline: Pipeline,
  zone: Zone,
  today: Day,
): TouchEntry[] {
  const header = findHeaderRow(values, score)
  if (header < 0) return []
  const table = tableOf(tab, values, header)
  const at = columnsOf(table)
  const moments = firstMoments(table, at.when, zone)
  const text = (column: number): readonly string[] => (column < 0 ? [] : readText(table.rows, column))
  const [types, abouts, states] = [text(at.type), text(at.about), text(at.done)]
  const minutes = at.minutes < 0 ? [] : readNumbers(table.rows, at.minutes).values
  const who = at.who.map(text)
  const rows = rowsNamed(who, pipeline)
  const ids = pipeline.text('id')
  return table.rows.flatMap((_, line): TouchEntry[] => {
    const moment = moments[line] ?? Number.NaN
    const known = importedMedium(normalise(types[line] ?? ''))
    const row = rows(line)
    if (!hasCome(moment, today) || !known || row < 0 || isOpen(states[line] ?? '')) return []
    const medium = known.word
    const [reason, id] = [abouts[line] ?? '', ids[row] ?? '']
    const name = pipeline.personName(row)
    const whose = who.map((words) => words[line]).join(' ')
    const touchId = keyOf(`activity ${tab} ${moment} ${medium} ${whose} ${reason}`)
    // A done activity counts as having got through; only calls need an outcome that says so (C2).
    const { outcome = '' } = known
    const spent = minutes[line] ?? Number.NaN
    const timed = spent >= 0 ? { minutes: spent } : {}
    return [{ touchId, moment, id, name, medium, direction: 'Out', reason, outcome, ...timed }]
  })
}

const isOpen = (state: string): boolean => readYesNo(state) === false || OPEN_STATUS.test(normalise(state))

/** Each line's moment, from the first of the columns that has one; NaN for none. */
function firstMoments(table: Table, columns: readonly number[], zone: Zone): Float64Array {
  const found = new Float64Array(table.rows.length).fill(Number.NaN)
  for (const column of columns) {
    readDays(table.rows, column, zone).moments.forEach((moment, line) => {
      if (Number.isNaN(found[line])) found[line] = moment
    })
  }
  return found
}

/** The pipeline row that a line names in the first of its columns that names exactly one; -1 for none. */
function rowsNamed(columns: readonly (readonly string[])[], pipeline: Pipeline): (line: number) => number {
  const rowOf = rowsByWord(pipeline)
  return (line) => {
    for (const words of columns) {
      const row = rowOf.get(normalise(words[line] ?? '')) ?? -1
      if (row >= 0) return row
    }
    return -1
  }
}

/** Pipeline rows by each id, title, address and name; -1 for a word that several rows have. */
function rowsByWord(pipeline: Pipeline): Map<string, number> {
  const rows = new Map<string, number>()
  const note = (word: string, row: number): void => {
    const known = normalise(word)
    if (known !== '') rows.set(known, rows.has(known) && rows.get(known) !== row ? -1 : row)
  }
  for (const key of ['recordId', 'title', 'email'] as const) pipeline.text(key).forEach(note)
  for (let row = 0; row < pipeline.rows; row++) note(pipeline.personName(row), row)
  return rows
}

/** The touches as lines of the Touches tab, in the order of its columns. */
export const activityLines = (entries: readonly TouchEntry[]): Cell[][] =>
  entries.map((entry) => touchLine(entry))
