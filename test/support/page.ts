// Pages of docs that are made from code: compared with what the code gives, and written anew only when told to.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Expects a page to be as the code has it, line by line. `UPDATE=1 npx jest <test>` writes it in place of comparing.
 * @param file path from the top of the repository
 */
export function expectPage(file: string, text: string): void {
  if (process.env.UPDATE === '1') writeFileSync(file, text)
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(kept.split('\n')).toEqual(text.split('\n'))
}
