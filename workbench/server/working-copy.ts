// The working copy on disk: a snapshot, and a journal of every change since, written before any page is told.
// If the process dies, the snapshot and the complete lines of its journals restore everything that was confirmed.
import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { saveAtomically } from '../workbook/files/atomic-save'
import type { SavedWorkbook } from '../workbook/open-workbook'
import type { RememberedGoogle } from './remembered-google'
import type { RevisionMessage } from './wire'

/** What a snapshot holds; the workbook is the JSON text of a SavedWorkbook. */
export interface Copied {
  readonly workbook: string
  readonly google: RememberedGoogle
}

/** The source file's state when it was copied; if it differs now, the file was saved since. */
export interface Source {
  readonly path: string
  readonly size: number
  readonly changed: number
}

interface Stored {
  readonly format: 'touchline-copy'
  readonly version: 1
  readonly generation: number
  readonly source: Source | null
  readonly google: RememberedGoogle
  readonly workbook: SavedWorkbook
}

type Line = { readonly message: RevisionMessage } | { readonly google: RememberedGoogle }

export interface Recovered extends Pick<Stored, 'workbook' | 'google'> {
  readonly source: Source | null
  /** Revisions after the snapshot's. */
  readonly messages: readonly RevisionMessage[]
}

export interface WorkingCopy {
  readonly path: string
  /** Writes a change to the journal; it is on disk when this returns. @throws when writing fails */
  note(line: Line): void
  /** Lines in the journal since the last snapshot. */
  length(): number
  /** Writes a new snapshot; changes made meanwhile go to the next journal. */
  save(content: Copied): Promise<void>
  close(): void
}

/** Opens the working copy at `path` (`….json`) for writing, after the existing generations. */
export async function openWorkingCopy(path: string, source: Source | null): Promise<WorkingCopy> {
  await mkdir(dirname(path), { recursive: true })
  await removeHalfWritten(path)
  let generation = 1 + Math.max(0, ...(await journalsOf(path)).map((journal) => journal.generation))
  let file: number | undefined
  let lines = 0
  const close = (): void => {
    if (file !== undefined) closeSync(file)
    file = undefined
  }
  return {
    path,
    note(line) {
      file ??= openSync(journalPath(path, generation), 'a')
      writeSync(file, `${JSON.stringify(line)}\n`)
      lines++
    },
    length: () => lines,
    async save({ workbook, google }) {
      close()
      generation++
      lines = 0
      const own = generation
      const around = { format: 'touchline-copy', version: 1, generation, source, google }
      const text = `${JSON.stringify(around).slice(0, -1)},"workbook":${workbook}}`
      await saveAtomically(path, (temporary) => writeFile(temporary, text))
      for (const journal of await journalsOf(path)) {
        if (journal.generation < own) await rm(journal.path, { force: true })
      }
    },
    close,
  }
}

/** What a working copy holds; undefined where there is none. @throws Error when its snapshot is damaged */
export async function recoverWorkingCopy(path: string): Promise<Recovered | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const stored = JSON.parse(text) as Stored
  if (stored.format !== 'touchline-copy' || stored.version !== 1) {
    throw new Error(`${path} is not a working copy of this workbench.`)
  }
  const lines: Line[] = []
  for (const journal of await journalsOf(path)) {
    if (journal.generation >= stored.generation) lines.push(...linesOf(await readFile(journal.path, 'utf8')))
  }
  const { workbook, source } = stored
  let { google } = stored
  const messages: RevisionMessage[] = []
  for (const line of lines) {
    if ('google' in line) google = line.google
    else messages.push(line.message)
  }
  return { workbook, source, google, messages }
}

/** An incomplete last line was being written when the process died, and was never confirmed. */
function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

async function removeHalfWritten(path: string): Promise<void> {
  const names = await readdir(dirname(path))
  const left = names.filter((name) => name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp'))
  for (const name of left) await rm(join(dirname(path), name), { force: true })
}

function journalPath(path: string, generation: number): string {
  return `${path.replace(/\.json$/, '')}.${generation}.journal`
}

async function journalsOf(path: string): Promise<{ path: string; generation: number }[]> {
  const stem = `${basename(path).replace(/\.json$/, '')}.`
  const names = await readdir(dirname(path)).catch(() => [])
  return names
    .filter((name) => name.startsWith(stem) && /^\d+\.journal$/.test(name.slice(stem.length)))
    .map((name) => ({
      path: join(dirname(path), name),
      generation: Number.parseInt(name.slice(stem.length), 10),
    }))
    .sort((one, other) => one.generation - other.generation)
}
