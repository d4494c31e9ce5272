// One writer a working copy: whoever opens it leaves a note beside it that says where; a second server is told instead.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { uptime } from 'node:os'
import { dirname } from 'node:path'
import { FileError } from '../workbook/files/file-error'

/** Another workbench holds the working copy; `address` is where it is served, '' while it is still opening. */
export class HeldError extends FileError {
  constructor(
    message: string,
    readonly address: string,
  ) {
    super(message)
  }
}

/** What one server holds. */
export interface Holder {
  /** Takes the working copy at a path, as often as this server likes; gives what gives it back. @throws HeldError */
  take(path: string, name: string): Promise<() => void>
  /** Says in every note where the server is. */
  servedAt(address: string): void
}

interface Note {
  readonly process: number
  readonly address: string
}

/** What servers of this process hold: a note of its number that is not here is from a process before it. */
const heldHere = new Set<string>()

export function holder(): Holder {
  const counts = new Map<string, number>()
  let address = ''
  const text = (): string => JSON.stringify({ process: process.pid, address } satisfies Note)
  return {
    async take(path, name) {
      const note = path.replace(/\.json$/, '.open')
      await mkdir(dirname(path), { recursive: true })
      if (!counts.has(note)) takeNew(note, text(), name)
      counts.set(note, 1 + (counts.get(note) ?? 0))
      let isGiven = false
      return () => {
        if (isGiven) return
        isGiven = true
        const left = (counts.get(note) ?? 1) - 1
        if (left > 0) return void counts.set(note, left)
        counts.delete(note)
        heldHere.delete(note)
        rmSync(note, { force: true })
      }
    },
    servedAt(url) {
      address = url
      for (const note of counts.keys()) writeFileSync(note, text())
    },
  }
}

/** Writes the note where there is none, or only one of a process that ended without taking it away. */
function takeNew(note: string, text: string, name: string): void {
  for (;;) {
    try {
      writeFileSync(note, text, { flag: 'wx' })
      heldHere.add(note)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = read(note)
    if (found && isAlive(note, found)) throw heldBy(found, note, name)
    takeAway(note, found)
  }
}

function read(note: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Note
  } catch {
    return undefined
  }
}

function isAlive(note: string, found: Note): boolean {
  if (found.process === process.pid) return heldHere.has(note)
  try {
    // The numbers of processes begin anew when the machine does.
    if (statSync(note).mtimeMs < Date.now() - uptime() * 1000) return false
    process.kill(found.process, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Two may find an old note at once: the second puts back what the first has written meanwhile. */
function takeAway(note: string, old: Note | undefined): void {
  const aside = `${note}.${process.pid}`
  try {
    renameSync(note, aside)
  } catch {
    return
  }
  if (JSON.stringify(read(aside)) !== JSON.stringify(old)) linkSync(aside, note)
  rmSync(aside, { force: true })
}

function heldBy({ process: id, address }: Note, note: string, name: string): HeldError {
  const where = address ? `at ${address} (process ${id})` : `by process ${id}`
  return new HeldError(
    `${name} is open already, ${where}; two workbenches would overwrite each other’s work. Use that page, or end that workbench first. If none runs there, delete ${note}.`,
    address,
  )
}
