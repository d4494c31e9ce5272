// The clean-up sprint: every open row once, lost ones first, each with what to do; resumed by ids (P7).

import type { Pipeline } from '../pipeline/pipeline'
import { KEEP, NEW, NOTICE, PURGE, type SavingFact, savingFact } from '../words/facts'
import { openRows } from './open-rows'
import type { Verdicts } from './verdict'

/** What is offered on a row: bench it, fill the fact that would save it, or keep it as it is. */
type SprintOffer = 'bench' | 'fill' | 'keep'

interface SprintStep {
  readonly row: number
  readonly offer: SprintOffer
  /** The fact to fill; null unless the offer is to fill it. */
  readonly fact: SavingFact | null
}

interface Sprint {
  /** The rows still to come, in order. */
  readonly steps: readonly SprintStep[]
  readonly done: number
  readonly total: number
}

/** The order of the sprint by verdict: lost rows, then those a fact would save. */
const SPRINT_ORDER = [PURGE, NOTICE, NEW, KEEP]

/**
 * P7: the steps still to do. Rows without an id come again each time the sprint is resumed.
 * @param seen the Touchline IDs of decided rows, so that the sheet may be sorted in between
 */
export function sprintOf(
  pipeline: Pipeline,
  verdicts: Pick<Verdicts, 'codes' | 'facts'>,
  seen: ReadonlySet<string>,
): Sprint {
  const open = openRows(pipeline)
  const ids = pipeline.text('id')
  const rows = SPRINT_ORDER.flatMap((code) =>
    Array.from(open.keys()).filter((row) => open[row] && verdicts.codes[row] === code),
  )
  const steps = rows
    .filter((row) => ids[row] === '' || !seen.has(ids[row] ?? ''))
    .map((row): SprintStep => stepOf(row, verdicts.codes[row] ?? NEW, savingFact(verdicts.facts[row])))
  const [total, done] = [rows.length, rows.length - steps.length]
  return { steps, done, total }
}

/** Rows that are Purge or that no single fact would save go to the bench; a row that lacks nothing stays. */
function stepOf(row: number, code: number, fact: SavingFact | null): SprintStep {
  if (code === PURGE || fact === 'none') return { row, offer: 'bench', fact: null }
  return fact === null ? { row, offer: 'keep', fact } : { row, offer: 'fill', fact }
}
