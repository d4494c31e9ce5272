// Snoozes a person's next touch to a chosen day, as a line of Plan. A promise outranks it, and the next touch ends it.
import { type Day, SERIAL_OF_EPOCH, serialOf } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { columnIndex, type Table, tableOf } from '../../core/cells/table'
import { cleanText } from '../../core/cells/text'
import { type CellsOf, keysOfHeaders, PLAN } from '../../core/tabs/schema'
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
    const plan = withDay(ports, open.plan(), before, [row], request.day)
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

/** Plan after persons were put off. */
interface ChangedPlan {
  readonly table: Table
  write(): void
}

/**
 * The Plan tab with the day in the first line of each row's person; their other lines are emptied.
 * @param rows one of each person
 */
export function withDay(
  ports: Ports,
  plan: Table,
  { sheet, rows: own, decisions }: JudgedRows,
  rowsToPutOff: readonly number[],
  day: Day | null,
): ChangedPlan {
  const { workbook } = ports
  const headers = plan.headers.length > 0 ? plan.headers : PLAN.columns.map(({ header }) => header)
  const keys = keysOfHeaders(PLAN, headers)
  const column = columnIndex(plan, 'Touchline ID')
  const changes = new Map<number, readonly Cell[]>()
  const added: Cell[][] = []
  for (const row of rowsToPutOff) {
    const person = sheet.persons.of[row] ?? 0
    const ids = idsOfRows(
      sheet,
      own.filter((one) => sheet.persons.of[one] === person),
    )
    const line = planLine(ports, sheet, decisions, person, row, day)
    const theirs = plan.rows.flatMap((cells, at) => (ids.includes(cleanText(cells[column])) ? [at] : []))
    for (const at of theirs)
      changes.set(
        at,
        headers.map(() => ''),
      )
    if (day === null) continue
    const cells = keys.map((key) => (key === '' ? '' : (line[key] ?? '')))
    if (theirs[0] === undefined) added.push(cells)
    else changes.set(theirs[0], cells)
  }
  const rows = plan.rows.map((cells, at) => changes.get(at) ?? cells)
  return {
    table: tableOf(PLAN.name, [headers.slice(), ...rows, ...added]),
    write() {
      for (const [at, cells] of changes) workbook.write(PLAN.name, plan.firstRow + at, 1, [cells])
      if (added.length > 0) workbook.append(PLAN.name, added)
    },
  }
}

function planLine(
  ports: Ports,
  { pipeline }: JudgedRows['sheet'],
  { people, media }: JudgedRows['decisions'],
  person: number,
  row: number,
  day: Day | null,
): CellsOf<typeof PLAN> {
  return {
    id: pipeline.textAt('id', people.leading[person] ?? row),
    day: day === null ? '' : serialOf(day),
    medium: media[person] ?? '',
    // A line without a latest day is the user's choice, which the night keeps.
    latest: '',
    madeOn: minuteOf(ports) + SERIAL_OF_EPOCH,
  }
}
