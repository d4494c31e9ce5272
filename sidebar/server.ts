// The panel's way to the server: one call an action, as a promise; types come from what the server takes and returns.
import type { FoundRow } from '../src/app/panel/find-row'
import type { Health } from '../src/app/panel/health'
import type { PanelLogged, PanelLogRequest } from '../src/app/panel/logged-touch'
import type { FillRequest } from '../src/app/panel/panel-fill'
import type { PanelRow } from '../src/app/panel/panel-row'
import type { Undone, UndoRequest } from '../src/app/panel/panel-undo'
import type { AddRequest } from '../src/app/panel/quick-add'
import type { Conflict } from '../src/app/row/cell-change'

/** What the server's public functions answer: a result, or words for the user. */
export type Answer<T> =
  | { readonly ok: T }
  | {
      readonly problem: string
      /** The cell changed meanwhile. */
      readonly conflict?: Conflict['conflict']
      /** Somebody who is there already. */
      readonly known?: { readonly id: string; readonly name: string }
    }

/** Every call may also fail as a whole: then the promise is rejected with Google's words. */
export interface PanelServer {
  health(): Promise<Answer<Health>>
  /** Without an id the selected row. */
  row(id?: string): Promise<Answer<PanelRow>>
  log(request: PanelLogRequest): Promise<Answer<PanelLogged>>
  fill(request: FillRequest): Promise<Answer<PanelRow>>
  undo(request: UndoRequest): Promise<Answer<Undone>>
  /** Without a day the snooze is taken back. */
  snooze(request: { readonly id: string; readonly day: string }): Promise<Answer<PanelRow>>
  find(text: string): Promise<Answer<readonly FoundRow[]>>
  add(request: AddRequest): Promise<Answer<PanelRow>>
}

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner
  withFailureHandler(handler: (failure: Error) => void): Runner
  readonly [name: string]: (...args: never[]) => unknown
}

declare const google: { readonly script: { readonly run: Runner } }

function call<T>(name: string, argument?: unknown): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as Answer<T>))
      .withFailureHandler(reject) as unknown as Record<string, (...args: unknown[]) => void>
    // Google refuses undefined among arguments.
    if (argument === undefined) run[name]?.()
    else run[name]?.(JSON.parse(JSON.stringify(argument)))
  })
}

/** The server behind google.script.run. */
export const googleServer: PanelServer = {
  health: () => call('panelHealth'),
  row: (id) => call('panelRow', id === undefined ? {} : { id }),
  log: (request) => call('panelLogTouch', request),
  fill: (request) => call('panelFill', request),
  undo: (request) => call('panelUndo', request),
  snooze: (request) => call('panelSnooze', request),
  find: (text) => call('panelFind', text),
  add: (request) => call('panelAdd', request),
}

/** What a failed call means for whoever waits for it. */
export const wordsOfFailure = (failure: unknown): string =>
  `${failure instanceof Error ? failure.message : String(failure)} Try again. If it stays so with several Google accounts signed in, use a window with one account.`
