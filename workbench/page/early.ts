// Runs before the libraries are there: what they will need is fetched meanwhile, the stream before the snapshot.
import type { ServerEvent, Snapshot } from '../server/wire'
import { answerOf, CLIENT, listen } from './link'

export interface Early {
  readonly client: string
  /** The stream's events are given here, those kept so far first. */
  readonly hearing: Promise<(hear: (event: ServerEvent) => void) => void>
  readonly snapshot: Promise<Snapshot>
  readonly templates: Promise<string>
  /** Whether the line to the server is down; told anew when that changes. */
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
// Whoever waits for it later hears of a failure; until then nobody does.
early.snapshot.catch(() => {})
early.templates.catch(() => {})
