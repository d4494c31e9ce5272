// What the pages for publishing and installing claim, held against the manifest, the built files and each other.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADVICE, adviceFor } from '../../release/push-advice'
import { setUpSheet } from '../support/app-calls'
import { SCOPES } from '../support/approved'
import { built } from '../support/dist'

const read = (path: string): string => readFileSync(path, 'utf8')
const publish = (name: string): string => read(join('docs/publish', name))
/** The chapter of a page below a heading, up to the next one as high. */
const chapter = (text: string, heading: string): string => {
  const [, after = ''] = text.split(`${heading}\n`)
  const level = heading.split(' ')[0]
  return after.split(new RegExp(`^${level} `, 'm'))[0] ?? ''
}
/** The cells of a page's table rows that begin with a text in backquotes. */
const rowsWithCode = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .slice(1, -1),
    )

describe('the five permissions', () => {
  const rows = rowsWithCode(publish('scopes.md'))

  it('are the same in the manifest, the justifications and the architecture', () => {
    expect(rows.map(([scope]) => scope)).toEqual(SCOPES.map((scope) => `\`${scope}\``))
    const told = rowsWithCode(chapter(read('docs/architecture.md'), '## Permissions')).map(([scope]) => scope)
    expect(told).toEqual(SCOPES.map((scope) => `\`${scope.split('/').at(-1)}\``))
  })

  it('are worded in the picture of the consent as Google words them', () => {
    const picture = read('docs/install/4-set-up.svg')
    for (const [, shown = ''] of rows) expect(picture).toContain(shown.split(' inside Google ')[0])
  })
})

describe('nothing leaves the sheet', () => {
  it('the script has no way to other files, services or addresses', () => {
    const code = built('Code.js')
    const ways =
      /UrlFetchApp|DriveApp|GmailApp|CalendarApp|Jdbc|XmlService|openBy(?:Id|Url)|CacheService|(?:Script|Document)Properties/g
    expect(code.match(ways) ?? []).toEqual([])
    const addresses = code.match(/https?:\/\/[\w.-]+/g) ?? []
    expect([...new Set(addresses)].sort()).toEqual(['https://calendar.google.com', 'https://docs.google.com'])
  })

  it.each(['Sidebar.html', 'SidebarGerman.html'])('the panel %s sends nothing and loads nothing', (name) => {
    const page = built(name)
    const ways = [
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(|<(?:link|iframe|form)\b/g,
      /<(?:script|img)[^>]* src=/g,
    ]
    expect(ways.flatMap((way) => page.match(way) ?? [])).toEqual([])
    const addresses = page.match(/https?:\/\/[\w.-]+/g) ?? []
    expect([...new Set(addresses)].sort()).toEqual(['http://www.w3.org', 'https://calendar.google.com'])
  })
})

it('the privacy policy was written for all that the panel keeps in the browser: look, fold, forms, calls, decisions, timer', () => {
  const keeps = readdirSync('sidebar', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && /\b(?:local|session)Storage\./.test(read(join('sidebar', name))),
  )
  const known = [
    'frame/kept',
    'frame/search-store',
    'frame/theme',
    'more/why/answer-draft',
    'now/checklist-store',
    'now/draft',
    'time/timer-storage',
  ]
  expect(keeps.sort()).toEqual(known.map((name) => `${name}.ts`))
})

describe('the listing', () => {
  const listing = publish('listing.md')

  it.each([
    ['## English', '### Short description', '### Detailed description'],
    ['## Deutsch', '### Kurzbeschreibung', '### Ausführliche Beschreibung'],
  ])('%s fits the console, and claims what README claims', (language, short, long) => {
    const text = chapter(listing, language)
    const said = chapter(text, short).trim()
    expect(said.length).toBeGreaterThan(80)
    expect(said.length).toBeLessThanOrEqual(200)
    const figures = (from: string): string[] =>
      (from.match(/\d[.,]\d/g) ?? []).map((one) => one.replace(',', '.'))
    expect(figures(said)).toEqual(figures(read('README.md').split('\n\n')[1] ?? ''))
    const detailed = chapter(text, long).trim()
    expect(detailed.length).toBeGreaterThan(1_000)
    expect(detailed.length).toBeLessThan(16_000)
    expect(detailed).not.toContain('Google')
  })

  it('names pictures that the journeys make', () => {
    const rows = rowsWithCode(listing)
    expect(rows).toHaveLength(5)
    for (const [picture = '', by = ''] of rows) {
      expect(read(by.replace(/`/g, ''))).toContain(`'${picture.replace(/`/g, '')}'`)
    }
  })

  it('has its icon in both sizes, the same as the workbench’s', () => {
    const shapes = (path: string): string[] =>
      read(path).match(/<path d="[^"]+"|<circle [^>]*?r="\d+"/g) ?? []
    expect(shapes('docs/publish/icon-32.svg')).toEqual(shapes('workbench/page/icon.svg'))
    for (const size of [32, 128]) {
      expect(publish(`icon-${size}.svg`)).toContain(
        `viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"`,
      )
    }
  })
})

it('the reviewer’s three rows are judged as the test plan says', () => {
  const lines = publish('reviewer.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && (line.includes('.example') || line.startsWith('| Name')))
  const [headers = [], ...rows] = lines.map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  )
  const days: Readonly<Record<string, string>> = { Ann: '2026-03-25', Cy: '2026-02-02' }
  const deals = rows.map((cells) => [...cells.slice(0, -1), days[cells[0]?.split(' ')[0] ?? ''] ?? ''])
  const sheet = setUpSheet({ Deals: [headers, ...deals] })
  const firstWord = (name: string): string | undefined => String(sheet.deal(name).Verdict).split(' ')[0]
  expect(['Ann Lee', 'Bob Ray', 'Cy Fox'].map(firstWord)).toEqual(['New', 'New', ''])
})

describe('what a refused push says', () => {
  it('stands in the page on installing, line by line', () => {
    const rows = rowsWithCode(chapter(read('docs/install.md'), '## When the push is refused'))
    expect(rows).toEqual(ADVICE.map(({ says, todo }) => [`\`${says}\``, todo]))
  })

  it('is found in whatever clasp writes around it', () => {
    for (const { says, todo } of ADVICE) expect(adviceFor(`Error:\n  ${says.toUpperCase()} (1).`)).toBe(todo)
    expect(adviceFor('Something new.')).toContain('What Google said stands above')
  })
})
