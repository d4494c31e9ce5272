// Chooses what to open: the working copy if it is up to date, else the file it was made from, else the demo.
import { createHash } from 'node:crypto'
import { rename, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { demoSheets } from '../demo/demo-sheets'
import { dayOfInstant } from '../night/calendar'
import { openFile } from '../workbook/files/open-file'
import { expandedGrids } from '../workbook/grid-data'
import { library } from '../workbook/library'
import { createWorkbook, type OpenWorkbook, openSavedWorkbook } from '../workbook/open-workbook'
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
  /** A notice for the user; '' for none. */
  readonly notice: string
}

export interface OpeningOptions {
  /** Where working copies are. */
  readonly folder: string
  readonly zone: string
  readonly now: number
  /** Ignores the working copy, which is put aside. */
  readonly afresh?: boolean
}

const DEMO = 'touchline-demo'

/** Reads a file, or makes the demo without one; nothing on disk changes. @throws FileError with what is wrong with the file */
export async function opening(file: string | undefined, options: OpeningOptions): Promise<Opened> {
  const name = file === undefined ? 'Demo pipeline' : basename(file, extname(file))
  const copyPath = join(options.folder, `${file === undefined ? DEMO : copyName(file)}.json`)
  const source = file === undefined ? null : await sourceOf(file)
  const { zone, now, afresh } = options
  const found = { name, copyPath, source, messages: [], notice: '' }
  const copy = afresh ? undefined : await recoverWorkingCopy(copyPath).catch(() => 'damaged' as const)
  if (copy && copy !== 'damaged' && isOf(copy, source)) {
    const { google, messages, workbook: saved } = copy
    const data = expandedGrids(library, saved.data)
    const workbook = openSavedWorkbook({ ...saved, data }, { keepsHistory: true })
    const notice = file === undefined ? '' : `Your working copy of ${basename(file)} was taken up again.`
    return { ...found, workbook, google, messages, notice, putsAside: false, isNewDemo: false }
  }
  const workbook =
    file === undefined
      ? createWorkbook({ sheets: demoSheets(dayOfInstant(now, zone)), zone, keepsHistory: true })
      : await openFile(file, { zone, keepsHistory: true })
  const why =
    copy === 'damaged' ? 'The working copy was damaged' : `${basename(file ?? '')} was changed since`
  const notice = copy ? `${why}, so the file was opened anew. The working copy before it is kept beside.` : ''
  return { ...found, workbook, notice, putsAside: true, isNewDemo: file === undefined }
}

function isOf(copy: Recovered, source: Source | null): boolean {
  if (!copy.source || !source) return copy.source === source
  return copy.source.size === source.size && copy.source.changed === source.changed
}

/** A missing file is reported when it is opened. */
async function sourceOf(file: string): Promise<Source | null> {
  const found = await stat(file).catch(() => undefined)
  return found ? { path: resolve(file), size: found.size, changed: found.mtimeMs } : null
}

/** Files of the same name in different folders get different copies. */
function copyName(file: string): string {
  const stem =
    basename(file, extname(file))
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .slice(0, 60) || 'file'
  return `${stem}-${createHash('sha256').update(resolve(file)).digest('hex').slice(0, 8)}`
}

/** Renames the working copy at a path, if there is one. */
export async function putAside(path: string): Promise<void> {
  for (let count = 1; ; count++) {
    const aside = path.replace(/\.json$/, `.old-${count}.json`)
    if (await stat(aside).catch(() => undefined)) continue
    await rename(path, aside).catch(() => undefined)
    return
  }
}
