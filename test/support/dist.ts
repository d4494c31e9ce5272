// The built files for tests, which refuse to run what is older than its sources.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newerSource } from '../../workbench/fresh-dist'

/** The project's folder, once its dist/ is known to be fresh. @throws with the source that changed after the build */
export function builtProject(root = process.cwd()): string {
  const source = newerSource(root)
  if (source !== undefined) throw new Error(`dist/ is older than ${source}: run npm run build`)
  return root
}

/** The text of a file in dist/. */
export const built = (name: string): string => readFileSync(join(builtProject(), 'dist', name), 'utf8')
