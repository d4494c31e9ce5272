// The language of a sheet, where a job has no rule book at hand: before set-up, and where something was refused.
import { type RuleBook, wordingIn } from '../../core/rules/rule-book'
import type { Wording } from '../../core/words/first-words'
import { type Language, languageOf, wordsIn } from '../../core/words/languages'
import type { Words } from '../../core/words/words'
import { type RulesSheet, readRules, stateRow, writeState } from './open-pipeline'
import type { Workbook } from './ports'

type Located = Pick<Workbook, 'locale'>

/** The sheet's language, by Rules and the locale as it is now. */
const languageNow = ({ texts }: RuleBook, workbook: Located): Language =>
  languageOf(texts.get('language') ?? '', workbook.locale())

const wordsNow = (book: RuleBook, workbook: Located): Words =>
  wordsIn(languageNow(book, workbook), wordingIn(book))

/** The sheet's language, and how blunt its words are; reads Rules. */
export function sheetSpeech(workbook: Workbook): { readonly language: Language; readonly wording: Wording } {
  const { book } = readRules(workbook)
  return { language: languageNow(book, workbook), wording: wordingIn(book) }
}

/** Every sentence in the sheet's language; reads Rules unless the book is given. */
export const sheetWords = (workbook: Workbook, book = readRules(workbook).book): Words =>
  wordsNow(book, workbook)

/** Rules in the language of the locale as it is now, which is noted for the acts and functions that do not ask for it. */
export function inLocaleOf(workbook: Workbook, rules: RulesSheet): RulesSheet {
  const { book } = rules
  const locale = workbook.locale()
  if (book.texts.get('locale') === locale) return rules
  const language = stateRow(rules, 'language') > 0 ? {} : { language: '' }
  writeState(workbook, rules, { ...language, locale })
  return { ...rules, book: { ...book, words: wordsNow(book, workbook) } }
}

/** The rule book in the language of the locale as it is now: before set-up Rules notes none. */
export function bookInLocale(workbook: Workbook): RuleBook {
  const { book } = readRules(workbook)
  return { ...book, words: sheetWords(workbook, book) }
}
