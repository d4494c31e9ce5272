// Which header holds which field stands on Rules (`header` rows) and is used as it stands, wherever the column moved. A
// pinned header that is gone is lost: it is asked about, and never matched anew (S1, S5).
import { normalise } from '../cells/text'
import type { OwnKey } from '../tabs/schema'
import type { FieldKey } from './fields'

type PinnedKey = FieldKey | OwnKey

/** The fields without which nothing is judged anew (EXACTLY, Held); another one that is lost is blank, and named. */
const HOLDING: ReadonlySet<PinnedKey> = new Set<PinnedKey>([
  ...(['stage', 'status', 'value', 'gut', 'promised', 'benched', 'segment'] as const),
  ...(['created', 'decision', 'wonOn', 'lostOn', 'lastActivity', 'stageChanged'] as const),
  ...(['recordId', 'email', 'phone', 'name', 'firstName', 'lastName', 'company'] as const),
])

/** A pinned column that is no longer there, or there twice so that nobody can say which one it is. */
export interface LostColumn {
  readonly field: PinnedKey
  readonly header: string
  readonly why: 'gone' | 'twice'
}

export const holdsVerdicts = ({ field }: LostColumn): boolean => HOLDING.has(field)

/** Chooses among the columns of one pinned header; -1 = it cannot be told. */
export type PickColumn = (field: PinnedKey, columns: readonly number[]) => number

/** What a custom function does, which cannot ask: the leftmost column serves. */
export const LEFTMOST: PickColumn = (_, columns) => columns[0] ?? -1

/** The columns of what is pinned; `settled` also holds the fields that have none. */
interface PinnedColumns<Key> {
  readonly columns: Map<Key, number>
  readonly settled: ReadonlySet<Key>
  readonly lost: readonly LostColumn[]
}

/** A header as it is compared; one of signs alone, such as $$, as it stands. */
export const headerKey = (text: string): string => normalise(text) || text.trim()

/** Header texts as shown to the user and as answers pin them; repeated ones are numbered. */
export function numberedHeaders(headers: readonly string[]): readonly string[] {
  const keys = headers.map(headerKey)
  return headers.map((header, column) => {
    const same = keys.filter((key) => key === keys[column]).length
    const before = keys.slice(0, column).filter((key) => key === keys[column]).length
    return same === 1 ? header : `${header} (${before + 1} of ${same})`
  })
}

/** A pinned text without the number that tells equal headers apart. */
export const plainHeader = (text: string): string => text.replace(/ \(\d+ of \d+\)$/, '')

/** What a header's key must be among for a pin to mean it. */
export const pinnedKeys = (pins: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...pins.values()].flatMap((text) => {
      const key = headerKey(text)
      return key === '' ? [] : [key, headerKey(plainHeader(text))]
    }),
  )

/** Whether one of the headers, numbered where they are equal, is what a pin says. */
export const holdsPinned = (headers: readonly string[], pins: ReadonlyMap<string, string>): boolean => {
  const texts = new Set(numberedHeaders(headers).map(normalise))
  return [...pins.values()].some((text) => normalise(text) !== '' && texts.has(normalise(text)))
}

/**
 * Finds the columns of these fields as Rules pins them.
 * @param pins field → header text, perhaps numbered; '' = there is no such column
 * @param pick chooses where the header is there several times
 */
export function pinnedColumns<Key extends PinnedKey>(
  headers: readonly string[],
  keys: readonly Key[],
  pins: ReadonlyMap<string, string>,
  pick: PickColumn,
): PinnedColumns<Key> {
  const columns = new Map<Key, number>()
  const settled = new Set<Key>()
  const lost: LostColumn[] = []
  if (pins.size === 0) return { columns, settled, lost }
  const plain = headers.map(headerKey)
  const numbered = numberedHeaders(headers).map(headerKey)
  const columnsOf = (text: string): readonly number[] => {
    const exact = numbered.indexOf(headerKey(text))
    if (exact >= 0) return [exact]
    const found = allOf(plain, headerKey(text))
    return found.length > 0 ? found : allOf(plain, headerKey(plainHeader(text)))
  }
  for (const key of keys) {
    const text = pins.get(key)
    if (text === undefined) continue
    settled.add(key)
    if (headerKey(text) === '') continue
    const found = columnsOf(text)
    const column = found.length > 1 ? pick(key, found) : (found[0] ?? -1)
    if (column >= 0) columns.set(key, column)
    else lost.push({ field: key, header: plainHeader(text), why: found.length > 1 ? 'twice' : 'gone' })
  }
  return { columns, settled, lost }
}

const allOf = (headers: readonly string[], wanted: string): number[] =>
  headers.flatMap((header, column) => (header === wanted ? [column] : []))
