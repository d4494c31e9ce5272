// Who is one person: all rows with the same e-mail, else phone, else name and company, else company, else the row itself.

import { textNumbers } from '../cells/text-numbers'
import type { Pipeline } from './pipeline'

export interface Persons {
  /** Person number of each row, from 0 in order of their first row. */
  readonly of: Int32Array
  readonly count: number
}

/** All rows of a row's person. */
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

/** A cell may hold several addresses or numbers, as exports join them; the first that can be used counts. */
const firstKey = (text: string, keyOf: (part: string) => string): string => {
  if (!/[,;:]/.test(text)) return keyOf(text)
  for (const part of text.split(/:::|[,;]/)) {
    const key = keyOf(part)
    if (key !== '') return key
  }
  return ''
}

/**
 * The key of one row's person: the first it has of e-mail, phone, name + company (both), company; '' = only itself.
 * Unequal keys are two people. An address stands for itself; the others begin with a line break, as no address does.
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

/** Groups the rows by person. With `alone`, each row is its own person (the single-row form of the functions). */
export function personsOf(pipeline: Pipeline, alone = false): Persons {
  const of = new Int32Array(pipeline.rows)
  const known = textNumbers(pipeline.rows)
  const emails = pipeline.text('email')
  // Where every row has an address, no other column is read for this.
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
