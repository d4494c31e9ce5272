// Parses one number as people write it: separators, currency, sign, k and M. Which separator is decimal may stay
// open.
import { lazy } from './lazy'

/**
 * A text that is a number. `dot` is its value if the dot is decimal, `comma` if the comma is; they differ only for
 * texts such as 48.000, whose single separator `lone` is ambiguous. `vote` is the style that the text proves.
 */
export interface NumberText {
  readonly dot: number
  readonly comma: number
  readonly lone: '.' | ',' | ''
  readonly vote: 'dot' | 'comma' | 'none'
  /** ISO code; '' where the text names no currency. A bare $ is USD, kr stays kr. */
  readonly currency: string
  readonly percent: boolean
}

interface Digits {
  readonly dot: string
  readonly comma: string
  readonly lone: NumberText['lone']
  readonly vote: NumberText['vote']
}

const LONGEST_NUMBER = 40
const SHAPE =
  /^([+-]?) ?(?:([^\d\s.,'+-]+)\.? ?)?([+-]?) ?((?:\d|[.,]\d)[\d.,' ]*?)[.,]? ?([^\d\s.,'+-]*)\.? ?([^\d\s.,'+-]*)\.?(-?)$/
const NO_CENTS = /([.,]) ?-+$/
/** As spreadsheets show large numbers: 1.2E+05, also behind an apostrophe. */
const EXPONENT = /^'?[+-]?\d(?:[.,]\d+)?E[+-]\d{2}$/
const ABOUT =
  /^(?:[~≈±]|c\.|(?:ca|circa|est|approx|approximately|about|around|roughly|rund|etwa|ungefähr|env|environ|aprox|cerca de|ongeveer|około)\b\.?) ?/i
const RANGE = /^(.*\d ?[^\d\s-]{0,8}) ?(?:[-–—]|\bto\b|\bbis\b|\bà\b) ?([^\d-]{0,4}\d.*)$/i
const BY_BLANKS = /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/

const scales = lazy(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...['k', 'tsd', 'thousand', 'mille', 'тыс'].map((word): [string, number] => [word, 3]),
      ...[
        'm',
        'mm',
        'mn',
        'mio',
        'mln',
        'million',
        'millions',
        'millionen',
        'millones',
        'miljoen',
        'млн',
      ].map((word): [string, number] => [word, 6]),
      ...['b', 'bn', 'mrd', 'mld', 'billion', 'milliarden', 'млрд'].map((word): [string, number] => [
        word,
        9,
      ]),
    ]),
)

const currencies = lazy(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...'EUR USD GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF RON BRL MXN ZAR SGD HKD AED ILS TRY KRW RUB'
        .split(' ')
        .map((code): [string, string] => [code.toLowerCase(), code]),
      ...Object.entries({
        '€': 'EUR',
        euro: 'EUR',
        euros: 'EUR',
        $: 'USD',
        us$: 'USD',
        dollars: 'USD',
        '£': 'GBP',
        '¥': 'JPY',
        '₹': 'INR',
        rs: 'INR',
        kr: 'kr',
        fr: 'CHF',
        sfr: 'CHF',
        c$: 'CAD',
        ca$: 'CAD',
        a$: 'AUD',
        au$: 'AUD',
        nz$: 'NZD',
        r$: 'BRL',
        zł: 'PLN',
        kč: 'CZK',
        '₪': 'ILS',
        '₩': 'KRW',
        '₽': 'RUB',
        руб: 'RUB',
        р: 'RUB',
      }),
    ]),
)

/**
 * Parses one trimmed text; null unless it is a number with at most a currency, a scale (k, Mio) and a percent sign.
 */
