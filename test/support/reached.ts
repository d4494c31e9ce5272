// Finds the files and exports of src that src/entry reaches through imports; the others are not visible to users yet.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ENTRY = 'src/entry'
/** An import or a re-export with what it names; a type alone is gone when the script runs. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?'(\.[^']+)'/gm

/** Every file that is reached, by its path from the top, with the names that others import of it; `*` for all. */
export function reachedFromEntry(): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, Set<string>>()
  const waiting = readdirSync(ENTRY, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(ENTRY, name))
  for (const file of waiting) reached.set(file, new Set())
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { path, names } of importsOf(file)) {
      if (names.length === 0) continue
      if (!reached.has(path)) waiting.push(path)
      reached.set(path, new Set([...(reached.get(path) ?? []), ...names]))
    }
  }
  return reached
}

function importsOf(file: string): { readonly path: string; readonly names: readonly string[] }[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, names, path = '']) => ({
    path: `${join(dirname(file), path)}.ts`,
    names: names === undefined ? ['*'] : namesIn(names),
  }))
}

/** `{ a, type B, c as d }` → a, c. */
const namesIn = (clause: string): string[] =>
  clause.includes('*')
    ? ['*']
    : clause
        .replace(/[{}]/g, '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => name.replace(/\s+as\s.*$/, ''))
