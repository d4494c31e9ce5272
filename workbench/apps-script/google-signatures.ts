// What each method of the spreadsheet service takes, as Google's published types have it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * One overload: a code for each parameter, `?` behind one that may be left out. `n` number, `b` boolean, `s` text,
 * `o` object, `a` array, `r` array of arrays, `*` anything, `0` null; several letters where several will do.
 */
export type Overload = readonly string[]

const CLASS = /^ {8}interface (\w+)[^{\n]*\{\n([\s\S]*?)^ {8}\}/gm
const METHOD = /^ {12}(?:\/\*\*[^\n]*\*\/ )?(\w+)\(([\s\S]*?)\): [^\n]*;$/gm

const ALIAS = /^ {8}type (\w+) =([^;]*);/gm

/** By class and method, the overloads. */
export function googleSignatures(): Record<string, Record<string, Overload[]>> {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'))
  const text = readFileSync(join(folder, 'google-apps-script.spreadsheet.d.ts'), 'utf8')
  const aliases = new Map([...text.matchAll(ALIAS)].map(([, name = '', type = '']) => [name, type]))
  const classes: Record<string, Record<string, Overload[]>> = {}
  for (const [, name = '', body = ''] of text.matchAll(CLASS)) {
    classes[name] ??= {}
    const methods = classes[name] as Record<string, Overload[]>
    for (const [, method = '', parameters = ''] of body.matchAll(METHOD)) {
      methods[method] ??= []
      methods[method].push(parts(parameters, ',').map((one) => codeOf(one, aliases)))
    }
  }
  return classes
}

/** The parts of a text between separators that stand outside of brackets. */
function parts(text: string, separator: string): string[] {
  const found: string[] = ['']
  let depth = 0
  for (const letter of text) {
    if ('{[(<'.includes(letter)) depth++
    if ('}])>'.includes(letter)) depth--
    if (depth === 0 && letter === separator) found.push('')
    else found[found.length - 1] += letter
  }
  return found.map((part) => part.trim()).filter(Boolean)
}

function codeOf(parameter: string, aliases: ReadonlyMap<string, string>): string {
  const [, optional = '', type = ''] = /^(?:\.\.\.)?\w+(\??):\s*([\s\S]*)$/.exec(parameter) ?? []
  if (parameter.startsWith('...')) return '*?'
  const kinds = parts(aliases.get(type) ?? type, '|').flatMap((kind) => parts(aliases.get(kind) ?? kind, '|'))
  return kinds.map(letterOf).join('') + optional
}

function letterOf(type: string): string {
  if (/\[\]\[\]$|^Array<Array</.test(type)) return 'r'
  if (/\[\]$|^Array</.test(type)) return 'a'
  if (type === 'any' || type === 'unknown') return '*'
  if (/^(?:Integer|number)$/.test(type)) return 'n'
  if (/^(?:string|"[^"]*")$/.test(type)) return 's'
  if (type === 'boolean') return 'b'
  return /^(?:null|undefined)$/.test(type) ? '0' : 'o'
}
