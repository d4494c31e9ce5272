// Holds some rows against their lines of the Ledger before an act (S8): an act reads no other lines.

import { memo } from '../../core/cells/lazy'
import type { Ledger } from '../../core/ledger/ledger'
import type { Pipeline } from '../../core/pipeline/pipeline'
import {
  areSame,
  type Keys,
  keysOfWho,
  likeness,
  PERSON_KEYS,
  shareKey,
  type Whos,
  whosOf,
} from '../../core/pipeline/who'

/**
 * Whether a row is not about whom its id was: cells were sorted, pasted or typed over beside it. The night then puts
 * things right, which needs the whole Ledger.
 * @param rows all rows of some persons
 */
export function areLeftBehind(pipeline: Pipeline, rows: readonly number[], ledger: Ledger): boolean {
  const known = rows.filter((row) => pipeline.textAt('id', row) !== '' && (ledger.who[row] ?? '') !== '')
  if (known.length === 0) return false
  const told = whosOf(pipeline, rows)
  // Each row is held against all others.
  const whos = { ...told, keys: memo(told.keys) }
  return known.some((row) =>
    isLeftBehind(pipeline, whos, { rows, row, who: keysOfWho(ledger.who[row] ?? '') }),
  )
}

function isLeftBehind(
  pipeline: Pipeline,
  whos: Whos,
  { rows, row, who }: { readonly rows: readonly number[]; readonly row: number; readonly who: Keys },
): boolean {
  const own = whos.keys(row)
  const isSame = areSame(who, own)
  if (isSame) return rows.some((other) => likeness(who, whos.keys(other)) > likeness(who, own))
  const isTold = isSame === false && own.slice(0, PERSON_KEYS).some((key) => key !== '')
  if (!isTold) return false
  // Whether the person stands elsewhere is not known where other rows were not read.
  return pipeline.columns.told !== undefined || !shareKey(who, own) || standsElsewhere(pipeline, whos, who)
}

function standsElsewhere(pipeline: Pipeline, whos: Whos, who: Keys): boolean {
  return pipeline.filled().some((filled, row) => filled === 1 && areSame(who, whos.keys(row)) === true)
}
