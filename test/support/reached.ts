// Which top-level names of src and sidebar the product reaches: what Google or the panel calls, and what that needs, name by name.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ImportSpecifier, type Module, type ModuleItem, parseSync } from '@swc/core'

/** What runs by itself: everything that Google calls, and the page of the panel. */
const ROOTS = [/^src\/entry\//, /^sidebar\/main\.tsx$/]

/** A file's top-level names with what each mentions, and what it imports, as `file#name` by local name. */
interface Source {
  readonly declared: ReadonlyMap<string, ReadonlySet<string>>
  readonly exported: readonly string[]
  readonly imported: ReadonlyMap<string, string>
  /** The files all of whose exports this one exports, too. */
  readonly passesOn: readonly string[]
  /** What statements without a name mention. */
  readonly bare: ReadonlySet<string>
}

const SOURCES = new Map<string, Source>()

/** Every file of the product's source, read once. */
function sources(): ReadonlyMap<string, Source> {
  if (SOURCES.size > 0) return SOURCES
  const files = ['src', 'sidebar'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  for (const file of files) if (/(?<!\.d)\.tsx?$/.test(file)) SOURCES.set(file, readSource(file))
  return SOURCES
}

function readSource(file: string): Source {
  const { body }: Module = parseSync(readFileSync(file, 'utf8'), {
    syntax: 'typescript',
    tsx: /x$/.test(file),
  })
  const declared = new Map<string, Set<string>>()
  const exported: string[] = []
  const imported = new Map<string, string>()
  const bare = new Set<string>()
  const passesOn: string[] = []
  for (const item of body) {
    if (item.type === 'ExportAllDeclaration') {
      passesOn.push(fileOf(file, item.source.value))
      continue
    }
    if (item.type === 'ExportNamedDeclaration') {
      const from = item.source ? fileOf(file, item.source.value) : ''
      for (const one of item.specifiers)
        if (from !== '' && one.type === 'ExportSpecifier')
          imported.set(one.orig.value, `${from}#${one.orig.value}`)
      continue
    }
    if (item.type === 'ImportDeclaration') {
      const from = fileOf(file, item.source.value)
      if (from)
        for (const one of item.specifiers) imported.set(one.local.value, `${from}#${importedName(one)}`)
      continue
    }
    const names = namesOf(item)
    const mentioned = identifiersIn(item)
    if (names.length === 0) for (const name of mentioned) bare.add(name)
    for (const name of names) declared.set(name, new Set([...(declared.get(name) ?? []), ...mentioned]))
    if (item.type === 'ExportDeclaration') exported.push(...names)
  }
  return { declared, exported, imported, bare, passesOn }
}

const importedName = (one: ImportSpecifier): string =>
  one.type === 'ImportSpecifier' ? (one.imported ?? one.local).value : '*'

/** The file that a relative import names; '' for a library or a style. */
function fileOf(file: string, path: string): string {
  const [whole = ''] = ['.ts', '.tsx']
    .map((end) => join(dirname(file), path + end))
    .filter((one) => existsSync(one))
  return path.startsWith('.') ? whole : ''
}

/** The names that a statement declares at the top of its file. */
function namesOf(item: ModuleItem): string[] {
  if (item.type === 'ExportDeclaration') return namesOf(item.declaration)
  if (item.type === 'VariableDeclaration')
    return item.declarations.flatMap(({ id }) =>
      id.type === 'Identifier' ? [id.value] : [...identifiersIn(id)],
    )
  if (item.type === 'FunctionDeclaration' || item.type === 'ClassDeclaration') return [item.identifier.value]
  if (item.type === 'TsInterfaceDeclaration' || item.type === 'TsTypeAliasDeclaration') return [item.id.value]
  return []
}

function identifiersIn(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found
  const { type, value } = node as { readonly type?: string; readonly value?: unknown }
  if (type === 'Identifier' && typeof value === 'string') found.add(value)
  for (const below of Object.values(node)) identifiersIn(below, found)
  return found
}

/** Where a name that a file mentions is declared, as `file#name`; '' where it is no top-level name of ours. */
function declaredAt(file: string, name: string): string {
  const source = sources().get(file)
  if (!source) return ''
  const [from, named = ''] = source.imported.get(name)?.split('#') ?? []
  if (from !== undefined) return declaredAt(from, named)
  if (source.declared.has(name)) return `${file}#${name}`
  return source.passesOn.map((one) => declaredAt(one, name)).find((key) => key !== '') ?? ''
}

/** Every name that is reached, as `file#name`. */
export function reachedNames(): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting: string[] = []
  const mention = (file: string, names: Iterable<string>): void => {
    for (const name of names) {
      const key = declaredAt(file, name)
      if (key === '' || reached.has(key)) continue
      reached.add(key)
      waiting.push(key)
    }
  }
  for (const [file, source] of sources())
    if (ROOTS.some((root) => root.test(file))) mention(file, [...source.declared.keys(), ...source.bare])
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const [file = '', name = ''] = key.split('#')
    const source = sources().get(file)
    if (source) mention(file, [...(source.declared.get(name) ?? []), ...source.bare])
  }
  return reached
}

/** What the files of a folder export, as `file#name`. */
export const exportedIn = (folder: string): string[] =>
  [...sources()].flatMap(([file, { exported }]) =>
    file.startsWith(folder) ? exported.map((name) => `${file}#${name}`) : [],
  )
