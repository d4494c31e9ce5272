// People as CSV (RFC 4180) and as addresses for a mail's BCC. No cell of the CSV is run as a formula by whatever opens it.
import type { ListedPerson } from '../../../src/app/panel/people-page'

/** What spreadsheets take for the beginning of a formula; with blanks before it, so that reading back is certain. */
const RUNS = /^ *[=+\-@\t\r]/

/** A cell: text that would run as a formula begins with a blank; quoted where commas, quotes or lines stand in it. */
function csvCell(text: string): string {
  const safe = RUNS.test(text) ? ` ${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Lines of cells as CSV, each ended as RFC 4180 has it. */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')

/** The people with an address, each address once. */
export function addressed(people: readonly ListedPerson[]): ListedPerson[] {
  const seen = new Set<string>([''])
  return people.filter(({ email }) => !seen.has(email) && seen.add(email))
}

/** Addresses as a mail's BCC takes them. */
export const bccOf = (people: readonly ListedPerson[]): string =>
  addressed(people)
    .map(({ email }) => email)
    .join(', ')
