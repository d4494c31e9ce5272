// Reads notes, merged cells, filters and validations from the XML of an .xlsx, because exceljs fails on some of them or expands them hugely.

import { type FileChart, ownAnchors } from './xlsx-charts-in'
import { type FileFormat, formatsIn } from './xlsx-formats'
import { type FileLink, linksIn } from './xlsx-links'
import { namesIn } from './xlsx-names'
import { folderOf, relationsIn, relationsPath } from './xlsx-relations'
import { decoded, type Element, elements, isTrue } from './xml-text'
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

export interface PlacedValidation {
  readonly ranges: readonly string[]
  readonly validation: FileValidation
  /** The element as the file has it. */
  readonly text: string
}

export interface SheetParts {
  /** The sheet's part. */
  readonly path: string
  readonly notes: Readonly<Record<string, string>>
  readonly merges: readonly string[]
  readonly validations: readonly PlacedValidation[]
  readonly formats: readonly FileFormat[]
  /** Those of scripts. */
  readonly charts: readonly FileChart[]
  readonly links: readonly FileLink[]
  readonly filter?: FileFilter
  /** Ranges that have a name, by it. */
  readonly names?: Readonly<Record<string, string>>
}

/** The sheet's filter: its range, and by column of the range, from 0, the texts it shows; null for another condition. */
export interface FileFilter {
  readonly range: string
  readonly columns: readonly { readonly column: number; readonly shown: readonly string[] | null }[]
}

/** A part of the file, by its path. */
type PartEntry = Pick<ZipEntry, 'name' | 'read'>

const NO_PARTS: SheetParts = {
  ...{ path: '', notes: {}, merges: [], validations: [] },
  ...{ formats: [], charts: [], links: [] },
}

/** The parts of each sheet, by its name. */
export function sheetParts(entries: readonly PartEntry[]): Map<string, SheetParts> {
  const files = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]))
  const targets = relations(files, 'xl/workbook.xml')
  const parts = new Map<string, SheetParts>()
  const names = namesIn(textOf(files, 'xl/workbook.xml'))
  const styles = elements(textOf(files, 'xl/styles.xml'), 'dxfs')[0]?.body ?? ''
  const dxfs = elements(styles, 'dxf').map(({ text }) => text)
  for (const sheet of elements(textOf(files, 'xl/workbook.xml'), 'sheet')) {
    const path = targets.get(sheet.attributes['r:id'] ?? sheet.attributes.id ?? '')?.target
    const { name = '' } = sheet.attributes
    const named = names.get(name)
    parts.set(name, { ...(path ? partsOf(files, path, dxfs) : NO_PARTS), ...(named ? { names: named } : {}) })
  }
  return parts
}

function partsOf(files: ReadonlyMap<string, PartEntry>, path: string, dxfs: readonly string[]): SheetParts {
  const bytes = files.get(path)?.read()
  if (!bytes) return NO_PARTS
  // They all come after the cells, which are most of the file.
  const text = bytes.toString('utf8', Math.max(0, bytes.lastIndexOf('sheetData')))
  const comments = [...relations(files, path).values()].find(({ type }) => type.endsWith('/comments'))
  const filter = elements(text, 'autoFilter').flatMap(filterOf)[0]
  return {
    path,
    ...(filter ? { filter } : {}),
    formats: formatsIn(text, dxfs),
    notes: comments ? notesOf(textOf(files, comments.target)) : {},
    charts: chartsOf(files, path),
    links: linksIn(text, textOf(files, relationsPath(path))),
    merges: elements(text, 'mergeCell').flatMap(({ attributes }) => attributes.ref ?? []),
    validations: elements(text, 'dataValidation').flatMap(validationOf),
  }
}

function chartsOf(files: ReadonlyMap<string, PartEntry>, path: string): FileChart[] {
  const drawing = [...relations(files, path).values()].find(({ type }) => type.endsWith('/drawing'))?.target
  if (!drawing) return []
  const targets = relations(files, drawing)
  const partOf = (id: string): string => textOf(files, targets.get(id)?.target ?? '')
  return ownAnchors(textOf(files, drawing), partOf).map(({ chart }) => chart)
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

function validationOf({ attributes, body, text }: Element): SheetParts['validations'] {
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
  return [{ ranges, validation, text }]
}

function relations(files: ReadonlyMap<string, PartEntry>, path: string): ReturnType<typeof relationsIn> {
  return relationsIn(textOf(files, relationsPath(path)), folderOf(path))
}

function textOf(files: ReadonlyMap<string, PartEntry>, path: string): string {
  return files.get(path)?.read().toString('utf8') ?? ''
}
