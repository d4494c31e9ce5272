// What may be thrown out of Touchline: Google keeps it where the publisher of an add-on reads it (`exceptionLogging`), so it
// says where something failed and carries no word of anybody's sheet.

/** An error with the place of the failure, without its message, which can quote a cell or name a tab. */
export function withoutWords(failure: unknown): Error {
  const {
    name,
    message,
    stack = '',
  } = failure instanceof Error ? failure : { name: typeof failure, message: '' }
  const made = new Error(`Touchline could not finish (${name}).`)
  const end = stack.indexOf(message) + message.length
  made.stack = `${made.name}: ${made.message}${message === '' ? '' : stack.slice(Math.max(0, end))}`
  return made
}
