// README and docs say what is so: links lead somewhere, numbers, options and names are the code's, and each claim about Google
// has its line in docs/verification.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RULE_NUMBERS } from '../../src/core/rules/numbers'
import { MAIL, TODAY } from '../../src/core/tabs/schema'
import { ENGLISH } from '../../src/core/words/english'
import { GERMAN } from '../../src/core/words/german'
import { demoSheets } from '../../workbench/demo/demo-sheets'
import { NIGHT_USAGE } from '../../workbench/night/arguments'

const read = (path: string): string => readFileSync(path, 'utf8')
const README = read('README.md')
/** The texts in backquotes that begin the lines of tables. */
const codes = (text: string, mark: RegExp): string[] =>
  [...text.matchAll(mark)].map(([, found = '']) => found)

describe('README', () => {
  it('lists every option of the night', () => {
    const told = codes(README, /^\| `(--[a-z]+)/gm)
    expect(told.sort()).toEqual(codes(NIGHT_USAGE, /^ {2}(--[a-z]+)/gm).sort())
  })

  it('has the figures of the method, and of the demo', () => {
    const of = (id: string): unknown => RULE_NUMBERS.find((number) => number.id === id)?.value
    expect(README).toContain(`younger than ${of('P5.days')} days`)
    expect(README).toContain(`a decision within ${of('P2.amber')} days`)
    expect([of('P4.days'), README.includes('five working days later')]).toEqual([5, true])
    const [pipeline] = demoSheets(20_000)
    expect(README).toContain('some sixty people')
    expect(Math.abs((pipeline?.cells?.length ?? 0) - 61)).toBeLessThan(5)
  })
})

it('lines of the menu are quoted as they are', () => {
  const menu = ENGLISH.jobs.menu
  const quoted = [
    'README.md',
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
  ]
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => codes(read(name), /\*(?:Extensions › )?Touchline › ([^*]+)\*/g))
    .flatMap((path) => path.replace(/\s+/g, ' ').split(' › '))
  expect(quoted.length).toBeGreaterThan(5)
  const known = new Set<string>(Object.values(menu))
  // The menu’s own line by Google, and German ones, which the German journeys use.
  for (const foreign of ['Help', GERMAN.jobs.menu.setUp]) known.add(foreign)
  expect(quoted.filter((line) => !known.has(line))).toEqual([])
})

describe('what runs when', () => {
  const page = read('docs/what-runs-when.md')

  it('has the hours of Rules, the columns of Mail, and the cell of the heartbeat', () => {
    const hours = RULE_NUMBERS.filter(({ unit }) => unit === 'hour').flatMap(({ id, value }) =>
      /^(?:night|mail)/.test(id) ? [`\`${id}\`, ${value ?? 'blank = off'}`] : [],
    )
    for (const hour of hours)
      expect(page.replace('`night.hour` on *Rules* (3)', '`night.hour`, 3')).toContain(hour)
    for (const { header } of MAIL.columns) expect(page).toContain(header)
    expect(page).toContain(`Today!${String.fromCharCode(64 + TODAY.trailingDay)}1`)
  })
})

describe('the pages', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
  const all = [...pages, 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  /** A heading's address, as GitHub makes it. */
  const anchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-')
  const anchorsOf = (path: string): string[] =>
    [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading))

  it.each(all)('%s links to what is there', (path) => {
    const broken = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].filter(
      ([, file = '', at]) => {
        const target = file === '' ? path : join(dirname(path), file)
        return !existsSync(target) || (at !== undefined && !anchorsOf(target).includes(at))
      },
    )
    expect(broken.map(([link]) => link)).toEqual([])
  })

  it('every line of verification has its step, what to change, and how far it is', () => {
    const [open = '', settled = ''] = read('docs/verification.md').split('## Settled')
    const rows = open.split('\n').filter((line) => /^\| (?!what |---)/.test(line))
    expect(rows.length).toBeGreaterThan(70)
    for (const row of rows) {
      const cells = row
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .slice(1, -1)
      expect([row, cells.length, cells.includes('')]).toEqual([row, 4, false])
      expect(cells[3]).toMatch(/^not verified|^\d{4}-\d\d-\d\d/)
    }
    for (const path of open.match(/`(?:app|google|core|sidebar|release|src)\/[\w./-]+`/g) ?? []) {
      const file = path.slice(1, -1)
      const places = [file, `src/${file}`].flatMap((one) => [one, `${one}.ts`])
      expect([file, places.some((one) => existsSync(one))]).toEqual([file, true])
    }
    expect(settled).toContain('## Known not to hold')
  })
})
