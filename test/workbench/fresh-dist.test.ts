// When a start may use dist/ as it is, and when tests refuse it.
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newerSource } from '../../workbench/fresh-dist'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'

const SOURCES = [
  'src/core/calendar/day.ts',
  'sidebar/main.tsx',
  'appsscript.json',
  'webpack.config.mjs',
  'package-lock.json',
]
const BUILT = ['dist/Code.js', 'dist/Sidebar.html', 'dist/SidebarGerman.html', 'dist/appsscript.json']
const FOLDERS = ['src', 'src/core', 'src/core/calendar', 'sidebar']

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

it('the sources named here are there', () => {
  for (const name of [...SOURCES, ...FOLDERS]) expect(existsSync(name)).toBe(true)
})

describe('dist/', () => {
  it('is fresh when all of it is younger than every source', () => {
    expect(newerSource(root)).toBeUndefined()
    expect(builtProject(root)).toBe(root)
  })

  it.each([...SOURCES, ...FOLDERS])('is old when %s changed after it was built', (name) => {
    touch(name, 3_000)
    expect(newerSource(root)).toBe(name)
    expect(() => builtProject(root)).toThrow(`dist/ is older than ${name}: run npm run build`)
  })

  it.each(BUILT)('is old without %s', (name) => {
    rmSync(join(root, name))
    expect(newerSource(root)).toBeDefined()
  })
})
