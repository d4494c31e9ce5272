// Sends the replica's revisions to the server, one at a time, and again until they are answered.
import type { RevisionMessage } from '../server/wire'
import { ask, Refused } from './link'

type Listener = (message: RevisionMessage) => void

const RETRY_MS = 1_000
const REVISIONS = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE'])

/**
 * The library's transport. A revision that came too late needs no answer: the stream brings the ones it missed, and
 * the session sends it again after them.
 */
export function outbound(diverged: () => void) {
  const listeners: Listener[] = []
  const send = async (message: RevisionMessage): Promise<void> => {
    for (;;) {
      try {
        await ask('/message', { message })
        return
      } catch (error) {
        if (error instanceof Refused) {
          diverged()
          return
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
  }
  return {
    transport: {
      sendMessage: async (message: RevisionMessage) => {
        if (REVISIONS.has(message.type)) await send(message)
      },
      onNewMessage: (_: string, listener: Listener) => {
        listeners.push(listener)
      },
      leave: () => undefined,
    },
    deliver: (message: RevisionMessage) => {
      for (const listener of listeners) listener(message)
    },
  }
}
