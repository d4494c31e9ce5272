// Every place of the panel has its words in German.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const FILES = readdirSync('sidebar', { recursive: true, encoding: 'utf8' })
  .filter((file) => /[\\/](?:[\w-]+-)?words\.ts$/.test(file))
  .map((file) => join(process.cwd(), 'sidebar', file))

type Said = ReadonlyMap<string, string>

/** All texts below a value, by their path; what makes a text is given numbers, and texts where it wants them. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return textsOf(made(value as Made), path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}.${key}`))
}
type Made = (...given: readonly unknown[]) => unknown
const made = (make: Made): unknown => {
  for (const given of [
    [2, 'Y', 'Z'],
    ['X', 'Y', 'Z'],
    [['X', 'Y'], 'Z'],
  ])
    try {
      return make(...given)
    } catch {
      // It wants something else.
    }
  return ''
}

/** What a words module says on a page in a language. */
function saidIn(language: string, file: string): Said {
  document.documentElement.lang = language
  let words: unknown
  jest.isolateModules(() => {
    words = require(file)
  })
  return new Map(textsOf((words as { WORDS?: unknown }).WORDS ?? {}))
}

/** The same in both languages: names of keys, headers and signs. */
const ALIKE =
  /^(?:\.keyNames\..*|\.states\.open\.[01]|\.from\.(?:cadence)?|\.fields\.\w+|\.dates\..*|\.places\.Purge)$/
/** Words that German does not have, apart from what stays English on purpose. */
const ENGLISH =
  /\b(?:the|this|that|and|of|with|until|your|you|them|their|row|rows|is|are|not|it|to|what|how|more)\b/i
const KEPT = /“[^“”]*”|„[^“]*“|Next touch|Decision date|Touchline/g

describe.each(FILES.map((file) => [file.slice(file.indexOf('sidebar')), file]))('%s', (_, file) => {
  it('says all in German that it says in English', () => {
    const [english, german] = [saidIn('en', file), saidIn('de-DE', file)]
    for (const [path, text] of german) {
      if (!/\p{L}{2}/u.test(text) || ALIKE.test(path)) continue
      expect([path, text]).not.toEqual([path, english.get(path)])
      expect([path, text.replace(KEPT, '')]).not.toEqual([path, expect.stringMatching(ENGLISH)])
    }
    for (const path of english.keys()) expect([path, german.has(path)]).toEqual([path, true])
  })
})
