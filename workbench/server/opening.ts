// Chooses what to open: the working copy if it is up to date, else the file it was made from, else the demo.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { demoSheets } from '../demo/demo-sheets'
import { dayOfInstant } from '../night/calendar'
import { openFile } from '../workbook/files/open-file'
import { rememberSource } from '../workbook/files/save-workbook'
import { expandedGrids } from '../workbook/grid-data'
import { library } from '../workbook/library'
import { createWorkbook, type OpenWorkbook, openSavedWorkbook } from '../workbook/open-workbook'
import type { Holder } from './holding'
import type { RememberedGoogle } from './remembered-google'
import type { RevisionMessage } from './wire'
import { type Recovered, recoverWorkingCopy, type Source } from './working-copy'

export interface Opened {
  readonly name: string
  readonly copyPath: string
  readonly source: Source | null
  readonly workbook: OpenWorkbook
  readonly google?: RememberedGoogle
  /** True when an existing working copy must be put aside, because what opens does not come from it. */
  readonly putsAside: boolean
  /** True for a new demo in which Touchline has not run yet. */
  readonly isNewDemo: boolean
  /** Journal entries to apply first. */
  readonly messages: readonly RevisionMessage[]
  /** False when a line of its journal could not be read: the journal is kept beside. */
  readonly isWhole: boolean
  /** A notice for the user; '' for none. */
  readonly notice: string
  /** Gives the working copy back, for others to write. */
  release(): void
}

export interface OpeningOptions {
  /** Where working copies are. */
  readonly folder: string
  readonly zone: string
  readonly locale: string
  readonly now: number
  /** Ignores the working copy, which is put aside. */
  readonly afresh?: boolean
  /** Where the file's bytes lie while they are tried, when they are not in their place yet. */
  readonly staged?: string
  /** Holds the working copy for the server that opens it. */
  readonly holder: Holder
}

const DEMO = 'touchline-demo'

/**
 * Reads a file, or makes the demo without one, and holds its working copy; nothing else on disk changes.
 * @throws FileError with what is wrong with the file, HeldError when another workbench has it open
 */
export async function opening(file: string | undefined, options: OpeningOptions): Promise<Opened> {
  const copyPath = join(options.folder, `${file === undefined ? DEMO : copyName(file)}.json`)
  const release = await options.holder.take(copyPath, file === undefined ? 'The demo' : basename(file))
  try {
    return { ...(await found(file, copyPath, options)), release }
  } catch (error) {
    release()
    throw error
  }
}

type Found = Omit<Opened, 'release'>

async function found(file: string | undefined, copyPath: string, options: OpeningOptions): Promise<Found> {
  const name = file === undefined ? 'Demo pipeline' : basename(file, extname(file))
  const { zone, locale, now, afresh, staged } = options
  const bytes = staged ?? file
  const source = file === undefined || bytes === undefined ? null : await sourceOf(file, bytes)
  const around = { name, copyPath, source, messages: [], notice: '', isWhole: true }
  const copy = afresh ? undefined : await recoverWorkingCopy(copyPath).catch(() => 'damaged' as const)
  if (copy && copy !== 'damaged' && isOf(copy, source))
    return { ...around, ...(await takenUp(copy, file, bytes)) }
  // One that was kept beside is opened like any file, with its journals.
  const kept = file?.endsWith('.json') ? await recoverWorkingCopy(file).catch(() => undefined) : undefined
  if (kept)
    return { ...around, ...(await takenUp(kept, file, kept.source?.path)), notice: '', putsAside: true }
  const workbook =
    bytes === undefined
      ? createWorkbook({ sheets: demoSheets(dayOfInstant(now, zone)), zone, locale, keepsHistory: true })
      : await openFile(bytes, { zone, locale, keepsHistory: true })
  const why =
    copy === 'damaged' ? 'The working copy was damaged' : `${basename(file ?? '')} was changed since`
  const notice = copy ? `${why}, so the file was opened anew. The working copy before it is kept beside.` : ''
  return { ...around, workbook, notice, putsAside: true, isNewDemo: file === undefined }
}

/** `original` is where the file may be from which the copy was made; what only that has is kept from it. */
async function takenUp(copy: Recovered, file: string | undefined, original: string | undefined) {
  const { google, messages, isWhole, workbook: saved } = copy
  const data = expandedGrids(library, saved.data)
  const workbook = openSavedWorkbook({ ...saved, data }, { keepsHistory: true })
  if (original !== undefined) {
    const isThere = isOf(copy, await sourceOf(original, original))
    rememberSource(workbook, original, isThere ? await readFile(original) : undefined)
  }
  const notice = file === undefined ? '' : `Your working copy of ${basename(file)} was taken up again.`
  return { workbook, google, messages, notice, isWhole, putsAside: false, isNewDemo: false }
}

/** Whether the copy was made from these bytes; the same ones may have been written again. */
function isOf(copy: Recovered, source: Source | null): boolean {
  if (!copy.source || !source) return copy.source === source
  if (copy.source.size !== source.size) return false
  return copy.source.changed === source.changed || copy.source.digest === source.digest
}

/** A missing file is reported when it is opened. */
async function sourceOf(file: string, bytes: string): Promise<Source | null> {
  const found = await stat(bytes).catch(() => undefined)
  if (!found?.isFile()) return null
  const hash = createHash('sha256')
  await pipeline(createReadStream(bytes), hash)
  return { path: resolve(file), size: found.size, changed: found.mtimeMs, digest: hash.digest('hex') }
}

/** Files of the same name in different folders get different copies. */
function copyName(file: string): string {
  const stem =
    basename(file, extname(file))
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .slice(0, 60) || 'file'
  return `${stem}-${createHash('sha256').update(resolve(file)).digest('hex').slice(0, 8)}`
}
