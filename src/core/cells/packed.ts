// Lists of words as the build packs them, so that Code.js stays small.
import { memo } from './lazy'

/** What opens the texts of a key: each sign becomes its part, in which other signs may stand. */
const opener = memo((key: string) => {
  const parts = new Map(key.split('~').map((part) => [part.charAt(0), part.slice(1)]))
  const open = memo((sign: string): string => {
    const part = parts.get(sign)
    return part === undefined ? sign : opened(part)
  })
  const opened = (text: string): string => text.split('').map(open).join('')
  return opened
})

/**
 * The text that a list of words stands for: what follows the first '~' is the key, signs with the parts they stand for
 * (src/entry/packed-words.mjs). A text without one is as it is.
 */
export function unpacked(text: string): string {
  const end = text.indexOf('~')
  return end < 0 ? text : opener(text.slice(end))(text.slice(0, end))
}
