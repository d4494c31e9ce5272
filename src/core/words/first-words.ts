// The first words of verdicts and fits: the same in every language, because users' filters and formulas rely on them.
// Only this file reads them back from cells.

/** First words of the verdicts, by code. */
export const VERDICT_WORDS = ['', 'New', 'Keep', 'Notice', 'Purge'] as const

/** How blunt the words are: as the method has them, or so that anybody may look over a shoulder. */
export type Wording = 'plain' | 'neutral'

/** First words of the verdicts as each wording shows them, by code. */
export const SHOWN_VERDICTS: Readonly<Record<Wording, readonly string[]>> = {
  plain: VERDICT_WORDS,
  neutral: ['', 'Fresh', 'Active', 'Check', 'Parked'],
}

/** First words of the fits, by code. */
export const FIT_WORDS = ['', 'Qualified', 'Unqualified', 'Unknown'] as const

/** The first word of a stored verdict or fit; '' if it begins with no word. */
export const firstWordOf = (cell: string): string => /^\p{L}+/u.exec(cell.trim())?.[0] ?? ''

const codeIn =
  (words: readonly string[]) =>
  (cell: string): number =>
    cell === '' ? 0 : Math.max(0, words.indexOf(firstWordOf(cell)))

const [plainCode, neutralCode] = [codeIn(SHOWN_VERDICTS.plain), codeIn(SHOWN_VERDICTS.neutral)]

/** The code of a verdict's cell in either wording; 0 for any other text. */
export const verdictCode = (cell: string): number => plainCode(cell) || neutralCode(cell)

/** Whether a verdict says why in blunt words where the wording is plain: by the rule that it ends with. */
export const isBlunt = ({ by }: { readonly by: string }): boolean => by === 'P1' || by === 'P4'

/** Whether a verdict's cell is worded without the method's blunt words. */
export const isNeutralVerdict = (cell: string): boolean => neutralCode(cell) > 0

/** The code of a fit's cell; 0 for any other text. */
export const fitCode = codeIn(FIT_WORDS)

const partsOf = (cell: string): string[] => cell.split(' · ').slice(1)

/** The rule that a stored verdict ends with; '' without one. */
export const verdictRule = (cell: string): string => partsOf(cell).pop() ?? ''

/** What a stored verdict says between its first word and its rule. */
export const verdictWhyIn = (cell: string): string => partsOf(cell).slice(0, -1).join(' · ')
