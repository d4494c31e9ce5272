// The server's two sites: the page with its files and requests, and the frames that scripts show.
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import { FileError } from '../workbook/files/file-error'
import { saveWorkbook } from '../workbook/files/save-workbook'
import { notKeptText } from '../workbook/files/xlsx-not-kept'
import type { Asset } from './assets'
import { bodyOf, jsonOf, sendBytes, sendJson, TooLarge } from './bodies'
import type { Document } from './document'
import { streamEvents } from './events'
import { refuse, type Site } from './loopback'
import { REQUESTS } from './requests'

/** What the sites need from the server. */
export interface Host {
  /** The document that is open now. */
  document(): Document
  /**
   * Opens another document, and every page reloads. Without a file it is the demo; `afresh` starts the demo again. Bytes
   * that are `staged` elsewhere come to the file's place once they were read. @throws FileError, and nothing changes
   */
  open(file: string | undefined, how?: { readonly afresh?: boolean; readonly staged?: string }): Promise<void>
  /** The folder for uploads and downloads. */
  readonly folder: string
}

const UPLOAD_LIMIT = 60_000_000
const CLIENT = /^[\w-]{8,64}$/
const FRAME_ASSETS = new Set(['/frame.js'])

/** @param address the page's own origin */
export function site(host: Host, assets: ReadonlyMap<string, Asset>, address: string): Site {
  return {
    async page(request, response, url) {
      const { pathname } = url
      if (request.method === 'POST') return post(host, request, response, pathname)
      if (request.method !== 'GET') return refuse(response, 405, 'Only GET and POST are answered.')
      const found = assets.get(pathname)
      if (found && !FRAME_ASSETS.has(pathname)) return sendBytes(response, found.type, found.body)
      if (pathname === '/doc') return sendDocument(host.document(), response)
      if (pathname === '/download') return download(host, response)
      const client = url.searchParams.get('client') ?? ''
      if (pathname === '/events' && CLIENT.test(client))
        return streamEvents(request, response, client, host.document())
      return refuse(response, 404, 'There is nothing at this address.')
    },
    async frame(_request, response, { pathname }) {
      if (pathname === '/') return sendBytes(response, 'text/html; charset=utf-8', elsewhere(address))
      const found = FRAME_ASSETS.has(pathname) ? assets.get(pathname) : undefined
      if (found) return sendBytes(response, found.type, found.body)
      const page = host.document().frames.at(pathname)
      if (page === undefined) return refuse(response, 404, 'There is nothing at this address.')
      return sendBytes(response, 'text/html; charset=utf-8', page)
    },
  }
}

/** For whoever types the other host name, under which only frames are served, so that the browser isolates them. */
function elsewhere(address: string): string {
  return `<!DOCTYPE html><html lang="en"><title>Touchline’s workbench</title><p>Touchline’s workbench is at <a href="${address}/#panel">${address}</a>.</p></html>`
}

async function post(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  try {
    if (path === '/open') return sendJson(response, await openUpload(host, request))
    const given = await jsonOf(request)
    if (path === '/demo') {
      await host.open(undefined, { afresh: given.afresh === true })
      return sendJson(response, '{}')
    }
    const answer = REQUESTS[path]
    if (!answer) return refuse(response, 404, 'There is nothing at this address.')
    return sendJson(response, JSON.stringify(await answer(host.document(), given)))
  } catch (error) {
    const status = error instanceof TooLarge ? 413 : 422
    return refuse(response, status, error instanceof Error ? error.message : String(error))
  }
}

/** The workbook is passed on as text, because parsing it here would only cost time. */
function sendDocument(document: Document, response: ServerResponse): void {
  const { data, results } = document.room.snapshot()
  const { google, saving, notice } = document
  const around = JSON.stringify({
    functions: document.functions,
    menu: google.state.menus.map(({ addOn, title, entries }) => ({
      label: addOn ? document.addOnName : title,
      entries,
    })),
    panelItem: google.menu().find(({ handler }) => handler === 'openPanel')?.path ?? '',
    desk: document.desk(),
    saved: saving.state(),
    notice,
  })
  const text = `{"data":${data},"results":${results},${around.slice(1)}`
  sendBytes(response, 'application/json; charset=utf-8', text)
}

/** The file's name comes in a header, its bytes are the body. */
async function openUpload(host: Host, request: IncomingMessage): Promise<string> {
  const name = basename(
    decodeURIComponent(String(request.headers['x-file-name'] ?? '')).replace(/[\\:\0]/g, '-'),
  )
  if (!/[^.]/.test(name)) throw new FileError('The file has no name.')
  const bytes = await bodyOf(request, UPLOAD_LIMIT)
  const folder = join(host.folder, 'opened')
  // A folder of its own: what cannot be read never takes the place of what was uploaded under that name before.
  const staging = join(folder, `.${randomUUID()}`)
  const staged = join(staging, name)
  await mkdir(staging, { recursive: true })
  try {
    await writeFile(staged, bytes)
    await host.open(join(folder, name), { staged })
  } catch (error) {
    // The page gives only the file's name.
    if (error instanceof FileError)
      throw new FileError(error.message.replaceAll(staged, name), { cause: error })
    throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return '{}'
}

async function download(host: Host, response: ServerResponse): Promise<void> {
  const { room, workbook, name } = host.document()
  room.engine.commit()
  const path = join(host.folder, `.download-${randomUUID().slice(0, 8)}.xlsx`)
  try {
    const notKept = await saveWorkbook(workbook, path)
    const bytes = await readFile(path)
    response.writeHead(200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
      'x-not-kept': encodeURIComponent(notKeptText(notKept)),
    })
    response.end(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    refuse(response, 422, message.replaceAll(path, `${name}.xlsx`))
  } finally {
    await rm(path, { force: true })
  }
}
