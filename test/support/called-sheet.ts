// The panel's server over a sheet in memory, for tests of call mode: answers come when the test lets them.
import type { PanelServer } from '../../sidebar/server'
import { Refused, type Result } from '../../src/core/words/refusals'
import { blocksRequest } from '../../src/google/wire-time'
import { type AppSheet, setUpSheet } from './app-calls'
import { talkingServer } from './panel'

const HEADERS = ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Amount', 'Create date', 'Close date']

/** A sheet of so many people to call in Germany, with its list for Thursday 5 March 2026, at 10:00. */
export function sheetToCall(people: number, more: Parameters<typeof setUpSheet>[0] = {}): AppSheet {
  const rows = Array.from({ length: people }, (_, at) => [
    ...[`Person ${at}`, `Company ${at}`, `p${at}@x.com`, `+49 30 555 ${1000 + at}`],
    ...['Open', 900_000 - at * 100, '2026-01-05', '2026-03-30'],
  ])
  const sheet = setUpSheet({ Deals: [HEADERS, ...rows], ...more })
  sheet.setRule('T5.minutes', 0.5)
  sheet.night('2026-03-05')
  sheet.world.setNow('2026-03-05 10:00')
  return sheet
}

/** The server of a sheet, as a page sees it that may be killed. */
export interface SheetServer extends PanelServer {
  /** Names of the calls that arrived. */
  readonly arrived: string[]
  /** Calls fail from now on: before they reach the sheet, or with their answer lost; '' = they work. */
  fail(how: '' | 'before' | 'after'): void
  /** The page is gone: nothing that it still does arrives, and it hears nothing more. */
  kill(): void
}

/** A request as the server takes it. @throws when it is refused */
function wired<T, Done>(request: Result<T>, work: (request: T) => Done): Done {
  if (request instanceof Refused) throw new Error(request.code)
  return work(request)
}

export function serverOf(sheet: AppSheet): SheetServer {
  const arrived: string[] = []
  let fails: '' | 'before' | 'after' = ''
  let isGone = false
  const answer = async <T>(name: string, work: () => T): Promise<T> => {
    if (isGone) return new Promise(() => undefined)
    if (fails === 'before') throw new Error('No connection.')
    arrived.push(name)
    const done = work()
    if (fails === 'after') throw new Error('No connection.')
    return done
  }
  return {
    ...talkingServer(),
    arrived,
    fail(how) {
      fails = how
    },
    kill() {
      isGone = true
    },
    today: () => answer('today', () => sheet.today()),
    logBatch: ({ touches, putOff }) => answer('logBatch', () => sheet.logBatch(touches, putOff)),
    time: () => answer('time', () => sheet.time()),
    keepTime: (request) => answer('keepTime', () => sheet.keepTime(request)),
    blocks: (request) => answer('blocks', () => wired(blocksRequest(request), (one) => sheet.blocks(one))),
    stop: ({ what, is }) => answer('stop', () => sheet.stop(what, is)),
    evening: () => answer('evening', () => sheet.evening()),
    prepare: (request) => answer('prepare', () => sheet.prepare(request)),
    undo: (request) => answer('undo', () => sheet.undo(request)),
    row: (id) => answer('row', () => sheet.look(id)),
    health: () => answer('health', () => ({ ok: sheet.health() })),
    court: (request) => answer('court', () => sheet.court(request)),
    people: (request) => answer('people', () => sheet.people(request)),
    rules: () => answer('rules', () => sheet.rulesPage()),
    wording: ({ wording }) => answer('wording', () => sheet.wording(wording)),
    campaign: () => answer('campaign', () => sheet.campaign()),
    report: ({ of }) => answer('report', () => sheet.report(of)),
    formulas: () => answer('formulas', () => sheet.formulas()),
    profile: ({ marks }) => answer('profile', () => sheet.profile(marks)),
  }
}
