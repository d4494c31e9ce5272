// What the Ledger learns of a touch that is logged.

import { automatedCaps } from '../../core/cadence/ledger-from-log'
import type { Table } from '../../core/cells/table'
import { keepLedger } from '../../core/ledger/ledger-keeping'
import { touchClassifier } from '../../core/touches/classify'
import type { TouchEntry, touchLine } from '../../core/touches/log-entry'
import type { LedgerChange, PersonsBefore } from '../judge/act'
import type { OpenSheet } from '../judge/open-sheet'
import { rebuildLedger } from '../judge/rebuild-ledger'

/** A touch, and the log that it belongs to. */
export interface Logged {
  readonly row: number
  readonly entry: TouchEntry
  /** The log row to add; null if the touch is logged already. */
  readonly line: ReturnType<typeof touchLine> | null
  /** Reads the person's lines of the log. */
  readonly lines: () => Table
}

/** The ledger after a touch. */
export interface LearntTouch extends LedgerChange {
  /** Whether the touch counts; absent if the whole log must tell. */
  readonly counts?: boolean
  /** The person's lines of the log, if they were read. */
  readonly log?: Table
}

/** Updates the ledger by the touch, or rebuilds it from the person's lines of the log if the touch is logged already or needs all of them. */
export function learnTouch(
  { today, rules }: OpenSheet,
  known: PersonsBefore,
  { row, entry, line, lines }: Logged,
): LearntTouch {
  const { sheet, method, ledger, rows } = known
  const { moment, medium = '', risk = '' } = entry
  if (line) {
    const automatedMost = automatedCaps({ ...sheet, today, cadence: method.cadence }, ledger)
    const flags = touchClassifier(rules.book)(entry)
    const kept = keepLedger(ledger, { row, moment, flags, medium, risk }, { ...sheet, today, automatedMost })
    if (kept) return { ledger, changed: [row, ...kept.others], counts: kept.counts }
  }
  const read = lines()
  const whole = line ? { ...read, rows: [...read.rows, line] } : read
  return { ledger: rebuildLedger(whole, known, today), changed: rows, log: whole }
}
