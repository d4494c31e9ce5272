// The second pass of matching: the fields that parts of a header's words point to. It only proposes (S1).
import { lazy } from '../cells/lazy'
import { unpacked } from '../cells/packed'
import { normalise } from '../cells/text'
import type { FieldKey } from './fields'
import { OTHER_AMOUNTS, PART_WORDS, SOMEBODY_ELSE } from './part-words'

/** Parts of words (part-words) as one pattern. */
const pattern = (words: string): RegExp =>
  new RegExp(
    unpacked(words)
      .split(/[;\n]/)
      .map((word) => word.trim().replace(/_/g, ' '))
      .filter((word) => word !== '')
      .map((word) => (word.includes(' + ') ? bothOf(word.split(' + ')) : word))
      .join('|'),
    'u',
  )

/** In either order. */
const bothOf = (parts: readonly string[]): string => `^${parts.map((part) => `(?=.*${part})`).join('')}`

/** Made when first asked for: a custom function never asks. */
const RULES = lazy(() =>
  PART_WORDS.map(([field, holds, not]) => ({ field, holds: pattern(holds), not: pattern(not) })),
)
const NOT_THEIRS = lazy(() => pattern(SOMEBODY_ELSE))
const OTHER_AMOUNT = lazy(() => pattern(OTHER_AMOUNTS))

/** Normalised, with words apart that only a capital parts, and a blank at either end. */
const spaced = (header: string): string => ` ${normalise(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))} `

/** Whether a header says that its amounts are no deal's value. */
export const isOtherAmount = (header: string): boolean => OTHER_AMOUNT().test(spaced(header))

/** Whether a header says that its addresses are a colleague's or an office's. */
export const isSomebodyElses = (header: string): boolean => NOT_THEIRS().test(spaced(header))

/** A field that parts of a header point to; 0 is the strongest. */
interface PointedField {
  readonly field: FieldKey
  readonly strength: number
}

/** The fields that parts of a header's words point to, in the order in which they are tried. */
export function fieldsByParts(header: string): PointedField[] {
  const text = spaced(header)
  return RULES().flatMap(({ field, holds, not }, strength) =>
    holds.test(text) && !not.test(text) ? [{ field, strength }] : [],
  )
}
