// Keeps the working copy up to date: every revision goes to the journal at once, a snapshot follows when there is quiet.
import type { Opened } from './opening'
import type { RememberedGoogle } from './remembered-google'
import type { Room } from './room'
import type { RevisionMessage, Saved } from './wire'
import { type Copied, openWorkingCopy } from './working-copy'

export interface Saving {
  /** Called for each revision before the pages hear of it. */
  record(message: RevisionMessage): void
  recordGoogle(google: RememberedGoogle): void
  saveNow(): Promise<void>
  state(): Saved
  /** Stops saving without a last snapshot: the journal has everything. */
  abandon(): void
  close(): Promise<void>
}

/** Lines in the journal from which a new snapshot is made. */
const MANY_LINES = 300
const QUIET_MS = 3_000

/** Saves every change; nothing is written to the journal before the first snapshot. */
export async function saving(opened: Opened, room: Room, content: () => Copied): Promise<Saving> {
  const copy = await openWorkingCopy(opened.copyPath, opened.source)
  const inJournal = new Set<string>()
  let isOpen = false
  let isAbandoned = false
  let last: string | undefined
  let shown: Saved = { state: 'saved', text: opened.copyPath }
  let timer: NodeJS.Timeout | undefined
  let under: Promise<void> | undefined
  const tell = (saved: Saved): void => {
    if (saved.state === shown.state && saved.text === shown.text) return
    shown = saved
    room.tell({ type: 'saved', saved })
  }
  const failed = (error: unknown): void =>
    tell({ state: 'failed', text: `Not saved: ${(error as Error).message}` })
  const note = (line: Parameters<typeof copy.note>[0]): void => {
    try {
      copy.note(line)
    } catch (error) {
      failed(error)
    }
    clearTimeout(timer)
    if (copy.length() > MANY_LINES) timer = setTimeout(() => void saveNow(), QUIET_MS)
  }
  const save = async (): Promise<void> => {
    clearTimeout(timer)
    try {
      inJournal.clear()
      await copy.save(content())
      isOpen = true
      tell({ state: 'saved', text: opened.copyPath })
    } catch (error) {
      failed(error)
    }
  }
  const saveNow = (): Promise<void> => {
    const next = (under ?? Promise.resolve()).then(save)
    under = next
    return next
  }
  return {
    record(message) {
      if (!isOpen || isAbandoned) return
      note({ message })
      const target = message.undoneRevisionId ?? message.redoneRevisionId
      // An undo may reach back before the journal began, and needs a snapshot then.
      if (target !== undefined && !inJournal.has(target)) {
        tell({ state: 'saving', text: 'Saving…' })
        void saveNow()
      }
      inJournal.add(message.nextRevisionId)
    },
    recordGoogle(google) {
      const text = JSON.stringify(google)
      if (!isOpen || isAbandoned || text === last) return
      last = text
      note({ google })
    },
    saveNow,
    state: () => shown,
    abandon() {
      clearTimeout(timer)
      isAbandoned = true
      copy.close()
    },
    async close() {
      clearTimeout(timer)
      if (isAbandoned) return
      await saveNow()
      copy.close()
    },
  }
}

/**
 * Applies the journal's revisions that follow the snapshot, before anything else writes. It stops at an undo of something
 * older than the snapshot, which was never confirmed as saved.
 */
export async function replay(messages: readonly RevisionMessage[], room: Room): Promise<void> {
  for (const message of messages) {
    const taken = await room.receive(message).catch(() => false)
    if (!taken) return
  }
}
