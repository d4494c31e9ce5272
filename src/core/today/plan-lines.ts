// The lines of the Plan tab after a night: kept lines unchanged, new ones for days that moved.

import { heldTouches } from '../cadence/held-touches'
import type { CadenceInput, People } from '../cadence/people'
import { serialOf } from '../calendar/day'
import { MINUTES_A_DAY } from '../calendar/moment'
import { type Cell, isBlank, type Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { listAt } from '../cells/lists'
import type { Table } from '../cells/table'
import { rowsOfPerson } from '../pipeline/person'
import { columnAt, type KeyOf, lineOf, PLAN } from '../tabs/schema'
import type { NightPlan, PlannedTouch } from './plan-night'

interface PlanLinesInput {
  readonly input: Pick<CadenceInput, 'pipeline' | 'persons' | 'today'>
  readonly people: People
  readonly media: readonly string[]
  readonly zone: Zone
}

/** A line of the tab; `cells` are in the order of the schema's columns. */
interface PlanLine {
  readonly id: string
  readonly day: number
  readonly madeOn: number
  readonly cells: Cell[]
}

const MINUTE = 1 / MINUTES_A_DAY
const at = (key: KeyOf<typeof PLAN>): number => PLAN.columns.findIndex((column) => column.key === key)
const [LATEST, EXPERIMENT, ARM] = [at('latest'), at('experiment'), at('arm')]

/**
 * The Plan tab's lines for a night's plan, in the order of its columns. The line of a day that was kept stays unchanged
 * with all its cells; promises and leads have no line. `Made on` is the night's day, or a minute after a touch of that day, so
 * that a repeated night writes the same lines. A day chosen by the user stays without `Latest`, even if the person
 * needs no touch for now.
 */
export function planLines(given: PlanLinesInput, { touches }: NightPlan, before: Table): Cell[][] {
  const { input, people, zone } = given
  const standing = standingLines(before, zone)
  const byId = new Map<string, PlanLine[]>()
  for (const line of standing) listAt(byId, line.id).push(line)
  const ids = input.pipeline.text('id')
  const planned = new Set<string>()
  const lines = touches.flatMap((touch) => {
    const id = ids[touch.row] ?? ''
    if (id === '' || touch.isUnwritten) return []
    planned.add(id)
    const last = people.lastTouch[touch.person] ?? Number.NaN
    const own = (byId.get(id) ?? []).filter(({ madeOn }) => !(madeOn < last || Number.isNaN(madeOn)))
    const kept = touch.isKept ? own.find(({ day }) => day === touch.day) : undefined
    return [kept?.cells ?? newLine(given, touch, id, own[0]?.cells ?? [])]
  })
  const held = heldIds(given)
  const chosen = standing.filter(
    ({ id, day, cells }) =>
      !planned.has(id) && (held.has(id) || (day >= input.today && isBlank(cells[LATEST]))),
  )
  return [...lines, ...chosen.map(({ cells }) => cells)]
}

/** Ids of persons whose next touch stands while a cell of theirs cannot be read (S4): so do their lines. */
function heldIds({ input, people }: PlanLinesInput): ReadonlySet<string> {
  const ids = input.pipeline.text('id')
  return new Set(
    [...heldTouches(input, people).values()].flatMap(({ row }) =>
      rowsOfPerson(input.persons, row).map((other) => ids[other] ?? ''),
    ),
  )
}

/** @param standing cells of the person's line that still holds: its experiment and arm stay assigned (E1) */
function newLine(
  { input, people, media }: PlanLinesInput,
  touch: PlannedTouch,
  id: string,
  standing: readonly Cell[],
): Cell[] {
  const last = people.lastTouch[touch.person] ?? Number.NaN
  return lineOf(PLAN, {
    id,
    day: serialOf(touch.day),
    medium: media[touch.person] ?? '',
    latest: touch.isChosen ? '' : serialOf(touch.latest),
    madeOn: serialOf(last >= input.today ? last + MINUTE : input.today),
    experiment: standing[EXPERIMENT] ?? '',
    arm: standing[ARM] ?? '',
  })
}

function standingLines(table: Table, zone: Zone): PlanLine[] {
  const columns = PLAN.columns.map(({ key }) => columnAt(table, PLAN, key))
  const days = readDays(table.rows, columnAt(table, PLAN, 'day'), zone).moments
  const made = readDays(table.rows, columnAt(table, PLAN, 'madeOn'), zone).moments
  return readText(table.rows, columnAt(table, PLAN, 'id')).flatMap((id, line): PlanLine[] => {
    if (id === '') return []
    const cells = columns.map((column) => table.rows[line]?.[column] ?? '')
    return [{ id, day: Math.floor(days[line] ?? Number.NaN), madeOn: made[line] ?? Number.NaN, cells }]
  })
}
