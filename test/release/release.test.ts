// A release on a copy: `npm version` with the scripts of package.json, the tests and the build stood in for.
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { released } from '../../release/changelog'
import { freshFolder } from '../support/folder'

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- The panel is blue.\n\n\n## 0.1.0 - 2026-11-23\n\nThe first.\n'

describe('the changelog of a release', () => {
  it('has what was unreleased under the version and its day, and room for what comes', () => {
    expect(released(CHANGELOG, '0.2.0', '2026-12-01')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n- The panel is blue.\n\n## 0.1.0 - 2026-11-23\n\nThe first.\n',
    )
  })

  it('takes text as it is, whatever signs are in it', () => {
    const text = CHANGELOG.replace('blue', () => '$& and $1 cheaper')
    expect(released(text, '0.2.0', '2026-12-01')).toContain('- The panel is $& and $1 cheaper.')
  })

  it('is refused when nothing is new, or the version is there', () => {
    const once = released(CHANGELOG, '0.2.0', '2026-12-01')
    expect(() => released(once, '0.3.0', '2026-12-02')).toThrow('nothing under Unreleased')
    expect(() => released('# Changelog\n', '0.3.0', '2026-12-02')).toThrow('nothing under Unreleased')
    expect(() => released(CHANGELOG, '0.1.0', '2026-12-01')).toThrow('has 0.1.0 already')
  })
})

describe('npm version', () => {
  const scriptsOf = (): Record<string, string> => JSON.parse(readFileSync('package.json', 'utf8')).scripts

  /** A repository with what a release needs; its tests and its build leave a trace in place of running. */
  function repository(test: string): {
    run: (command: string, ...args: string[]) => string
    file: (name: string) => string
  } {
    const folder = freshFolder()
    const note = (what: string): string => `node -e "require('fs').appendFileSync('.git/ran','${what} ')"`
    const { preversion, version, postversion } = scriptsOf()
    const scripts = {
      preversion,
      version,
      postversion,
      test: `${note('test')} && ${test}`,
      build: note('build'),
    }
    const told = { name: 'touchline', version: '0.1.0', type: 'module', private: true, scripts }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(told))
    writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG)
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
    cpSync('release', join(folder, 'release'), { recursive: true })
    copyFileSync('tsconfig.json', join(folder, 'tsconfig.json'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const who = ['AUTHOR', 'COMMITTER'].flatMap((one) => [
      [`GIT_${one}_NAME`, 'Ann'],
      [`GIT_${one}_EMAIL`, 'ann@acme.example'],
    ])
    const env = { PATH: process.env.PATH, HOME: freshFolder(), ...Object.fromEntries(who) }
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    run('git', 'init', '--quiet')
    run('git', 'add', '.')
    run('git', 'commit', '--quiet', '-m', 'All')
    return { run, file: (name) => readFileSync(join(folder, name), 'utf8') }
  }

  it('tests, moves the changelog, commits and tags it with the version, and builds what carries it', () => {
    const { run, file } = repository('exit 0')
    run('npm', 'version', 'minor')
    expect(JSON.parse(file('package.json')).version).toBe('0.2.0')
    expect(file('CHANGELOG.md')).toMatch(
      /^## Unreleased\n\n## 0\.2\.0 - \d{4}-\d\d-\d\d\n\n- The panel is blue\.$/m,
    )
    expect(run('git', 'tag').trim()).toBe('v0.2.0')
    expect(run('git', 'status', '--short')).toBe('')
    expect(run('git', 'show', '--stat', '--format=%s', 'v0.2.0')).toMatch(/^0\.2\.0\n[\s\S]*CHANGELOG\.md/m)
    expect(file('.git/ran')).toBe('test build ')
  })

  it('makes nothing when a test fails', () => {
    const { run, file } = repository('exit 1')
    expect(() => run('npm', 'version', 'minor')).toThrow()
    expect(file('CHANGELOG.md')).toBe(CHANGELOG)
    expect(run('git', 'tag')).toBe('')
    expect(file('.git/ran')).toBe('test ')
  })
})
