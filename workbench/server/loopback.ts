// The HTTP server on the loopback address: two origins on one port; requests from anywhere else are refused.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Origins {
  readonly port: number
  /** The page's origin. */
  readonly page: string
  /** The origin of script pages; another host name, so that the browser isolates them. */
  readonly frame: string
}

export interface Site {
  page(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
  frame(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
}

export interface Listening {
  readonly origins: Origins
  readonly server: Server
}

const PAGE_HOST = '127.0.0.1'
const FRAME_HOST = 'localhost'
const PORTS_TRIED = 50

/** Listens on the first free port from `port` on; `taken` is called with each port in use. */
export async function listen(
  port: number,
  site: (origins: Origins) => Site,
  taken: (port: number) => void,
): Promise<Listening> {
  for (let tried = port; tried < port + PORTS_TRIED; tried++) {
    // Idle connections cost nothing here, and a page that was busy for long must not find its own closed.
    const server = createServer({ keepAliveTimeout: 0 })
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      )
      server.listen(tried, PAGE_HOST, () => resolve(true))
    })
    if (!isFree) {
      taken(tried)
      continue
    }
    const actual = (server.address() as AddressInfo).port
    const origins = {
      port: actual,
      page: `http://${PAGE_HOST}:${actual}`,
      frame: `http://${FRAME_HOST}:${actual}`,
    }
    const made = site(origins)
    server.on('request', (request, response) => void answer(request, response, origins, made))
    return { origins, server }
  }
  throw new Error(`No port from ${port} to ${port + PORTS_TRIED - 1} is free. Give another with --port.`)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  origins: Origins,
  site: Site,
): Promise<void> {
  const host = `http://${request.headers.host ?? ''}`
  const refused = refusal(request, host, origins)
  if (refused) return refuse(response, 403, refused)
  try {
    const url = new URL(request.url ?? '/', host)
    const isFrame = host === origins.frame
    for (const [name, value] of Object.entries(headers(isFrame, origins))) response.setHeader(name, value)
    await (isFrame ? site.frame(request, response, url) : site.page(request, response, url))
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : String(error))
  }
}

/** Refuses other host names (DNS rebinding) and other origins (requests from other sites). */
function refusal(request: IncomingMessage, host: string, origins: Origins): string | undefined {
  if (host !== origins.page && host !== origins.frame) return 'This server answers to its own address only.'
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (host === origins.frame) return request.method === 'GET' ? undefined : 'Frames only read.'
  if (origin !== undefined && origin !== origins.page) return 'Requests of other sites are refused.'
  if (origin === undefined && request.method !== 'GET') return 'Requests without an origin only read.'
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate'
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none'
  return isForeign && !isNavigation ? 'Requests of other sites are refused.' : undefined
}

/** The grid's library compiles its templates, which needs eval; scripts load only from here, and requests go only to here. */
function headers(isFrame: boolean, origins: Origins): Record<string, string> {
  const page = `default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-src ${origins.frame} 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
  const frame = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'none'; form-action 'none'; frame-ancestors ${origins.page}`
  return {
    'content-security-policy': isFrame ? frame : page,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}

/** Answers with a message. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify({ error: message }))
}
