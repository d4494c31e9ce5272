// The workbench: the emulated Google and its page, served on this machine alone.
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineZone } from './night/arguments'
import { readBundle } from './night/bundle'
import { USER } from './night/night-run'
import { loadAssets } from './server/assets'
import { type Document, openDocument } from './server/document'
import { type Listening, listen, type Origins } from './server/loopback'
import { opening } from './server/opening'
import { type Host, site } from './server/site'

export interface ServeOptions {
  /** A .csv or .xlsx file; the demo pipeline without one. */
  readonly file?: string | undefined
  /** The first port to try. */
  readonly port?: number | undefined
  /** Whether to open the page in the browser. */
  readonly open?: boolean
  /** The project's folder, which holds dist. */
  readonly root?: string
  /** Where working copies are; `work` under the root without it. */
  readonly folder?: string
  readonly zone?: string
  /** Called with messages for the terminal. */
  readonly say?: (line: string) => void
  /** The machine's clock. */
  readonly now?: () => number
}

export interface Served {
  readonly url: string
  /** The address to start with: the same page with the panel open. */
  readonly front: string
  /** The document that is open now. */
  document(): Document
  /** Saves, and closes the port. */
  close(): Promise<void>
}

const FIRST_PORT = 8420
/** How often due triggers and a new day are checked for. */
const LOOK_MS = 15_000

/** Opens the file and serves the page. @throws FileError with what is wrong with the file, CommandError without dist */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const { root = fileURLToPath(new URL('..', import.meta.url)), now = Date.now } = options
  const { folder = join(root, 'work'), zone = machineZone(), say = () => {} } = options
  const bundle = readBundle(root)
  await mkdir(folder, { recursive: true })
  let origins: Origins | undefined
  const around = { bundle, user: USER, zone, machine: now, origins: () => origins ?? { page: '', frame: '' } }
  const read = (file: string | undefined, afresh = false) =>
    opening(file, { folder, zone, now: now(), afresh })
  const [assets, first] = await Promise.all([
    loadAssets(),
    read(options.file).then((opened) => openDocument(opened, around)),
  ])
  let document = first
  const host: Host = {
    folder,
    document: () => document,
    async open(file, afresh) {
      const opened = await read(file, afresh)
      // A working copy has one writer, so the open document is closed first.
      const before = document
      await before.close()
      document = await openDocument(opened, around)
      before.room.tell({ type: 'reload' })
    },
  }
  const listening = await listen(
    options.port ?? FIRST_PORT,
    (made) => {
      origins = made
      return site(host, assets)
    },
    (port) => say(`Port ${port} is taken, trying ${port + 1}.`),
  )
  const looking = setInterval(() => void look(document), LOOK_MS)
  const url = `${listening.origins.page}/`
  const front = `${url}#panel`
  if (options.open) openBrowser(front)
  return {
    url,
    front,
    document: () => document,
    close: () => close(listening, looking, document),
  }
}

/** Fires due triggers, as Google would. On a new day it computes formulas with TODAY again. */
async function look(document: Document): Promise<void> {
  const { scripts, clock, google } = document
  const { triggers } = google.state
  if (triggers.some((trigger) => !trigger.disabled && trigger.nextAt <= clock.now())) await scripts.fireDue()
  if (document.desk().wallTime.slice(0, 10) !== document.day()) document.clockMoved()
}

async function close(listening: Listening, looking: NodeJS.Timeout, document: Document): Promise<void> {
  clearInterval(looking)
  await document.close()
  listening.server.closeAllConnections()
  await new Promise<void>((resolve) => listening.server.close(() => resolve()))
}

/** Without a browser, the address on the terminal is enough. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  }
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', url]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
