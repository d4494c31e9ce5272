// Short keys of texts.

/** A short hash of a text, the same whenever it is asked for: of ids that a repeated run must find again, and of what must not have changed. */
export function keyOf(text: string): string {
  // Where a script runs beside others, each look at Math costs more than the rest: of a file of old touches, a hundredfold.
  const { imul } = Math
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = imul(high ^ code, 2654435761)
    low = imul(low ^ code, 1597334677)
  }
  return `k${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}
