// Matches a pipeline's columns to fields by their headers alone: by ranked words, never by a guess.

import type { Cell, Rows } from '../cells/cell'
import { lazy } from '../cells/lazy'
import { listAt } from '../cells/lists'
import { cleanText, normalise, squash } from '../cells/text'
import { FIELDS, type Field, type FieldKey } from './fields'
import { isOwnColumn } from './own-cells'
import {
  headerKey,
  holdsPinned,
  LEFTMOST,
  type LostColumn,
  numberedHeaders,
  type PickColumn,
  pinnedColumns,
  pinnedKeys,
} from './pinned'

/** A field with several equally good columns; `candidates` are the texts the user may confirm. */
export interface UnsureField {
  readonly field: FieldKey
  readonly label: string
  readonly candidates: readonly string[]
  /** Their columns, from 0. */
  readonly columns: readonly number[]
}

/** `columns` maps a field to its column index, from 0; fields without a column are absent. */
interface HeaderMatch {
  readonly columns: ReadonlyMap<FieldKey, number>
  readonly unsure: readonly UnsureField[]
  readonly lost: readonly LostColumn[]
}

interface Alias {
  readonly field: FieldKey
  readonly rank: number
}

/** Words that name a part of a person's name only if the header `beside` is there too. */
const NAME_PARTS: readonly (readonly [word: string, beside: string, part: FieldKey])[] = [
  ['name', 'vorname', 'lastName'],
  ['nom', 'prenom', 'lastName'],
  ['naam', 'voornaam', 'lastName'],
  ['nombre', 'apellidos', 'firstName'],
  ['nombre', 'apellido', 'firstName'],
  ['nome', 'cognome', 'firstName'],
  ['nome', 'sobrenome', 'firstName'],
  ['имя', 'фамилия', 'firstName'],
  // A lead of Close is a company with contacts.
  ['leadname', 'contactname', 'company'],
]
const DEAL_FIELDS: readonly FieldKey[] = ['stage', 'status', 'value', 'decision']
const CURRENCY_SUFFIX =
  / (?:in )?(?:eur|usd|gbp|chf|cad|aud|nzd|jpy|sek|nok|dkk|pln|czk|inr|euro|euros|dollars)$/

const aliasesByWord = lazy((): ReadonlyMap<string, readonly Alias[]> => {
  const found = new Map<string, Alias[]>()
  for (const field of FIELDS) {
    field.aliases.forEach((entry, rank) => {
      for (const word of entry.split('|')) {
        const list = listAt(found, headerWord(word))
        if (!list.some((alias) => alias.field === field.key)) list.push({ field: field.key, rank })
      }
    })
  }
  return found
})

/**
 * The normalised stage of a header that gives the day a stage was entered: 'demo' for `Date entered "Demo (Sales
 * Pipeline)"`, with any quotes, and for `hs_v2_date_entered_Demo`; null for other headers.
 */
export function stageEnteredOf(header: string): string | null {
  const stage = /^(?:hs )?(?:v2 )?date entered (.+)$/.exec(normalise(header.replace(/\([^()]*\)/g, ' ')))?.[1]
  return stage === undefined || stage === 'current stage' ? null : stage
}

/** What an export of several tables puts before its headers; of other tables than deals the words mean other things. */
const DEAL_PREFIX = /^(?:deal|opportunity|lead) - (?=\S)/i
const SIGNS_ONLY = /^[\p{Sc}\s]+$/u

/**
 * The squashed header, for comparison; a currency after an amount is dropped, so 'Value (EUR)' becomes 'value', and
 * '$$' is the sign of one.
 */
const headerWord = (header: string): string => {
  const words = normalise(header)
  if (words === '') return SIGNS_ONLY.test(header) && header.trim() !== '' ? '$' : ''
  const stage = words.includes('entered') ? stageEnteredOf(header) : null
  return squash(stage === null ? words.replace(CURRENCY_SUFFIX, '') : `date entered ${stage}`)
}

/** The known word a header is: the whole of it, else what follows its prefix ('Deal - Deal created'). */
const knownWord = (header: string): string => {
  const whole = headerWord(header)
  const rest = DEAL_PREFIX.test(header) ? headerWord(header.replace(DEAL_PREFIX, '')) : ''
  return rest !== '' && !aliasesByWord().has(whole) && aliasesByWord().has(rest) ? rest : whole
}

const takeNameParts = (
  words: readonly string[],
  columns: Map<FieldKey, number>,
  taken: Set<number>,
): void => {
  for (const [word, beside, part] of NAME_PARTS) {
    const column = words.indexOf(word)
    if (column < 0 || taken.has(column) || columns.has(part) || !words.includes(beside)) continue
    columns.set(part, column)
    taken.add(column)
  }
}

/** The free columns that match the field's best word; more than one needs a question. */
const bestColumns = (
  field: Field,
  words: readonly string[],
  taken: ReadonlySet<number>,
): readonly number[] => {
  let best: number[] = []
  let bestRank = Number.POSITIVE_INFINITY
  words.forEach((word, column) => {
    if (word === '' || taken.has(column)) return
    const rank = aliasesByWord()
      .get(word)
      ?.find((alias) => alias.field === field.key)?.rank
    if (rank === undefined || rank > bestRank) return
    best = rank < bestRank ? [column] : [...best, column]
    bestRank = rank
  })
  return best
}

