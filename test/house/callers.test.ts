// What core decides, the product calls: an export that only tests use is dead.
import { exportedIn, reachedNames } from '../support/reached'

/** Called by what the build makes of sentences and tables (src/entry/*.mjs). */
const BUILT = ['src/core/words/said.ts#sayer', 'src/core/words/said.ts#tableIn']

const reached = reachedNames()

it('nothing that core exports is used by tests alone', () => {
  const uncalled = exportedIn('src/core').filter((name) => !reached.has(name))
  expect(uncalled.filter((name) => !BUILT.includes(name))).toEqual([])
})

it('tells what the panel and cells call from what nobody names', () => {
  expect(reached.has('src/core/purge/verdict.ts#judge')).toBe(true)
  expect(reached.has('src/core/today/queue.ts#inSight')).toBe(true)
  expect(reached.has('src/core/purge/verdict.ts#nobody')).toBe(false)
})
