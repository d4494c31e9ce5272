// A method pack: the numbers and lists of the method, line by line; what a line may hold, and what it is known by.
import { parseIsoDay } from '../calendar/day'
import { lazy } from '../cells/lazy'
import { cleanText, normalise } from '../cells/text'
import type { Column, Tab } from '../tabs/schema'
import { CADENCE, PROCESS, PROFILE, REASONS, RULES_TAB } from '../tabs/schema'
import { numberFault, RULE_NUMBERS, type RuleNumber } from './numbers'

export type PackCell = string | number
/** Cells of a line by column key; what is left out is left as it is. '' empties a number. */
export type PackCells = Readonly<Record<string, PackCell>>

/** A line of one of the tabs of `PACK_TABS`, or of Rules. */
export interface PackLine {
  readonly tab: string
  readonly cells: PackCells
}

/** The tabs of which a pack holds lines, with the columns that a line is known by; the first must be filled in. */
export const PACK_TABS: readonly { readonly tab: Tab; readonly keys: readonly string[] }[] = [
  { tab: PROFILE, keys: ['field', 'profile', 'test', 'value'] },
  { tab: CADENCE, keys: ['segment'] },
  { tab: PROCESS, keys: ['step', 'stage'] },
  { tab: REASONS, keys: ['item', 'field', 'value'] },
]

/** Lists on Rules: refused phrases, and own media and outcomes, whose name is in Rule. */
export const PACK_LISTS: readonly {
  readonly id: string
  readonly keys: readonly string[]
  readonly columns: readonly Pick<Column, 'key' | 'kind' | 'choices'>[]
}[] = [
  { id: 'V1.phrase', keys: ['value', 'id'], columns: [{ key: 'value', kind: 'text' }] },
  ...[
    { id: 'medium', choices: ['personal', 'automated'] },
    { id: 'outcome', choices: ['yes', 'no'] },
  ].map(({ id, choices }) => ({
    id,
    keys: ['rule', 'id'],
    columns: [{ key: 'rule', kind: 'text' } as const, { key: 'value', kind: 'text', choices } as const],
  })),
]

/** Numbers of the method, and when to call: not what is of this sheet or this user, its hours of night and mails and its size. */
export const packNumbers = lazy(
  (): ReadonlyMap<string, RuleNumber> =>
    new Map(RULE_NUMBERS.flatMap((rule) => (/^(?:[A-Z]\d|call\.)/.test(rule.id) ? [[rule.id, rule]] : []))),
)

/** What is wrong with a cell, or with a line. */
export type LineFault =
  | 'number'
  | 'text'
  | 'formula'
  | 'html'
  | 'word'
  | 'day'
  | 'unknown column'
  | 'unknown rule'
  | 'no key'

const LONGEST_CELL = 1000
/** Beyond this nobody sells, calls or waits. */
const HIGHEST = 1e12
const HTML = /<[a-z!/]|&#?\w+;/i
/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

/** What is wrong with a text; null where a cell may hold it. */
export function textFault(value: unknown, longest = LONGEST_CELL): LineFault | null {
  if (typeof value !== 'string' || value.length > longest || UNSEEN.test(value)) return 'text'
  if (/^\s*=/.test(value)) return 'formula'
  return HTML.test(value) ? 'html' : null
}

/** What is wrong with the first cell that cannot be used, and its column key; null for a good line. */
export function lineFault({ tab, cells }: PackLine): readonly [fault: LineFault, key: string] | null {
  const rule = tab === RULES_TAB.name ? packNumbers().get(String(cells.id)) : undefined
  if (rule) {
    const { value } = cells
    const isUsed = value === '' ? rule.value === null : isUsable(value, rule.unit)
    return isUsed ? null : ['number', 'value']
  }
  const kind = kindOf(tab, cells)
  if (!kind) return ['unknown rule', 'id']
  for (const [key, value] of Object.entries(cells)) {
    if (key === 'id' && tab === RULES_TAB.name) continue
    const column = kind.columns.find((one) => one.key === key)
    const fault = column ? cellFault(column, value) : 'unknown column'
    if (fault) return [fault, key]
  }
  const [key = ''] = kind.keys
  return cells[key] === undefined || cleanText(cells[key]) === '' ? ['no key', key] : null
}

function cellFault({ kind, choices }: Pick<Column, 'kind' | 'choices'>, value: PackCell): LineFault | null {
  if (kind === 'number') return isUsable(value, '') ? null : 'number'
  const fault = typeof value === 'number' && Number.isFinite(value) ? null : textFault(value)
  if (fault) return fault
  if (kind === 'day' && parseIsoDay(String(value)) === null) return 'day'
  return choices && !choices.includes(normalise(String(value))) ? 'word' : null
}

const isUsable = (value: unknown, unit: string): value is number =>
  typeof value === 'number' && value <= (unit === 'share' ? 1 : HIGHEST) && numberFault(unit, value) === null

/** The columns and keys of a line that is no number; undefined where packs have no such lines. */
const kindOf = (tab: string, { id }: PackCells) => {
  if (tab === RULES_TAB.name) return PACK_LISTS.find((list) => list.id === id)
  const known = PACK_TABS.find((one) => one.tab.name === tab)
  return known && { columns: known.tab.columns, keys: known.keys }
}

/** What a line is known by: lines of equal keys are the same line. */
export const packKey = ({ tab, cells }: PackLine): string =>
  (kindOf(tab, cells)?.keys ?? ['id']).map((key) => cleanText(cells[key]).toLowerCase()).join(' · ')
