// Groups rows by person: same e-mail, else phone, else name and company, else company; otherwise each row by itself.

import { textNumbers } from '../cells/text-numbers'
import { joinKey } from '../rules/rule-book'
import { type Problem, quoted } from '../words/faults'
import { addressKey, isNobody, keyWithoutAddress, kindOf, plainKey } from './person-key'
import type { Pipeline, PipelineKey } from './pipeline'

/** The columns that a person's name may stand in. */
export const NAME_KEYS: readonly PipelineKey[] = ['name', 'firstName', 'lastName']

/** The person of each row. */
export interface Persons {
  /** Person number by row, numbered from 0 by first row. */
  readonly of: Int32Array
  readonly count: number
  /** E-mails and phones of different people in different companies: they join nobody (S9). */
  readonly problems: readonly Problem[]
  /** The rows of each of them. */
  readonly shared: readonly (readonly number[])[]
}

/** All rows of the person that a row belongs to, ascending. */
export function rowsOfPerson({ of }: Pick<Persons, 'of'>, row: number): number[] {
  const person = of[row] ?? -1
  const rows: number[] = []
  for (let at = of.indexOf(person); at >= 0; at = of.indexOf(person, at + 1)) rows.push(at)
  return rows
}

/** Groups the rows by person. With `alone` each row is its own person (the single-row form of the functions). */
export function personsOf(pipeline: Pipeline, alone = false): Persons {
  if (alone)
    return {
      of: Int32Array.from({ length: pipeline.rows }, (_, row) => row),
      count: pipeline.rows,
      problems: [],
      shared: [],
    }
  const shared = new Map<string, number[]>()
  // A row whose e-mail is shared falls to its phone, which may prove shared by that.
  for (;;) {
    const found = grouped(pipeline, shared)
    if (found.clashes.size === 0)
      return { ...found, problems: sharedProblems(pipeline, shared), shared: [...shared.values()] }
    for (const key of [...found.clashes, ...shared.keys()]) shared.set(key, [])
  }
}

/** One grouping without the shared keys, which collect the rows that have them; `clashes` are further shared keys. */
function grouped(pipeline: Pipeline, shared: ReadonlyMap<string, number[]>) {
  const of = new Int32Array(pipeline.rows)
  const known = textNumbers(pipeline.rows)
  const clash = clashTest(pipeline)
  const clashes = new Set<string>()
  const emails = pipeline.text('email')
  const { joins } = pipeline.book
  const isJoined = (key: string): boolean => joins.has(joinKey(plainKey(key)))
  let at = 0
  const isShared = (key: string): boolean => shared.get(key)?.push(at) !== undefined
  const refused = shared.size === 0 ? undefined : isShared
  // The other columns are only read if a row lacks an e-mail address.
  const others = (row: number): string =>
    keyWithoutAddress(
      {
        phone: pipeline.text('phone')[row] ?? '',
        name: pipeline.names()[row] ?? '',
        company: pipeline.text('company')[row] ?? '',
      },
      refused,
    )
  let count = 0
  for (; at < of.length; at++) {
    const key = addressKey(emails[at] ?? '', refused) || others(at)
    const person = key === '' ? count : known.add(key, count)
    of[at] = person
    if (person === count) clash.first[count++] = at
    else if (!/^\n[nc]/.test(key) && clash.with(person, at) && !isJoined(key)) clashes.add(key)
  }
  return { of, count, clashes }
}

/**
 * Tells when rows of one key are different people: two of them have different names and different companies, all four
 * filled. Rows that each share a name or a company with the first still clash when they share neither with each other.
 */
function clashTest(pipeline: Pipeline) {
  const { rows } = pipeline.table
  /** The row each person is compared with: the first, else the first with a name and a company. */
  const first = new Int32Array(pipeline.rows)
  const sameName = new Set<number>()
  const sameCompany = new Set<number>()
  // Cells are compared before they are read: rows of one person mostly have the same.
  const areSame = (keys: readonly PipelineKey[], one: number, other: number): boolean =>
    keys.every((key) => {
      const at = pipeline.columns.at.get(key)
      return at === undefined || rows[one]?.[at] === rows[other]?.[at]
    })
  const word = (text: string): string => (isNobody(text) ? '' : text.trim().toLowerCase())
  const name = (row: number): string => word(pipeline.personName(row))
  const company = (row: number): string => word(pipeline.textAt('company', row))
  const isFull = (row: number): boolean => name(row) !== '' && company(row) !== ''
  const clashes = (person: number, row: number): boolean => {
    const before = first[person] ?? 0
    const otherName = !areSame(NAME_KEYS, before, row) && name(before) !== name(row)
    const otherCompany = !areSame(['company'], before, row) && company(before) !== company(row)
    if ((!otherName && !otherCompany) || !isFull(row)) return false
    if (!isFull(before)) {
      first[person] = row
      return false
    }
    if (!otherName) sameName.add(person)
    if (!otherCompany) sameCompany.add(person)
    return (otherName && otherCompany) || (sameName.has(person) && sameCompany.has(person))
  }
  return { first, with: clashes }
}

function sharedProblems(pipeline: Pipeline, shared: ReadonlyMap<string, number[]>): Problem[] {
  const { tab, firstRow } = pipeline.table
  return [...shared].map(([key, rows]) => {
    const field = kindOf(key) === 'phone' ? 'phone' : 'email'
    const [row = 0] = rows
    return {
      tab,
      row: firstRow + row,
      header: pipeline.header(field),
      code: 'sharedKey',
      key: plainKey(key),
      shown: quoted(pipeline.textAt(field, row)),
      rows: rows.map((own) => firstRow + own),
    }
  })
}
