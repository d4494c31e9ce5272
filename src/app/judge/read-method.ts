// The tabs of the method that the user fills: segments, profiles, planned days. Read alike by everyone who judges.
import { type Cadence, readCadence } from '../../core/cadence/cadence'
import { NO_PLAN, type Plan, readPlan } from '../../core/cadence/plan'
import { type Table, tableOf } from '../../core/cells/table'
import type { Criterion } from '../../core/fit/criterion'
import { readProfiles } from '../../core/fit/profile-tab'
import { CADENCE, PLAN, PROFILE } from '../../core/tabs/schema'
import type { Problem } from '../../core/words/faults'
import { type PipelineSheet, tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

export interface Method {
  readonly cadence: Cadence
  readonly profiles: ReadonlyMap<string, readonly Criterion[]>
  readonly plan: Plan
  /** The Plan tab as it was read; null when it is missing. */
  readonly planned: Table | null
  readonly problems: readonly Problem[]
}

/** Reads Cadence, Profile and Plan; Cadence only where a row names a segment, since nothing else asks for it. */
export function readMethod(workbook: Workbook, { pipeline, book }: PipelineSheet): Method {
  const hasSegments = pipeline.text('segment').some((word) => word !== '')
  const cadence = readCadence(hasSegments ? tableIn(workbook, CADENCE) : null, book)
  const { profiles, problems } = readProfiles(tableIn(workbook, PROFILE))
  const lines = workbook.readOwn(PLAN)
  const planned = lines && tableOf(PLAN.name, lines)
  const plan = planned ? readPlan(planned, workbook.zone) : NO_PLAN
  return { cadence, profiles, plan, planned, problems: [...cadence.problems, ...problems] }
}
