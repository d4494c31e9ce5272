// `not today` on Today: the next touch of those people is planned for another day, unless a promise stands (C8).
import { type Day, serialOf } from '../calendar/day'
import { MINUTES_A_DAY } from '../calendar/moment'
import { type Table, tableOf } from '../cells/table'
import { cleanText } from '../cells/text'
import type { Ledger } from '../ledger/ledger'
import { type Persons, rowsOfPerson } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { isPromiseOpen, lastThroughByPerson } from '../purge/promise'
import { columnAt, headerOf, keysOfHeaders, PLAN, TODAY } from '../tabs/schema'
import type { Problem } from '../words/faults'
import type { PutOff } from './typed-done'

interface Known {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly ledger: Ledger
  readonly today: Day
}

/** The Plan tab with the days of those put off, and those whom a promise keeps where they are. */
export function withPutOff(
  plan: Table,
  putOff: readonly PutOff[],
  known: Known,
): { readonly plan: Table; readonly problems: readonly Problem[] } {
  if (putOff.length === 0) return { plan, problems: [] }
  const ids = known.pipeline.text('id')
  const through = lastThroughByPerson(known.ledger, known.persons)
  const headers = plan.headers.length > 0 ? plan.headers : PLAN.columns.map(({ header }) => header)
  const keys = keysOfHeaders(PLAN, headers)
  const problems: Problem[] = []
  const lines = putOff.flatMap(({ id, day, name, by, row: line }) => {
    const row = ids.indexOf(id)
    if (row < 0) return []
    const promised = promiseOf(known, row, through)
    if (!Number.isNaN(promised)) {
      const header = headerOf(TODAY, 'done')
      problems.push({ tab: TODAY.name, row: line, header, code: 'donePromise', shown: name, day: promised })
      return []
    }
    const cells = { id, day: serialOf(day), medium: by, madeOn: serialOf(madeOn(known, row)) }
    return [{ id, cells: keys.map((key) => (key in cells ? cells[key as keyof typeof cells] : '')) }]
  })
  const moved = new Set(lines.map(({ id }) => id))
  const column = columnAt(plan, PLAN, 'id')
  const others = plan.rows.filter((row) => !moved.has(cleanText(row[column])))
  return { plan: tableOf(plan.tab, [[...headers], ...others, ...lines.map(({ cells }) => cells)]), problems }
}

/** The day of the person's open promise; NaN without one. */
function promiseOf({ pipeline, persons }: Known, row: number, through: Float64Array): Day {
  const last = through[persons.of[row] ?? 0] ?? Number.NaN
  const days = rowsOfPerson(persons, row)
    .map((other) => pipeline.moments('promised')[other] ?? Number.NaN)
    .filter((moment) => isPromiseOpen(moment, last))
  return days.length === 0 ? Number.NaN : Math.floor(Math.min(...days))
}

/** Today, or the minute after the person's last touch of today, so that the plan holds and a repeated night writes it again. */
function madeOn({ persons, ledger, today }: Known, row: number): number {
  const last = Math.max(...rowsOfPerson(persons, row).map((other) => ledger.lastTouch[other] || 0))
  return last >= today ? last + 1 / MINUTES_A_DAY : today
}
