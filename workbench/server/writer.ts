// Writes the lines and snapshots of a working copy in their order. What a disk does not take is kept, said, and tried again
// every few seconds.
import type { Line } from './journal'
import type { Saved } from './wire'
import type { Copied, WorkingCopy } from './working-copy'

/** Lines in the journal from which a new snapshot is made. */
const MANY_LINES = 300
const QUIET_MS = 3_000
const RETRY_MS = 2_000

export class Writer {
  private readonly held = new Set<string>()
  private readonly unwritten: Line[] = []
  /** How many of the unwritten lines are in the snapshot that is being written. */
  private covered = 0
  private isTaking = false
  private isWanted = false
  private isSaving = false
  private isStopped = false
  private timer: NodeJS.Timeout | undefined
  private under: Promise<void> = Promise.resolve()

  /**
   * @param content gives what a snapshot holds
   * @param tell hears how saving stands
   */
  constructor(
    private readonly copy: WorkingCopy,
    private readonly content: () => Copied,
    private readonly tell: (saved: Saved) => void,
  ) {}

  /** Whether lines are taken: from the first snapshot on, until it is stopped. */
  takes(): boolean {
    return this.isTaking && !this.isStopped
  }

  note(line: Line): void {
    if ('message' in line) this.held.add(line.message.nextRevisionId)
    this.unwritten.push(line)
    this.writeOut()
  }

  /** Whether the journal holds a revision. */
  holds(revision: string): boolean {
    return this.held.has(revision)
  }

  /** Writes a snapshot, after those under way. */
  save(): Promise<void> {
    this.isWanted = true
    this.under = this.under.then(() => this.snapshot())
    return this.under
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
    this.copy.close()
  }

  private writeOut(): void {
    // Written before that snapshot, they would be applied twice; if it fails, they go first.
    if (this.covered > 0 || this.isStopped) return
    try {
      for (let line = this.unwritten[0]; line; line = this.unwritten[0]) {
        this.copy.note(line)
        this.unwritten.shift()
      }
    } catch (error) {
      this.failed(error)
    }
    if (!this.isSaving) this.plan()
  }

  /** What is to be done next, and when. */
  private plan(): void {
    clearTimeout(this.timer)
    const save = (): void => void this.save()
    if (this.isWanted) this.later(save, RETRY_MS)
    else if (this.unwritten.length > 0) this.later(() => this.writeOut(), RETRY_MS)
    else {
      this.tell({ state: 'saved', text: this.copy.path })
      if (this.copy.length() > MANY_LINES) this.later(save, QUIET_MS)
    }
  }

  private later(work: () => void, ms: number): void {
    if (!this.isStopped) this.timer = setTimeout(work, ms)
  }

  private async snapshot(): Promise<void> {
    clearTimeout(this.timer)
    this.isSaving = true
    this.held.clear()
    try {
      // Making the content may end an open revision, which still belongs to the journal before.
      const made = this.content()
      this.covered = this.unwritten.length
      await this.copy.save(made)
      this.isTaking = true
      this.isWanted = false
      this.unwritten.splice(0, this.covered)
    } catch (error) {
      this.isWanted = true
      this.failed(error)
    }
    this.covered = 0
    this.isSaving = false
    this.writeOut()
  }

  private failed(error: unknown): void {
    this.tell({ state: 'failed', text: inWords(error as Error) })
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function inWords(error: Error): string {
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  const why =
    code && FULL.has(code) ? 'the disk is full; make some room.' : error.message.replace(/\.?$/, '.')
  return `Not saved: ${why} It is tried again every few seconds.`
}
