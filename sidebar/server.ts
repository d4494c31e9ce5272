// The panel's calls to the server: one per action, as promises, typed by what the server takes and returns.
import type { PanelAnswer } from '../src/app/panel/answer'
import type { AnswerTo, PanelCall, Sent } from '../src/app/panel/api'

export type { PanelAnswer }

/** The server's functions. If a call fails as a whole, its promise is rejected with Google's message. */
export interface PanelServer {
  health(): Promise<AnswerTo<'panelHealth'>>
  /** Loads a row; without an id the selected one. */
  row(id?: string): Promise<AnswerTo<'panelRow'>>
  log(request: Sent<'panelLogTouch'>): Promise<AnswerTo<'panelLogTouch'>>
  fill(request: Sent<'panelFill'>): Promise<AnswerTo<'panelFill'>>
  undo(request: Sent<'panelUndo'>): Promise<AnswerTo<'panelUndo'>>
  snooze(request: Sent<'panelSnooze'>): Promise<AnswerTo<'panelSnooze'>>
  find(text: string): Promise<AnswerTo<'panelFind'>>
  add(request: Sent<'panelAdd'>): Promise<AnswerTo<'panelAdd'>>
  answerHeader(request: Sent<'panelAnswerHeader'>): Promise<AnswerTo<'panelAnswerHeader'>>
}

type Functions = { readonly [Name in PanelCall]: (sent?: unknown) => void }
interface Runner extends Functions {
  withSuccessHandler(handler: (value: unknown) => void): Runner
  withFailureHandler(handler: (failure: Error) => void): Runner
}

declare const google: { readonly script: { readonly run: Runner } }

function call<Name extends PanelCall>(name: Name, sent: Sent<Name>): Promise<AnswerTo<Name>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as AnswerTo<Name>))
      .withFailureHandler(reject)
    // Google refuses undefined in arguments.
    if (sent === undefined) run[name]()
    else run[name](JSON.parse(JSON.stringify(sent)))
  })
}

/** The server behind google.script.run. */
export const googleServer: PanelServer = {
  health: () => call('panelHealth', undefined),
  row: (id) => call('panelRow', id === undefined ? {} : { id }),
  log: (request) => call('panelLogTouch', request),
  fill: (request) => call('panelFill', request),
  undo: (request) => call('panelUndo', request),
  snooze: (request) => call('panelSnooze', request),
  find: (text) => call('panelFind', text),
  add: (request) => call('panelAdd', request),
  answerHeader: (request) => call('panelAnswerHeader', request),
}

/** The message for a call that failed as a whole. */
export const wordsOfFailure = (failure: unknown): string =>
  `${failure instanceof Error ? failure.message : String(failure)} Try again. If it stays so with several Google accounts signed in, use a window with one account.`
