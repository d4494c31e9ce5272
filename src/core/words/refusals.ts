// Why an act was not done, as a fact: a code with its parts. It is worded last, by whoever tells the user.
import { ENGLISH_REFUSALS, type RefusalWords } from './english-refusals'

export type { RequestUndone, Undone } from './english-refusals'

export type RefusalCode = keyof RefusalWords
export type RefusalParts<Code extends RefusalCode> = Parameters<RefusalWords[Code]>

/** Why nothing was done, as a fact: worded last, by `refusalText`. */
export class Refused<Code extends RefusalCode = RefusalCode> {
  constructor(
    readonly code: Code,
    readonly parts: RefusalParts<Code>,
  ) {}
}

/** What an act gives, or why it was refused. */
export type Result<T> = T | Refused

export const refused = <Code extends RefusalCode>(code: Code, ...parts: RefusalParts<Code>): Refused =>
  new Refused(code, parts) as Refused

/** Is it this refusal: then its parts are known. */
export const isCode = <Code extends RefusalCode>(refusal: Refused, code: Code): refusal is Refused<Code> =>
  refusal.code === code

/** The words of a refusal: in English while no sheet's language is known. */
export const refusalText = ({ code, parts }: Refused, words: RefusalWords = ENGLISH_REFUSALS): string =>
  (words[code] as (...parts: RefusalParts<RefusalCode>) => string)(...parts)
