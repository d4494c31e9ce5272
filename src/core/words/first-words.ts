// The first words of verdicts and fits: the same in every language, for cells, filters and formulas of users hold them.
// What stands in a cell is read back here and nowhere else.

/** First words of the verdicts, by code. */
export const VERDICT_WORDS = ['', 'New', 'Keep', 'Notice', 'Purge'] as const

/** First words of the fits, by code. */
export const FIT_WORDS = ['', 'Qualified', 'Unqualified', 'Unknown'] as const

/** The word a stored verdict or fit begins with; '' when it begins with none. */
export const firstWordOf = (cell: string): string => /^\p{L}+/u.exec(cell.trim())?.[0] ?? ''

const codeIn =
  (words: readonly string[]) =>
  (cell: string): number =>
    cell === '' ? 0 : Math.max(0, words.indexOf(firstWordOf(cell)))

/** The code of a verdict that stands in a cell; 0 for any other text. */
export const verdictCode = codeIn(VERDICT_WORDS)

/** The code of a fit that stands in a cell; 0 for any other text. */
export const fitCode = codeIn(FIT_WORDS)
