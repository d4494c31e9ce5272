// Random touch logs over a few rows, and ledgers as plain values that can be compared.
import fc from 'fast-check'
import { isoDay } from '../../src/core/calendar/day'
import type { Cell } from '../../src/core/cells/cell'
import { type Table, tableOf } from '../../src/core/cells/table'
import type { Ledger, OneTouch } from '../../src/core/ledger/ledger'
import { ledgerLine, readLedger } from '../../src/core/ledger/ledger-tab'
import { LEDGER } from '../../src/core/tabs/schema'
import type { CountFrame } from '../../src/core/touches/counting'
import type { TouchLog } from '../../src/core/touches/touch-log'
import { on, pipelineOf, TODAY, UTC } from './pipeline'

export const IDS = ['id0', 'id1', 'id2'] as const

/** A row for each id; nobody is found by the name they share. */
const PIPELINE = pipelineOf({
  headers: ['Name', 'Touchline ID'],
  rows: IDS.map((id) => ['Ann Lee', id]),
}).pipeline

/** Rows 0 and 1 are one person, row 2 another. */
export const PERSONS = { of: Int32Array.from([0, 0, 1]), count: 2, problems: [], shared: [] }

export type Line = Readonly<Record<string, Cell>>

/** How `When` is typed: `2026-03-04 15:30`. */
export const whenOf = (moment: number): string => {
  const minutes = Math.round((moment - Math.floor(moment)) * 1440)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${isoDay(moment)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** One row of the log, at most this number of days before today. */
export const lineWithin = (days: number, media: readonly string[] = MEDIA): fc.Arbitrary<Line> =>
  fc.record({
    when: fc
      .tuple(fc.integer({ min: 0, max: days }), fc.constantFrom(0, 540, 541, 1439))
      .map(([back, minute]) => whenOf(on(TODAY) - back + minute / 1440)),
    id: fc.constantFrom(...IDS, ...IDS, 'gone'),
    medium: fc.constantFrom(...media),
    direction: fc.constantFrom('', 'Out', 'Out', 'In'),
    personal: fc.constantFrom('', '', '', 'yes'),
    reason: fc.constantFrom('price change', 'price change', 'checking in', ''),
    item: fc.constantFrom('price list', 'price list', ''),
    outcome: fc.constantFrom('', 'Reached', 'No answer', 'Sent', 'Out of office'),
    progress: fc.constantFrom('', '', 'Commitment'),
    risk: fc.constantFrom('', '', '', 'Competitor', 'Trouble'),
  })

const MEDIA = [
  '',
  'Call',
  'E-mail',
  'Newsletter',
  'Newsletter',
  'Newsletter',
  'Card',
  'Call, then mail; twice | odd',
]
export const PERSONAL_MEDIA = ['', 'Call', 'E-mail', 'Meeting', 'Call, then mail; twice | odd']

export const byTime = (a: Line, b: Line): number => on(String(a.when)) - on(String(b.when))

/** The parameters for counting a log, with this cap on automated touches. */
export const frameOf = (touches: TouchLog, today: string, cap: number): CountFrame => ({
  rowOf: touches.rowOf(PIPELINE),
  persons: PERSONS,
  today: on(today),
  automatedMost: () => cap,
})

/** One touch of a log as `keepLedger` takes it; null where it belongs to no row. */
export function oneOf(touches: TouchLog, at: number): OneTouch | null {
  const row = touches.rowOf(PIPELINE)[at] ?? -1
  if (row < 0) return null
  return {
    row,
    moment: touches.moments[at] ?? Number.NaN,
    medium: touches.media[at] ?? '',
    flags: touches.flags[at] ?? 0,
    risk: touches.text('risk')[at] ?? '',
  }
}

/** The Ledger tab as it would stand in the sheet. */
export const ledgerTable = (ledger: Ledger, ids: readonly string[] = IDS): Table =>
  tableOf('Ledger', [
    LEDGER.columns.map(({ header }) => header),
    ...ids.map((id, row) => ledgerLine(ledger, row, id)),
  ])

/** The ledger written to its tab and read again. */
export const rewritten = (ledger: Ledger): Ledger => readLedger(ledgerTable(ledger), IDS, UTC)

/** A ledger as values to compare; media as the tab writes them, `dated` with what ages by the day. */
export function plainLedger(ledger: Ledger, dated = true): unknown {
  const lines = IDS.map((id, row) => ledgerLine(ledger, row, id))
  const counts = LEDGER.columns.findIndex(({ key }) => key === 'counts')
  return dated ? lines : lines.map((line) => line.filter((_, column) => column !== counts))
}
