// README's first screen holds what it promises. Its figures are held in demo.test.
import { existsSync, readFileSync } from 'node:fs'

const README = readFileSync('README.md', 'utf8')
const [FIRST = '', ...CHAPTERS] = README.split(/^## /m)
const chapter = (title: string): string => CHAPTERS.find((text) => text.startsWith(title)) ?? ''
/** Rows of a chapter's table, without its header. */
const rowsOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)

it('says in at most twenty words what it does', () => {
  const [, said = ''] = FIRST.split('\n\n')
  expect(said).toMatch(/^Your sheet claims .* survives\./)
  expect(said.split(/\s+/).length).toBeLessThanOrEqual(20)
})

it('shows one picture and two commands, and what it never does', () => {
  expect(FIRST.match(/!\[/g)).toHaveLength(1)
  expect(FIRST.match(/^npm ci && npm \w+/gm)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  expect(FIRST.match(/^- \*\*It /gm)).toHaveLength(4)
})

it('compares in six rows, each with a word on every one', () => {
  const rows = rowsOf(chapter('Beside the others'))
  expect(rows).toHaveLength(6)
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1)
    expect(cells.filter((cell) => cell.trim() === '')).toEqual([])
    expect(cells).toHaveLength(5)
  }
})

it('names scripts and files that are there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [
    ...README.matchAll(
      /npm (?:run (?:-s )?)?(start|test\b(?!:)|[a-z]+:[a-z]+|push|build|types|lint|night|audit)/g,
    ),
  ]
  expect(named.length).toBeGreaterThan(5)
  expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual([])
  const links = [...README.matchAll(/\]\((?!http)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((path) => !existsSync(path))).toEqual([])
})
