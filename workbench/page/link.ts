// The connection to the server: one stream of events, and requests with JSON answers.
import type { ServerEvent } from '../server/wire'

/** This page's client id, made by the early script. */
export const CLIENT: string = globalThis.early?.client ?? crypto.randomUUID()

/** A refusal by the server; its message is for the user. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Posts to the server. @throws Refused with its words, TypeError when it does not answer */
export async function ask<T>(path: string, given: object): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client: CLIENT, ...given }),
  })
  return answerOf<T>(response)
}

/** Reads an answer. @throws Refused with the server's words */
export async function answerOf<T>(response: Response): Promise<T> {
  const answer = await response.json()
  if (!response.ok) throw new Refused(String(answer.error ?? response.statusText))
  return answer as T
}

/**
 * Listens to the server. Events are queued until `hear` is set, so that none between the first event and the
 * snapshot is lost. Resolves when the stream is open.
 */
export function listen(
  lost: (isLost: boolean) => void,
): Promise<(hear: (event: ServerEvent) => void) => void> {
  const stream = new EventSource(`/events?client=${CLIENT}`)
  const kept: ServerEvent[] = []
  let hear: ((event: ServerEvent) => void) | undefined
  let opened = false
  return new Promise((resolve) => {
    stream.addEventListener('message', ({ data }) => {
      const event = JSON.parse(data) as ServerEvent
      if (event.type === 'hello') {
        // Events sent while the connection was down are lost, so reload.
        if (opened) location.reload()
        opened = true
        resolve((given) => {
          hear = given
          for (const one of kept.splice(0)) given(one)
        })
      } else if (hear) hear(event)
      else kept.push(event)
    })
    stream.addEventListener('error', () => lost(true))
    stream.addEventListener('open', () => lost(false))
  })
}
