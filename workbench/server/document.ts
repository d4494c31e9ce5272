// One open document: the workbook, the emulated Google, the pages that show it, and its working copy.
import { randomUUID } from 'node:crypto'
import { createGoogle, type Google } from '../apps-script/google'
import { publishedFunctions } from '../apps-script/published-functions'
import { serialOfInstant, zoneOf } from '../apps-script/services/zone'
import type { Bundle } from '../night/bundle'
import { documentId } from '../night/document-id'
import type { OpenWorkbook } from '../workbook/open-workbook'
import type { PublishedFunction } from '../workbook/types'
import { batchedWorkbook } from './batched-workbook'
import { deskView, wallTime } from './desk-view'
import { type Dialogs, dialogs } from './dialogs'
import { firstNight } from './first-night'
import { type Frames, frames } from './frames'
import { type LiveClock, liveClock } from './live-clock'
import type { Stage } from './live-executions'
import type { Opened } from './opening'
import { recall, remembered } from './remembered-google'
import { checkedMessage } from './revision-message'
import { createRoom, type Room } from './room'
import { replay, type Saving, saving } from './saving'
import { type Scripts, scripts } from './scripts'
import { userEdit } from './user-edit'
import type { Desk, ShownPage } from './wire'
import { keepBeside } from './working-copy'

export interface Document {
  readonly name: string
  /** The working copy's path. */
  readonly path: string
  readonly notice: string
  readonly workbook: OpenWorkbook
  readonly google: Google
  readonly clock: LiveClock
  readonly room: Room
  readonly frames: Frames
  readonly dialogs: Dialogs
  readonly scripts: Scripts
  readonly saving: Saving
  readonly functions: readonly PublishedFunction[]
  /** The add-on's name in the Extensions menu. */
  readonly addOnName: string
  desk(): Desk
  /** The day, `yyyy-mm-dd`, for which formulas were computed last. */
  day(): string
  /** Call after anything around the spreadsheet changed: tells the pages and saves it. */
  deskChanged(): void
  /** Call after the clock or zone was set: computes what depends on it. */
  clockMoved(): void
  /** Applies a page's message; edits run onEdit. @throws Error for a malformed message */
  receive(message: unknown): Promise<boolean>
  close(): Promise<void>
}

export interface DocumentOptions {
  readonly bundle: Bundle
  readonly user: string
  readonly zone: string
  /** Set once the server listens. */
  readonly origins: () => { readonly page: string; readonly frame: string }
  readonly machine?: () => number
}

const ADD_ON = 'Touchline'

/** Opens a document around a workbook, which must keep its history. */
export async function openDocument(opened: Opened, options: DocumentOptions): Promise<Document> {
  const { workbook, name } = opened
  const clock = liveClock(options.machine)
  let copy: Saving | undefined
  const room = createRoom(workbook, { record: (message) => copy?.record(message) })
  const isWhole = (await replay(opened.messages, room)) && opened.isWhole
  if (opened.putsAside || !isWhole) await keepBeside(opened.copyPath)
  const google = createGoogle({
    workbook: batchedWorkbook(workbook, room.engine),
    bundle: options.bundle.code,
    addOnName: ADD_ON,
    html: options.bundle.html,
    clock,
    user: { email: options.user },
    // A killed process may have given ids whose count it never wrote down.
    uuid: randomUUID,
    document: {
      name,
      zone: opened.google?.zone ?? options.zone,
      locale: workbook.locale,
      ...documentId(workbook),
    },
  })
  const { state } = google
  if (opened.google) recall(state, clock, opened.google)
  const kept = await saving(opened, room, () => ({
    workbook: room.snapshot().workbook,
    google: remembered(state, clock),
  }))
  copy = kept
  const pages = frames(
    () => google.publicFunctions(),
    () => options.origins().page,
  )
  const asked = dialogs(room.isHere, (client, id, dialog) => room.tell({ type: 'ask', id, dialog }, client))
  const stage = stageOf(
    room,
    asked,
    pages,
    () => options.origins().frame,
    () => document.deskChanged(),
  )
  const running = scripts(google, clock, stage)
  let day = ''
  const setClock = (): void => {
    day = wallTime(clock.now(), state.document.zone).slice(0, 10)
    workbook.setClock(() => serialOfInstant(clock.now(), zoneOf(state.document.zone)))
  }
  const document: Document = {
    ...{ name, path: opened.copyPath, notice: noticeOf(opened, isWhole), workbook, google, clock, room },
    ...{ frames: pages, dialogs: asked, scripts: running, saving: kept },
    functions: publishedFunctions(options.bundle.code),
    addOnName: ADD_ON,
    day: () => day,
    desk: () => deskView(google, clock, { running: running.running(), isDemo: opened.source === null }),
    deskChanged() {
      kept.recordGoogle(remembered(state, clock))
      room.tell({ type: 'desk', desk: document.desk() })
    },
    clockMoved() {
      room.engine.commit()
      setClock()
      room.tellResults(true)
      document.deskChanged()
    },
    receive: (message) => receive(document, message),
    async close() {
      asked.closeAll()
      await running.stop()
      room.engine.commit()
      await kept.close()
    },
  }
  setClock()
  google.open('LIMITED')
  if (opened.isNewDemo) firstNight(google)
  room.engine.commit()
  await kept.saveNow()
  return document
}

/** What was confirmed before the damage is here; what follows it cannot be told without it. */
function noticeOf({ notice }: Opened, isWhole: boolean): string {
  if (isWhole) return notice
  const damage =
    'What was saved last is damaged: everything before the damage is here, the rest is kept beside.'
  return `${notice} ${damage}`.trim()
}

async function receive({ room, google, scripts: running }: Document, given: unknown): Promise<boolean> {
  const message = checkedMessage(given)
  room.engine.commit()
  const edit = userEdit(message, google.state)
  const before = room.engine.revision()
  const isTaken = await room.receive(message)
  if (isTaken && edit && room.engine.revision() !== before) void running.edited(edit)
  return isTaken
}

function stageOf(
  room: Room,
  asked: Dialogs,
  pages: Frames,
  frameOrigin: () => string,
  changed: () => void,
): Stage {
  return {
    acts: room.setAuthor,
    settle: () => room.engine.commit(),
    ask: asked.ask,
    toast: (client, toast) => room.tell({ type: 'toast', toast }, client),
    show(client, { kind, title, text, width, height }) {
      const shown: ShownPage = {
        kind: kind as ShownPage['kind'],
        title,
        url: frameOrigin() + pages.add(text),
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
      }
      room.tell({ type: 'show', shown }, client)
    },
    changed,
  }
}
