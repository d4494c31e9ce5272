// What the Ledger learns of touches that are logged: of each touch alone where that can be told, else from all lines of the
// persons in the log.

import { automatedCaps } from '../../core/cadence/ledger-from-log'
import type { Table } from '../../core/cells/table'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { touchClassifier } from '../../core/touches/classify'
import type { TouchEntry } from '../../core/touches/log-entry'
import type { LedgerChange, PersonsBefore } from '../judge/act'
import type { OpenSheet } from '../judge/open-sheet'
import { rebuildLedger } from '../judge/rebuild-ledger'

/** A touch to log. */
interface Learning {
  readonly row: number
  readonly entry: TouchEntry
  /** It stands in the log already. */
  readonly isLogged: boolean
}

/** The ledger after the touches. */
export interface LearntTouches extends LedgerChange {
  /** Whether each touch counts; [] where the whole log must tell. */
  readonly counts: readonly boolean[]
  /** The persons' lines of the log, if they were read. */
  readonly log?: Table
}

/**
 * Updates the ledger by the touches, or rebuilds it if one of them is logged already or needs all lines of its person.
 * @param whole reads the persons' lines of the log, with those of these touches
 */
export function learnTouches(
  { today, rules }: OpenSheet,
  known: PersonsBefore,
  touches: readonly Learning[],
  whole: () => Table,
): LearntTouches {
  const { sheet, method, ledger, rows } = known
  const flagsOf = touchClassifier(rules.book)
  const counts: boolean[] = []
  const changed = new Set<number>()
  const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
  const isKept = ({ row, entry }: Learning): boolean => {
    const { moment, medium = '', risk = '' } = entry
    const one = { row, moment, flags: flagsOf(entry), medium, risk }
    const kept = keepLedger(ledger, one, { ...sheet, today, automatedMost })
    if (!kept) return false
    counts.push(kept.counts)
    for (const other of [row, ...kept.others]) changed.add(other)
    return true
  }
  if (touches.every(({ isLogged }) => !isLogged) && touches.every(isKept))
    return { ledger, changed: [...changed], counts }
  const log = whole()
  return { ledger: rebuildLedger(log, known, today), changed: rows, counts: [], log }
}
