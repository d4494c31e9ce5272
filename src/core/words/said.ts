// Sentences as the build packs them (src/entry/packed-sentences.mjs), so that two languages find room in Code.js.
import { memo } from '../cells/lazy'
import { unpacked } from '../cells/packed'

/** Stands in a packed sentence where a part of its own belongs. */
const HOLE = '^'

/**
 * What says the sentences of a language; each is unpacked once, when it is first said.
 * @param key of these sentences (`unpacked`)
 */
export function sayer(key: string): (packed: string, ...parts: readonly unknown[]) => string {
  const pieces = memo((packed: string) => unpacked(packed + key).split(HOLE))
  return (packed, ...parts) =>
    pieces(packed).reduce((said, piece, at) => `${said}${String(parts[at - 1])}${piece}`)
}

/** Texts by their id, as the build packs a table of them: a line an id, its texts after it. */
export const tableIn = (lines: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    lines.split('\n').map((line) => {
      const [id = '', ...texts] = line.split('|')
      return [id, texts]
    }),
  )
