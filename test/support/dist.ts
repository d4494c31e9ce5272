// The built files, for tests; refused when older than their sources.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newerSource } from '../../workbench/fresh-dist'

/** The project's folder, after checking that dist/ is fresh. @throws naming a source that changed after the build */
export function builtProject(root = process.cwd()): string {
  const source = newerSource(root)
  if (source !== undefined) throw new Error(`dist/ is older than ${source}: run npm run build`)
  return root
}

/** The text of a file in dist/. */
export const built = (name: string): string => readFileSync(join(builtProject(), 'dist', name), 'utf8')
