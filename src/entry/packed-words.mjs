// Packs lists of words for Code.js and the panel: parts of words that come often become single signs. What unpacks them is
// src/core/cells/packed.ts; the sources stay as people read them.
import { build } from 'esbuild'

/** Lists that only tell words apart, so that case and accents may go. */
const COMPARED = /(?:core.(?:reading|rules).[\w-]+|sidebar.reading.trade)-words\.ts$/

/** Shorter texts are not worth it. */
const LEAST = 40
const LENGTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 24, 48, 96, 192, 384]
/** Of the best parts so many are taken before all are counted anew, each while it still saves so much of what it promised. */
const AT_ONCE = 12
const STILL = 0.8
const bytes = (text) => Buffer.byteLength(text)

/** Signs for parts: what no text holds, cheap ones first. A quote, `\` and `$` would be written as two. */
function freeSigns(text, kept) {
  const held = new Set(`${text}${kept}~'"\`\\$`)
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at))
  return [...range(33, 126), ...range(0xa1, 0xac), ...range(0xae, 0x17f)].filter((sign) => !held.has(sign))
}

/** What a sign of so many bytes saves where it stands for a part, with its line in the key. */
const gainOf = (part, count, signBytes) => count * (bytes(part) - signBytes) - bytes(part) - signBytes - 1
const WORTH = 4

/** The parts that save most, best first; they may overlap, so that each is counted again before it is taken. */
function bestParts(text, signBytes) {
  const gains = []
  for (const length of LENGTHS) {
    const seen = new Map()
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length)
      const before = seen.get(part)
      if (before === undefined) seen.set(part, { count: 1, end: at + length })
      else if (at >= before.end) seen.set(part, { count: before.count + 1, end: at + length })
    }
    for (const [part, { count }] of seen) {
      if (count === 1 || part.includes('\0')) continue
      const gain = gainOf(part, count, signBytes)
      if (gain > WORTH) gains.push({ part, gain })
    }
  }
  return gains.sort((a, b) => b.gain - a.gain).slice(0, AT_ONCE)
}

/**
 * Texts with signs for their common parts, and the key that follows each of them: '~', a sign, its part; what was replaced
 * last comes first. No text may hold '~' or a character 0.
 * @param kept signs that stand for something else
 */
export function pack(texts, kept = '') {
  let joined = texts.join('\0')
  if (joined.includes('~')) throw new Error('A text that is to be packed holds ~')
  let key = ''
  const signs = freeSigns(joined, kept)
  for (let parts = [' ']; parts.length > 0 && signs.length > 0; ) {
    parts = bestParts(joined, bytes(signs[0]))
    for (const { part, gain } of parts) {
      const count = joined.split(part).length - 1
      if (signs.length === 0 || gainOf(part, count, bytes(signs[0])) < Math.max(WORTH, gain * STILL)) continue
      const sign = signs.shift()
      joined = joined.replaceAll(part, sign)
      key = `~${sign}${part}${key}`
    }
  }
  return { texts: joined.split('\0'), key }
}

/** As cells are compared (text.normalise), apart from what stands between words; a list needs no blanks between them. */
const compared = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/; +/g, ';')
    .replace(/\n +/g, '\n')

/** Every text of a value, through `change`. */
function mapTexts(value, change) {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]))
}

/** The values that a module of plain data exports. */
async function exportsOf(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  return { ...(await import(`data:text/javascript;base64,${code}`)) }
}

/** The module with its long texts packed. */
async function packedModule(path) {
  const values = mapTexts(await exportsOf(path), (text) => (text.length < LEAST ? text : compared(text)))
  const long = new Set()
  mapTexts(values, (text) => (text.length < LEAST ? text : long.add(text)))
  const { texts, key } = pack([...long])
  const short = new Map([...long].map((text, at) => [text, texts[at]]))
  const code = ([name, value]) => {
    const json = JSON.stringify(mapTexts(value, (text) => (short.has(text) ? `\0${short.get(text)}` : text)))
    return `export const ${name} = ${json.replace(/"\\u0000((?:[^"\\]|\\.)*)"/g, '"$1" + KEY')}`
  }
  return `const KEY = ${JSON.stringify(key)}\n${Object.entries(values).map(code).join('\n')}`
}

export const packedWords = {
  name: 'packed words',
  setup({ onLoad }) {
    onLoad({ filter: COMPARED }, async ({ path }) => ({ contents: await packedModule(path), loader: 'js' }))
  },
}
