// Server-sent events of one page, in order, until the page closes.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from './document'

const BEAT_MS = 15_000
/** How long a page may be disconnected, for a reload or a lost connection, before it counts as gone. */
const GONE_MS = 4_000

/** Streams the room's events to a page; its dialogs close when it stays away. */
export function streamEvents(
  request: IncomingMessage,
  response: ServerResponse,
  client: string,
  { room, dialogs }: Document,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  response.write('data: {"type":"hello"}\n\n')
  const leave = room.join(client, (json) => response.write(`data: ${json}\n\n`))
  const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS)
  request.on('close', () => {
    clearInterval(beat)
    leave()
    setTimeout(() => {
      if (!room.isHere(client)) dialogs.leave(client)
    }, GONE_MS).unref()
  })
}
