// Text that somebody types, as Google Sheets reads it in the spreadsheet's locale, where the engine does not: months by
// name, days between dots, amounts in parentheses, the locale's separators and other currencies.
import { type WrittenForms, writtenForms } from './written-forms'

/** What a text becomes: content in the engine's own spelling, with the format that it brings. */
export interface TypedText {
  readonly content: string
  readonly format?: string
}

const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000
const CURRENCY = '[$€£¥₹]'
const AMOUNT = new RegExp(`^([-+])?\\s*(${CURRENCY})?\\s*([-+])?\\s*([\\d.,'’\\s]*\\d)\\s*(${CURRENCY}|%)?$`)
const NAMED =
  /^(?:(\d{1,2})(?:\.|er|st|nd|rd|th)?)?([\s/-]*)(\p{L}+)\.?(?:([\s/,-]+)(\d{1,4}))?(?:([\s/,-]+)(\d{4}|\d{2}))?$/u
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2}))?$/

/**
 * Reads typed text; undefined where it is text, or where the engine reads it by itself.
 * @param locale such as `de_DE`
 * @param year that of a day written without one
 */
export function typedText(text: string, locale: string, year: number): TypedText | undefined {
  const trimmed = text.trim()
  if (!/\d/.test(trimmed) || trimmed.length > 40 || /^['=]/.test(text) || /[\n]/.test(text)) return undefined
  const forms = writtenForms(locale)
  const read = amount(trimmed, forms) ?? namedDay(trimmed, forms, year) ?? dottedDay(trimmed, forms, year)
  // The engine reads "7 11" as a day; Sheets does not.
  return read ?? (/^\d+\s+\d+(?:\s+\d+)?$/.test(trimmed) ? { content: `'${text}` } : undefined)
}

/** An amount: `(5)` is negative, `1.234,5` follows the locale, `$5` and `5 €` bring a format, and `12 %` too. */
function amount(text: string, forms: WrittenForms): TypedText | undefined {
  const inside = /^(?<currency>[$€£¥₹])?\((?<rest>.+)\)$/.exec(text)?.groups
  const match = AMOUNT.exec(inside ? `${inside.currency ?? ''}${inside.rest}` : text)
  if (!match) return undefined
  const [, sign, before, innerSign, figures = '', after] = match
  if ((sign && innerSign) || (inside && (sign || innerSign)) || (before && after)) return undefined
  const number = figureOf(figures, forms)
  if (number === undefined) return undefined
  const isNegative = inside !== undefined || sign === '-' || innerSign === '-'
  const own = Number(`${isNegative ? '-' : ''}${number}`)
  const decimals = number.includes('.') ? '0.00' : '0'
  if (after === '%') return { content: String(Number((own / 100).toPrecision(15))), format: `${decimals}%` }
  const currency = before ?? after
  if (currency === undefined) return { content: String(own) }
  return {
    content: String(own),
    format: before ? `[$${currency}]#,##${decimals}` : `#,##${decimals}[$ ${currency}]`,
  }
}

/** Digits with a decimal point, from the locale's figures; undefined for what is none there. */
function figureOf(text: string, { decimal, group }: WrittenForms): string | undefined {
  const [whole = '', fraction, ...more] = text.split(decimal)
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined
  const groups = group === ' ' ? whole.split(/\s/) : whole.split(group)
  const [first = '', ...others] = groups
  const isGrouped = others.length > 0 && /^\d{1,3}$/.test(first) && others.every((one) => /^\d{3}$/.test(one))
  if (!isGrouped && !/^\d*$/.test(whole)) return undefined
  const digits = groups.join('') || '0'
  return fraction === undefined || fraction === '' ? digits : `${digits}.${fraction}`
}

/** `Mar 1 2016`, `5 Jan 2026`, `Jan-5`, `5. Februar 2026`, `Jan 2026`: a day with its month by name. */
function namedDay(text: string, forms: WrittenForms, thisYear: number): TypedText | undefined {
  const match = NAMED.exec(text)
  const month = forms.months.get((match?.[3] ?? '').toLowerCase())
  if (!match || month === undefined) return undefined
  const [, first, , name = '', , second, , third] = match
  if (first !== undefined && third !== undefined) return undefined
  const isYearOnly = first === undefined && third === undefined && Number(second) > 31
  const day = isYearOnly ? 1 : Number(first ?? second)
  const year = first === undefined ? (isYearOnly ? second : third) : second
  if (first !== undefined && second !== undefined && second.length % 2 === 1) return undefined
  const serial = serialOf(fullYear(year, thisYear), month, day)
  if (serial === undefined) return undefined
  return { content: String(serial), format: forms.isEnglish ? asTyped(match, name) : forms.dateFormat }
}

/** The format that shows an English day as it was typed. */
function asTyped([text, first, , , , second, , third]: RegExpExecArray, name: string): string {
  const year = (digits: string): string => (digits.length === 4 ? 'yyyy' : 'yy')
  const parts: [string | undefined, string][] = [
    [first, (first?.length ?? 1) > 1 ? 'dd' : 'd'],
    [name, name.length > 4 ? 'mmmm' : 'mmm'],
  ]
  if (second !== undefined)
    parts.push([second, first === undefined && Number(second) <= 31 ? 'd' : year(second)])
  if (third !== undefined) parts.push([third, year(third)])
  let [rest, format] = [text, '']
  for (const [part, code] of parts) {
    if (part === undefined) continue
    const at = rest.indexOf(part)
    format += rest.slice(0, at).replace(/[^\s/-]/g, '') + code
    rest = rest.slice(at + part.length)
  }
  return format
}

/** `1.2.2026` and `1.2.`, where days are written between dots. */
function dottedDay(text: string, forms: WrittenForms, thisYear: number): TypedText | undefined {
  const match = forms.isDotted ? DOTTED.exec(text) : null
  if (!match) return undefined
  const serial = serialOf(fullYear(match[3], thisYear), Number(match[2]), Number(match[1]))
  return serial === undefined ? undefined : { content: String(serial), format: forms.dateFormat }
}

/** Two digits mean 1930 to 2029, as in Google Sheets. */
function fullYear(digits: string | undefined, thisYear: number): number {
  if (digits === undefined) return thisYear
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 30 ? 2000 + year : 1900 + year
}

function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.getTime() / DAY_MS + EPOCH_SERIAL
}
