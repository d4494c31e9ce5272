// The tab Mail as its readers have it, and who was sent what.
import type { AppSheet } from './app-calls'

/** A reader's line. */
export const mailRow = (sheet: AppSheet, address = 'ann@example.com') =>
  sheet.rows('Mail').find((row) => row.Address === address)
/** To whom mails went. */
export const sentTo = (sheet: AppSheet): string[] => sheet.world.sent.map(({ to }) => to)
/** Types into a cell of the tab Mail. */
export function typeMail(sheet: AppSheet, header: string, value: unknown, line = 2): void {
  const column = Object.keys(sheet.rows('Mail')[0] ?? {}).indexOf(header) + 1
  sheet.tab('Mail').write(line, column, [[value as string]])
}
/** What the Log says of a job. */
export const logged = (sheet: AppSheet, job: string): unknown[] =>
  sheet.rows('Log').flatMap((row) => (row.Job === job ? [row.Message] : []))
