// The Plan tab: days already given to persons, and when such a day still holds (EXACTLY, NEXT_TOUCH).

import { isBlank, type Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { listAt } from '../cells/lists'
import type { Table } from '../cells/table'
import { columnAt, headerOf, PLAN } from '../tabs/schema'
import type { CadenceInput, People } from './people'

/** The planned days that still hold, by person number. */
export interface HeldPlan {
  /** The planned day; NaN where none holds. */
  readonly days: Float64Array
  /** When that day was planned, as a moment. */
  readonly madeOn: Float64Array
  /** 1 where a user chose the day: such a line has no `Latest`, which the night always writes. */
  readonly chosen: Uint8Array
}

/** The Plan tab, to be asked which of its days still hold. */
export interface Plan {
  heldFor(input: CadenceInput, people: People): HeldPlan
}

/** The plan when there is none. */
export const NO_PLAN: Plan = { heldFor: ({ persons }) => nothingHeld(persons.count) }

const nothingHeld = (count: number): HeldPlan => ({
  days: new Float64Array(count).fill(Number.NaN),
  madeOn: new Float64Array(count).fill(Number.NaN),
  chosen: new Uint8Array(count),
})

interface PlannedRow {
  readonly day: number
  readonly madeOn: number
  readonly isChosen: boolean
}

/** The headers without which no plan can be read. */
export const PLAN_HEADERS = (['id', 'day', 'madeOn'] as const).map((key) => headerOf(PLAN, key))

/**
 * Reads the Plan tab; of several lines for one id the earliest that holds counts. A line without a readable day or
 * `Made on` never holds, and a tab without their headers is no plan.
 */
export function readPlan(table: Table, zone: Zone): Plan {
  const [id, day, madeOn] = [
    columnAt(table, PLAN, 'id'),
    columnAt(table, PLAN, 'day'),
    columnAt(table, PLAN, 'madeOn'),
  ]
  if (id < 0 || day < 0 || madeOn < 0 || table.rows.length === 0) return NO_PLAN
  const days = readDays(table.rows, day, zone).moments
  const made = readDays(table.rows, madeOn, zone).moments
  const latest = columnAt(table, PLAN, 'latest')
  const lines = new Map<string, PlannedRow[]>()
  readText(table.rows, id).forEach((key, line) => {
    if (key === '') return
    const isChosen = latest >= 0 && isBlank(table.rows[line]?.[latest])
    const planned = { day: Math.floor(days[line] ?? Number.NaN), madeOn: made[line] ?? Number.NaN, isChosen }
    listAt(lines, key).push(planned)
  })
  return { heldFor: (input, people) => heldLines(lines, input, people) }
}

/** Whether any line for these ids was made at the moment or later, so that a touch of that moment does not end it. */
export function outlives(table: Table, zone: Zone, ids: ReadonlySet<string>, moment: number): boolean {
  const [id, madeOn] = [columnAt(table, PLAN, 'id'), columnAt(table, PLAN, 'madeOn')]
  if (id < 0 || madeOn < 0) return false
  const made = readDays(table.rows, madeOn, zone).moments
  return readText(table.rows, id).some((key, line) => ids.has(key) && (made[line] ?? Number.NaN) >= moment)
}

/**
 * A plan holds while it was made at or after the person's last touch and its day is not past. Of several that hold the
 * leading row's counts, else the earliest.
 */
function heldLines(lines: ReadonlyMap<string, PlannedRow[]>, input: CadenceInput, people: People): HeldPlan {
  const held = nothingHeld(input.persons.count)
  const { days } = held
  const byLeader = new Uint8Array(input.persons.count)
  const ids = input.pipeline.text('id')
  ids.forEach((id, row) => {
    const planned = id === '' ? undefined : lines.get(id)
    if (!planned) return
    const person = input.persons.of[row] ?? 0
    const leads = people.leading[person] === row
    for (const { day, madeOn, isChosen } of planned) {
      const isOutdated = madeOn < (people.lastTouch[person] ?? Number.NaN)
      if (!(day >= input.today) || Number.isNaN(madeOn) || isOutdated) continue
      if (byLeader[person] && !leads) continue
      const first = leads && !byLeader[person]
      if (first || !((days[person] ?? Number.NaN) <= day)) {
        days[person] = day
        held.madeOn[person] = madeOn
        held.chosen[person] = isChosen ? 1 : 0
      }
      if (leads) byLeader[person] = 1
    }
  })
  return held
}
