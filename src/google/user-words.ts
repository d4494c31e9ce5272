// The language of the user where no sheet can be asked: before they permit anything.
import { languageOf, wordsIn } from '../core/words/languages'
import type { Words } from '../core/words/words'

/** Every sentence in the language of the user's Google account; English where Google does not tell it. */
export function userWords(): Words {
  try {
    return wordsIn(languageOf('', Session.getActiveUserLocale()))
  } catch {
    return wordsIn('en')
  }
}
