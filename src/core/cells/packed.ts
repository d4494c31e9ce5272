// Lists of words as the build packs them, so that Code.js stays small.

/**
 * The text that a list of words stands for: what follows the first '~' is the key, signs with the parts they stand for
 * (src/entry/packed-words.mjs). A text without one is as it is.
 */
export function unpacked(text: string): string {
  const [packed = '', ...key] = text.split('~')
  return key.reduce((open, part) => open.split(part.charAt(0)).join(part.slice(1)), packed)
}
