// The night's plan on its way into the sheet: days levelled over what was judged, the lines of Plan, who comes late.

import { nextTouches } from '../../core/cadence/next-touch'
import { readPlan } from '../../core/cadence/plan'
import { workingDayOnOrBefore } from '../../core/calendar/working-days'
import type { Cell, Zone } from '../../core/cells/cell'
import { readNumbers, readText } from '../../core/cells/columns'
import { columnIndex, tableOf } from '../../core/cells/table'
import type { Decisions } from '../../core/decide'
import { headersOf, PLAN } from '../../core/tabs/schema'
import { touchesADay } from '../../core/time/capacity'
import { planLines } from '../../core/today/plan-lines'
import { type Desks, lateLine, type NightPlan, planNight } from '../../core/today/plan-night'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { Judged } from './read-and-judge'

export interface Planned {
  /** What was decided, with the planned days: what NEXT_TOUCH gives with the new Plan tab. */
  readonly decisions: Decisions
  /** Who cannot be placed by their latest day, though it is still ahead; '' when everybody can. */
  readonly late: string
  /** The tab as it should be. */
  readonly values: readonly (readonly Cell[])[]
}

const HEADERS = headersOf(PLAN)

/** Whose the rows are, and T5's touches a day of each owner, from the minutes of their own touches. */
export function desksOf(
  { sheet, log: { table } }: Pick<Judged, 'sheet' | 'log'>,
  { book }: RulesSheet,
): Desks {
  const ownerOfRow = sheet.pipeline.text('owner')
  const owners = readText(table.rows, columnIndex(table, 'Owner'))
  const { values } = readNumbers(table.rows, columnIndex(table, 'Minutes'))
  const minutes = new Map<string, number[]>()
  values.forEach((value, touch) => {
    if (!(value > 0)) return
    const owner = owners[touch] ?? ''
    const list = minutes.get(owner)
    if (list) list.push(value)
    else minutes.set(owner, [value])
  })
  const known = new Map<string, number>()
  return {
    ownerOf: (row) => ownerOfRow[row] ?? '',
    capacityOf(owner) {
      const capacity = known.get(owner) ?? touchesADay(minutes.get(owner) ?? [], book)
      known.set(owner, capacity)
      return capacity
    },
  }
}

/** Levels everybody's next touch over each owner's days (C9); writes nothing. */
export function planOf(
  { decisions, method, sheet: { pipeline } }: Judged,
  desks: Desks,
  zone: Zone,
): Planned {
  const { cadence, people, media } = decisions
  const before = method.planned ?? tableOf(PLAN.name, [HEADERS])
  const night = planNight(cadence, people, method.plan, desks)
  const values = [HEADERS, ...planLines({ input: cadence, people, media, zone }, night, before)]
  const touches = nextTouches(cadence, people, readPlan(tableOf(PLAN.name, values), zone))
  const late = lateLine(stillInTime(night, decisions), (row) => pipeline.label(row))
  return { decisions: { ...decisions, touches }, late, values }
}

/** Those whose latest day is ahead: whoever is overdue already, Today counts. A weekend alone makes nobody late. */
const stillInTime = (night: NightPlan, { cadence: { book, today } }: Decisions): NightPlan => ({
  ...night,
  late: night.late.filter(
    ({ earliest, latest }) => workingDayOnOrBefore(latest, book.calendar) >= Math.max(earliest, today),
  ),
})

/**
 * Writes the tab in one call, whether it changed or not: so all nights cost the same service calls. A tab that is gone is
 * made anew.
 */
export function writePlan(workbook: Workbook, { method: { planned } }: Judged, { values }: Planned): void {
  if (!planned) workbook.addTab(PLAN)
  workbook.writeOwn(PLAN, values)
}
