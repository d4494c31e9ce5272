// How many calls of Google's services a night costs: at most 53, and as many for few rows as for many.
import type { BatchAnswer } from '../../src/app/panel/log-batch'
import type { TodayPage } from '../../src/app/panel/today-page'
import { hour, people, setUpPeople } from '../support/accidents'
import { byTurns, ROW_ACTS } from '../support/acts'
import { type Spreadsheet, setUpSpreadsheet, spreadsheet } from '../support/spreadsheet'

/** All 10,000 with LONG_TESTS (npm run test:long). */
const MANY = process.env.LONG_TESTS === '1' ? 10_000 : 600

/** The calls of the second night and of its morning mail, each in a run of its own. */
function callsOfDay(sheet: Spreadsheet): readonly number[] {
  hour(sheet, '2026-03-05 07:00')
  const runs = ['03:00', '07:00'].map((time) => hour(sheet, `2026-03-06 ${time}`).execution)
  expect(runs.map(({ error }) => error)).toEqual([undefined, undefined])
  expect(sheet.outbox.length).toBe(2)
  return runs.map(({ serviceCalls }) => serviceCalls.total)
}

/**
 * At most so many, with a cell filled by each log; the bench reads the sheet twice, since it asks with
 * the names before it takes the lock, and asks of every selected row whether it is hidden, and first, as all
 * of the menu, whether the spreadsheet is a copy. A cell of the
 * user's costs a flush, since Google may refuse it, and a look at the formulas around it; marks beside outputs cost a flush. The first bench, decision or last mail makes the tab Undo, for 13 calls; a new tab that shows days asks for the locale.
 */
const MOST: Readonly<Record<string, number>> = {
  'quick log': 24,
  'long log': 31,
  'ending log': 37,
  'batch of calls': 45,
  fill: 22,
  snooze: 18,
  blocks: 32,
  'stretch of time': 33,
  evening: 60,
  'method pack': 34,
  incentive: 50,
  criterion: 12,
  'lines of the process': 30,
  'columns on demand': 27,
  'step ticked': 25,
  'quick add': 25,
  undo: 31,
  bench: 58,
  decide: 34,
  newsletter: 39,
  'last mail': 56,
  'undo of a batch': 36,
}

describe('service calls of an act, with a cell filled by each log and three rows on the bench', () => {
  it.each(byTurns(ROW_ACTS, 'live'))('$name', ({ name, before: begin, act }) => {
    const sheet = begin()
    act(sheet)
    const calls = sheet.executions[sheet.executions.length - 1]?.serviceCalls.total ?? Number.NaN
    expect(calls).toBeLessThanOrEqual(MOST[name.replace(/, \w+$/, '')] ?? 0)
  })
})

describe('service calls of a quick log', () => {
  it.each([
    ['of somebody who is not on Today: at most 15', false, 15],
    ['that ticks a line of Today off: at most 18', true, 18],
  ])('%s', (_, isListed, most) => {
    const sheet = setUpSpreadsheet({ Deals: people(40) })
    sheet.night('2026-03-05')
    const listed = sheet.rows('Today').map((row) => row['Touchline ID'])
    const ids = sheet.rows('Deals').map((row) => row['Touchline ID'])
    const id = isListed ? listed[0] : ids.find((one) => !listed.includes(one))
    const opened = sheet.callFromSidebar('panelRow', [{ id }]) as { ok: { card: { context: object } } }
    const request = { id, key: 'k', medium: 'Call', outcome: 'Left message', reason: 'New law', cells: [] }
    const answer = sheet.callFromSidebar('panelLogTouch', [{ ...request, context: opened.ok.card.context }])
    expect(answer).toMatchObject({ ok: { touch: { outcome: 'Left message' } } })
    expect(sheet.rows('Today')[0]?.Done).toBe(isListed ? 'Left message' : '')
    expect(sheet.executions.at(-1)?.serviceCalls.total).toBeLessThanOrEqual(most)
  })
})

describe('service calls of Today', () => {
  /** Of the list, and of a batch of calls with everybody on it. */
  const callsFor = (rows: number): readonly number[] => {
    const sheet = setUpSpreadsheet({ Deals: people(rows) })
    sheet.setRule('T5.minutes', 0.5)
    sheet.night('2026-03-05')
    const total = () => sheet.executions.at(-1)?.serviceCalls.total ?? Number.NaN
    const { ok } = sheet.callFromSidebar('panelToday') as { ok: TodayPage }
    expect(ok.lines.length).toBeGreaterThan(rows / 2)
    const list = total()
    const touches = ok.lines.map(({ id, line }) => ({ ...CALL, id, line, key: id, age: 0, cells: [] }))
    const answer = sheet.callFromSidebar('panelLogBatch', [{ touches, putOff: [] }]) as { ok: BatchAnswer }
    expect(answer.ok.touches.filter((one) => 'undo' in one)).toHaveLength(touches.length)
    return [list, total()]
  }

  it('are as many for a hundred lines as for four: at most 18 for the list, 35 for a batch', () => {
    const few = callsFor(4)
    expect(callsFor(100)).toEqual(few)
    expect(few[0]).toBeLessThanOrEqual(18)
    expect(few[1]).toBeLessThanOrEqual(35)
  })
})

