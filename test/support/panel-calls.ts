// The panel's calls over a spreadsheet of tests, typed as the panel has them.
import type { PanelAnswer } from '../../sidebar/server'
import type { FoundRow } from '../../src/app/panel/find-row'
import type { LogRequest, PanelLogged } from '../../src/app/panel/log-touch'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { AddRequest } from '../../src/app/panel/quick-add'
import type { RowCard } from '../../src/app/panel/row-card'
import type { TakenBack } from '../../src/app/panel/undo-touch'
import {
  type Spreadsheet,
  type SpreadsheetOptions,
  setUpSpreadsheet,
  type TestCell,
  type TestTab,
} from './spreadsheet'

export interface PanelSheet extends Spreadsheet {
  panelRow(id?: string): PanelAnswer<PanelRow>
  /** The row of somebody by name, as the panel shows it. @throws when there is none */
  look(name: string): PanelRow & { readonly card: RowCard }
  log(request: Partial<LogRequest>): PanelAnswer<PanelLogged>
  undo(request: unknown): PanelAnswer<TakenBack>
  snooze(id: string, day?: string): PanelAnswer<PanelRow>
  fill(id: string, cell: unknown): PanelAnswer<PanelRow>
  find(text: string): PanelAnswer<readonly FoundRow[]>
  add(request: Partial<AddRequest>): PanelAnswer<PanelRow>
  /** Service calls of the last call. */
  serviceCalls(): number
}

export const DEALS = [
  ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'Acme', 'ann@acme.com', '555-1234567', 'Open', 900, '2026-01-05', '2026-03-30'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Open', 500, '2026-01-06', ''],
  ['Cyd Fox', 'Core', 'cyd@core.com', '', 'Won', 700, '2025-01-06', '2025-06-01'],
  ['Dee Dow', 'Dot', 'dee@dot.com', '', 'Open', 300, '2026-03-01', '2026-04-10'],
  ['Ann Lee', 'Acme East', 'ann@acme.com', '', 'Open', 100, '2026-01-07', '2026-05-30'],
] as const

/** A spreadsheet that is set up, with the panel open. */
export function panelSheet(
  deals: readonly (readonly TestCell[])[] = DEALS,
  { tabs = {}, ...options }: SpreadsheetOptions & { readonly tabs?: Readonly<Record<string, TestTab>> } = {},
): PanelSheet {
  const sheet = setUpSpreadsheet({ Deals: deals, ...tabs }, options)
  const call = (name: string, ...args: unknown[]): never => sheet.callFromSidebar(name, args) as never
  const panelRow = (id?: string): PanelAnswer<PanelRow> => call('panelRow', id === undefined ? {} : { id })
  return {
    ...sheet,
    panelRow,
    look(name) {
      const answer = panelRow(String(sheet.row('Deals', 'Name', name)['Touchline ID']))
      if (!('ok' in answer) || !answer.ok.card)
        throw new Error(`No row of ${name}: ${JSON.stringify(answer)}`)
      return { ...answer.ok, card: answer.ok.card }
    },
    log: (request) => call('panelLogTouch', { key: 'k1', cells: [], ...request }),
    undo: (request) => call('panelUndo', request),
    snooze: (id, day) => call('panelSnooze', { id, day }),
    fill: (id, cell) => call('panelFill', { id, cell }),
    find: (text) => call('panelFind', text),
    add: (request) => call('panelAdd', { key: 'a1', ...request }),
    serviceCalls: () => sheet.executions[sheet.executions.length - 1]?.serviceCalls.total ?? 0,
  }
}

/** What a log may change, without what the engine makes up. */
export const contentOf = (sheet: PanelSheet): string =>
  JSON.stringify([sheet.grid('Deals'), sheet.grid('Touches'), sheet.grid('Ledger')])

/** The result. @throws with the words of a refusal */
export function okOf<T>(answer: PanelAnswer<T>): T {
  if ('ok' in answer) return answer.ok
  throw new Error(answer.problem)
}

/** The words of a refusal; '' for a result. */
export const problemOf = (answer: PanelAnswer<unknown>): string => ('ok' in answer ? '' : answer.problem)
