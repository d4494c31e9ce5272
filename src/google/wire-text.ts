// Basic checks of requests from the panel: objects, texts and their lengths.

/** Characters in a text field; a cell holds 50,000, but a touch needs far fewer. */
export const LONGEST_TEXT = 5000

/** An object whose fields are still unchecked. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of an object; {} for anything else. */
export const fieldsOf = (given: unknown): Fields =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Fields) : {}

/** Whether a value is a text of at most `longest` characters. */
export const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