const CALL = { medium: 'Call', outcome: 'Left message', reason: 'New law' }

describe('service calls of a night', () => {
  it('are at most 54, of a morning mail 46, and the same for few and for many rows, live or written', () => {
    const sheets = [setUpPeople(20), setUpPeople(20, {}, false), setUpPeople(100, {}, false)]
    const calls = sheets.map(callsOfDay)
    for (const more of calls) expect(more).toEqual(calls[0])
    expect(calls[0]?.[0]).toBeLessThanOrEqual(54)
    expect(calls[0]?.[1]).toBeLessThanOrEqual(46)
    expect(sheets.map((sheet) => sheet.rule('live.now'))).toEqual(['yes', 'no', 'no'])
  })

  it('are four more where blocks are planned and work is timed, as many for few rows as for many', () => {
    const calls = [20, 100].map((rows) => {
      const sheet = setUpSpreadsheet({
        Deals: people(rows),
        Blocks: [
          ['Start', 'End', 'Owner'],
          ['2026-03-03 09:00', '2026-03-03 11:00', 'Kim'],
        ],
        Time: [
          ['Start', 'End', 'Category', 'Owner'],
          ['2026-03-03 09:00', '2026-03-03 10:30', 'Prospecting', 'Kim'],
        ],
      })
      sheet.put('Touches!B2:K2', [
        ['2026-03-04', '', 'Person 1', 'Call', 'Out', '', 'Offer', '', 'Reached', 5],
      ])
      return callsOfDay(sheet)
    })
    expect(calls[1]).toEqual(calls[0])
    expect(calls[0]?.[0]).toBeLessThanOrEqual(58)
    expect(calls[0]?.[1]).toBeLessThanOrEqual(50)
  })

  it('do not grow with new rows, rows that wake, touches by hand and progress seen all over the sheet', () => {
    const calls = [10, 35].map((rows) => {
      const sheet = setUpPeople(rows, {}, false)
      hour(sheet, '2026-03-05 03:00')
      const [headers = [], ...lines] = sheet.grid('Deals')
      const at = (header: string): number => headers.indexOf(header)
      lines.forEach((line, row) => {
        if (row % 5 === 0) line[at('Touchline ID')] = ''
        if (row % 5 === 1) line[at('Benched')] = 'bench 2026-03-05'
        if (row % 5 === 1) line[at('Wake on')] = '2026-03-06'
        if (row % 5 === 2) line[at('Stage')] = 'Proposal'
      })
      sheet.put('Deals!A2', lines)
      const typed = lines.map((line) => ['2026-03-05', '', line[0] ?? '', 'Call', 'In', '', 'Asked'])
      sheet.put('Touches!B2', typed)
      const { execution } = hour(sheet, '2026-03-06 03:00')
      expect(execution.error).toBeUndefined()
      return execution.serviceCalls.total
    })
    expect(calls[0]).toBe(calls[1])
  })

  it('are few for an hour in which nothing is due, and for a sheet that is not set up', () => {
    const sheet = setUpPeople(10)
    hour(sheet, '2026-03-04 13:00')
    expect(hour(sheet, '2026-03-04 14:00').execution.serviceCalls.total).toBeLessThanOrEqual(10)
    // Without Rules its tabs are looked through for the ids of one that was set up.
    const bare = spreadsheet({ Deals: [['Name'], ['Ann']] })
    expect(
      bare.run('hourlyTouchline', [], { kind: 'trigger' }).execution.serviceCalls.total,
    ).toBeLessThanOrEqual(10)
  })
})

describe('service calls of set-up', () => {
  const callsOf = (sheet: Spreadsheet, name: string, ...sent: object[]) => {
    expect(sheet.callFromSidebar(name, sent)).toHaveProperty('ok')
    return sheet.executions.at(-1)?.serviceCalls ?? { total: Number.NaN, seconds: Number.NaN }
  }

  it('are at most 150 on a fresh sheet, and as many for the drop-downs and colours after it', () => {
    const sheet = spreadsheet({ Deals: people(40) })
    expect(callsOf(sheet, 'panelSetUp', { tab: 'Deals' }).total).toBeLessThanOrEqual(150)
    expect(callsOf(sheet, 'panelLooks').total).toBeLessThanOrEqual(150)
    expect(callsOf(sheet, 'panelLooks').total).toBeLessThanOrEqual(10)
  })

  it('are fewer where it ran before, and with the looks at most 150 each', () => {
    const sheet = setUpSpreadsheet({ Deals: people(40) })
    expect(callsOf(sheet, 'panelSetUp', { tab: 'Deals' }).total).toBeLessThanOrEqual(120)
    expect(callsOf(sheet, 'panelLooks').total).toBeLessThanOrEqual(150)
  })

  it(`are at most 152 for ${MANY} rows, and less than 40 seconds with the looks`, () => {
    const sheet = spreadsheet({ Deals: people(MANY) }, { serviceTime: { perCall: 60, perMegabyte: 500 } })
    const first = callsOf(sheet, 'panelSetUp', { tab: 'Deals' })
    const looks = callsOf(sheet, 'panelLooks')
    expect(first.total).toBeLessThanOrEqual(152)
    expect(first.seconds + looks.seconds).toBeLessThan(40)
  })
})
