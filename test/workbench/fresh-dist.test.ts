// When a start may use dist/ as it is.
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isFresh } from '../../workbench/fresh-dist'
import { freshFolder } from '../support/folder'

const SOURCES = [
  'src/core/day.ts',
  'sidebar/main.tsx',
  'appsscript.json',
  'webpack.config.mjs',
  'package-lock.json',
]
const BUILT = ['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']
const FOLDERS = ['src', 'src/core', 'sidebar']

let root = ''
const touch = (name: string, second: number): void => utimesSync(join(root, name), second, second)
beforeEach(() => {
  root = freshFolder()
  for (const name of [...SOURCES, ...BUILT]) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), name)
  }
  for (const name of [...SOURCES, ...FOLDERS]) touch(name, 1_000)
  for (const name of BUILT) touch(name, 2_000)
})

describe('dist/', () => {
  it('is fresh when all of it is younger than every source', () => {
    expect(isFresh(root)).toBe(true)
  })

  it.each([...SOURCES, ...FOLDERS])('is old when %s changed after it was built', (name) => {
    touch(name, 3_000)
    expect(isFresh(root)).toBe(false)
  })

  it.each(BUILT)('is old without %s', (name) => {
    rmSync(join(root, name))
    expect(isFresh(root)).toBe(false)
  })
})
