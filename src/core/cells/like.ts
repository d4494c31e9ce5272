// Regular expressions for cells whose normalised text holds words: case, accents and what stands between words do not matter.
// They are for a search by Google's text finder, which compares what cells show.
import { civilOf, type Day } from '../calendar/day'
import { lazy } from './lazy'
import { literally, normalise } from './text'

/** The codes of scripts whose letters `normalise` makes plain: Latin, Greek, Cyrillic with all extensions. */
const [FIRST, LAST] = [0xc0, 0x1fff]

/** The letters with accents by the plain letter that they become. */
const accented = lazy(() => {
  const letters = new Map<string, string>()
  for (let code = FIRST; code <= LAST; code++) {
    const letter = String.fromCharCode(code)
    const plain = normalise(letter)
    if (plain.length === 1 && plain !== letter) letters.set(plain, (letters.get(plain) ?? '') + letter)
  }
  return letters
})

/** Accents by themselves and invisible characters, which stand in words and count for nothing. */
const UNSEEN = '[\u0300-\u036f\u00ad\u200b\u200e\u200f\u2060\ufeff]*'
/** What stands between words; letters and figures of other scripts do not. */
const LETTERS = 'A-Za-z0-9\u00c0-\u1fff\u2c00-\u2dff\u3005-\ufdff\ufe70-\uffef'
const APART = `[^${LETTERS}]`

/** A word as normalised, anywhere in a cell. */
export const likeWord = (word: string): string =>
  [...word.normalize('NFC')]
    .map((letter) => {
      const more = accented().get(letter)
      return (more ? `[${letter}${more}]` : literally(letter)) + UNSEEN
    })
    .join('')

/** The word by itself: no letter stands before or behind it. */
export const likeWholeWord = (word: string): string => `(?:^|${APART})${likeWord(word)}(?:${APART}|$)`

/** What matches, where no letter or figure stands before or behind it; not for a search by the text finder. */
export const standingAlone = (pattern: string): string => `(?<![${LETTERS}])(?:${pattern})(?![${LETTERS}])`

/** These words one after the other, anywhere in a cell. */
export const likePhrase = (words: readonly string[]): string => words.map(likeWord).join(`${APART}{1,3}`)

/** Two words in one cell, in any order. */
export const likeBoth = (one: string, other: string): string => {
  const [first, second] = [likeWord(one), likeWord(other)]
  return `${first}.*${second}|${second}.*${first}`
}

/** Cells that hold these words in this order and no others. */
export const likeWords = (words: readonly string[]): string =>
  `^${APART}*${words.map(likeWord).join(`${APART}+`)}${APART}*$`

/** Cells that begin with a day in figures, whatever the order in which they show it: what they hold decides. */
export function likeDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  const [y, m, d] = [
    `(?:${String(year).slice(0, 2)})?${String(year).slice(2)}`,
    `0?${month}`,
    `0?${dayOfMonth}`,
  ]
  return `^(?:${[
    [y, m, d],
    [d, m, y],
    [m, d, y],
  ]
    .map((parts) => parts.join('[-/. ]+'))
    .join('|')})(?:[^0-9]|$)`
}
