// Reads notes, merged cells, filters and validations from the XML of an .xlsx, because exceljs fails on some of them or expands them hugely.
import type { ZipEntry } from './zip'

/** A validation as the file has it, in the form the writing library takes. */
export interface FileValidation {
  readonly type: string
  readonly operator?: string
  readonly formulae: readonly string[]
  readonly allowBlank?: boolean
  readonly showErrorMessage?: boolean
  readonly errorStyle?: string
  readonly error?: string
  readonly errorTitle?: string
  readonly showInputMessage?: boolean
  readonly prompt?: string
  readonly promptTitle?: string
}

export interface SheetParts {
  readonly notes: Readonly<Record<string, string>>
  readonly merges: readonly string[]
  readonly validations: readonly { readonly ranges: readonly string[]; readonly validation: FileValidation }[]
  readonly filter?: FileFilter
}

/** The sheet's filter: its range, and by column of the range, from 0, the texts it shows; null for another condition. */
export interface FileFilter {
  readonly range: string
  readonly columns: readonly { readonly column: number; readonly shown: readonly string[] | null }[]
}

const NO_PARTS: SheetParts = { notes: {}, merges: [], validations: [] }

/** The parts of each sheet, by its name. */
export function sheetParts(entries: readonly ZipEntry[]): Map<string, SheetParts> {
  const files = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]))
  const targets = relations(files, 'xl/workbook.xml')
  const parts = new Map<string, SheetParts>()
  for (const sheet of elements(textOf(files, 'xl/workbook.xml'), 'sheet')) {
    const path = targets.get(sheet.attributes['r:id'] ?? sheet.attributes.id ?? '')?.target
    parts.set(sheet.attributes.name ?? '', path ? partsOf(files, path) : NO_PARTS)
  }
  return parts
}

function partsOf(files: ReadonlyMap<string, ZipEntry>, path: string): SheetParts {
  const bytes = files.get(path)?.read()
  if (!bytes) return NO_PARTS
  // They all come after the cells, which are most of the file.
  const text = bytes.toString('utf8', Math.max(0, bytes.lastIndexOf('sheetData')))
  const comments = [...relations(files, path).values()].find(({ type }) => type.endsWith('/comments'))
  const filter = elements(text, 'autoFilter').flatMap(filterOf)[0]
  return {
    ...(filter ? { filter } : {}),
    notes: comments ? notesOf(textOf(files, comments.target)) : {},
    merges: elements(text, 'mergeCell').flatMap(({ attributes }) => attributes.ref ?? []),
    validations: elements(text, 'dataValidation').flatMap(validationOf),
  }
}

function notesOf(text: string): Record<string, string> {
  const notes: Record<string, string> = {}
  for (const { attributes, body } of elements(text, 'comment')) {
    const lines = elements(body, 't').map((part) => decoded(part.body))
    if (attributes.ref && lines.length) notes[attributes.ref] = lines.join('').trim()
  }
  return notes
}

function filterOf({ attributes, body }: Element): FileFilter[] {
  const columns = elements(body, 'filterColumn').map((column) => ({
    column: Number(column.attributes.colId),
    shown: shownTexts(column.body),
  }))
  return attributes.ref ? [{ range: attributes.ref, columns }] : []
}

function shownTexts(body: string): string[] | null {
  const list = elements(body, 'filters')[0]
  if (!list || /<(?:\w+:)?dateGroupItem/.test(list.body)) return null
  const texts = elements(list.body, 'filter').map(({ attributes }) => attributes.val ?? '')
  return isTrue(list.attributes.blank) ? [...texts, ''] : texts
}

function validationOf({ attributes, body }: Element): SheetParts['validations'] {
  const ranges = (attributes.sqref ?? elements(body, 'sqref')[0]?.body ?? '').split(/\s+/).filter(Boolean)
  if (!ranges.length || !attributes.type) return []
  const formulae = ['formula1', 'formula2'].flatMap((name) => {
    const formula = elements(body, name)[0]?.body
    return formula === undefined ? [] : decoded(elements(formula, 'f')[0]?.body ?? formula)
  })
  const { type, operator, errorStyle, error, errorTitle, prompt, promptTitle } = attributes
  const validation = {
    type,
    formulae,
    allowBlank: isTrue(attributes.allowBlank),
    showErrorMessage: isTrue(attributes.showErrorMessage),
    showInputMessage: isTrue(attributes.showInputMessage),
    ...(operator ? { operator } : {}),
    ...(errorStyle ? { errorStyle } : {}),
    ...(error ? { error } : {}),
    ...(errorTitle ? { errorTitle } : {}),
    ...(prompt ? { prompt } : {}),
    ...(promptTitle ? { promptTitle } : {}),
  }
  return [{ ranges, validation }]
}

function relations(
  files: ReadonlyMap<string, ZipEntry>,
  path: string,
): Map<string, { type: string; target: string }> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`
  const found = elements(textOf(files, file), 'Relationship').map(({ attributes }) => {
    const target = resolved(folder, attributes.Target ?? '')
    return [attributes.Id ?? '', { type: attributes.Type ?? '', target }] as const
  })
  return new Map(found)
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') path.pop()
    else if (part !== '.') path.push(part)
  }
  return path.join('/')
}

function textOf(files: ReadonlyMap<string, ZipEntry>, path: string): string {
  return files.get(path)?.read().toString('utf8') ?? ''
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>
  readonly body: string
}

/** The elements of a name, whatever their prefix; elements of one name do not nest in these files. */
function elements(text: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
  return Array.from(text.matchAll(pattern), ([, attributes, body]) => ({
    attributes: attributesOf(attributes ?? ''),
    body: body ?? '',
  }))
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) attributes[name] = decoded(double ?? single ?? '')
  }
  return attributes
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
