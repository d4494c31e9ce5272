// Why a row does not fit: what its cell holds and what the criterion demands (Q1).
import type { Cell } from '../cells/cell'
import { memo } from '../cells/lazy'
import { cleanText } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { type FitFact, UNQUALIFIED } from '../words/facts'
import { type Criterion, fieldColumn } from './criterion'

/** A fit that is Unqualified. */
export type Unfit = FitFact & { readonly code: typeof UNQUALIFIED }

const LONGEST_SHOWN = 60

/** Puts the misses of two profiles together; equal pairs share one object. */
export function unfitJoiner(): (one: Unfit, other: Unfit) => Unfit {
  const joined = memo((one: Unfit) =>
    memo((other: Unfit): Unfit => ({ code: UNQUALIFIED, misses: [...one.misses, ...other.misses] })),
  )
  return (one, other) => joined(one)(other)
}

/** The fit of a row on which this criterion alone fails; rows with equal cells share one object. */
export function missOf({ field, test, value, kind }: Criterion, pipeline: Pipeline): (row: number) => Unfit {
  const { table, zone } = pipeline
  const column = fieldColumn(pipeline, field)
  const shown = (cell: Cell): string => cleanText(cell, zone).slice(0, LONGEST_SHOWN)
  const demand = { field, isNever: kind === 'never', test, value: shown(value) }
  const unfit = memo(
    (cell: Cell): Unfit => ({
      code: UNQUALIFIED,
      misses: [{ ...demand, has: shown(cell) }],
    }),
  )
  return (row) => unfit(table.rows[row]?.[column])
}
