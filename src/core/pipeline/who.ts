// Who a row is about, as the keys that the Ledger keeps of each id (S8): `id:7 | mail:ann@acme.com | name:ann lee, acme`.

import { isoDay } from '../calendar/day'
import { isErrorText } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { firstRows } from '../cells/text-numbers'
import { addressKey, isNobody, numberKey } from './person-key'
import type { Pipeline, PipelineKey } from './pipeline'

/** The keys of a person, the strongest first, and what tells several rows of one person apart. */
const PERSON_KINDS = ['id', 'mail', 'phone', 'name'] as const
const DETAIL_KINDS = ['deal', 'created', 'value'] as const
const KINDS = [...PERSON_KINDS, ...DETAIL_KINDS]

/** Keys by kind, in the order of `KINDS`; '' where there is none. */
export type Keys = readonly string[]

const BETWEEN = ' | '
/** Between a name and its company. */
const AND = ', '

/** Fields that the keys of a person are made of, by kind. */
const FIELDS_OF_KEYS: readonly (readonly PipelineKey[])[] = [
  ...([['recordId'], ['email'], ['phone']] as const),
  ['name', 'firstName', 'lastName', 'company'],
]
export const PERSON_FIELDS: readonly PipelineKey[] = FIELDS_OF_KEYS.flat()

/** The kinds of keys of which a column is lost (S5): until it is back nobody is told by them. */
const lostKinds = ({ columns }: Pipeline): readonly string[] =>
  PERSON_KINDS.filter((_, at) =>
    columns.lost.some(({ field }) => FIELDS_OF_KEYS[at]?.some((own) => own === field)),
  )

/** Who each row of a pipeline is about; a row is read when first asked for. */
export interface Whos {
  /** All keys of a row; its details too, whether the Ledger needs them or not. */
  keys(row: number): Keys
  /** What the Ledger keeps of a row; '' for one without any key. */
  text(row: number): string
  /** Whether columns of keys are lost, so that rows are told by the others alone. */
  readonly isPart: boolean
  /** What the Ledger keeps of an id, without the keys of lost columns. */
  known(who: string): string
}

/** What keys are kept apart by in the Ledger, and may not hold themselves. */
const APART = /\s*[|,]\s*/g

function fold(text: string): string {
  if (text === '' || isErrorText(text) || isNobody(text)) return ''
  const folded = text.trim().toLowerCase()
  return folded.includes('|') || folded.includes(',') ? folded.replace(APART, ' ') : folded
}

/** A record id as text, without case; digits alone without leading zeros. */
const recordKey = (text: string): string => {
  const key = fold(text)
  return /^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key
}

/** The name with the company, else the company, else the name, else the title. */
function nameKey(name: string, company: string, title: () => string): string {
  if (name !== '' && company !== '') return `${name}${AND}${company}`
  return company || name || title()
}

/**
 * Who the rows are about. Only rows that share all keys of a person are told apart by deal name, else created, else value.
 * @param among the rows that may share their keys; all if absent
 */
export function whosOf(pipeline: Pipeline, among: Iterable<number> = pipeline.table.rows.keys()): Whos {
  const whole = pipeline.whole
  const lost = lostKinds(pipeline)
  const isPart = lost.length > 0
  const unlessLost = (key: string, at: number): string => (lost.includes(KINDS[at] ?? '') ? '' : key)
  const records = recordIds(whole)
  const text = (key: PipelineKey, row: number): string => fold(whole.textAt(key, row))
  const personKeys = (row: number): string[] => {
    const keys = [
      recordKey(records[row] ?? ''),
      addressKey(whole.textAt('email', row)),
      numberKey(whole.textAt('phone', row)),
      nameKey(fold(whole.personName(row)), text('company', row), () => text('title', row)),
    ]
    return isPart ? keys.map(unlessLost) : keys
  }
  const detailKeys = (row: number): string[] => {
    const [created, value] = [whole.moments('created')[row] ?? Number.NaN, whole.value()[row] ?? Number.NaN]
    return [
      text('title', row),
      Number.isNaN(created) ? '' : isoDay(Math.floor(created)),
      Number.isNaN(value) ? '' : String(value),
    ]
  }
  const texts = lazy(() => textsOf(whole, among, personKeys, detailKeys))
  return {
    keys: (row) => [...personKeys(row), ...detailKeys(row)],
    text: (row) => texts()[row] ?? '',
    isPart,
    known: (who) => (isPart ? written(keysOfWho(who).map(unlessLost)) : who),
  }
}

