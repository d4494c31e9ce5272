// A server on a free port over a tiny bundle, and pages without a browser: what they send and hear, in order.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Served, type ServeOptions, serve } from '../../../workbench/server'
import type { RevisionMessage, ServerEvent, Snapshot } from '../../../workbench/server/wire'
import { expandedGrids } from '../../../workbench/workbook/grid-data'
import { library } from '../../../workbench/workbook/library'
import { freshFolder } from '../../support/folder'

// The library tells every replica's every step there.
console.debug = () => undefined

export const BUNDLE = `
  /**
   * Doubles numbers.
   * @param {number} values What to double.
   * @customfunction
   */
  function TWICE(values) { return Array.isArray(values) ? values.map(([one]) => [one === '' ? '' : one * 2]) : values * 2 }
  function onOpen() {
    SpreadsheetApp.getUi().createAddonMenu().addItem('Ask', 'askName').addItem('Fill', 'fill').addToUi()
  }
  function askName() {
    const ui = SpreadsheetApp.getUi()
    const answer = ui.prompt('Name', 'Who are you?', ui.ButtonSet.OK_CANCEL)
    return answer.getSelectedButton() + ' ' + answer.getResponseText()
  }
  function fill() {
    const sheet = SpreadsheetApp.getActiveSheet()
    for (let row = 1; row <= 5; row++) sheet.getRange(row, 5).setValue('filled ' + row)
  }
`

export interface Bench extends Served {
  readonly root: string
  readonly folder: string
  post(
    path: string,
    given: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: never }>
  page(client?: string): Promise<Page>
}

/** A page: hears events, and holds a replica of the workbook. */
export interface Page {
  readonly client: string
  readonly events: ServerEvent[]
  readonly snapshot: Snapshot
  readonly replica: InstanceType<typeof library.Model>
  /** The next event that fits, from the first on that was not taken yet. */
  next<T extends ServerEvent['type']>(type: T): Promise<Extract<ServerEvent, { type: T }>>
  post(path: string, given: object): Promise<{ status: number; body: never }>
  /** Resolves when the replica has sent all and heard of everything the server has. */
  settled(): Promise<void>
  shown(sheet: string, cell: string): string
  leave(): void
}

/** A project folder with a bundle in dist; it is gone when Jest ends. */
export function projectWith(bundle: string): string {
  const root = freshFolder()
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist', 'Code.js'), bundle)
  writeFileSync(
    join(root, 'dist', 'Sidebar.html'),
    '<!DOCTYPE html><html><head></head><body>Panel</body></html>',
  )
  return root
}

/** A file for the server to open: rows of text as CSV. */
export function csvFile(root: string, rows: readonly string[], name = 'pipeline.csv'): string {
  const path = join(root, name)
  writeFileSync(path, `${rows.join('\n')}\n`)
  return path
}

export async function bench(code = '', options: Partial<ServeOptions> = {}): Promise<Bench> {
  const root = options.root ?? projectWith(BUNDLE + code)
  const folder = options.folder ?? join(root, 'work')
  const file = 'file' in options ? options.file : csvFile(root, ['Name,Value', 'Ann,10', 'Bob,20'])
  const served = await serve({ port: 0, zone: 'Asia/Kolkata', ...options, root, folder, file })
  const post: Bench['post'] = (path, given, headers = {}) => postTo(served.url, path, given, headers)
  return {
    ...served,
    ...{ root, folder, post },
    page: (client = `client-${Math.random().toString(36).slice(2, 12)}`) => openPage(served.url, client),
  }
}

async function postTo(url: string, path: string, given: object, headers: Record<string, string>) {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { origin: new URL(url).origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(given),
  })
  return { status: response.status, body: (await response.json()) as never }
}