interface MatchOptions {
  /** Chooses where a pinned header is there several times. */
  readonly pick?: PickColumn
  /** Columns whose cells are not what their header says (S2). */
  readonly barred?: ReadonlySet<number>
}

/** The fields, in the order in which they are matched. */
const FIELD_KEYS: readonly FieldKey[] = FIELDS.map(({ key }) => key)

/**
 * Finds each field's column. What Rules pins (field key → header text, '' = no such column) is used as it stands, and
 * no other column is matched to such a field, not even where its own is lost. Better words win over worse ones. Two columns with equally good words are reported in
 * `unsure` and not used. A
 * column serves one field. (PRODUCT, Headers and values as people have them.)
 */
export function matchHeaders(
  headers: readonly string[],
  confirmed: ReadonlyMap<string, string>,
  { pick = LEFTMOST, barred = new Set() }: MatchOptions = {},
): HeaderMatch {
  const words = headers.map((header, column) => (barred.has(column) ? '' : knownWord(header)))
  const { columns, settled, lost } = pinnedColumns(headers, FIELD_KEYS, confirmed, pick)
  const taken = new Set(columns.values())
  const unsure: UnsureField[] = []
  takeNameParts(words, columns, taken)
  for (const field of FIELDS) {
    if (settled.has(field.key) || columns.has(field.key)) continue
    const found = bestColumns(field, words, taken)
    for (const column of found) taken.add(column)
    const [first] = found
    if (found.length === 1 && first !== undefined) columns.set(field.key, first)
    if (found.length > 1) {
      const texts = numberedHeaders(headers)
      unsure.push({
        field: field.key,
        label: field.label,
        candidates: found.map((column) => texts[column] ?? ''),
        columns: found,
      })
    }
  }
  const title = columns.get('title')
  const ofDeals = DEAL_FIELDS.some((key) => columns.has(key) || unsure.some((one) => one.field === key))
  if (title !== undefined && words[title] === 'title' && !ofDeals && !settled.has('title'))
    columns.delete('title')
  return { columns, unsure, lost }
}

/**
 * Number of fields that a row of cells names, as score for findHeaderRow; 0 for fewer than two, but for a header that the
 * user confirmed, which needs no other beside it.
 */
export const headerScore = (confirmed: ReadonlyMap<string, string> = new Map()) => {
  const pinned = pinnedKeys(confirmed)
  // Where pinned headers were renamed, the words of exports still find the row.
  const ways = confirmed.size > 0 ? [confirmed, undefined] : [undefined]
  return (headers: readonly string[]): number => {
    // Most rows are no header row, and matching costs more than this look.
    if (!headers.some((header) => pinned.has(headerKey(header)) || isKnown(knownWord(header)))) return 0
    const named = Math.max(...ways.map((pins) => namedKeys(headers, pins).length))
    return named > 1 || (named > 0 && holdsPinned(headers, confirmed)) ? named : 0
  }
}

const isKnown = (word: string): boolean =>
  aliasesByWord().has(word) || NAME_PARTS.some(([name]) => name === word)

/** Who a row is, by field: a name and its parts are one; '' for other fields. */
const whoOf = (key: FieldKey): string =>
  /name$/i.test(key) ? 'name' : /^(?:company|email|phone)$/.test(key) ? key : ''

const namedKeys = (headers: readonly string[], pins: ReadonlyMap<string, string> = new Map()): FieldKey[] => {
  const { columns, unsure } = matchHeaders(headers, pins)
  return [...columns.keys(), ...unsure.map(({ field }) => field)]
}

const LONGEST_HEADER = 40

/**
 * Row index of a line below that reads as the header row of another table: texts alone, the first and half of all known
 * headers, somebody among them, and not all where this table has them; -1 = none.
 */
export function tableBelow(headers: readonly string[], rows: Rows): number {
  const foreign = headers.flatMap((header, at) => (isOwnColumn(header) ? [] : [at]))
  const isIt = (cells: readonly Cell[]): boolean => {
    let first = ''
    let filled = 0
    for (const at of foreign) {
      const cell = cells[at]
      if (cell === '' || cell === undefined || cell === false) continue
      // Nearly every row has a figure, and its first text is no header: nothing else of it is looked at.
      if (typeof cell !== 'string' || cell.length > LONGEST_HEADER || cell.charCodeAt(0) < 58) return false
      if (filled++ === 0) first = cell
    }
    if (filled < 2 || !aliasesByWord().has(headerWord(first))) return false
    const texts = headers.map((header, at) => (isOwnColumn(header) ? '' : cleanText(cells[at])))
    const theirs = matchHeaders(texts, new Map()).columns
    const isMost = theirs.size > 1 && theirs.size * 2 >= filled
    if (!isMost || ![...theirs.keys()].some(whoOf)) return false
    const ours = matchHeaders(headers, new Map()).columns
    return [...theirs].some(([key, at]) => ours.get(key) !== at)
  }
  return rows.findIndex(isIt)
}

/** Whether headers name somebody whom those left of them name already; deals are not given up for people. */
export function tellsOther(left: readonly string[], right: readonly string[]): boolean {
  const [ours, theirs] = [namedKeys(left), namedKeys(right)]
  const isOfDeals = (keys: readonly FieldKey[]): boolean => DEAL_FIELDS.some((key) => keys.includes(key))
  const who = ours.map(whoOf)
  const isAgain = theirs.some((key) => whoOf(key) !== '' && who.includes(whoOf(key)))
  return isAgain && (isOfDeals(ours) || !isOfDeals(theirs))
}
