// The built file as Google gets it: public names with their parameters and JSDoc, no call at load, scopes, push list.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createContext, Script } from 'node:vm'
import { FUNCTIONS } from '../../src/core/functions/table'
import { MENU_HANDLERS, SCOPES } from '../support/approved'
import { expectCommitted } from '../support/committed'
import { built } from '../support/dist'
import { stubsOf } from '../support/stubs'

/** The packages that the sources below a folder import. */
function packagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const imported = /^(?!import type\b).* from '((?:@[^/'\n]+\/)?[^./'\n][^/'\n]*)[^'\n]*'$/gm
  const imports = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(imported)])
  return [...new Set(imports.map(([, name = '']) => name))]
}

const code = built('Code.js')
const stubs = stubsOf(code)
const names = stubs.map(({ name }) => name)
const functions = stubs.filter(({ name }) => name === name.toUpperCase())

/** Every top-level name with its parameters in order, a line each. */
const lines = stubs.map(({ name, parameters }) => {
  const inOrder = parameters.map((one) => `"${one.name}"`)
  return `  "${name}": [${inOrder.join(', ')}]`
})
const published = `{\n${lines.sort().join(',\n')}\n}\n`

/** A context like Google's before any permission: whatever service is touched, it throws. */
function loaded(): Record<string, unknown> {
  const service = (name: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, method) => {
        throw new Error(`${name}.${String(method)} was used at load`)
      },
      apply: () => {
        throw new Error(`${name} was called at load`)
      },
    })
  const services = [
    'SpreadsheetApp',
    'PropertiesService',
    'LockService',
    'MailApp',
    'ScriptApp',
    'Session',
    'Utilities',
    'HtmlService',
  ]
  const context = createContext(Object.fromEntries(services.map((name) => [name, service(name)])))
  new Script(code).runInContext(context)
  return context as Record<string, unknown>
}

describe('the built script', () => {
  it('publishes exactly the approved names, with their parameters in order: new ones go last, nothing is renamed', () => {
    expectCommitted('test/approved/published.json', published)
  })

  it('defines every published name as a function when it is loaded, and calls no service', () => {
    const context = loaded()
    for (const name of names) expect([name, typeof context[name]]).toEqual([name, 'function'])
  })

  it('shows each custom function in Sheets: tagged, described in one line, every parameter with a text', () => {
    expect(functions.map(({ name }) => name)).toEqual(FUNCTIONS.map(({ name }) => name))
    for (const { name, custom, description, returns, parameters } of functions) {
      expect([name, custom]).toEqual([name, true])
      for (const text of [description, returns, ...parameters.map((one) => one.text)])
        expect([name, text.length > 10 ? '' : text]).toEqual([name, ''])
      expect([name, /<(?!Array)[a-z]+>/i.test(description)]).toEqual([name, false])
    }
  })

  it('tags nothing but the custom functions', () => {
    expect(code.match(/@customfunction/g)).toHaveLength(functions.length)
  })

  it('names a function for every menu item', () => {
    for (const handler of MENU_HANDLERS) expect(names).toContain(handler)
    for (const handler of MENU_HANDLERS) expect(code).toContain(`"${handler}"`)
  })

  it('holds what stubs tell of a function once', () => {
    for (const { text } of FUNCTIONS) expect(code.split(text)).toHaveLength(2)
  })

  it('carries the version, as both pages of the panel do', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(code.startsWith(`// Touchline ${version}\n/**`)).toBe(true)
    for (const page of ['Sidebar.html', 'SidebarGerman.html']) {
      expect(built(page)).toContain(`<main id="panel" data-version="${version}">`)
    }
  })

  it('is smaller than 710 KB and holds no module syntax', () => {
    expect(statSync('dist/Code.js').size).toBeLessThan(715_000)
    expect(code).not.toMatch(/^(?:import|export) /m)
  })
})

describe('what clasp pushes', () => {
  it('asks for the approved scopes and no others', () => {
    const manifest = JSON.parse(built('appsscript.json'))
    expect(manifest.oauthScopes).toEqual(SCOPES)
    expect(manifest.runtimeVersion).toBe('V8')
  })

  it('is exactly the script, the manifest and the sidebar', () => {
    const clasp = resolve('node_modules/@google/clasp/build/src/index.js')
    const shown = execFileSync(process.execPath, [clasp, '--json', 'show-file-status'], { encoding: 'utf8' })
    const { filesToPush } = JSON.parse(shown)
    expect([...filesToPush].sort()).toEqual([
      'dist/Code.js',
      'dist/Sidebar.html',
      'dist/SidebarGerman.html',
      'dist/appsscript.json',
    ])
  })

  it.each([
    ['Sidebar.html', 'en', 'Rückgängig'],
    ['SidebarGerman.html', 'de', 'Show the keys'],
  ])('holds the page %s in one language', (page, language, foreign) => {
    const html = built(page)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).not.toContain(foreign)
  })

  it.each(['Sidebar.html', 'SidebarGerman.html'])(
    'holds %s as one page, with nothing loaded from elsewhere',
    (page) => {
      const html = built(page)
      expect(html).toContain('<base target="_top">')
      expect(html).not.toMatch(/(?:src|href)="/)
      expect(html).not.toContain('/* script */')
    },
  )

  it('carries the licence of every package in it: the sidebar’s, and none in the script', () => {
    expect(packagesIn('src')).toEqual([])
    const html = built('Sidebar.html')
    expect(packagesIn('sidebar')).toContain('preact')
    for (const name of packagesIn('sidebar')) {
      expect(html).toContain(readFileSync(resolve('node_modules', name, 'LICENSE'), 'utf8').trim())
    }
  })
})
