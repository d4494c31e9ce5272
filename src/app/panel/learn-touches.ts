// What the Ledger learns of a batch of touches: of each touch alone where that can be told, else from all lines of the
// persons in the log.
import { automatedCaps } from '../../core/cadence/ledger-from-log'
import type { Table } from '../../core/cells/table'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { touchClassifier } from '../../core/touches/classify'
import type { LedgerChange, PersonsBefore } from '../judge/act'
import type { OpenSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { rebuildLedger } from '../judge/rebuild-ledger'
import type { Ports } from '../sheet/ports'
import { type BatchLog, completedLog, type PlacedTouch } from './batch-log'

interface Batch {
  readonly placed: readonly PlacedTouch[]
  readonly log: BatchLog
  /** The ids of all rows of the persons. */
  readonly ids: readonly string[]
}

/** The ledger after the touches. */
export interface LearntTouches extends LedgerChange {
  /** Whether a touch counts, by its key, where that can be told of it alone. */
  readonly counts: ReadonlyMap<string, boolean>
  /** All lines of the persons in the log, if they were read. */
  readonly log?: Table
}

/** Updates the ledger by the touches. */
export function learnTouches(
  { workbook }: Ports,
  { today, rules }: OpenSheet,
  known: PersonsBefore,
  { placed, log, ids }: Batch,
): LearntTouches {
  const { sheet, method, ledger, rows } = known
  const flagsOf = touchClassifier(rules.book)
  const counts = new Map<string, boolean>()
  const changed = new Set<number>()
  const keepOne = ({ row, entry, touch }: PlacedTouch): boolean => {
    const { moment, medium = '', risk = '' } = entry
    const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
    const one = { row, moment, flags: flagsOf(entry), medium, risk }
    const kept = keepLedger(ledger, one, { ...sheet, today, automatedMost })
    if (!kept) return false
    counts.set(touch.key, kept.counts)
    for (const other of [row, ...kept.others]) changed.add(other)
    return true
  }
  if (placed.every(({ at }) => at < 0) && placed.every(keepOne))
    return { ledger, changed: [...changed], counts }
  const whole = logOf(workbook, ids)
  const table = whole ? completedLog({ ...log, table: whole }, placed) : log.table
  return { ledger: rebuildLedger(table, known, today), changed: rows, counts: new Map(), log: table }
}
