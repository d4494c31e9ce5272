// Which methods of Google's the bundle can call: their names from its source, their classes from the emulator's.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SERVICES = 'workbench/apps-script/services'
/** The only folders that are compiled with Google's types. */
const CALLERS = ['src/google', 'src/entry']
const CLASS = /^export (?:abstract )?class (\w+) extends (\w+) \{\n([\s\S]*?)^\}/gm
const METHOD = /^ {2}(\w+)\([^\n]*\): ([^{\n]+) \{\}?$/gm
const PUBLISHED = /^publish<[^\n]*>\(\s*'(\w+)',?\s*\)\(\s*(\w+)/gm

interface EmulatedClass {
  readonly parent: string
  /** By method, the type it returns. */
  readonly methods: ReadonlyMap<string, string>
}

/** `Class.method` of every emulated method that the bundle calls by its name on a class it can come to, sorted. */
export function calledMethods(): string[] {
  const source = sourcesIn(CALLERS)
  const called = new Set([...source.matchAll(/\.(\w+)\(/g)].map(([, name = '']) => name))
  const classes = publishedClasses()
  const reached = new Set([...classes.keys()].filter((name) => new RegExp(`\\b${name}\\.`).test(source)))
  const found = new Set<string>()
  // A set that grows while it is walked is walked to its end.
  for (const name of reached) {
    for (const [method, returned] of classes.get(name) ?? []) {
      if (!called.has(method)) continue
      found.add(`${name}.${method}`)
      for (const word of returned.match(/\w+/g) ?? []) if (classes.has(word)) reached.add(word)
    }
  }
  return [...found].sort()
}

function publishedClasses(): Map<string, Map<string, string>> {
  const text = sourcesIn([SERVICES])
  const classes = new Map<string, EmulatedClass>()
  for (const [, name = '', parent = '', body = ''] of text.matchAll(CLASS)) {
    const methods = [...body.matchAll(METHOD)].map(([, method = '', type = '']) => [method, type] as const)
    classes.set(name, { parent, methods: new Map(methods) })
  }
  const withInherited = (name: string): [string, string][] => {
    const found = classes.get(name)
    return found ? [...withInherited(found.parent), ...found.methods] : []
  }
  return new Map(
    [...text.matchAll(PUBLISHED)].map(([, name = '', cls = '']) => [name, new Map(withInherited(cls))]),
  )
}

function sourcesIn(folders: readonly string[]): string {
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}
