// The journals beside a snapshot: a change a line, each whole or not there, one file for each generation.
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { RememberedGoogle } from './remembered-google'
import type { RevisionMessage } from './wire'

export type Line = { readonly message: RevisionMessage } | { readonly google: RememberedGoogle }

export interface JournalFile {
  /** Appends a line: whole when this returns, not there when it throws. @throws when writing fails */
  append(line: Line): void
  close(): void
}

/** The journal at a path, made by its first line. */
export function journalFile(path: string): JournalFile {
  let file: number | undefined
  const close = (): void => {
    if (file !== undefined) closeSync(file)
    file = undefined
  }
  return {
    append(line) {
      file ??= openSync(path, 'a')
      const { size } = fstatSync(file)
      try {
        writeWhole(file, Buffer.from(`${JSON.stringify(line)}\n`))
      } catch (error) {
        takeBack(file, size)
        // The next try opens it anew: the folder may have been away.
        close()
        throw error
      }
    },
    close,
  }
}

/** A disk that becomes full takes the beginning, and says so only at the next call. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function takeBack(file: number, size: number): void {
  try {
    ftruncateSync(file, size)
  } catch {
    // What cannot be cut off here is passed over by the reader, as the line that a killed process left.
  }
}

export interface Journalled {
  readonly lines: readonly Line[]
  /** False when a line cannot be read: what follows it builds on it, and is left out. */
  readonly isWhole: boolean
}

/** The lines of a journal's text. An incomplete last line was being written when the process died: never confirmed. */
export function linesOf(text: string): Journalled {
  const lines: Line[] = []
  for (const given of text.split('\n').slice(0, -1)) {
    const line = lineOf(given)
    if (!line) return { lines, isWhole: false }
    lines.push(line)
  }
  return { lines, isWhole: true }
}

function lineOf(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as { message?: object; google?: object } | null
    return line?.message || line?.google ? (line as Line) : undefined
  } catch {
    return undefined
  }
}

/** Where the journal of a generation lies, beside the snapshot at `path` (`….json`). */
export function journalPath(path: string, generation: number): string {
  return `${path.replace(/\.json$/, '')}.${generation}.journal`
}

/** The journals beside a snapshot, oldest first. */
export async function journalsOf(path: string): Promise<{ path: string; generation: number }[]> {
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
