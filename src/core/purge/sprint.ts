// The clean-up sprint: every open row once, lost ones first, each with what to do; resumed by ids (P7).

import type { Pipeline } from '../pipeline/pipeline'
import { KEEP, NEW, NOTICE, PURGE, savingFact, type VerdictFact } from '../words/facts'
import { openRows } from './open-rows'

/** What is offered on a row: bench it, fill the fact that would save it, or keep it as it is. */
export type SprintOffer = 'bench' | 'fill' | 'keep'

interface Sprint {
  /** The rows still to come, in order. */
  readonly rows: readonly number[]
  readonly done: number
  readonly total: number
}

/** The order of the sprint by verdict: lost rows, then those a fact would save. */
const SPRINT_ORDER = [PURGE, NOTICE, NEW, KEEP]

/**
 * P7: the rows still to come. Rows without an id come again each time the sprint is resumed.
 * @param seen the Touchline IDs of decided rows, so that the sheet may be sorted in between
 * @param isOwn whether a row is among those that are walked
 */
export function sprintOf(
  pipeline: Pipeline,
  codes: Uint8Array,
  seen: ReadonlySet<string>,
  isOwn: (row: number) => boolean = () => true,
): Sprint {
  const open = openRows(pipeline)
  const ids = pipeline.text('id')
  const all = SPRINT_ORDER.flatMap((code) =>
    Array.from(open.keys()).filter((row) => open[row] && codes[row] === code && isOwn(row)),
  )
  const rows = all.filter((row) => ids[row] === '' || !seen.has(ids[row] ?? ''))
  return { rows, done: all.length - rows.length, total: all.length }
}

/** Rows that are Purge or that no single fact would save go to the bench; a row that lacks nothing stays. */
export function sprintOffer(fact: VerdictFact | null | undefined): SprintOffer {
  const saving = savingFact(fact)
  if (fact?.code === PURGE || saving === 'none') return 'bench'
  return saving === null ? 'keep' : 'fill'
}
