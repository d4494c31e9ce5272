// Everybody's cadence as the sheet stands: verdicts as they are written, the whole Ledger.
import { readCadence } from '../../core/cadence/cadence'
import { verdictsBySheet } from '../../core/cadence/ledger-from-log'
import type { CadenceInput } from '../../core/cadence/people'
import { readLedger } from '../../core/ledger/ledger-tab'
import { wholeLedger } from '../judge/kept-ledger'
import type { OpenSheet } from '../judge/open-sheet'
import type { Workbook } from '../sheet/ports'

/** What cadence is reckoned from, for all rows. */
export function cadenceInput(workbook: Workbook, { sheet, today, cadence }: OpenSheet): CadenceInput {
  const { pipeline, persons, book } = sheet
  const ledger = readLedger(wholeLedger(workbook).table, pipeline.text('id'), pipeline.zone)
  const known = { pipeline, persons, book, today, ledger }
  return { ...known, cadence: readCadence(cadence(), book), verdicts: verdictsBySheet(known, ledger) }
}
