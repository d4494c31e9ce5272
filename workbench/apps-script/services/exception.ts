// Errors as Apps Script's services throw them.

/** An error of the realm's own kind, named Exception. */
export function exception(message: string): Error {
  const error = new Error(message)
  error.name = 'Exception'
  return error
}
