// How long Google's part waits before a custom function begins: loading and evaluating the built script, by its size.
import { readFileSync, statSync } from 'node:fs'
import { Script } from 'node:vm'
import { type Figure, timed } from './figure'
import { CODE, emptySheet } from './sheet'

const LOADS = 21
const MOST_BYTES = 300_000
const MOST_MILLISECONDS = 15

/**
 * The middle time of compiling and running a script in fresh contexts; each time another text, so nothing is kept. Texts
 * differ in their first line: V8 knows long texts by their length alone, and where they differed only at their end it
 * would compare each, letter by letter, with every one before it (a tenth of a millisecond apiece).
 */
function loadTime(code: string): number {
  const times = Array.from({ length: LOADS }, (_, at) => {
    const sheet = emptySheet()
    const text = `// ${at}\n${code}`
    return timed(() => new Script(text).runInContext(sheet as never)).milliseconds
  })
  return times.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? Number.NaN
}

/** The script against a library of a like size, both by 100 KB of text, and against its text as a mere constant. */
export function loadFigures(): Figure[] {
  const library = readFileSync('node_modules/@js-temporal/polyfill/dist/index.umd.js', 'utf8')
  const bytes = statSync('dist/Code.js').size
  const own = loadTime(CODE)
  const constant = loadTime(`globalThis.text = ${JSON.stringify(CODE)}`)
  const peer = (loadTime(library) / Buffer.byteLength(library)) * bytes
  const what = `load and evaluate Code.js, ${Math.round(bytes / 1000)} KB`
  return [
    {
      what,
      milliseconds: own,
      ratio: peer / own,
      peer: 'as much text of Temporal’s polyfill',
      must: `under ${MOST_MILLISECONDS} ms and ${MOST_BYTES / 1000} KB`,
      holds: own < MOST_MILLISECONDS && bytes < MOST_BYTES,
    },
    { what, milliseconds: own, ratio: constant / own, peer: 'the same text as a constant' },
  ]
}
