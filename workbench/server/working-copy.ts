// The working copy on disk: a snapshot, and a journal of every change since, written before any page is told.
// If the process dies, the snapshot and the complete lines of its journals restore everything that was confirmed.
import { copyFile, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { saveAtomically } from '../workbook/files/atomic-save'
import type { SavedWorkbook } from '../workbook/open-workbook'
import {
  type JournalFile,
  type Journalled,
  journalFile,
  journalPath,
  journalsOf,
  type Line,
  linesOf,
} from './journal'
import type { RememberedGoogle } from './remembered-google'
import type { RevisionMessage } from './wire'

/** What a snapshot holds; the workbook is the JSON text of a SavedWorkbook. */
export interface Copied {
  readonly workbook: string
  readonly google: RememberedGoogle
}

/** The source file's state when it was copied; if its content differs now, the file was saved since. */
export interface Source {
  readonly path: string
  readonly size: number
  readonly changed: number
  /** SHA-256 of its bytes; absent in copies of earlier versions. */
  readonly digest?: string
}

interface Stored {
  readonly format: 'touchline-copy'
  readonly version: 1
  readonly generation: number
  readonly source: Source | null
  readonly google: RememberedGoogle
  readonly workbook: SavedWorkbook
}

export interface Recovered extends Pick<Stored, 'workbook' | 'google'> {
  readonly source: Source | null
  /** Revisions after the snapshot's. */
  readonly messages: readonly RevisionMessage[]
  /** False when a journal line could not be read; everything before it is here. */
  readonly isWhole: boolean
}

export interface WorkingCopy {
  readonly path: string
  /** Appends a change to the journal, whole or not at all. @throws when writing fails */
  note(line: Line): void
  /** Lines in the journal since the last snapshot. */
  length(): number
  /** Writes a new snapshot; changes made meanwhile go to the next journal. @throws when writing fails: nothing is lost then */
  save(content: Copied): Promise<void>
  close(): void
}

/** Opens the working copy at `path` (`….json`) for writing, after the existing generations. */
export async function openWorkingCopy(path: string, source: Source | null): Promise<WorkingCopy> {
  await mkdir(dirname(path), { recursive: true })
  await removeHalfWritten(path)
  let generation = 1 + Math.max(0, ...(await journalsOf(path)).map((journal) => journal.generation))
  let journal: JournalFile = journalFile(journalPath(path, generation))
  let lines = 0
  return {
    path,
    note(line) {
      journal.append(line)
      lines++
    },
    length: () => lines,
    async save({ workbook, google }) {
      journal.close()
      generation++
      journal = journalFile(journalPath(path, generation))
      lines = 0
      const own = generation
      const around = { format: 'touchline-copy', version: 1, generation, source, google }
      const text = `${JSON.stringify(around).slice(0, -1)},"workbook":${workbook}}`
      await saveAtomically(path, (temporary) => writeFile(temporary, text))
      for (const before of await journalsOf(path)) {
        if (before.generation < own) await rm(before.path, { force: true })
      }
    },
    close: () => journal.close(),
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
  const { lines, isWhole } = await journalled(path, stored.generation)
  const { workbook, source } = stored
  let { google } = stored
  const messages: RevisionMessage[] = []
  for (const line of lines) {
    if ('google' in line) google = line.google
    else messages.push(line.message)
  }
  return { workbook, source, google, messages, isWhole }
}

/** The lines since a generation, up to the first that cannot be read. */
async function journalled(path: string, since: number): Promise<Journalled> {
  const lines: Line[] = []
  for (const journal of await journalsOf(path)) {
    if (journal.generation < since) continue
    const found = linesOf(await readFile(journal.path, 'utf8'))
    for (const line of found.lines) lines.push(line)
    if (!found.isWhole) return { lines, isWhole: false }
  }
  return { lines, isWhole: true }
}

/** Keeps a snapshot and its journals beside, under `….old-1` and so on, before others take their place. */
export async function keepBeside(path: string): Promise<void> {
  const journals = await journalsOf(path)
  const isThere = (file: string): Promise<boolean> =>
    stat(file).then(
      () => true,
      () => false,
    )
  if (!(await isThere(path)) && journals.length === 0) return
  for (let count = 1; ; count++) {
    const aside = path.replace(/\.json$/, `.old-${count}.json`)
    if (await isThere(aside)) continue
    for (const journal of journals) await twin(journal.path, journalPath(aside, journal.generation))
    if (await isThere(path)) await twin(path, aside)
    return
  }
}

/** A second name needs no room on the disk; file systems without such names get a copy. */
async function twin(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
}

async function removeHalfWritten(path: string): Promise<void> {
  const names = await readdir(dirname(path))
  const left = names.filter((name) => name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp'))
  for (const name of left) await rm(join(dirname(path), name), { force: true })
}
