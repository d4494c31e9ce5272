// Which language a sheet is worded in: the row `language` of Rules says so, else the spreadsheet's locale.
import { ENGLISH, neutralEnglish } from './english'
import type { Wording } from './first-words'
import { GERMAN, neutralGerman } from './german'
import type { Words } from './words'

/** Code of a language, as the row on Rules and a page's `lang` have it. */
export type Language = 'en' | 'de'

const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, de: GERMAN }

/** What a code, a locale or a language's own name begins with, in any case. */
const BEGINNINGS: readonly (readonly [RegExp, Language])[] = [
  [/^(?:en|englisch)/i, 'en'],
  [/^(?:de|german)/i, 'de'],
]

const languageIn = (text: string): Language | undefined =>
  BEGINNINGS.find(([beginning]) => beginning.test(text.trim()))?.[1]

/**
 * The language of a sheet.
 * @param said the row `language` on Rules; '' or a language that Touchline does not speak: the locale decides
 * @param locale as Sheets names it (`de_AT`)
 */
export const languageOf = (said: string, locale: string): Language =>
  languageIn(said) ?? languageIn(locale) ?? 'en'

const NEUTRAL: Readonly<Record<Language, () => Words>> = { en: neutralEnglish, de: neutralGerman }

/** Every sentence in each language. */
export const everyLanguage = (): readonly Words[] => Object.values(WORDS)

/** Every sentence in a language. */
export const wordsIn = (language: Language, wording: Wording = 'plain'): Words =>
  wording === 'plain' ? WORDS[language] : NEUTRAL[language]()

/** The wording that a row of Rules says; anything else is plain. */
export const wordingOf = (said: string): Wording =>
  said.trim().toLowerCase() === 'neutral' ? 'neutral' : 'plain'
