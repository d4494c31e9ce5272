// Committed files that are generated from the code: a test compares them, and rewrites them only on request.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Expects a committed file to hold the text, line by line; with UPDATE=1 in the environment it is written first. */
export function expectCommitted(file: string, text: string): void {
  const path = resolve(file)
  if (process.env.UPDATE === '1') writeFileSync(path, text)
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : ''
  expect(kept.split('\n')).toEqual(text.split('\n'))
}
