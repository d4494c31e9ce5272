// How well the cells of a column continue what Touchline knows of a field: tells equal headers apart, and finds a column
// whose header changed (S5).
import type { Zone } from '../cells/cell'
import { readDays, readMoney, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import type { PickColumn } from '../reading/pinned'
import type { PipelineKey } from '../reading/pipeline-columns'
import { columnAt, type KeyOf, LEDGER } from '../tabs/schema'
import type { SnapshotLine } from './snapshot'

/** The share of the rows known to the Ledger or the last night whose cell is as known; NaN where nothing is known. */
export type Continuity = (field: PipelineKey, column: number) => number

/** What is compared. */
interface Known {
  readonly ledger: Table
  readonly lastNight: ReadonlyMap<string, SnapshotLine>
}

/** The keys of `Who` hold these fields among others. */
const IN_WHO: readonly PipelineKey[] = ['recordId', 'email', 'phone', 'name', 'company']
const LEDGER_TEXTS: Partial<Record<PipelineKey, KeyOf<typeof LEDGER>>> = {
  stage: 'stage',
  status: 'stage',
  gut: 'gut',
}

/** @param ids Touchline IDs by row */
export function continuityOf(
  { rows }: Pick<Table, 'rows'>,
  ids: readonly string[],
  { ledger, lastNight }: Known,
  zone: Zone,
): Continuity {
  const lineOf = new Map(
    readText(ledger.rows, columnAt(ledger, LEDGER, 'id')).map((id, line) => [id, line] as const),
  )
  const textsOf = (key: KeyOf<typeof LEDGER>): readonly string[] =>
    readText(ledger.rows, columnAt(ledger, LEDGER, key))
  const share = (isKnown: (row: number, line: number) => boolean | null): number => {
    let [known, same] = [0, 0]
    ids.forEach((id, row) => {
      const is = id === '' ? null : isKnown(row, lineOf.get(id) ?? -1)
      if (is === null) return
      known++
      if (is) same++
    })
    return known === 0 ? Number.NaN : same / known
  }
  return (field, column) => {
    if (field === 'decision') {
      const seen = readDays(ledger.rows, columnAt(ledger, LEDGER, 'decision'), zone).moments
      const days = readDays(rows, column, zone).moments
      return share((row, line) => sameNumber(seen[line], Math.floor(days[row] ?? Number.NaN)))
    }
    if (field === 'value') {
      const { values } = readMoney(rows, column)
      return share((row) => sameNumber(numberOf(lastNight.get(ids[row] ?? '')?.value), values[row]))
    }
    const texts = readText(rows, column, zone)
    const key = LEDGER_TEXTS[field]
    if (key) {
      const seen = textsOf(key)
      return share((row, line) =>
        (seen[line] ?? '') === '' ? null : normalise(seen[line] ?? '') === normalise(texts[row] ?? ''),
      )
    }
    if (!IN_WHO.includes(field)) return Number.NaN
    const who = textsOf('who')
    return share((row, line) => isAmong(who[line] ?? '', texts[row] ?? ''))
  }
}

const numberOf = (cell: unknown): number => (typeof cell === 'number' ? cell : Number.NaN)

const sameNumber = (known = Number.NaN, now = Number.NaN): boolean | null =>
  Number.isNaN(known) ? null : known === now

/** Whether the keys of a person hold the cell's text. */
const isAmong = (who: string, text: string): boolean | null => {
  const word = normalise(text)
  return who === '' || word === '' ? null : ` ${normalise(who)} `.includes(` ${word} `)
}

/** At least so much of a column must be as known. */
const LEAST_SHARE = 0.5

/** Picks the column that continues best what is known; -1 where none does, or several do alike. */
export const pickBy =
  (continuity: Continuity): PickColumn =>
  (field, columns) => {
    const shares = columns.map((column) => continuity(field, column))
    const best = Math.max(...shares.map((share) => (share >= LEAST_SHARE ? share : 0)))
    const [first = -1, ...others] = columns.filter((_, at) => best > 0 && shares[at] === best)
    return others.length === 0 ? first : -1
  }
