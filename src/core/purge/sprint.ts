// The clean-up sprint: every open row once, what is lost first, each with what to do; left and resumed by ids (P7).

import type { Pipeline } from '../pipeline/pipeline'
import { KEEP, NEW, NOTICE, PURGE, type SavingFact, savingFact } from '../words/facts'
import { openRows } from './open-rows'
import type { Verdicts } from './verdict'

/** What is offered on a row: bench it, fill the fact that would save it, or keep it as it is. */
export type SprintOffer = 'bench' | 'fill' | 'keep'

export interface SprintStep {
  readonly row: number
  readonly offer: SprintOffer
  /** The fact to fill; null unless the offer is to fill it. */
  readonly fact: SavingFact | null
}

export interface Sprint {
  /** The rows still to come, in order. */
  readonly steps: readonly SprintStep[]
  readonly done: number
  readonly total: number
}

/** What the walk begins with: rows that are lost, then those a fact would save. */
const ORDER = [PURGE, NOTICE, NEW, KEEP]

/**
 * P7: the walk as it stands. Rows without an id are walked as well, and again when the walk is resumed.
 * @param seen the Touchline IDs of the rows that were decided, so that sorting the sheet in between does no harm
 */
export function sprintOf(
  pipeline: Pipeline,
  verdicts: Pick<Verdicts, 'codes' | 'facts'>,
  seen: ReadonlySet<string>,
): Sprint {
  const open = openRows(pipeline)
  const ids = pipeline.text('id')
  const rows = ORDER.flatMap((code) =>
    Array.from(open.keys()).filter((row) => open[row] && verdicts.codes[row] === code),
  )
  const steps = rows
    .filter((row) => ids[row] === '' || !seen.has(ids[row] ?? ''))
    .map((row): SprintStep => stepOf(row, verdicts.codes[row] ?? NEW, savingFact(verdicts.facts[row])))
  const [total, done] = [rows.length, rows.length - steps.length]
  return { steps, done, total }
}

/** Purge is benched, and so is what no single fact would save; without anything wanting a row stays. */
function stepOf(row: number, code: number, fact: SavingFact | null): SprintStep {
  if (code === PURGE || fact === 'none') return { row, offer: 'bench', fact: null }
  return fact === null ? { row, offer: 'keep', fact } : { row, offer: 'fill', fact }
}
