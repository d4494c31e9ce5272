// The workbench: the emulated Google and its page, served on this machine alone.
import { spawn } from 'node:child_process'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineZone } from './night/arguments'
import { readBundle } from './night/bundle'
import { USER } from './night/night-run'
import { loadAssets } from './server/assets'
import { type Document, openDocument } from './server/document'
import { HeldError, holder } from './server/holding'
import { type Listening, listen, type Origins } from './server/loopback'
import { type Opened, type OpeningOptions, opening } from './server/opening'
import { type Host, site } from './server/site'
import { turns } from './server/turns'
import { FileError } from './workbook/files/file-error'

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
  /** The locale of a file that says none, such as `de_DE`; without it `en_US`. */
  readonly locale?: string
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
  const { folder = join(root, 'work'), zone = machineZone(), locale = 'en_US', say = () => {} } = options
  const bundle = readBundle(root)
  await mkdir(folder, { recursive: true })
  let origins: Origins | undefined
  const around = { bundle, user: USER, zone, machine: now, origins: () => origins ?? { page: '', frame: '' } }
  const held = holder()
  const read = (file: string | undefined, more: Partial<OpeningOptions> = {}): Promise<Opened> =>
    opening(file, { folder, zone, locale, now: now(), holder: held, ...more })
  const [assets, first] = await Promise.all([
    loadAssets(),
    read(options.file).then(
      (opened) => openDocument(opened, around),
      (error) => {
        if (error instanceof HeldError && error.address && options.open) openBrowser(error.address)
        throw error
      },
    ),
  ])
  let document = first
  const inTurn = turns(1)
  const host: Host = {
    folder,
    document: () => document,
    open: (file, more = {}) =>
      inTurn(async () => {
        const before = document
        await mustBeSaved(before)
        const opened = await read(file, more)
        if (file !== undefined && more.staged !== undefined) await rename(more.staged, file)
        // A working copy has one writer, so the open document is closed first; what it wrote meanwhile is read again.
        await before.close()
        const isOwn = opened.copyPath === before.path && !opened.putsAside
        document = await openDocument(isOwn ? await read(file) : opened, around)
        if (isOwn) opened.release()
        before.room.tell({ type: 'reload' })
      }),
  }
  const listening = await listen(
    options.port ?? FIRST_PORT,
    (made) => {
      origins = made
      return site(host, assets, made.page)
    },
    (port) => say(`Port ${port} is taken, trying ${port + 1}.`),
  )
  const looking = setInterval(() => void look(document), LOOK_MS)
  const url = `${listening.origins.page}/`
  const front = `${url}#panel`
  held.servedAt(front)
  if (options.open) openBrowser(front)
  return {
    url,
    front,
    document: () => document,
    close: () => close(listening, looking, document),
  }
}

/** Another file takes the place of an open one only when nothing of that is lost. @throws FileError */
async function mustBeSaved({ name, saving }: Document): Promise<void> {
  await saving.saveNow()
  const { state, text } = saving.state()
  if (state === 'failed') throw new FileError(`${name} stays open, because it is not saved. ${text}`)
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
