// What the Next touch column says where it is not a day: the row that shows it, or a promise that cannot be read.
import type { Pipeline } from './pipeline'

/** What a person's other rows say in place of the day: the leading row's name, else company, else id. */
export function seeRowOf(pipeline: Pipeline, leading: number): string {
  const name =
    pipeline.personName(leading) || pipeline.textAt('company', leading) || pipeline.textAt('id', leading)
  return `see row of ${name || pipeline.label(leading)}`
}

/** What is wrong with every `Promised` that is not a date; pipeline row → words. */
export function unreadPromises(pipeline: Pipeline): ReadonlyMap<number, string> {
  const header = pipeline.header('promised')
  const messages = new Map<number, string>()
  pipeline.moments('promised')
  for (const problem of pipeline.problems) {
    const row = problem.row - pipeline.table.firstRow
    if (problem.header === header && row >= 0) messages.set(row, problem.text)
  }
  return messages
}