/** Fields that keys of nearly all rows are made of. */
const KEY_FIELDS = ['email', 'phone', 'name', 'company'] as const
const FEW_ROWS = 500

type KeysOf = (row: number) => string[]

/** What the Ledger keeps of the rows that are filled. */
function textsOf(
  pipeline: Pipeline,
  rows: Iterable<number>,
  personKeys: KeysOf,
  detailKeys: KeysOf,
): string[] {
  const texts = new Array<string>(pipeline.rows).fill('')
  const filled = pipeline.filled()
  // Whole columns are read quicker than cells, and most are needed anyway.
  if (texts.length > FEW_ROWS) for (const key of KEY_FIELDS) pipeline.text(key)
  for (const row of rows) if (filled[row]) texts[row] = written(personKeys(row))
  let alike = rowsAlike(texts)
  DETAIL_KINDS.forEach((kind, at) => {
    for (const row of alike) {
      const key = detailKeys(row)[at] ?? ''
      if (key !== '') texts[row] += `${BETWEEN}${kind}:${key}`
    }
    if (alike.length > 0) alike = rowsAlike(texts)
  })
  return texts
}

/** The rows whose text is another row's too. */
function rowsAlike(texts: readonly string[]): number[] {
  const first = firstRows(texts)
  const alike = new Set<number>()
  texts.forEach((text, row) => {
    const before = text === '' ? row : first.get(text)
    if (before !== row) alike.add(before).add(row)
  })
  return [...alike]
}

/** The record ids; none in a column in which one is repeated, because it then tells something else. */
const recordIds = (pipeline: Pipeline): readonly string[] =>
  pipeline.has('recordId') && !repeatsIds(pipeline) ? pipeline.text('recordId') : []

/** Whether a record id stands in two rows. */
export function repeatsIds(pipeline: Pipeline): boolean {
  const { told } = pipeline.columns
  if (told) return told.repeatsIds
  const ids = pipeline.text('recordId')
  const filled = pipeline.filled()
  const seen = new Set<string>()
  for (let row = 0; row < ids.length; row++) {
    const key = filled[row] ? recordKey(ids[row] ?? '') : ''
    if (key !== '' && seen.has(key)) return true
    seen.add(key)
  }
  return false
}

function written(keys: Keys): string {
  let text = ''
  keys.forEach((key, at) => {
    if (key !== '') text += `${text === '' ? '' : BETWEEN}${KINDS[at]}:${key}`
  })
  return text
}

/** The keys that the Ledger keeps of an id. */
export function keysOfWho(who: string): Keys {
  const parts = who.split(BETWEEN)
  return KINDS.map((kind) => {
    const part = parts.find((own) => own.startsWith(`${kind}:`))
    return part?.slice(kind.length + 1).trim() ?? ''
  })
}

/** Number of kinds that make a person; the others tell the rows of one person apart. */
export const PERSON_KEYS = PERSON_KINDS.length
const NAME = PERSON_KINDS.indexOf('name')

/** Whether two rows are of one person by the first key that both have; null when they have none in common. */
export function areSame(one: Keys, other: Keys): boolean | null {
  for (let at = 0; at < PERSON_KEYS; at++)
    if (one[at] !== '' && other[at] !== '') return one[at] === other[at]
  return null
}

/** Whether two rows share a name, an address or a phone, whatever else differs: one may be the other, edited. */
export function shareKey(one: Keys, other: Keys): boolean {
  for (let at = 0; at < NAME; at++) if (one[at] !== '' && one[at] === other[at]) return true
  const [names, others] = [namesOf(one), namesOf(other)]
  if (names.length === 0 || others.length === 0) return false
  // A person's name decides; a company stands for its person only where it is all there is.
  const isAlone = names.length === 1 || others.length === 1
  return isAlone ? names.some((name) => others.includes(name)) : names[0] === others[0]
}

/** The keys of a person, the company of a name by itself. */
export function partsOfWho(keys: Keys): readonly string[] {
  const [name = '', company = ''] = namesOf(keys)
  return [...keys.slice(0, NAME), name, company]
}

const namesOf = (keys: Keys): string[] => (keys[NAME] ?? '').split(AND).filter((name) => name !== '')

/**
 * How much speaks for two rows of one person being the same row: the stronger a key that is equal, the more; an unequal
 * one speaks against it.
 */
export const likeness = (one: Keys, other: Keys): number =>
  KINDS.reduce((sum, _, at) => sum * 3 + likenessOfKey(one[at] ?? '', other[at] ?? ''), 0)

const likenessOfKey = (one: string, other: string): number =>
  one === '' || other === '' ? 1 : one === other ? 2 : 0
