// Suggestions for a misspelt word.

const SHOWN = 3

/** The known words with the fewest letters to change, the nearest first. */
export function nearest(word: string, known: readonly string[]): string[] {
  const typed = word.toLowerCase()
  return [...new Set(known)]
    .map((one) => ({ one, far: distance(typed, one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ one }) => one)
}

/** Letters to add, drop or replace to turn one word into the other (Levenshtein). */
function distance(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let at = 1; at <= to.length; at++) {
      const replaced = (before[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1)
      line.push(Math.min(replaced, (before[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1))
    }
    before = line
  }
  return before[to.length] ?? 0
}
