// Number formats: which of them show a date or time, and which keep what is typed as text.

const dateFormats = new Map<string, boolean>()

/** Whether a number under this format is a date or time: it has d, m, y, h or s, and no digit place. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false
  let known = dateFormats.get(format)
  if (known === undefined) {
    const bare = format.replace(/"[^"]*"|\\./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    known = !/general/i.test(bare) && /[dmyhs]/i.test(bare) && !/[0#]/.test(bare.replace(/\.0+/g, ''))
    dateFormats.set(format, known)
  }
  return known
}

/** Whether a cell under this format is text, whatever is typed. */
export const isTextFormat = (format: string | undefined): boolean => format?.startsWith('@') ?? false
