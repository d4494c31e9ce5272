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

/**
 * The key of a row's person: the first available of e-mail, phone, name + company, company; '' = no other row can
 * match. E-mail keys are the bare address; the others start with a line break, which no address contains.
 */
export const personKey = (email: string, phone: string, name: string, company: string): string =>
  keyByAddress(email) || keyWithoutAddress(phone, name, company)

const keyByAddress = (email: string): string => firstKey(email, fold)

function keyWithoutAddress(phone: string, name: string, company: string): string {
  const number = firstKey(phone, phoneKey)
  if (number !== '') return `\np:${number}`
  if (name !== '' && company !== '') return `\nn:${fold(name)}\n${fold(company)}`
  return company === '' ? '' : `\nc:${fold(company)}`
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