export function parseNumberText(text: string): NumberText | null {
  if (text.length > LONGEST_NUMBER) return null
  if (EXPONENT.test(text)) return exponentText(text)
  const plain = text
    .replace(/^['’](?=[\d+-])/, '')
    .replace(/\s+/g, ' ')
    .replace(/[−–—]/g, '-')
    .replace(/[’‘´`]/g, "'")
  const inBrackets = /^\((.+)\)$|^([^\d()]+)\((.+)\)$/.exec(plain)
  const inner = inBrackets ? (inBrackets[1] ?? `${inBrackets[2]}${inBrackets[3]}`) : plain
  const cents = NO_CENTS.exec(inner)
  const shape = SHAPE.exec(inner.slice(0, cents?.index).trim())
  const digits = shape ? withoutCents(digitsOf((shape[4] ?? '').trim()), cents?.[1]) : null
  const words = shape ? signsOf([shape[2], shape[5], shape[6]]) : null
  if (!shape || !digits || !words) return null
  const minuses = [shape[1], shape[3], shape[7]].filter((sign) => sign === '-').length + (inBrackets ? 1 : 0)
  if (minuses > 1) return null
  const value = (number: string): number => (minuses === 1 ? -1 : 1) * Number(`${number}e${words.scale}`)
  return {
    dot: value(digits.dot),
    comma: value(digits.comma),
    lone: digits.lone,
    // 1.2m says how short numbers are written, and nothing of 22.000 beside it.
    vote: words.scale > 0 ? 'none' : digits.vote,
    currency: words.currency,
    percent: words.percent,
  }
}

const exponentText = (text: string): NumberText => {
  const value = Number(text.replace(/^'/, '').replace(',', '.'))
  return { dot: value, comma: value, lone: '', vote: 'none', currency: '', percent: false }
}

/** An amount as people guess it. `isRange`: only its lower end counts. */
export interface GuessedText extends NumberText {
  readonly isRange: boolean
}

/** Parses as parseNumberText, and `ca. 5000`, `~3000` and `10-15k`, of which the lower end counts. */
export function parseGuess(text: string): GuessedText | null {
  const plain = text.replace(ABOUT, '')
  const exact = parseNumberText(plain)
  if (exact) return { ...exact, isRange: false }
  const [, from = '', to = ''] = plain.length > LONGEST_NUMBER ? [] : (RANGE.exec(plain) ?? [])
  const upper = parseNumberText(to.trim())
  const lower = parseNumberText(from.trim())
  if (!upper || !lower || lower.percent !== upper.percent) return null
  // 10-15k is 10k to 15k: the scale stands once, behind the upper end.
  const scale = /\d ?(\p{L}+)\.?(?: ?\p{Sc})?$/u.exec(to.trim())?.[1] ?? ''
  const scaled = (/\p{L}/u.test(from) ? null : parseNumberText(`${from.trim()}${scale}`)) ?? lower
  const isRange = scaled.dot < upper.dot && scaled.dot >= 0
  const currency = scaled.currency || upper.currency
  return isRange ? { ...scaled, currency, isRange } : null
}

/** The code of a currency as people name it: `€`, `Euro` and `eur` are EUR; any other word in capitals. */
export const currencyCode = (word: string): string =>
  currencies().get(word.trim().toLowerCase()) ?? word.trim().toUpperCase()

/** The code of the currency in a word, also behind a scale (k€); '' where it names none. */
export const currencyIn = (word: string): string =>
  splitSign(word.toLowerCase())
    .map((part) => currencies().get(part) ?? (/^\p{Sc}$/u.test(part) ? part : ''))
    .join('')

/**
 * Splits a scale from the currency behind it: 'k€' into 'k' and '€'. Right before a currency, 't' is thousand, as in T€
 * and TEUR; alone it is a ton.
 */
const splitSign = (word: string): readonly string[] => {
  const ends = currencies().has(word) ? [] : Array.from(word, (_, at) => at).slice(1)
  const end = ends.find((at) => {
    const scale = word.slice(0, at)
    return (scale === 't' || scales().has(scale)) && currencies().has(word.slice(at))
  })
  if (end === undefined) return [word]
  const scale = word.slice(0, end)
  return [scale === 't' ? 'k' : scale, word.slice(end)]
}

/** The meaning of the letters and signs around the digits; null when one is unknown or repeated. */
const signsOf = (texts: readonly (string | undefined)[]) => {
  let scale = 0
  let currency = ''
  let percent = false
  for (const text of texts) {
    const word = (text ?? '').toLowerCase()
    if (word === '') continue
    for (const part of splitSign(word)) {
      const named = currencies().get(part)
      const power = scales().get(part)
      if (part === '%' && !percent) percent = true
      else if (named !== undefined && currency === '') currency = named
      else if (power !== undefined && scale === 0 && text !== texts[0]) scale = power
      else return null
    }
  }
  return { scale, currency, percent }
}

const oneMeaning = (number: string, vote: NumberText['vote']): Digits => ({
  dot: number,
  comma: number,
  lone: '',
  vote,
})

/** Digits with separators as the two numbers they may mean; null when the groups form no number. */
const digitsOf = (text: string): Digits | null => {
  if (/[ ']/.test(text)) {
    if (!BY_BLANKS.test(text)) return null
    return oneDecimal(text.replace(/[ ']/g, ''))
  }
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (dots > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
    const [whole = '', part = ''] = splitLast(text, decimal)
    if (whole.includes(decimal) || !isGrouped(whole, decimal === '.' ? ',' : '.')) return null
    return oneMeaning(`${whole.replace(/[.,]/g, '')}.${part}`, decimal === '.' ? 'dot' : 'comma')
  }
  if (dots + commas > 1) {
    const separator = dots > 0 ? '.' : ','
    return isGrouped(text, separator)
      ? oneMeaning(text.replace(/[.,]/g, ''), dots > 0 ? 'comma' : 'dot')
      : null
  }
  const thousands = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(text)
  if (!thousands) return oneDecimal(text)
  const grouped = text.replace(/[.,]/, '')
  const decimal = text.replace(',', '.')
  return thousands[1] === '.'
    ? { dot: decimal, comma: grouped, lone: '.', vote: 'none' }
    : { dot: grouped, comma: decimal, lone: ',', vote: 'none' }
}

/** '1.200,-' marks missing cents with the decimal separator, so the dot must separate thousands. */
const withoutCents = (digits: Digits | null, separator: string | undefined): Digits | null =>
  digits?.lone === '.' && separator === ',' ? oneMeaning(digits.comma, 'comma') : digits

const oneDecimal = (text: string): Digits =>
  oneMeaning(text.replace(',', '.'), text.includes('.') ? 'dot' : text.includes(',') ? 'comma' : 'none')

const splitLast = (text: string, separator: string): [string, string] => {
  const at = text.lastIndexOf(separator)
  return [text.slice(0, at), text.slice(at + 1)]
}

/**
 * True for a first group of one to three digits followed by groups of three, or of two as in India with a last of
 * three.
 */
const isGrouped = (text: string, separator: string): boolean => {
  const groups = text.split(separator)
  return (
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)) &&
    /^\d{3}$/.test(groups[groups.length - 1] ?? '')
  )
}
