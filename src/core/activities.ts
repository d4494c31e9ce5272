// A CRM's list of activities as touches: done ones with a day and a deal or person that the pipeline knows.
import type { Cell, Zone } from './cell'
import type { Day } from './day'
import { keyOf, type TouchEntry, touchLine } from './log-entry'
import type { Pipeline } from './pipeline'
import { columnIndex, findHeaderRow, type Table, tableOf } from './table'
import { normalise } from './text'
import { readDays, readText, readYesNo } from './values'

const TYPE = ['Activity type', 'ActivityType', 'Activity - Type', 'Type']
const WHEN = [
  'Activity date',
  'Date',
  'Due date',
  'DueDate',
  'Activity - Due date',
  'Marked as done time',
  'Completed on',
]
const DONE = ['Done', 'Completed', 'Activity - Done', 'Status']
const WHO = [
  'Deal ID',
  'Opportunity ID',
  'Lead ID',
  'LeadID',
  'Record ID',
  'Deal',
  'Contact',
  'Contact person',
  'Email',
  'E-mail',
]
const ABOUT = ['Subject', 'Activity - Subject', 'Title', 'Notes', 'Note', 'Activity - Note']

/** How CRMs call the media. */
const MEDIA: readonly (readonly [RegExp, string])[] = [
  [/video|zoom|teams|webinar/, 'Video call'],
  [/call|phone|anruf|appel|llamada/, 'Call'],
  [/mail|email/, 'E-mail'],
  [/lunch|dinner|meet|demo|termin|reunion/, 'Meeting'],
  [/visit|besuch|visita/, 'Visit'],
  [/text|sms|whatsapp/, 'Text'],
  [/linkedin/, 'LinkedIn'],
]

interface Columns {
  readonly type: number
  readonly when: number
  readonly done: number
  readonly who: number
  readonly about: number
}

const find = (table: Table, names: readonly string[]): number => {
  for (const name of names) {
    const at = columnIndex(table, name)
    if (at >= 0) return at
  }
  return -1
}

const columnsOf = (table: Table): Columns => ({
  type: find(table, TYPE),
  when: find(table, WHEN),
  done: find(table, DONE),
  who: find(table, WHO),
  about: find(table, ABOUT),
})

const score = (headers: readonly string[]): number => {
  const { type, when, who } = columnsOf(tableOf('', [headers]))
  return type >= 0 && when >= 0 && who >= 0 ? 1 : 0
}

/**
 * The touches of an activities tab: rows of a known medium, on or before today, not marked as open, whose deal, person
 * or address one row of the pipeline has. Other tabs give none. The same activity always has the same Touch ID.
 */
export function readActivities(
  tab: string,
  values: readonly (readonly Cell[])[],
  pipeline: Pipeline,
  zone: Zone,
  today: Day,
): TouchEntry[] {
  const header = findHeaderRow(values, score)
  if (header < 0) return []
  const table = tableOf(tab, values, header)
  const at = columnsOf(table)
  const rowOf = rowsByWord(pipeline)
  const { moments } = readDays(table.rows, at.when, zone)
  const text = (column: number): readonly string[] => (column < 0 ? [] : readText(table.rows, column))
  const [types, whos, abouts] = [text(at.type), text(at.who), text(at.about)]
  const ids = pipeline.text('id')
  return table.rows.flatMap((cells, line): TouchEntry[] => {
    const moment = moments[line] ?? Number.NaN
    const medium = MEDIA.find(([pattern]) => pattern.test(normalise(types[line] ?? '')))?.[1]
    const row = rowOf.get(normalise(whos[line] ?? '')) ?? -1
    const isOpen = at.done >= 0 && readYesNo(cells[at.done]) === false
    if (!(moment < today + 1) || medium === undefined || row < 0 || isOpen) return []
    const reason = abouts[line] ?? ''
    const touchId = keyOf(`activity ${tab} ${moment} ${medium} ${whos[line]} ${reason}`)
    return [
      {
        touchId,
        moment,
        id: ids[row] ?? '',
        name: pipeline.personName(row),
        medium,
        direction: 'Out',
        reason,
        outcome: 'Reached',
      },
    ]
  })
}

/** Everything that names exactly one row of the pipeline. */
function rowsByWord(pipeline: Pipeline): Map<string, number> {
  const rows = new Map<string, number>()
  for (const key of ['recordId', 'title', 'name', 'email'] as const) {
    pipeline.text(key).forEach((word, row) => {
      const known = normalise(word)
      if (known !== '') rows.set(known, rows.has(known) && rows.get(known) !== row ? -1 : row)
    })
  }
  return rows
}

export const activityLines = (entries: readonly TouchEntry[]): Cell[][] =>
  entries.map((entry) => touchLine(entry))
