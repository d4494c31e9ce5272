// With neutral wording the panel says nothing blunt: no words of any place, and none that a place shows.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const FILES = readdirSync('sidebar', { recursive: true, encoding: 'utf8' })
  .filter((file) => /words[\w-]*\.ts$/.test(file))
  .map((file) => join(process.cwd(), 'sidebar', file))

/** What the words are made of: what chooses among them, and parts that they name. */
const GIVEN: readonly (readonly unknown[])[] = [
  ...[2, 3, 4].map((code) => ['X', code, 'Z']),
  ...['park', 'fill', 'later', 'ask'].flatMap((verb) => [
    ['X', verb, 'Z'],
    [2, 'X', verb],
  ]),
  ...[
    { choices: ['hope', 'yes'] },
    { choices: [] },
    { rows: 2, claims: [{ code: '', amount: 5 }] },
    { rows: 1, claims: [] },
  ].map((facts) => [facts, 'X']),
  [{ open: 4, fresh: 1, keep: 1, notice: 1, purge: 1, pipeline: 'X' }],
  [['X', 'Y'], 'Z'],
]

/** All texts below a value; what makes a text is given all of that. */
function textsOf(value: unknown, deep = 0): string[] {
  if (typeof value === 'string') return [value]
  if (deep > 6) return []
  if (typeof value === 'function') return GIVEN.flatMap((given) => textsOf(made(value, given), deep + 1))
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one) => textsOf(one, deep + 1))
}
function made(make: unknown, given: readonly unknown[]): unknown {
  try {
    return (make as (...given: readonly unknown[]) => unknown)(...given)
  } catch {
    return ''
  }
}

function saidIn(language: string, wording: string, file: string): string[] {
  document.documentElement.lang = language
  document.documentElement.dataset.wording = wording
  let words: unknown
  jest.isolateModules(() => {
    words = require(file)
  })
  return textsOf(words)
}

/** German “gut” is good, and a name in capitals is a function’s, which stays. */
const BLUNT = { en: /purge|\bnever\b|\bgut\b|\bon notice/i, de: /purge|\bnever\b|\bnie\b|Bauch/i }
const FUNCTION = /\b[A-Z_]{4,}\b/g
const isBlunt = (language: 'en' | 'de', text: string): boolean =>
  BLUNT[language].test(text.replace(FUNCTION, '')) || /\bNotice\b/.test(text)

describe.each(['en', 'de'] as const)('in the language %s', (language) => {
  it.each(FILES.map((file) => [file.slice(file.indexOf('sidebar')), file]))('%s', (_, file) => {
    expect(saidIn(language, 'neutral', file).filter((text) => isBlunt(language, text))).toEqual([])
  })

  it('is what plain words are not', () => {
    const plain = FILES.flatMap((file) => saidIn(language, 'plain', file))
    expect(plain.filter((text) => isBlunt(language, text)).length).toBeGreaterThan(8)
  })
})
