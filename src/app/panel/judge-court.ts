// Judges every row for the court, with what cases are made from: each tab is read once, however many rows there are.
import type { Day } from '../../core/calendar/day'
import { keepLater } from '../../core/calendar/moment'
import { tableOf } from '../../core/cells/table'
import { type Fits, judgeFits } from '../../core/fit/profile'
import { readProfiles } from '../../core/fit/profile-tab'
import { type Belief, beliefsOf } from '../../core/forecast/belief'
import { type Spells, spellsOf } from '../../core/forecast/spells'
import type { Ledger } from '../../core/ledger/ledger'
import { readLedger } from '../../core/ledger/ledger-tab'
import { compareWithLedger } from '../../core/ledger/seen-in-cells'
import { believedIn, latersOf } from '../../core/ledger/undo-lines'
import type { RowCase } from '../../core/purge/case'
import { lastAnswers } from '../../core/purge/last-answers'
import { rowCases } from '../../core/purge/row-cases'
import { judge, type Verdicts } from '../../core/purge/verdict'
import { lastAsks } from '../../core/referrals/referral-ask'
import { readReferrals } from '../../core/referrals/referrals-tab'
import { REFERRALS, TOUCHES } from '../../core/tabs/schema'
import { TouchLog } from '../../core/touches/touch-log'
import { UNQUALIFIED } from '../../core/words/facts'
import { Refused, type Result } from '../../core/words/refusals'
import { wholeLedger } from '../judge/kept-ledger'
import type { OpenSheet } from '../judge/open-sheet'
import { openUndo, type UndoTab } from '../row/undo-tab'
import { type PipelineSheet, tableIn } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Every row judged, and what its case is made from. */
export interface JudgedCourt {
  readonly today: Day
  readonly sheet: PipelineSheet
  readonly ledger: Ledger
  readonly verdicts: Verdicts
  readonly fits: Fits
  readonly cases: (row: number) => RowCase
  /** What keeping a row asks one to believe (F4); null while too little of the own past is known. */
  readonly beliefs: (row: number) => Belief | null
  /** By person: the day they were last asked for a referral, and whether they are customers. */
  readonly lastAsked: Float64Array
  readonly wonBy: Uint8Array
  readonly undo: UndoTab
  readonly laters: ReadonlyMap<string, number>
  /** By id: when somebody said *I do* of it. */
  readonly believed: ReadonlyMap<string, number>
  readonly spells: Spells
}

/** Last lines of the log from which cases tell of answers and silence: a year of one busy person. */
const TAIL_ROWS = 2000

/** Judges the sheet. Writes nothing. */
export function judgeCourt(ports: Ports, open: OpenSheet): Result<JudgedCourt> {
  const { workbook } = ports
  const { sheet, today } = open
  const { pipeline, persons, book } = sheet
  const undo = openUndo(ports, today)
  if (undo instanceof Refused) return undo
  const ledger = readLedger(wholeLedger(workbook).table, pipeline.text('id'), pipeline.zone)
  for (const { row, on } of compareWithLedger(pipeline, ledger, book, today))
    keepLater(ledger.lastProgress, row, on)
  const fits = judgeFits(pipeline, readProfiles(open.profile()).profiles, { today })
  const unqualified = fits.codes.map((code) => (code === UNQUALIFIED ? 1 : 0))
  const input = { pipeline, persons, ledger, book, today, unqualified, clockStopped: book.clockStopped }
  const tail = workbook.readTail(TOUCHES.name, TAIL_ROWS)
  const table = tableOf(
    TOUCHES.name,
    tail ? [[...tail.header], ...tail.rows.map((cells) => [...cells])] : [[]],
  )
  const touches = new TouchLog(table, pipeline.zone, today, book)
  const referrals = readReferrals(
    workbook.has(REFERRALS.name) ? tableIn(workbook, REFERRALS) : null,
    pipeline.zone,
  )
  const spells = spellsOf(pipeline, ledger, today)
  return {
    today,
    sheet,
    ledger,
    verdicts: judge(input),
    fits,
    cases: rowCases({ ...input, fits: fits.codes, answers: lastAnswers(touches, pipeline, persons) }),
    spells,
    beliefs: beliefsOf(spells, today, book.numbers['F1.least']),
    lastAsked: lastAsks({ pipeline, persons, referrals, touches, today }),
    wonBy: wonPersons(sheet),
    undo,
    laters: latersOf(undo.lines),
    believed: believedIn(undo.lines),
  }
}

/** 1 for persons with a won row. */
function wonPersons({ pipeline, persons }: PipelineSheet): Uint8Array {
  const won = new Uint8Array(persons.count)
  pipeline.stageKinds().forEach((kind, row) => {
    if (kind === 'won') won[persons.of[row] ?? 0] = 1
  })
  return won
}
