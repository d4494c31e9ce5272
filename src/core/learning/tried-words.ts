// Words of experiments: how they are compared, and which of them name nothing that can be tried.
import { normalise } from '../cells/text'

/** The form in which names, arms and outcomes are compared: normalised, or as written if only signs ('+'). */
export const wordKey = (word: string): string => normalise(word) || word.trim()

/** What is known only after the call: how long it was, how it ended. What one aims at is chosen before it. */
const FOLLOWS = /\b(?:length|duration|minutes|outcome|result)\b|talk time|dauer|länge|ergebnis|ausgang/
const AIMED_AT = /\b(?:aim|plan|target|geplant|angestrebt)/

/** Whether a variable follows from how a call went, so that nobody can assign it (E3). */
export const followsFromCall = (variable: string): boolean => {
  const words = variable.toLowerCase()
  return FOLLOWS.test(words) && !AIMED_AT.test(words)
}
