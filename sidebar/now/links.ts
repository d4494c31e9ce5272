// Addresses of links to a phone number and an e-mail address, built only from what a number or an address can hold.

import { mediumOf } from '../../src/core/tabs/vocabulary'

/** Digits with what people write between them; letters, commas and the like end a number. */
const NUMBER = /\+?\d[\d\s().\-–/]*/
const FEWEST_DIGITS = 5
/** Longest number of the world, with its country (E.164). */
const MOST_DIGITS = 15

/** `tel:` with digits, and a plus only in front; '' where the text holds no number that can be called. */
export function callLink(phone: string): string {
  const [written = ''] = NUMBER.exec(phone) ?? []
  // A zero in brackets is left out behind a country: +49 (0)30 is +4930.
  const number = written.startsWith('+') ? written.replace(/\(0\)/, '') : written
  const digits = number.replace(/\D/g, '')
  const isNumber = digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS
  return isNumber ? `tel:${number.startsWith('+') ? '+' : ''}${digits}` : ''
}

/** One address with a domain, without anything that a link reads as more than an address. */
const ADDRESS = /[^\s@<>()[\]",:;?&%/\\]+@[^\s@<>()[\]",:;?&%/\\]+\.[\p{L}\p{N}-]{2,}/u

/** What a medium needs to reach somebody: an address for mails, else a number; `link` is '' where it opens nothing. */
export function reachBy(
  medium: string,
  { phone, email }: { readonly phone: string; readonly email: string },
): { readonly isMail: boolean; readonly text: string; readonly link: string } {
  const isMail = mediumOf(medium)?.declinedBy === 'noEmail'
  return isMail
    ? { isMail, text: email, link: mailLink(email) }
    : { isMail, text: phone, link: callLink(phone) }
}

/** `mailto:` with the first address in the text, as in `Ann <ann@acme.com>`; '' where there is none. */
export function mailLink(email: string): string {
  const [address] = ADDRESS.exec(email) ?? []
  return address === undefined ? '' : `mailto:${encodeURIComponent(address).replace('%40', '@')}`
}
