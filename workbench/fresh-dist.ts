// Builds dist/ where it is older than what it is made of: a start need not wait for a build that would change nothing.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = ['Code.js', 'Sidebar.html', 'appsscript.json']
const SOURCES = ['src', 'sidebar', 'appsscript.json', 'webpack.config.mjs', 'package-lock.json']

/** Builds unless dist/ under the project's folder is fresh; what the build says goes to stderr. @throws when it fails */
export function buildWhenOld(root: string): void {
  if (isFresh(root)) return
  const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js')
  const { status } = spawnSync(process.execPath, [webpack, '--stats=errors-only'], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  })
  if (status !== 0) throw new Error('Touchline could not be built: see what stands above.')
}

/** Whether all of dist/ is there and younger than every source. Folders count too: a deleted file changes its folder. */
export function isFresh(root: string): boolean {
  const built = BUILT.map((name) => modified(join(root, 'dist', name)))
  return Math.max(...SOURCES.map((name) => newest(join(root, name)))) < Math.min(...built)
}

/** When a file was last written, in milliseconds; 0 where there is none. */
const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

function newest(path: string): number {
  const inside = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : []
  return Math.max(modified(path), ...inside.map((name) => newest(join(path, name))))
}
