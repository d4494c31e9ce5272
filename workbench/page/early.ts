// Runs before the libraries have loaded and starts fetching what they will need: first the stream, then the snapshot.
import type { ServerEvent, Snapshot } from '../server/wire'
import { answerOf, CLIENT, listen } from './link'

export interface Early {
  readonly client: string
  /** Receives the stream's events, the queued ones first. */
  readonly hearing: Promise<(hear: (event: ServerEvent) => void) => void>
  readonly snapshot: Promise<Snapshot>
  readonly templates: Promise<string>
  /** Called with whether the connection is down, at each change. */
  lost: (isLost: boolean) => void
}

declare global {
  var early: Early
}

const hearing = listen((isLost) => early.lost(isLost))
globalThis.early = {
  client: CLIENT,
  hearing,
  snapshot: hearing.then(async () => answerOf<Snapshot>(await fetch(`/doc?client=${CLIENT}`))),
  templates: fetch('/library/o_spreadsheet.xml').then((response) => response.text()),
  lost: () => {},
}
// A failure is reported to whoever awaits it later; until then it must not count as unhandled.
early.snapshot.catch(() => {})
early.templates.catch(() => {})
