// The session of one open workbook: applies revisions one at a time and sends them to every page in the same order.
import { gridData } from '../workbook/grid-data'
import { library } from '../workbook/library'
import type { OpenWorkbook } from '../workbook/open-workbook'
import { quoter } from '../workbook/plugins/grid-import'
import { type Engine, engineOf } from './engine'
import { functionMemo } from './function-memo'
import type { RevisionMessage, ServerEvent } from './wire'

export interface Room {
  readonly engine: Engine
  /** Sets whose script writes from now on; earlier writes of another become their own revision. */
  setAuthor(client: string | undefined): void
  /** Applies a checked message; false when it does not follow the last revision. @throws what the library throws */
  receive(message: RevisionMessage): Promise<boolean>
  /** Adds a page as listener; returns a function that removes it. */
  join(client: string, send: (json: string) => void): () => void
  isHere(client: string): boolean
  tell(event: ServerEvent, client?: string): void
  /** Sends results that were computed without a revision, for example after the clock moved. */
  tellResults(clockMoved: boolean): void
  /** The saved workbook, its data alone, and the functions' results: each as JSON text. */
  snapshot(): { readonly workbook: string; readonly data: string; readonly results: string }
}

export interface RoomOptions {
  /** Called with each revision before the pages get it. */
  readonly record: (message: RevisionMessage) => void
}

const quoted = quoter(library)

/** The workbook must keep its history. */
export function createRoom(workbook: OpenWorkbook, options: RoomOptions): Room {
  const engine = engineOf(workbook.model)
  const memo = functionMemo()
  workbook.onFunctionCall(memo.note)
  const members = new Map<string, Set<(json: string) => void>>()
  let author: string | undefined
  let snapshot: { revision: string; workbook: string; data: string } | undefined
  const sendAll = (json: string): void => {
    for (const sends of members.values()) for (const send of sends) send(json)
  }
  engine.onRevision((message) => {
    options.record(message)
    const by =
      author === undefined || message.clientId !== engine.ownId ? '' : `,"by":${JSON.stringify(author)}`
    const own = `"message":${JSON.stringify(message)},"results":${memo.changed()}`
    sendAll(`{"type":"revision",${own}${by}}`)
    setImmediate(engine.prepare)
  })
  return {
    engine,
    setAuthor(client) {
      if (client !== author) engine.commit()
      author = client
    },
    receive: (message) => receive(engine, message),
    join(client, send) {
      const sends = members.get(client) ?? new Set()
      members.set(client, sends.add(send))
      return () => {
        sends.delete(send)
        if (sends.size === 0) members.delete(client)
      }
    },
    isHere: (client) => members.has(client),
    tell(event, client) {
      const json = JSON.stringify(event)
      if (client === undefined) sendAll(json)
      else for (const send of members.get(client) ?? []) send(json)
    },
    tellResults: (clockMoved) =>
      sendAll(`{"type":"results","results":${memo.changed()},"clockMoved":${clockMoved}}`),
    snapshot() {
      engine.commit()
      const revision = engine.revision()
      if (snapshot?.revision !== revision) {
        const { data, ...around } = workbook.toJSON()
        const text = JSON.stringify(gridData(library, workbook.model, data, quoted))
        const saved = `${JSON.stringify(around).slice(0, -1)},"data":${text}}`
        snapshot = { revision, workbook: saved, data: text }
      }
      return { workbook: snapshot.workbook, data: snapshot.data, results: memo.all() }
    },
  }
}

/** Commits an open write of the server first; the page then rebases its message and sends it again. */
async function receive(engine: Engine, message: RevisionMessage): Promise<boolean> {
  engine.commit()
  if (engine.knows(message.nextRevisionId)) return true
  if (message.serverRevisionId !== engine.revision()) return false
  const target = message.undoneRevisionId ?? message.redoneRevisionId
  if (target !== undefined && !engine.knows(target)) {
    throw new Error('That change is too old to be undone: the file was opened again since.')
  }
  await engine.accept(message)
  return true
}
