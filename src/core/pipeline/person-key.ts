// What makes a row's person known: same e-mail, else phone, else name and company, else company; and which of them are
// worth it (S9).

import { isNobody } from '../cells/nobody'

export { isNobody }

/** The first key a row has; `none`: no other row can match. */
interface PersonKey {
  readonly kind: 'email' | 'phone' | 'name' | 'company' | 'none'
  readonly key: string
}

/** The cells a key is made of, cleaned; '' for blanks. */
export interface PersonCells {
  readonly email: string
  readonly phone: string
  readonly name: string
  readonly company: string
}

/** True for a key that is not used, so that the row's next one is. */
type IsRefused = (key: string) => boolean

/** How keys of each kind begin; an address stands for itself, and holds no blank. */
const [PHONE, NAME, COMPANY] = ['\np:', '\nn:', '\nc:'] as const

/** What stands before the @ of an address that is nobody's, without its separators: no-email@acme.com. */
const NOBODYS_BOX = new Set(
  'noemail nomail none unknown nobody noaddress notavailable notprovided noreply donotreply keine keineemail'.split(
    ' ',
  ),
)

const fold = (text: string): string => text.trim().toLowerCase()

/** The last nine digits of a phone number; '' when it has fewer than seven (EXACTLY, Person) or is worth nothing. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return ''
  const key = digits.slice(-9)
  return isOneDigit(key) || isRounded(phone, digits) ? '' : key
}

const isOneDigit = (digits: string): boolean => digits === (digits[0] ?? '').repeat(digits.length)

/** A number that a spreadsheet rounded: in exponent form (4.91512E+11), or written out again from it (491512000000). */
const isRounded = (phone: string, digits: string): boolean =>
  /\de[+-]?\d/i.test(phone) || (/^\d{11,}$/.test(phone) && digits.endsWith('000000'))

/** The first key of a cell in which exports join several, without the refused ones. */
function firstOf(
  parts: readonly string[],
  keyOf: (part: string) => string,
  refused: IsRefused | undefined,
): string {
  for (const part of parts) {
    const key = keyOf(part)
    if (key !== '' && !refused?.(key)) return key
  }
  return ''
}

/** What an address cannot hold and stands around it: `mailto:a@b.c`, `Ann <a@b.c>`, `a@b.c; d@e.f`. */
const AROUND = /[\s<>()[\]"?:;,|/]/
const BETWEEN = /[\s<>()[\]"?:;,|/]+/

const addressOf = (part: string): string => {
  const address = part.toLowerCase().replace(/[.']+$/, '')
  const at = address.indexOf('@')
  if (at < 1 || address.indexOf('@', at + 1) >= 0) return ''
  const box = address.slice(0, at).replace(/[-_.]/g, '')
  return /[\p{L}\p{N}]/u.test(address.slice(at + 1)) && !NOBODYS_BOX.has(box) ? address : ''
}

/** An address that stands alone, as nearly all do, and does not begin like a box that is nobody's. */
const PLAIN = /^[abce-jl-mo-tv-z][a-z0-9._+-]*@[a-z0-9.-]*[a-z0-9]$/

/** The first address of a cell, lower-cased; '' without one that somebody has. */
export const addressKey = (email: string, refused?: IsRefused): string => {
  if (email === '') return ''
  const folded = email.toLowerCase()
  if (PLAIN.test(folded) && !refused) return folded
  return firstOf(AROUND.test(email) ? email.split(BETWEEN) : [email], addressOf, refused)
}

/** The key of a row without an e-mail address; '' = none. */
export function keyWithoutAddress(cells: Omit<PersonCells, 'email'>, refused?: IsRefused): string {
  const { phone, name, company } = cells
  const number = firstOf(numbersIn(phone), prefixedPhone, refused)
  if (number !== '') return number
  if (company === '' || isNobody(company)) return ''
  return name === '' || isNobody(name)
    ? `${COMPANY}${fold(company)}`
    : `${NAME}${fold(name)}\n${fold(company)}`
}

/** The numbers of a cell in which exports join several. */
const numbersIn = (phone: string): readonly string[] => {
  if (phone === '') return []
  return /[,;:]/.test(phone) ? phone.split(/:::|[,;]/) : [phone]
}

/** The key of the first number of a cell that is worth one. */
export const numberKey = (phone: string): string => firstOf(numbersIn(phone), phoneKey, undefined)

const prefixedPhone = (phone: string): string => {
  const key = phoneKey(phone)
  return key === '' ? '' : `${PHONE}${key}`
}

/** An address or a number as people read it. */
export const plainKey = (key: string): string => (key.startsWith(PHONE) ? key.slice(PHONE.length) : key)

/** The kind of a key, by how it begins. */
export const kindOf = (key: string): PersonKey['kind'] => {
  if (key === '') return 'none'
  if (key.startsWith(PHONE)) return 'phone'
  if (key.startsWith(NAME)) return 'name'
  return key.startsWith(COMPANY) ? 'company' : 'email'
}

/** The key of one row's person (EXACTLY, Person): unequal keys are two people. */
export function personKey(cells: PersonCells): PersonKey {
  const key = addressKey(cells.email) || keyWithoutAddress(cells)
  return { kind: kindOf(key), key }
}

/** The key of a row's person with those that come after it, should it be refused. */
export function allKeys(cells: PersonCells): ReadonlySet<string> {
  const keys = new Set<string>()
  const next = (key: string): boolean => keys.add(key).size > 0
  addressKey(cells.email, next)
  return keys.add(keyWithoutAddress(cells, next))
}
