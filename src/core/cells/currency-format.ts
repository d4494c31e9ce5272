// The currency that a number format names: most sheets show € or $ by the format, over a plain number.
import { currencyCode, currencyIn } from './number-text'

/** A text in quotes, an escaped character, a currency with its country, other brackets, a space or fill, figures. */
const PART = /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-([^\]]*))?\]|\[[^\]]*\]|[_*].|[#0?%;]+/g

/** Signs that countries share: the code, the sign, and the country's number in formats. */
const SHARED = 'CAD$1009 AUD$C09 NZD$1409 SGD$4809 HKD$C04 MXN$80A SEKkr41D NOKkr414 DKKkr406 CNY¥804'.split(
  ' ',
)

/** ISO code, or the sign where none is known; '' where the format names no currency. */
export function formatCurrency(format: string): string {
  let marked = ''
  const rest = format.replace(PART, (_, text?: string, one?: string, sign = '', country = '') => {
    if (sign.trim() !== '') marked ||= ofCountry(sign.trim().replace(/\.$/, ''), country)
    return text ?? one ?? ' '
  })
  const words = marked === '' ? rest.split(/[\s(),./:+-]+/) : []
  return words.reduce((found, word) => found || currencyIn(word), marked)
}

/** @param country its number (1009), or a language with it (en-CA) */
function ofCountry(sign: string, country: string): string {
  const word = sign.toLowerCase()
  const place = country.replace(/^.*-|^0+/, '').toUpperCase()
  const shared = SHARED.find(
    (one) => one.startsWith(word, 3) && (one.slice(3 + word.length) === place || one.startsWith(place)),
  )
  return place !== '' && shared ? shared.slice(0, 3) : currencyIn(word) || currencyCode(sign)
}
