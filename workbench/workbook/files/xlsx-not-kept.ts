// Counts what a saved file does not have, to say it: "4 charts, 1 filter".

/** What is not kept, by its name in the singular. */
export class NotKept {
  private readonly counts = new Map<string, number>()

  add(name: string, count = 1): void {
    if (count) this.counts.set(name, (this.counts.get(name) ?? 0) + count)
  }

  /** Such as `4 charts`. */
  list(): string[] {
    return Array.from(this.counts, ([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`)
  }
}

/** The list in words; '' where everything is kept. */
export function notKeptText(list: readonly string[]): string {
  return list.length ? `Not kept: ${list.join(', ')}. The original file has them.` : ''
}
