// The time before a custom function starts: loading and evaluating the built script.
import { readFileSync, statSync } from 'node:fs'
import { Script } from 'node:vm'
import { type Figure, timed } from './figure'
import { CODE, emptySheet } from './sheet'

const LOADS = 21
const MOST_BYTES = 300_000
const LOAD_LIMIT = 15

/**
 * The median time of compiling and running a script in new contexts, with another text each time, so that nothing is
 * cached. The texts differ in their first line: V8 hashes long texts by their length alone, and with differences only at
 * the end it would compare each with all earlier ones, letter by letter (0.1 ms each).
 */
function loadTime(code: string): number {
  const times = Array.from({ length: LOADS }, (_, at) => {
    const sheet = emptySheet()
    const text = `// ${at}\n${code}`
    return timed(() => new Script(text).runInContext(sheet as never)).milliseconds
  })
  return times.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? Number.NaN
}

/** The script beside a library of similar size, both for 100 KB of text, and beside its own text as a string constant. */
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
      must: `under ${LOAD_LIMIT} ms and ${MOST_BYTES / 1000} KB`,
      holds: own < LOAD_LIMIT && bytes < MOST_BYTES,
    },
    { what, milliseconds: own, ratio: constant / own, peer: 'the same text as a constant' },
  ]
}
