// The built files, for tests; refused when older than their sources.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memo } from '../../src/core/cells/lazy'
import { newerSource } from '../../workbench/fresh-dist'

/** Whoever asks again is given the same: nothing is built while tests run. */
const checked = memo((root: string): string => {
  const source = newerSource(root)
  if (source !== undefined) throw new Error(`dist/ is older than ${source}: run npm run build`)
  return root
})

/** The project's folder, after checking that dist/ is fresh. @throws naming a source that changed after the build */
export const builtProject = (root = process.cwd()): string => checked(root)

/** The text of a file in dist/. */
export const built = memo((name: string): string => readFileSync(join(builtProject(), 'dist', name), 'utf8'))
