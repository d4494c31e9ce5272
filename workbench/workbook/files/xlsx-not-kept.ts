// Counts what a saved file does not have, to say it: "4 charts, 1 filter".

/** What is not kept, by its name in the singular. */
export class NotKept {
  private readonly counts = new Map<string, { readonly count: number; readonly plural: string }>()

  add(name: string, plural = `${name}s`): void {
    this.counts.set(name, { count: 1 + (this.counts.get(name)?.count ?? 0), plural })
  }

  /** Such as `4 charts`. */
  list(): string[] {
    return Array.from(this.counts, ([name, { count, plural }]) => `${count} ${count === 1 ? name : plural}`)
  }
}

/** The list in words; '' where everything is kept. */
export function notKeptText(list: readonly string[]): string {
  return list.length ? `Not kept: ${list.join(', ')}. The original file has them.` : ''
}
