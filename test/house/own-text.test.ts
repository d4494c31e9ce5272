// Nothing takes our own sentences apart: whoever needs a fact has it. Only a cell's first word is read back, in one file.
import { readdirSync, readFileSync } from 'node:fs'
import { FIT_WORDS, VERDICT_WORDS } from '../../src/core/words/first-words'

const PARSER = 'src/core/words/first-words.ts'
const WORD = [...VERDICT_WORDS, ...FIT_WORDS].filter((word) => word !== '').join('|')

/** Ways of taking a text apart, each with the separator or a first word in it. */
const PARSING: readonly RegExp[] = [
  /\.split\((['"`])\s*·\s*\1\)/,
  new RegExp(`\\.(?:startsWith|endsWith|includes|indexOf|match|search)\\(['"\`](?:${WORD})\\b`),
  // A regular expression with a first word or the separator in it.
  new RegExp(
    `(?:^|[(=,:\\[!&|?{}\\s])/(?![*/ ])(?:\\\\.|[^/\\n\\\\])*(?:\\b(?:${WORD})\\b|·)(?:\\\\.|[^/\\n\\\\])*/`,
  ),
]

const parses = (line: string): boolean =>
  !/^\s*(?:\/\/|\*|\/\*)/.test(line) && PARSING.some((parsing) => parsing.test(line))

const files = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
)

it.each([
  "const parts = text.split(' · ')",
  'const FIT_QUESTION = /^Unknown · ask (.*)$/',
  'const isPurged = /^Purge\\b/.test(text)',
  "if (text.startsWith('Notice')) return",
])('is told: %s', (line) => {
  expect(parses(line)).toBe(true)
})

it('is done nowhere', () => {
  const found = files
    .filter((file) => file !== PARSER)
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) => (parses(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    )
  expect(found).toEqual([])
})

it('reads first words by a regular expression in one file', () => {
  const readers = files.filter((file) => readFileSync(file, 'utf8').includes('/^\\p{L}+/u'))
  expect(readers).toEqual([PARSER])
})
