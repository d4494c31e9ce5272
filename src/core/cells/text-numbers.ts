// A string-to-number map for a hundred thousand keys and more, such as row by id or person by e-mail address.

/** Maps texts to integers of 0 or more. */
interface TextNumbers {
  /** The number of a text; -1 = none. */
  readonly get: (text: string) => number
  /** Stores a number unless the text has one already; returns the number it then has. */
  readonly add: (text: string, number: number) => number
}

/** Header of an entry: the number, then the length of the text. */
const HEAD = 2
const EMPTY_SLOT = 0

/**
 * A hash map in flat arrays that hold the letters too. A Map keeps its keys wherever the cells' strings are, so each
 * look-up among many waits for memory: that took a third of the time of judging touches.
 * @param most upper bound of the number of texts that will be added
 */
export function textNumbers(most: number): TextNumbers {
  const slots = new Int32Array(slotsFor(most)).fill(EMPTY_SLOT)
  let entries: Int32Array = new Int32Array(slots.length)
  let end = 1
  let longest = 0

  /** Writes the text after the last entry and returns the slot of an equal entry, else a free one. */
  const slotOf = (text: string): number => {
    let slot = writeText(entries, end, text) & (slots.length - 1)
    for (let entry = slots[slot] ?? EMPTY_SLOT; entry !== EMPTY_SLOT; entry = slots[slot] ?? EMPTY_SLOT) {
      if (areEqual(entries, entry, end)) break
      slot = (slot + 1) & (slots.length - 1)
    }
    return slot
  }
  const get = (text: string): number => {
    if (text.length > longest) return -1
    const entry = slots[slotOf(text)] ?? EMPTY_SLOT
    return entry === EMPTY_SLOT ? -1 : (entries[entry] ?? -1)
  }
  const add = (text: string, number: number): number => {
    longest = Math.max(longest, text.length)
    // Room for this text, and after it for another that is only looked up.
    entries = withRoom(entries, end + sizeOf(text.length) + sizeOf(longest))
    const slot = slotOf(text)
    const entry = slots[slot] ?? EMPTY_SLOT
    if (entry !== EMPTY_SLOT) return entries[entry] ?? -1
    slots[slot] = end
    entries[end] = number
    end += sizeOf(text.length)
    return number
  }
  return { get, add }
}

/** Maps each text to its first row. Blank texts and rows for which `counts` is false are left out. */
export function firstRows(
  texts: readonly string[],
  counts: (row: number) => boolean = () => true,
): TextNumbers {
  const rows = textNumbers(texts.length)
  texts.forEach((text, row) => {
    if (text !== '' && counts(row)) rows.add(text, row)
  })
  return rows
}

/** The number of slots: a power of two of which at most half are used. */
function slotsFor(most: number): number {
  let slots = 16
  while (slots < most * 2) slots *= 2
  return slots
}

/** Array cells an entry takes: two letters share one. */
const sizeOf = (letters: number): number => HEAD + ((letters + 1) >> 1)

function withRoom(entries: Int32Array, size: number): Int32Array {
  if (size <= entries.length) return entries
  const larger = new Int32Array(size * 2)
  larger.set(entries)
  return larger
}

/** Writes length and letters of an entry; returns their hash. */
function writeText(entries: Int32Array, entry: number, text: string): number {
  const { length } = text
  entries[entry + 1] = length
  let mixed = length
  let at = entry + HEAD
  for (let letter = 0; letter < length; letter += 2) {
    const first = text.charCodeAt(letter)
    const pair = letter + 1 < length ? first | (text.charCodeAt(letter + 1) << 16) : first
    entries[at++] = pair
    mixed = Math.imul(mixed ^ pair, 0x85ebca6b)
    mixed ^= mixed >>> 15
  }
  return mixed
}

/** True if two entries have the same length and letters. */
function areEqual(entries: Int32Array, one: number, other: number): boolean {
  const size = sizeOf(entries[one + 1] ?? 0)
  for (let at = 1; at < size; at++) if (entries[one + at] !== entries[other + at]) return false
  return true
}
