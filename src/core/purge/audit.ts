// The audit: what the pipeline claims, and what of it survives the verdicts (P9).

import { amountsByCurrency, sumOf } from '../pipeline/currencies'
import type { Pipeline } from '../pipeline/pipeline'
import { type AuditFigures, type InCurrency, KEEP, NEW, NOTICE, PURGE } from '../words/facts'
import { openRows } from './open-rows'
import type { Verdicts } from './verdict'

/**
 * `claimed` is the value of all open rows, `surviving` that of the rows that are New or Keep; `unvalued` is the number
 * of open rows without a readable value.
 */
export interface Audit extends AuditFigures {
  /** Rows with content. */
  readonly rows: number
  readonly verdicts: {
    readonly New: number
    readonly Keep: number
    readonly Notice: number
    readonly Purge: number
  }
}

/** Counts and adds up the rows as they stand. @param isOwn leaves the rows of others out */
export function auditOf(
  pipeline: Pipeline,
  verdicts: Pick<Verdicts, 'codes'>,
  isOwn: (row: number) => boolean = () => true,
): Audit {
  const filled = pipeline.filled()
  const open = openRows(pipeline)
  const values = pipeline.value()
  const counts = [0, 0, 0, 0, 0]
  let [rows, openCount, unvalued] = [0, 0, 0]
  const isMeant = (row: number): boolean => open[row] === 1 && isOwn(row)
  for (let row = 0; row < pipeline.rows; row++) {
    if (filled[row]) rows++
    if (!isMeant(row)) continue
    const code = verdicts.codes[row] ?? 0
    openCount++
    counts[code] = (counts[code] ?? 0) + 1
    if (Number.isNaN(values[row])) unvalued++
  }
  const count = (code: number): number => counts[code] ?? 0
  return {
    rows,
    open: openCount,
    verdicts: { New: count(NEW), Keep: count(KEEP), Notice: count(NOTICE), Purge: count(PURGE) },
    ...moneyOf(pipeline, isMeant, (row) => verdicts.codes[row] === NEW || verdicts.codes[row] === KEEP),
    survivingRows: count(NEW) + count(KEEP),
    newRows: count(NEW),
    unvalued,
  }
}

function moneyOf(
  pipeline: Pipeline,
  isMeant: (row: number) => boolean,
  survives: (row: number) => boolean,
): InCurrency & Pick<AuditFigures, 'beside'> {
  const amounts = amountsByCurrency(pipeline)
  const [main, ...beside] = amounts.map((one): InCurrency => {
    const surviving = sumOf(one, (row) => isMeant(row) && survives(row))
    return { code: one.code, claimed: sumOf(one, isMeant), surviving }
  })
  return { ...(main ?? NOTHING), beside: beside.filter(({ claimed }) => claimed !== 0) }
}
const NOTHING: InCurrency = { code: '', claimed: 0, surviving: 0 }
