// Plans next touches over the coming days (C9) and writes the Plan tab.

import { nextTouches } from '../../core/cadence/next-touch'
import { readPlan } from '../../core/cadence/plan'
import { workingDayOnOrBefore } from '../../core/calendar/working-days'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import type { Decisions } from '../../core/decide'
import { BLOCKS, headersOf, PLAN, TIME } from '../../core/tabs/schema'
import { type Blocks, readBlocks } from '../../core/time/blocks'
import { capacitiesOf } from '../../core/time/capacity'
import { ownersOf } from '../../core/time/owners'
import { overlapProblems, readTime, type TimeLog } from '../../core/time/time-log'
import { type TouchTime, touchTimeOf } from '../../core/time/touch-time'
import { plannedByList } from '../../core/today/plan-by-list'
import { planLines } from '../../core/today/plan-lines'
import { firstLate, type NightPlan, type OwnerRoom, planNight } from '../../core/today/plan-night'
import { cutAtCapacity, queueOf } from '../../core/today/queue'
import { yearFrom } from '../../core/touches/counting'
import type { Problem } from '../../core/words/faults'
import { type RulesSheet, tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { JudgedSheet } from './read-and-judge'

/** The plan of a night, ready to be written. */
export interface Planned {
  /** The decisions with planned days, equal to what NEXT_TOUCH gives with the new Plan tab. */
  readonly decisions: Decisions
  /** A sentence on people who cannot be placed by their latest day although it is still ahead; '' when everybody can. */
  readonly late: string
  /** All values of the new Plan tab, header row included. */
  readonly values: readonly (readonly Cell[])[]
}

const PLAN_HEADER_ROW = headersOf(PLAN)

/** The tab Blocks as read, with the time that may prove its blocks. */
export interface PlannedTime {
  readonly table: Table
  readonly blocks: Blocks
  readonly time: TimeLog | null
  readonly touches: TouchTime
}

/** Capacity by owner, with the cells of Blocks and Time that could not be read. */
export interface PlanningRoom extends OwnerRoom {
  readonly problems: readonly Problem[]
  /** null where the tab is not there, or not read. */
  readonly planned: PlannedTime | null
}

/** Optional tabs on planned blocks and time spent. */
type TimeTab = typeof BLOCKS | typeof TIME

/**
 * The owner of each row and each owner's capacity in touches a working day (T5), equal to TOUCH_CAPACITY. Blocks and Time
 * are read only when touches carry minutes, which saves service calls in all other sheets.
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
  const ofYear = touchTimeOf(touches, yearFrom(today))
  const { of } = capacitiesOf({ touches: ofYear, time, blocks }, book, today)
  return {
    ownerOf: (row) => owners.names[owners.of[row] ?? 0] ?? '',
    capacityOf: (owner) => of(owner).touchesADay,
    problems: [
      ...(blocks?.problems ?? []),
      ...(timed && time ? [...time.problems, ...overlapProblems(timed, time.overlaps)] : []),
    ],
    planned: planned && blocks && { table: planned, blocks, time, touches: log },
  }
}

/** Spreads all next touches over each owner's working days (C9); writes nothing. */
export function planOf(
  { decisions, method, sheet: { pipeline } }: JudgedSheet,
  room: OwnerRoom,
  zone: Zone,
): Planned {
  const { cadence, people, media } = decisions
  const written = (night: NightPlan) => {
    const lines = planLines({ input: cadence, people, media, zone }, night, method.planned)
    const values = [PLAN_HEADER_ROW, ...lines]
    return { values, touches: nextTouches(cadence, people, readPlan(tableOf(PLAN.name, values), zone)) }
  }
  const levelled = planNight(cadence, people, method.plan, room)
  const first = written(levelled)
  const due = queueOf(cadence, people, first.touches)
  const listed = cutAtCapacity(due, room.ownerOf, room.capacityOf).entries.map(({ person }) => person)
  const night = plannedByList(levelled, listed, cadence.today, room.ownerOf)
  const { values, touches } = night === levelled ? first : written(night)
  const late = firstLate(stillInTime(night, decisions), (row) => pipeline.label(row))
  return { decisions: { ...decisions, touches }, late: late ? cadence.book.words.late(late) : '', values }
}

/** Leaves out people who are overdue already (Today counts them) or whose latest day only falls on a weekend. */
const stillInTime = (night: NightPlan, { cadence: { book, today } }: Decisions): NightPlan => ({
  ...night,
  late: night.late.filter(
    ({ earliest, latest }) => workingDayOnOrBefore(latest, book.calendar) >= Math.max(earliest, today),
  ),
})

/** Writes the Plan tab in one call, changed or not, so that every night costs the same number of service calls. */
export const writePlan = (workbook: Workbook, { values }: Pick<Planned, 'values'>): void =>
  workbook.writeOwn(PLAN, values)
