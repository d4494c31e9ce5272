// Server-sent events of one page: what it must hear, in order, until it goes away.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from './document'

const BEAT_MS = 15_000
/** A page that reloads or loses the line for a moment is not gone. */
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