async function openPage(url: string, client: string): Promise<Page> {
  const events: ServerEvent[] = []
  const wakes = new Set<() => void>()
  const abort = new AbortController()
  const stream = await fetch(new URL(`/events?client=${client}`, url), { signal: abort.signal })
  void read(stream, (event) => {
    events.push(event)
    for (const wake of wakes) wake()
  })
  const until = async <T>(find: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          wakes.delete(wake)
          resolve()
        }
        wakes.add(wake)
      })
    }
  }
  await until(() => events.find(({ type }) => type === 'hello'))
  const snapshot = (await (await fetch(new URL(`/doc?client=${client}`, url))).json()) as Snapshot
  const { replica, deliver } = replicaOf(snapshot, client, (message) =>
    postTo(url, '/message', { client, message }, {}),
  )
  let delivered = 0
  const follow = (): void => {
    for (; delivered < events.length; delivered++) {
      const event = events[delivered]
      if (event?.type === 'revision') deliver(event.message)
    }
    wakes.add(follow)
  }
  follow()
  let taken = 0
  return {
    ...{ client, events, snapshot, replica },
    next: (type) =>
      until(() => {
        const at = events.findIndex((event, index) => index >= taken && event.type === type)
        if (at < 0) return undefined
        taken = at + 1
        return events[at] as Extract<ServerEvent, { type: typeof type }>
      }),
    post: (path, given) => postTo(url, path, { client, ...given }, {}),
    settled: async () => {
      await until(() => sessionOf(replica).isFullySynchronized() || undefined)
      const now = (await (await fetch(new URL('/doc', url))).json()) as { data: { revisionId: string } }
      const { revisionId } = now.data
      const has = () => sessionOf(replica).processedRevisions.has(revisionId)
      await until(() => revisionOf(replica) === revisionId || has() || undefined)
    },
    shown: (sheet, cell) => {
      const sheetId = replica.getters.getSheetIdByName(sheet) as string
      const { col, row } = library.helpers.toCartesian(cell)
      return replica.getters.getEvaluatedCell({ sheetId, col, row }).formattedValue
    },
    leave: () => abort.abort(),
  }
}

async function read(stream: Response, hear: (event: ServerEvent) => void): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  try {
    for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) {
      const pieces = (rest + decoder.decode(part, { stream: true })).split('\n\n')
      rest = pieces.pop() ?? ''
      for (const piece of pieces) if (piece.startsWith('data: ')) hear(JSON.parse(piece.slice(6)))
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError' && !/terminated/.test((error as Error).message)) throw error
  }
}

function replicaOf(snapshot: Snapshot, client: string, send: (message: RevisionMessage) => Promise<unknown>) {
  const listeners: ((message: RevisionMessage) => void)[] = []
  const transportService = {
    sendMessage: async (message: RevisionMessage) => {
      if (/^RE/.test(message.type)) await send(message)
    },
    onNewMessage: (_: string, listener: (message: RevisionMessage) => void) => listeners.push(listener),
    leave: () => undefined,
  }
  const data = expandedGrids(library, snapshot.data)
  const replica = new library.Model(data, { client: { id: client, name: client }, transportService } as never)
  sessionOf(replica).commandSquisher = { squish: (list: object) => list, unsquish: (list: object) => list }
  let follows: string | undefined = revisionOf(replica)
  return {
    replica,
    deliver(message: RevisionMessage) {
      if (follows !== undefined && message.serverRevisionId !== follows) return
      follows = undefined
      for (const listener of listeners) listener(message)
    },
  }
}

interface Session {
  readonly processedRevisions: ReadonlySet<string>
  commandSquisher: object
  getRevisionId(): string
  isFullySynchronized(): boolean
  undo(revision: string): void
  canApplyOptimisticUpdate(): boolean
  on(event: 'new-local-state-update', owner: object, listener: (made: { id: string }) => void): void
}

/** Lets a replica take revisions without computing, as a page may between two paintings; the answer computes everything. */
export function withoutComputing({ replica }: Page): () => void {
  const { handlers } = replica as unknown as { handlers: { evaluator?: object; finalize(): void }[] }
  const evaluation = handlers.find((plugin) => plugin.evaluator !== undefined)
  if (!evaluation) throw new Error('The library keeps its evaluation somewhere else.')
  evaluation.finalize = () => undefined
  return () => {
    Reflect.deleteProperty(evaluation, 'finalize')
    replica.dispatch('EVALUATE_CELLS')
  }
}

/** The library's session, which it keeps to itself. */
export function sessionOf(replica: Page['replica']): Session {
  return (replica as unknown as { session: Session }).session
}

export function revisionOf(replica: Page['replica']): string {
  return sessionOf(replica).getRevisionId()
}

/** The id of the first sheet. */
export const SHEET = '0'

/** Types into a cell of a page's first sheet. */
export const typeInto = (page: Page, cell: string, content: string) =>
  page.replica.dispatch('UPDATE_CELL', { sheetId: SHEET, ...library.helpers.toCartesian(cell), content })

/** What the server's first sheet shows in a cell. */
export function cellIn(served: Bench, cell: string): string {
  const { col: column, row } = library.helpers.toCartesian(cell)
  return (
    served.document().workbook.displayValues({ sheet: 0, row, column, rows: 1, columns: 1 })[0]?.[0] ?? ''
  )
}
