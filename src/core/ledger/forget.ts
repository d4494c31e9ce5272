// Forgetting a person: what becomes of a line of any tab, so that nothing of them remains and what was counted still adds up.
import type { Cell } from '../cells/cell'
import { likePhrase, standingAlone } from '../cells/like'
import { cleanText, literally, normalise } from '../cells/text'
import { phoneKey } from '../pipeline/person-key'
import { headerOf, REFERRALS, RULES_TAB, TIME, TODAY, UNDO } from '../tabs/schema'
import { placeOf } from './undo-places'

/** By what a person is found. */
export interface Traces {
  /** Touchline IDs of their rows. */
  readonly ids: ReadonlySet<string>
  readonly touchIds: ReadonlySet<string>
  /** Names, addresses and phone numbers that are theirs alone. */
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
}

/** What becomes of a line. */
export interface ForgottenLine {
  /** The cells from the first on; those beyond stay as they are. */
  readonly cells: readonly Cell[]
  /** All of the line goes; else a part, and what was counted stays. */
  readonly isWhole: boolean
}

/** What stands in place of a name in somebody else's text. */
const INSTEAD = '…'

/** What people write between the figures of a phone number. */
const BETWEEN = '[^0-9A-Za-z]{0,2}'
/** A phone number by its last figures, whatever its country and area are written like. */
const numberLike = (key: string): string => `\\+?(?:\\d${BETWEEN}){0,6}${[...key].join(BETWEEN)}`
const wordsOf = (name: string): string[] => normalise(name).split(' ')

/** An address that is not the end or the beginning of a longer one. */
const wholeAddress = (address: string): string => `(?<![.+-])${literally(address)}(?![.-][A-Za-z0-9])`

/**
 * Patterns of what is theirs within a text. One word alone is too often another's name.
 * @param addressLike the pattern of an address
 */
const patternsOf = ({ ids, names, addresses, phones }: Traces, addressLike = wholeAddress): string[] => [
  ...[...ids].map(literally),
  ...addresses.map(addressLike),
  ...phones.flatMap((phone) => (phoneKey(phone) === '' ? [] : [numberLike(phoneKey(phone))])),
  ...names.flatMap((name) => (wordsOf(name).length > 1 ? [likePhrase(wordsOf(name))] : [])),
]

/** Cells that may have something of theirs, as a pattern for a search in the sheet; some have not. */
export const tracePattern = (traces: Traces): string =>
  [
    ...traces.names.map((name) => likePhrase(wordsOf(name))),
    ...patternsOf({ ...traces, names: [] }, literally),
  ].join('|')

/** Texts without what is theirs. */
function eraser(traces: Traces): (text: string) => string {
  const patterns = patternsOf(traces)
  if (patterns.length === 0) return (text) => text
  const found = new RegExp(standingAlone(patterns.join('|')), 'gi')
  return (text) => text.replace(found, INSTEAD)
}

/** Columns of a line that go while the rest of it stays, by the id that stands in it. */
const PARTS: readonly (readonly [tab: string, id: string, ...headers: string[]])[] = [
  [TIME.name, headerOf(TIME, 'id'), headerOf(TIME, 'id'), headerOf(TIME, 'note')],
  ...(
    [
      ['fromId', 'from', 'situation'],
      ['givenId', 'given'],
    ] as const
  ).map(
    (keys) =>
      [REFERRALS.name, headerOf(REFERRALS, keys[0]), ...keys.map((key) => headerOf(REFERRALS, key))] as const,
  ),
]

const ID_HEADER = 'Touchline ID'

/**
 * What becomes of lines of a tab of Touchline's own; null for a line that stays as it is.
 * @param headers of the tab
 * @param kept columns that say whom somebody else's line is about
 */
export function forgetIn(
  tab: string,
  headers: readonly string[],
  traces: Traces,
  kept: readonly number[] = [headers.indexOf('Name')],
): (cells: readonly Cell[]) => ForgottenLine | null {
  const { ids, touchIds } = traces
  const erase = eraser(traces)
  const names = new Set(traces.names.map(normalise))
  const at = (header: string): number => headers.indexOf(header)
  const isTheirs = (cell: Cell): boolean => ids.has(cleanText(cell))
  const mentions = (cell: Cell): boolean => erase(String(cell)) !== String(cell)
  const [idAt, nameAt] = [at(ID_HEADER), at('Name')]
  const parts = PARTS.filter(([name]) => name === tab)
  const width = tab === TODAY.name ? TODAY.columns.length : Number.POSITIVE_INFINITY
  const isUndo = tab === UNDO.name
  const goes = (cells: readonly Cell[]): boolean => {
    if (isUndo) {
      const [id = '', header] = [cleanText(cells[at('Id')]), cells[at('Header')]]
      const key = placeOf(id)?.key ?? id
      return ids.has(key) || touchIds.has(key) || isTheirs(header) || cells.some(mentions)
    }
    if (parts.length > 0) return false
    if (tab === RULES_TAB.name) return cleanText(cells[0]) === 'join' && cells.some(mentions)
    if (idAt >= 0 && cleanText(cells[idAt]) !== '') return isTheirs(cells[idAt])
    // A line without an id is the person's whose name it has.
    return nameAt >= 0 ? names.has(normalise(cleanText(cells[nameAt]))) : cells.some(isTheirs)
  }
  return (cells) => {
    if (goes(cells)) return { cells: cells.slice(0, width).map(() => ''), isWhole: true }
    const emptied = new Set(parts.flatMap(([, id, ...own]) => (isTheirs(cells[at(id)]) ? own.map(at) : [])))
    const isOthers = idAt >= 0 && cleanText(cells[idAt]) !== ''
    const left = cells.map((cell, column): Cell => {
      if (emptied.has(column) || isTheirs(cell)) return ''
      if (isOthers && kept.includes(column)) return cell
      const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
      const erased = names.has(normalise(text)) ? '' : erase(text)
      return erased === text ? cell : erased
    })
    return left.every((cell, column) => cell === cells[column]) ? null : { cells: left, isWhole: false }
  }
}
