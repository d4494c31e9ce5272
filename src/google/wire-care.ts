// Validates what the tools that look after the sheet send: what to mend, and touches that leave the log or come back.
import type { ArchiveRequest } from '../app/panel/archive'
import { MENDS, type Mend } from '../app/panel/checks'
import type { Result } from '../core/words/refusals'
import { bad, isId } from './wire'
import { fieldsOf, isText } from './wire-text'

/** Lines of a file, headers among them, its columns, and what a cell can hold. */
const MOST_LINES = 40_001
const MOST_COLUMNS = 100
const LONGEST_CELL = 50_000

export const mendRequest = (given: unknown): Result<Mend> =>
  MENDS.find((one) => one === given) ?? bad('fill', 'choose what to mend.')

const isLine = (given: unknown, width: number): given is string[] =>
  Array.isArray(given) && given.length === width && given.every((cell) => isText(cell, LONGEST_CELL))

/** What is asked of old touches. */
export function archiveRequest(given: unknown): Result<ArchiveRequest> {
  const { act, key, lines } = fieldsOf(given)
  if (act === 'look' || act === 'file') return { act }
  if (act === 'take out') return isId(key) ? { act, key } : bad('fill', 'save the file first.')
  if (act !== 'put back') return bad('fill', 'choose what to do.')
  const width = Array.isArray(lines) && Array.isArray(lines[0]) ? lines[0].length : 0
  const isFile =
    Array.isArray(lines) && lines.length > 1 && lines.length <= MOST_LINES && width <= MOST_COLUMNS
  if (!isFile || width === 0 || !lines.every((line) => isLine(line, width)))
    return bad('fill', 'choose the file as it was saved.')
  return { act, lines }
}
