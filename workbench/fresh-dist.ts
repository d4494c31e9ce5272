// Builds dist/ only if it is older than its sources, so that a start need not wait for a build that changes nothing.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = ['Code.js', 'Sidebar.html', 'SidebarGerman.html', 'appsscript.json']
const SOURCES = ['src', 'sidebar', 'appsscript.json', 'webpack.config.mjs', 'package-lock.json']

/** Builds unless dist/ under the project's folder is fresh; that it does, and the build's output, goes to stderr. @throws when it fails */
export function buildWhenOld(root: string): void {
  if (newerSource(root) === undefined) return
  process.stderr.write('Building Touchline first: half a minute, only this once…\n')
  const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js')
  const { status } = spawnSync(process.execPath, [webpack, '--stats=errors-only'], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  })
  if (status !== 0) throw new Error('Touchline could not be built: see what stands above.')
}

/**
 * A source that is not older than every file of dist/, named from the project's folder; undefined when dist/ is fresh.
 * Folders count too, because a deleted file changes its folder.
 */
export function newerSource(root: string): string | undefined {
  const built = Math.min(...BUILT.map((name) => modified(join(root, 'dist', name))))
  return SOURCES.flatMap((name) => [...inside(root, name), name]).find(
    (name) => modified(join(root, name)) >= built,
  )
}

/** When a file was last written, in milliseconds; 0 where there is none. */
const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** All that a folder of the project holds, at any depth; nothing for a file. */
function inside(root: string, name: string): string[] {
  if (!statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((one) => `${name}/${one}`)
}
