// Groups rows by person: same e-mail, else phone, else name and company, else company; otherwise each row by itself.

import { textNumbers } from '../cells/text-numbers'
import type { Pipeline } from './pipeline'

/** The person of each row. */
export interface Persons {
  /** Person number by row, numbered from 0 by first row. */
  readonly of: Int32Array
  readonly count: number
}

/** All rows of the person that a row belongs to, ascending. */
export function rowsOfPerson({ of }: Persons, row: number): number[] {
  const person = of[row] ?? -1
  const rows: number[] = []
  for (let at = of.indexOf(person); at >= 0; at = of.indexOf(person, at + 1)) rows.push(at)
  return rows
}

const fold = (text: string): string => text.trim().toLowerCase()

/** The last nine digits of a phone number; '' when it has fewer than seven (EXACTLY, Person). */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 7 ? '' : digits.slice(-9)
}

/** The first usable key of a cell; exports join several addresses or numbers in one cell. */
const firstKey = (text: string, keyOf: (part: string) => string): string => {
  if (!/[,;:]/.test(text)) return keyOf(text)
  for (const part of text.split(/:::|[,;]/)) {
    const key = keyOf(part)
    if (key !== '') return key
  }
  return ''
}

/** What makes a row's person known: the first available of these; `none`: no other row can match. */
interface PersonKey {
  readonly kind: 'email' | 'phone' | 'name' | 'company' | 'none'
  readonly key: string
}

/** The key of one row's person (EXACTLY, Person): unequal keys are two people. */
export function personKey(email: string, phone: string, name: string, company: string): PersonKey {
  const address = keyByAddress(email)
  if (address !== '') return { kind: 'email', key: address }
  const key = keyWithoutAddress(phone, name, company)
  return { kind: KINDS[key.slice(0, 3)] ?? 'none', key }
}

const keyByAddress = (email: string): string => firstKey(email, fold)

/** How keys of each kind begin; an address stands for itself, and holds no line break. */
const [PHONE, NAME, COMPANY] = ['\np:', '\nn:', '\nc:'] as const
const KINDS: Readonly<Record<string, PersonKey['kind']>> = {
  [PHONE]: 'phone',
  [NAME]: 'name',
  [COMPANY]: 'company',
}

function keyWithoutAddress(phone: string, name: string, company: string): string {
  const number = firstKey(phone, phoneKey)
  if (number !== '') return `${PHONE}${number}`
  if (name !== '' && company !== '') return `${NAME}${fold(name)}\n${fold(company)}`
  return company === '' ? '' : `${COMPANY}${fold(company)}`
}

/** Groups the rows by person. With `alone` each row is its own person (the single-row form of the functions). */
export function personsOf(pipeline: Pipeline, alone = false): Persons {
  const of = new Int32Array(pipeline.rows)
  const known = textNumbers(pipeline.rows)
  const emails = pipeline.text('email')
  // The other columns are only read if a row lacks an e-mail address.
  const others = (row: number): string =>
    keyWithoutAddress(
      pipeline.text('phone')[row] ?? '',
      pipeline.names()[row] ?? '',
      pipeline.text('company')[row] ?? '',
    )
  let count = 0
  for (let row = 0; row < pipeline.rows; row++) {
    const key = alone ? '' : keyByAddress(emails[row] ?? '') || others(row)
    const person = key === '' ? count : known.add(key, count)
    if (person === count) count++
    of[row] = person
  }
  return { of, count }
}
