// The panel's calls to the server: one per action, as promises, typed by what the server takes and returns.
import type { Answer } from '../src/app/panel/answer'
import type { FillRequest } from '../src/app/panel/fill-cell'
import type { FoundRow } from '../src/app/panel/find-row'
import type { Health } from '../src/app/panel/health'
import type { LogRequest, PanelLogged } from '../src/app/panel/log-touch'
import type { PanelRow, ShownRow } from '../src/app/panel/open-row'
import type { AddRequest } from '../src/app/panel/quick-add'
import type { SnoozeRequest } from '../src/app/panel/snooze'
import type { Undone, UndoRequest } from '../src/app/panel/undo-touch'

export type { Answer }

/** The server's functions. If a call fails as a whole, its promise is rejected with Google's message. */
export interface PanelServer {
  health(): Promise<Answer<Health>>
  /** Loads a row; without an id the selected one. */
  row(id?: string): Promise<Answer<PanelRow>>
  log(request: LogRequest): Promise<Answer<PanelLogged>>
  fill(request: FillRequest): Promise<Answer<ShownRow>>
  undo(request: UndoRequest): Promise<Answer<Undone>>
  /** @param request the day as ISO text; without one the snooze is taken back */
  snooze(request: Omit<SnoozeRequest, 'day'> & { readonly day: string }): Promise<Answer<ShownRow>>
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
    // Google refuses undefined in arguments.
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

/** The message for a call that failed as a whole. */
export const wordsOfFailure = (failure: unknown): string =>
  `${failure instanceof Error ? failure.message : String(failure)} Try again. If it stays so with several Google accounts signed in, use a window with one account.`
