// `npm run push` with clasp as it is installed, against a stand-in of Google's API on this machine.

import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { built, builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'
import { type ScriptFile, type StandIn, standIn } from '../support/script-api'

const ID = '1aTouchlineScriptOfATest'
const TOKEN = 'a-token-of-the-stand-in'
/** Until when a login holds, in milliseconds. */
const LONG = 4_102_444_800_000
const MANIFEST = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Europe/Berlin"}' } as const
const code = (name: string, source: string): ScriptFile => ({ name, type: 'SERVER_JS', source })
const NEW_SCRIPT = [MANIFEST, code('Code', 'function myFunction() {\n  \n}\n')]

const IS_LONG = process.env.LONG_TESTS === '1'

let google: StandIn
let project = ''
beforeAll(async () => {
  google = await standIn(ID, TOKEN)
})
afterAll(() => google.close())
beforeEach(() => {
  project = freshFolder()
  cpSync(join(builtProject(), 'dist'), join(project, 'dist'), { recursive: true })
  copyFileSync('.claspignore', join(project, '.claspignore'))
  setScriptId(ID)
  logIn(LONG)
  google.requests.length = 0
  google.files = NEW_SCRIPT
  google.refuses = null
})

const setScriptId = (scriptId: string): void => {
  const settings = JSON.parse(readFileSync('.clasp.json', 'utf8'))
  writeFileSync(join(project, '.clasp.json'), JSON.stringify({ ...settings, scriptId }))
}

/** What `clasp login` leaves in the home folder. */
function logIn(until: number): void {
  mkdirSync(home(), { recursive: true })
  const login = {
    ...{ type: 'authorized_user', client_id: 'id', client_secret: 'secret', refresh_token: 'refresh' },
    ...{ access_token: TOKEN, expiry_date: until },
  }
  writeFileSync(join(home(), '.clasprc.json'), JSON.stringify({ tokens: { default: login } }))
}

const home = (): string => join(project, 'home')
const answersAs = (one: StandIn['refuses']): void => {
  google.refuses = one
}
/** Each takes the seconds that clasp needs to start: with LONG_TESTS (npm run test:long). */
const RARELY: readonly (readonly [string, () => void, string])[] = [
  ['with a login that has run out', () => logIn(1), 'Your login has run out: `npx clasp login`'],
  [
    'with a login that allows too little',
    () => answersAs('narrow'),
    'Not everything was allowed at the login',
  ],
  ['into a script of somebody else', () => answersAs('foreign'), 'may not change this script'],
]

/** Runs the command as npm does, all its requests led to the stand-in. */
function push(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const env = {
    ...{ PATH: process.env.PATH, HOME: home(), USERPROFILE: home(), TMPDIR: project },
    ...{ STAND_IN_PORT: String(google.port) },
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('test/support/to-stand-in.mjs')).href}`,
  }
  const command = ['--import', pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href]
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...command, resolve('release/push-command.ts'), ...args],
      { cwd: project, env },
      (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

describe('a push', () => {
  it('replaces a new script by exactly what is built, in one call, and says what comes next', async () => {
    const { code, out, err } = await push()
    expect([code, err]).toEqual([0, ''])
    expect(google.files).toEqual([
      { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
      { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
      { name: 'Sidebar', type: 'HTML', source: built('Sidebar.html') },
      { name: 'SidebarGerman', type: 'HTML', source: built('SidebarGerman.html') },
    ])
    const content = `script.googleapis.com/v1/projects/${ID}/content`
    expect(google.requests).toEqual([`GET ${content}`, `GET ${content}`, `PUT ${content}`])
    expect(out).toContain('Touchline › Set up Touchline')
  })

  it('keeps code of the user’s own unless it is told to replace it', async () => {
    const mine = [
      MANIFEST,
      code('Code', 'function invoice() { return 1 }'),
      code('tools/tax', 'const tax = 1'),
    ]
    google.files = mine
    const { code: status, err } = await push()
    expect(status).toBe(1)
    expect(err).toContain('holds code of your own, which a push would replace: Code.js, tools/tax.js.')
    expect(err).toContain('npm run push -- --replace')
    expect(google.files).toEqual(mine)
  })
})

describe('a push that is refused says what to do', () => {
  it('without a script id, before anybody is asked', async () => {
    setScriptId('put-your-script-id-here')
    expect(await refused()).toContain(
      '.clasp.json names no script yet. Open your sheet, Extensions › Apps Script',
    )
    expect(google.requests).toEqual([])
  })

  it.each([
    ['without a login', () => writeFileSync(join(home(), '.clasprc.json'), '{}'), 'You are not logged in'],
    [
      'with an id Google does not know',
      () => setScriptId('another'),
      'Google knows no script with the id in',
    ],
    [
      'with the API switched off',
      () => answersAs('off'),
      'The Apps Script API is off: switch it on at https',
    ],
    ...(IS_LONG ? RARELY : []),
  ])('%s', async (_, given, todo) => {
    given()
    expect(await refused()).toContain(todo)
  })

  async function refused(): Promise<string> {
    const { code, out, err } = await push()
    expect([code, out]).toEqual([1, ''])
    expect(google.files).toBe(NEW_SCRIPT)
    return err
  }
})

if (IS_LONG) {
  it('pushed again, it finds its own and nothing to do; --replace takes the place of other code', async () => {
    google.files = [MANIFEST, code('tax', 'const tax = 1')]
    expect((await push('--replace')).code).toBe(0)
    expect(google.files.map(({ name }) => name)).toEqual(['appsscript', 'Code', 'Sidebar', 'SidebarGerman'])
    const again = await push()
    expect([again.code, again.err]).toEqual([0, ''])
    expect(again.out).toContain('already up to date')
    expect(google.requests).toHaveLength(5)
  })
}
