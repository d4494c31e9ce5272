// The night's plan on its way into the sheet: days levelled over what was judged, the lines of Plan, who comes late.

import { nextTouches } from '../../core/cadence/next-touch'
import { readPlan } from '../../core/cadence/plan'
import { workingDayOnOrBefore } from '../../core/calendar/working-days'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import type { Decisions } from '../../core/decide'
import { BLOCKS, headersOf, PLAN, TIME } from '../../core/tabs/schema'
import { readBlocks } from '../../core/time/blocks'
import { capacitiesOf } from '../../core/time/capacity'
import { ownersOf } from '../../core/time/owners'
import { readTime } from '../../core/time/time-log'
import { touchTimeOf } from '../../core/time/touch-time'
import { planLines } from '../../core/today/plan-lines'
import { firstLate, type NightPlan, type OwnerRoom, planNight } from '../../core/today/plan-night'
import type { Problem } from '../../core/words/faults'
import { type RulesSheet, tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { JudgedSheet } from './read-and-judge'

export interface Planned {
  /** What was decided, with the planned days: what NEXT_TOUCH gives with the new Plan tab. */
  readonly decisions: Decisions
  /** Who cannot be placed by their latest day, though it is still ahead; '' when everybody can. */
  readonly late: string
  /** The tab as it should be. */
  readonly values: readonly (readonly Cell[])[]
}

const PLAN_HEADER_ROW = headersOf(PLAN)

/** Room by owner, with what of Blocks and Time could not be read. */
export interface PlanningRoom extends OwnerRoom {
  readonly problems: readonly Problem[]
}

/** Tabs of users who plan blocks and time their work. */
type TimeTab = typeof BLOCKS | typeof TIME

/**
 * Whose the rows are, and how many touches a working day of each owner holds (T5), as TOUCH_CAPACITY has it. Blocks and
 * Time are looked for only where touches carry minutes: a night in any other sheet needs no further service calls.
 */
export function ownerCapacity(
  workbook: Workbook,
  { sheet, touches, decisions }: Pick<JudgedSheet, 'sheet' | 'touches' | 'decisions'>,
  { book }: RulesSheet,
): PlanningRoom {
  const { today } = decisions.cadence
  const { zone } = workbook
  const owners = ownersOf(sheet.pipeline.text('owner'))
  const log = touchTimeOf(touches)
  const table = (tab: TimeTab): Table | null => (workbook.has(tab.name) ? tableIn(workbook, tab) : null)
  const planned = log.minutes.some((minutes) => minutes > 0) ? table(BLOCKS) : null
  const timed = planned && table(TIME)
  const blocks = planned && readBlocks(planned, book, zone)
  const time = timed && readTime(timed, zone, today)
  const { of } = capacitiesOf({ touches: log, time, blocks }, book, today)
  return {
    ownerOf: (row) => owners.names[owners.of[row] ?? 0] ?? '',
    capacityOf: (owner) => of(owner).touchesADay,
    problems: [...(blocks?.problems ?? []), ...(time?.problems ?? [])],
  }
}

/** Levels everybody's next touch over each owner's days (C9); writes nothing. */
export function planOf(
  { decisions, method, sheet: { pipeline } }: JudgedSheet,
  room: OwnerRoom,
  zone: Zone,
): Planned {
  const { cadence, people, media } = decisions
  const before = method.planned ?? tableOf(PLAN.name, [PLAN_HEADER_ROW])
  const night = planNight(cadence, people, method.plan, room)
  const values = [PLAN_HEADER_ROW, ...planLines({ input: cadence, people, media, zone }, night, before)]
  const touches = nextTouches(cadence, people, readPlan(tableOf(PLAN.name, values), zone))
  const late = firstLate(stillInTime(night, decisions), (row) => pipeline.label(row))
  return { decisions: { ...decisions, touches }, late: late ? cadence.book.words.late(late) : '', values }
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
export function writePlan(
  workbook: Workbook,
  { method: { planned } }: JudgedSheet,
  { values }: Planned,
): void {
  if (!planned) workbook.addTab(PLAN)
  workbook.writeOwn(PLAN, values)
}
