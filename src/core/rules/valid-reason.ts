// Value in every touch: tells reasons that benefit the person from those that benefit only the seller (V1).
import { memo } from '../cells/lazy'
import { unpacked } from '../cells/packed'
import { REFUSED_PHRASES } from './refused-words'

const FILLERS = new Set(
  'a an the and just simply really quick quickly again so i am im was wanted to with you'.split(' '),
)

/** Phrases that benefit only the seller: refused in any combination with filler words (V1). */
export const refusedReasons = (): readonly string[] => unpacked(REFUSED_PHRASES).split(/[;\n] */)

/**
 * Words in lower case without accents. Apostrophes vanish ("I'm" is one word), other punctuation separates words, and
 * a letter repeated three times or more counts once ("hiii").
 */
const reasonWords = (text: string): string[] =>
  text
    .replace(/['’‘ʼ`´]/g, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

const withoutFillers = (words: readonly string[]): string[] => words.filter((word) => !FILLERS.has(word))

/** A pattern of all phrases without filler words, also written as one word ("checkin"), the longest first. */
function phrasePattern(phrases: readonly (readonly string[])[]): RegExp {
  const forms = new Set<string>()
  for (const phrase of phrases) {
    const words = withoutFillers(phrase)
    if (words.length === 0) continue
    forms.add(words.join(' '))
    forms.add(words.join(''))
  }
  const longestFirst = [...forms].sort((a, b) => b.length - a.length)
  return new RegExp(` (?:${longestFirst.join('|')})(?= )`, 'g')
}

/**
 * Builds the test of a reason (V1): true if something is left after lower-casing it and removing punctuation, filler
 * words and refused phrases. Answers are cached, because reasons repeat.
 * @param ownPhrases the `V1.phrase` rows of Rules
 */
export function reasonTest(ownPhrases: readonly string[]): (reason: string) => boolean {
  // The built-in phrases are normalised already.
  const listed = refusedReasons().map((phrase) => phrase.split(' '))
  const refused = phrasePattern([...listed, ...ownPhrases.map(reasonWords)])
  return memo(
    (reason: string) =>
      ` ${withoutFillers(reasonWords(reason)).join(' ')} `.replace(refused, '').trim() !== '',
  )
}
