// What every check of a request from the panel begins with: is it an object, a text, not too long.

/** A cell takes 50,000 characters; nobody types that much into a touch. */
export const LONGEST_TEXT = 5000

export type Fields = Readonly<Record<string, unknown>>

/** The fields of an object; none of anything else. */
export const fieldsOf = (given: unknown): Fields =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Fields) : {}

export const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
