// Snoozes a person's next touch to a chosen day, as a line of Plan. A promise outranks it, and the next touch ends it.
import { type Day, SERIAL_OF_EPOCH, serialOf } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { PLAN } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { CachedContext } from '../judge/cached-context'
import { idsOfRows, type JudgedRows, judgePerson } from '../judge/judge-rows'
import { rowOfId, withSheet } from '../judge/open-sheet'
import { minuteOf } from '../sheet/clock'
import type { Ports } from '../sheet/ports'
import { type ShownRow, shownAgain } from './open-row'

/** Puts off the person of the row with this id. */
export interface SnoozeRequest {
  readonly id: string
  /** null undoes the snooze. */
  readonly day: Day | null
  readonly context?: CachedContext
}

/** Calendar days; anyone put off for longer belongs on the bench. */
const MOST_SNOOZE_DAYS = 365

/** Puts the person's next touch off to a day, or undoes that. Refused when a promise stands or the day is out of range. */
export const snooze = (ports: Ports, request: SnoozeRequest): Result<ShownRow> =>
  withSheet(ports, request, (open) => {
    const row = rowOfId(open.sheet, request.id, 'snooze')
    if (row instanceof Refused) return row
    const before = judgePerson(open, row)
    const refusal = refusalOf(before, row, request.day)
    if (refusal) return refusal
    if (!ports.workbook.has(PLAN.name)) return refused('own tab gone, undone', [PLAN.name], 'snooze')
    const plan = withDay(ports, open.plan(), before, row, request.day)
    const { table, write } = plan
    const judged = runAct(ports, open, { undone: 'snooze', rows: [row], plan: table, write })
    return judged instanceof Refused ? judged : shownAgain(ports, open, judged, row)
  })

/** The refusal, if the person cannot be put off to that day; null if they can. */
function refusalOf(
  { sheet, decisions, today }: JudgedRows,
  row: number,
  day: Day | null,
): ReturnType<typeof refused> | null {
  const touch = decisions.touches[sheet.persons.of[row] ?? 0]
  const who = sheet.pipeline.label(row)
  if (!touch) return refused('no next touch', who)
  if (touch.from === 'promise') return refused('promise stands', who, touch.day)
  return day === null || (day >= today && day <= today + MOST_SNOOZE_DAYS) ? null : refused('snooze too far')
}

interface ChangedPlan {
  readonly table: Table
  write(): void
}

/** The Plan tab with the day in the person's first line; their other lines are emptied. */
function withDay(
  ports: Ports,
  plan: Table,
  { sheet, rows: own, decisions }: JudgedRows,
  row: number,
  day: Day | null,
): ChangedPlan {
  const { workbook } = ports
  const person = sheet.persons.of[row] ?? 0
  const ids = idsOfRows(sheet, own)
  const headers = plan.headers.length > 0 ? plan.headers : PLAN.columns.map(({ header }) => header)
  const column = columnIndex(plan, 'Touchline ID')
  const facts = new Map<string, Cell>([
    ['id', sheet.pipeline.textAt('id', decisions.people.leading[person] ?? row)],
    ['day', day === null ? '' : serialOf(day)],
    ['medium', decisions.media[person] ?? ''],
    // A line without a latest day is the user's choice, which the night keeps.
    ['latest', ''],
    ['madeOn', minuteOf(ports) + SERIAL_OF_EPOCH],
  ])
  const line = headers.map(
    (header) =>
      facts.get(
        PLAN.columns.find((known) => known.header.toLowerCase() === header.toLowerCase())?.key ?? '',
      ) ?? '',
  )
  const theirs = plan.rows.flatMap((cells, at) => (ids.includes(cleanText(cells[column])) ? [at] : []))
  const changes = new Map<number, readonly Cell[]>(theirs.map((at) => [at, headers.map(() => '')]))
  if (day !== null) changes.set(theirs[0] ?? plan.rows.length, line)
  const rows = plan.rows.map((cells, at) => changes.get(at) ?? cells)
  const isNew = day !== null && theirs.length === 0
  return {
    table: tableOf(PLAN.name, [headers.slice(), ...rows, ...(isNew ? [line] : [])]),
    write() {
      if (isNew) workbook.append(PLAN.name, [line])
      else for (const [at, cells] of changes) workbook.write(PLAN.name, plan.firstRow + at, 1, [cells])
    },
  }
}
