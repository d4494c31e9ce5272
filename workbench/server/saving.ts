// Keeps the working copy up to date: every revision goes to the journal at once, a snapshot follows when there is quiet.
import type { Opened } from './opening'
import type { RememberedGoogle } from './remembered-google'
import type { Room } from './room'
import type { RevisionMessage, Saved } from './wire'
import { type Copied, openWorkingCopy } from './working-copy'
import { Writer } from './writer'

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

/** Saves every change; nothing is written to the journal before the first snapshot. */
export async function saving(opened: Opened, room: Room, content: () => Copied): Promise<Saving> {
  const copy = await openWorkingCopy(opened.copyPath, opened.source)
  const told = telling(room, { state: 'saved', text: opened.copyPath })
  const written = new Writer(copy, content, told.tell)
  let isEnded = false
  let last: string | undefined
  const end = (): void => {
    isEnded = true
    written.stop()
    opened.release()
  }
  return {
    record(message) {
      if (!written.takes()) return
      const target = message.undoneRevisionId ?? message.redoneRevisionId
      // An undo may reach back before the journal began, and needs a snapshot then.
      const reachesBack = target !== undefined && !written.holds(target)
      written.note({ message })
      if (!reachesBack) return
      told.tell({ state: 'saving', text: 'Saving…' })
      void written.save()
    },
    recordGoogle(google) {
      const text = JSON.stringify(google)
      if (!written.takes() || text === last) return
      last = text
      written.note({ google })
    },
    saveNow: () => written.save(),
    state: told.shown,
    abandon: end,
    async close() {
      if (isEnded) return
      await written.save()
      end()
    },
  }
}

/** Tells the pages when the state of saving changes. */
function telling(room: Room, first: Saved): { tell(saved: Saved): void; shown(): Saved } {
  let shown = first
  return {
    tell(saved) {
      if (saved.state === shown.state && saved.text === shown.text) return
      shown = saved
      room.tell({ type: 'saved', saved })
    },
    shown: () => shown,
  }
}

/**
 * Applies the journal's revisions that follow the snapshot, before anything else writes. False when it had to stop: at an
 * undo of something older than the snapshot, which was never confirmed as saved.
 */
export async function replay(messages: readonly RevisionMessage[], room: Room): Promise<boolean> {
  for (const message of messages) {
    const taken = await room.receive(message).catch(() => false)
    if (!taken) return false
  }
  return true
}
