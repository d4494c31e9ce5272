// Choices that look random and are the same for the same seed.

export interface Seeded {
  /** A whole number from low to high, both included. */
  between(range: Range): number
  pick<T>(choices: readonly T[]): T
  shuffled<T>(items: readonly T[]): T[]
}

export type Range = readonly [low: number, high: number]

export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  // mulberry32: 32 bits of state are plenty for a story of sixty people.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = ([low, high]: Range): number => low + Math.floor(fraction() * (high - low + 1))
  return {
    between,
    pick: <T>(choices: readonly T[]) => choices[between([0, choices.length - 1])] as T,
    shuffled: <T>(items: readonly T[]) => {
      const rest = [...items]
      for (let last = rest.length - 1; last > 0; last--) {
        const at = between([0, last])
        const swapped = rest[at] as T
        rest[at] = rest[last] as T
        rest[last] = swapped
      }
      return rest
    },
  }
}
