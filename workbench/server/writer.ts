// Writes the lines and snapshots of a working copy in their order. What a disk does not take is kept, said, and tried again
// every few seconds.
import type { Line } from './journal'
import type { Saved } from './wire'
import type { Copied, WorkingCopy } from './working-copy'

export interface Writer {
  /** Whether lines are taken: from the first snapshot on. */
  isOpen(): boolean
  note(line: Line): void
  /** Whether the journal holds a revision. */
  holds(revision: string): boolean
  /** Writes a snapshot, after those under way. */
  save(): Promise<void>
  stop(): void
}

/** Lines in the journal from which a new snapshot is made. */
const MANY_LINES = 300
const QUIET_MS = 3_000
const RETRY_MS = 2_000

/** `content` gives what a snapshot holds, `tell` hears how saving stands. */
export function writer(copy: WorkingCopy, content: () => Copied, tell: (saved: Saved) => void): Writer {
  const held = new Set<string>()
  const unwritten: Line[] = []
  const is = { open: false, wanted: false, saving: false, stopped: false }
  /** How many of the unwritten lines are in the snapshot that is being written. */
  let covered = 0
  let timer: NodeJS.Timeout | undefined
  let under: Promise<void> = Promise.resolve()
  const failed = (error: unknown): void => tell({ state: 'failed', text: inWords(error as Error) })
  const later = (work: () => void, ms: number): void => {
    clearTimeout(timer)
    if (!is.stopped) timer = setTimeout(work, ms)
  }
  const writeOut = (): void => {
    // Written before that snapshot, they would be applied twice; if it fails, they go first.
    if (covered > 0) return
    try {
      for (let line = unwritten[0]; line; line = unwritten[0]) {
        copy.note(line)
        unwritten.shift()
      }
    } catch (error) {
      failed(error)
    }
    if (is.saving) return
    if (is.wanted) later(() => void save(), RETRY_MS)
    else if (unwritten.length > 0) later(writeOut, RETRY_MS)
    else {
      tell({ state: 'saved', text: copy.path })
      if (copy.length() > MANY_LINES) later(() => void save(), QUIET_MS)
    }
  }
  const snapshot = async (): Promise<void> => {
    clearTimeout(timer)
    is.saving = true
    held.clear()
    try {
      // Making the content may end an open revision, which still belongs to the journal before.
      const made = content()
      covered = unwritten.length
      await copy.save(made)
      is.open = true
      is.wanted = false
      unwritten.splice(0, covered)
    } catch (error) {
      is.wanted = true
      failed(error)
    }
    covered = 0
    is.saving = false
    writeOut()
  }
  const save = (): Promise<void> => {
    is.wanted = true
    under = under.then(snapshot)
    return under
  }
  return {
    isOpen: () => is.open,
    note(line) {
      if ('message' in line) held.add(line.message.nextRevisionId)
      unwritten.push(line)
      writeOut()
    },
    holds: (revision) => held.has(revision),
    save,
    stop() {
      is.stopped = true
      clearTimeout(timer)
      copy.close()
    },
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function inWords(error: Error): string {
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  const why =
    code && FULL.has(code) ? 'the disk is full; make some room.' : error.message.replace(/\.?$/, '.')
  return `Not saved: ${why} It is tried again every few seconds.`
}
