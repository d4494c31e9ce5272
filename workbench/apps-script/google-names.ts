// The names of Google's classes and their members, as its published types have them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FILES = [
  ...['base', 'cache', 'charts', 'html', 'lock', 'mail', 'properties', 'script', 'spreadsheet'],
  'utilities',
]
const CLASS = /^ {8}interface (\w+)[^{\n]*\{\n([\s\S]*?)^ {8}\}/gm
const MEMBER = /^ {12}(?:\/\*\*[^\n]*\*\/ )?(\w+)([(?:])/gm

/** By class, its members: true for a method, false for a property such as an enumeration. */
export function googleNames(): Record<string, Record<string, boolean>> {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'))
  const names: Record<string, Record<string, boolean>> = {}
  for (const file of FILES) {
    const text = readFileSync(join(folder, `google-apps-script.${file}.d.ts`), 'utf8')
    for (const [, name = '', body = ''] of text.matchAll(CLASS)) {
      names[name] ??= {}
      for (const [, member = '', sign] of body.matchAll(MEMBER))
        (names[name] as Record<string, boolean>)[member] = sign === '('
    }
  }
  return names
}
