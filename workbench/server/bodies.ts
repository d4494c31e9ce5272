// Bodies of requests and answers: JSON and files, each with a limit.
import type { IncomingMessage, ServerResponse } from 'node:http'

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Reads a body. @throws TooLarge beyond the limit, in bytes */
export async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new TooLarge(`That is more than ${Math.round(limit / 1_000_000)} MB.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const JSON_LIMIT = 100_000_000

/** Reads a JSON object. @throws Error for anything else */
export async function jsonOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const text = (await bodyOf(request, JSON_LIMIT)).toString('utf8')
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('The request must be a JSON object.')
  }
  return value as Readonly<Record<string, unknown>>
}

/** Answers with JSON text. */
export function sendJson(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(text)
}

/** Answers with bytes, uncompressed: on one machine compression costs more than it saves. */
export function sendBytes(response: ServerResponse, type: string, body: Buffer | string): void {
  response.setHeader('content-type', type)
  response.end(body)
}
