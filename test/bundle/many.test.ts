// One touch of very many people through the built file: one server call, a bounded number of service calls, one undo.
import type { PanelAnswer } from '../../sidebar/server'
import type { ManyLogged } from '../../src/app/panel/log-many'
import type { PeoplePage } from '../../src/app/panel/people-page'
import type { BatchTakenBack } from '../../src/app/panel/undo-batch'
import { callsOf } from '../support/acts'
import { type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

/** Five hundred with LONG_TESTS (npm run test:long); else enough that the log, too, needs more rows. */
const MANY = process.env.LONG_TESTS === '1' ? 500 : 120
const TABS = ['Deals', 'Ledger', 'Plan', 'Today']
const HEADER = ['Name', 'Company', 'Email', 'Stage', 'Amount', 'Create date', 'Won on']

function clients(count: number): Spreadsheet {
  const rows = Array.from({ length: count }, (_, at) => [
    ...[`Person ${at}`, `Firm ${at}`, `p${at}@x.com`, 'Won', 900 - at, '2025-01-05', '2025-03-30'],
  ])
  const sheet = setUpSpreadsheet({
    Deals: [HEADER, ...rows],
    Reasons: [
      ['Item', 'Reason'],
      ['Steel', 'Steel falls in May'],
    ],
  })
  sheet.night('2026-03-05')
  sheet.setNow('2026-03-05 12:00')
  return sheet
}

function call<T>(sheet: Spreadsheet, name: string, request: unknown): T {
  const answer = sheet.callFromSidebar(name, [request]) as PanelAnswer<T>
  if (!('ok' in answer)) throw new Error(answer.problem)
  return answer.ok
}

it('is logged by at most 25 service calls, as many as for few, and taken back by as few', () => {
  const calls = [20, MANY].map((count) => {
    const sheet = clients(count)
    const before = TABS.map((tab) => sheet.grid(tab))
    const { people, context } = call<PeoplePage>(sheet, 'panelPeople', { of: 'mailing' })
    const listed = callsOf(sheet)
    expect(people).toHaveLength(count)
    const ids = people.map(({ id }) => id)
    const touch = { medium: 'Newsletter', reason: 'Steel falls in May', item: 'Steel', context }
    const log = (key: string, whom: readonly string[]) => {
      const done = call<ManyLogged>(sheet, 'panelLogMany', { ...touch, key, ids: whom })
      expect(done).toEqual({ batch: key, logged: whom.length, uncounted: [], left: [] })
      return callsOf(sheet)
    }
    const undo = (batch: string) => {
      const undone = call<BatchTakenBack>(sheet, 'panelUndoBatch', { batch })
      expect(undone.kept).toEqual([])
      return callsOf(sheet)
    }
    // The first batch makes the tab Undo, the second gives the log more rows.
    log('k1', ids.slice(0, 1))
    undo('k1')
    const grown = log('k2', ids)
    undo('k2')
    const logged = log('k3', ids)
    expect(sheet.rows('Touches').filter(({ Item }) => Item === 'Steel')).toHaveLength(count)
    const undone = undo('k3')
    expect(TABS.map((tab) => sheet.grid(tab))).toEqual(before)
    expect(grown).toBeLessThanOrEqual(25)
    return { listed, logged, undone }
  })
  expect(calls[1]).toEqual(calls[0])
  expect(calls[1]?.logged).toBeLessThanOrEqual(20)
})
