// Why an action was not done, as a code with its parts; put into words where the user is told.
import type { RefusalWords } from './english-refusals'

export type { RequestUndone, UndoneWords } from './english-refusals'

type RefusalCode = keyof RefusalWords
type RefusalParts<Code extends RefusalCode> = Parameters<RefusalWords[Code]>

/** Why nothing was done; put into words by `refusalText`. */
export class Refused<Code extends RefusalCode = RefusalCode> {
  constructor(
    readonly code: Code,
    readonly parts: RefusalParts<Code>,
  ) {}
}

/** The result of an action, or why it was refused. */
export type Result<T> = T | Refused

/** Makes a refusal. */
export const refused = <Code extends RefusalCode>(code: Code, ...parts: RefusalParts<Code>): Refused =>
  new Refused(code, parts) as Refused

/** Whether the refusal has this code, which makes its parts known. */
export const isCode = <Code extends RefusalCode>(refusal: Refused, code: Code): refusal is Refused<Code> =>
  refusal.code === code

/** A refusal in words. */
export const refusalText = ({ code, parts }: Refused, words: RefusalWords): string =>
  (words[code] as (...parts: RefusalParts<RefusalCode>) => string)(...parts)
