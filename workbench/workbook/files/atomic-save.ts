// Atomic saving: written to a temporary file, flushed to disk, then renamed.
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FileError } from './file-error'

/** Lets `write` fill a temporary file in the folder of `path`, then puts it in place; after a failure the temporary file is removed. */
export async function saveAtomically(
  path: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await write(temporary)
    await flush(temporary)
    await rename(temporary, path)
    await flushFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw saveError(path, error)
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The rename itself must reach the disk; systems that cannot flush a folder are left to do it themselves. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

function saveError(path: string, error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT')
    return new FileError(`The folder of ${path} does not exist. Make it first, or save elsewhere.`, {
      cause: error,
    })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new FileError(`${path} cannot be written: no permission. Save to another folder.`, {
      cause: error,
    })
  }
  if (code === 'EISDIR')
    return new FileError(`${path} is a folder. Give the name of a file.`, { cause: error })
  if (code === 'ENOSPC') return new FileError(`${path} was not saved: the disk is full.`, { cause: error })
  return error
}
