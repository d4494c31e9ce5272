// Lists of words as the build packs them are the same words when they are read.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { unpacked } from '../../../src/core/cells/packed'

/** Each list of texts as the build packs it. */
function packed(lists: readonly (readonly string[])[]): { texts: string[]; key: string }[] {
  const program =
    "import { pack } from './src/entry/packed-words.mjs'\nimport { readFileSync } from 'node:fs'\n" +
    "console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map((list) => pack(list))))"
  const input = JSON.stringify(lists)
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { input, encoding: 'utf8' }),
  )
}

it('are what the build packed, and never longer', () => {
  const word = fc.constantFrom(
    'name',
    'named',
    'Firma',
    'компания',
    'a',
    'ÿ',
    '|',
    ';',
    '(?:x|y)',
    '😀',
    ' ',
    'A',
  )
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
  const lists = fc.sample(fc.array(text, { minLength: 1, maxLength: 8 }), { numRuns: 100, seed: 1 })
  const size = (texts: readonly string[]): number => Buffer.byteLength(texts.join(''))
  const short = packed(lists)
  expect(short.some(({ key }) => key !== '')).toBe(true)
  lists.forEach((texts, at) => {
    const { texts: bodies = [], key = '' } = short[at] ?? {}
    expect(bodies.map((body) => unpacked(body + key))).toEqual(texts)
    expect(size([...bodies, key])).toBeLessThanOrEqual(size(texts))
  })
})

it('are as they stand where nothing is packed', () => {
  expect(unpacked('Name; Vorname')).toBe('Name; Vorname')
})
