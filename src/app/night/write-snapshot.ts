// Keeps what every row had in this night on the hidden tab Snapshot.
import { type Day, serialOf } from '../../core/calendar/day'
import type { Cell, Zone } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { type Decisions, outputCells } from '../../core/decide'
import { isSnapshot, type SnapshotLine, snapshotValues } from '../../core/ledger/snapshot'
import { headersOf, SNAPSHOT } from '../../core/tabs/schema'
import type { JudgedSheet } from '../judge/read-and-judge'
import type { Workbook } from '../sheet/ports'

/**
 * Adds the night's lines and drops what is too old, in one write. A tab of that name that is the user's is left alone.
 * @param before what the night is about to change, by id
 * @returns the tab as it was before; null where it is not Touchline's
 */
export function writeSnapshot(
  workbook: Workbook,
  judged: Pick<JudgedSheet, 'sheet' | 'hold'>,
  decisions: Decisions,
  today: Day,
  before: (snapshot: Table) => ReadonlyMap<string, string> = () => new Map(),
): Table | null {
  const values = workbook.readOwn(SNAPSHOT)
  if (!values) workbook.addTab(SNAPSHOT)
  const table = tableOf(SNAPSHOT.name, values ?? [headersOf(SNAPSHOT)])
  const isBlank = table.rows.length === 0 && table.headers.every((header) => header === '')
  if (!isBlank && !isSnapshot(table)) return null
  const changed = before(table)
  const lines = linesOf(judged, decisions, workbook.zone).map((line) => ({
    ...line,
    before: changed.get(String(line.id)) ?? '',
  }))
  workbook.writeOwn(SNAPSHOT, snapshotValues(table, lines, today, workbook.zone))
  return table
}

/** A line for each row that has an id; on a held night what stands, under the night's day (S5). */
function linesOf(
  { sheet: { pipeline }, hold }: Pick<JudgedSheet, 'sheet' | 'hold'>,
  decisions: Decisions,
  zone: Zone,
): SnapshotLine[] {
  const isHeld = hold.state === 'held'
  const values = pipeline.value()
  const dates = pipeline.moments('decision')
  return pipeline.text('id').flatMap((id, row): SnapshotLine[] => {
    if (id === '') return []
    const cell = (key: 'verdict' | 'nextTouch' | 'by' | 'fit' | 'noticeSince'): Cell =>
      serialCell(pipeline.cellAt(key, row), zone)
    if (!isHeld) {
      const own = outputCells(pipeline, decisions, row)
      return [{ ...own, id, value: known(values[row]), decision: serialIfKnown(dates[row]) }]
    }
    const { value = '', decision = '' } = hold.lastNight.get(id) ?? {}
    const standing = {
      verdict: cell('verdict'),
      nextTouch: cell('nextTouch'),
      by: cell('by'),
      fit: cell('fit'),
    }
    return [{ ...standing, id, value, decision, noticeSince: cell('noticeSince') }]
  })
}

const known = (value = Number.NaN): Cell => (Number.isNaN(value) ? '' : value)
const serialIfKnown = (moment = Number.NaN): Cell =>
  Number.isNaN(moment) ? '' : serialOf(Math.floor(moment))
const serialCell = (cell: Cell, zone: Zone): Cell =>
  cell instanceof Date ? serialOf(Math.floor(zone(cell.getTime()))) : (cell ?? '')
