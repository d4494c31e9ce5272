// What calls of the panel carry on a long sheet: no more than grows with a column of ids, and less than a megabyte on 50,000
// rows with 100,000 touches (with LONG_TESTS, npm run test:long). Benching, edits of names and addresses, set-up and answers
// about columns read all rows.
import { headersOf, TOUCHES } from '../../src/core/tabs/schema'
import { people } from '../support/accidents'
import { type Spreadsheet, spreadsheet, type TestCell } from '../support/spreadsheet'

const IS_LONG = process.env.LONG_TESTS === '1'
const [FEW, MANY] = IS_LONG ? [5_000, 50_000] : [2_001, 2_601]
const TOUCHES_EACH = IS_LONG ? 2 : 1
/** An id with its quotes and what parts it from the next one. */
const ID_BYTES = 14
const MEGABYTE = 1_000_000
/** Rows between those of the list are read with them where they are few, which takes no longer than more calls. */
const OF_A_SHORTER_SHEET: Readonly<Record<string, number>> = {
  list: 1_700_000,
  // The rows of the week's work, too.
  evening: 2_000_000,
}

/** So many people, each with some touches far apart, after a night. */
function longSheet(rows: number): Spreadsheet {
  const touches = Array.from({ length: rows * TOUCHES_EACH }, (_, at): TestCell[] => {
    const cells: Readonly<Record<string, TestCell>> = {
      when: `2026-02-0${1 + Math.floor(at / rows)} 09:00`,
      name: `Person ${at % rows}`,
      ...{ medium: 'Call', direction: 'Out', reason: `Reason ${at % 9}`, outcome: 'Reached' },
    }
    return TOUCHES.columns.map(({ key }) => cells[key] ?? '')
  })
  const sheet = spreadsheet({ Deals: people(rows), Touches: [headersOf(TOUCHES), ...touches] })
  sheet.setUp()
  sheet.night('2026-03-05')
  expect(sheet.rule('columns')).not.toBe('')
  return sheet
}

/** Characters that each call of the panel, and an edit, carried. */
function carriedBy(sheet: Spreadsheet, rows: number): Record<string, number> {
  const carried: Record<string, number> = {}
  const note = (what: string): void => {
    carried[what] = sheet.executions.at(-1)?.serviceCalls.carried ?? Number.NaN
  }
  const call = (what: string, name: string, request?: unknown) => {
    const answer = sheet.callFromSidebar(name, [request]) as { ok?: Opened; problem?: string }
    note(what)
    return answer
  }
  const at = Math.floor(rows / 2)
  const id = String(sheet.row('Deals', 'Name', `Person ${at}`)['Touchline ID'])
  const touch = { id, medium: 'Call', outcome: 'Reached', reason: 'New law', cells: [] }
  expect(call('state', 'panelHealth')).toMatchObject({ ok: { isSetUp: true } })
  const context = call('open', 'panelRow', { id }).ok?.card?.context
  const logged = call('log', 'panelLogTouch', { ...touch, key: 'k1', context })
  call('log the long way', 'panelLogTouch', { ...touch, key: 'k2', again: true })
  expect(call('undo', 'panelUndo', { ...logged.ok?.undo, context })).toHaveProperty('ok')
  const today = call('list', 'panelToday')
  expect(today).toHaveProperty('ok.lines')
  const touches = (today.ok?.lines ?? []).slice(0, 3).map(({ id: one, line }) => ({
    ...{ ...touch, id: one, line, key: `b ${line}`, age: 60 },
  }))
  expect(call('time', 'panelTime')).toHaveProperty('ok.weeks')
  expect(call('evening', 'panelEvening')).toHaveProperty('ok.list')
  expect(call('batch', 'panelLogBatch', { touches, putOff: [] })).toHaveProperty('ok.touches.length', 3)
  call('put off', 'panelSnooze', { id, day: '2026-03-20' })
  const cell = { field: 'promised', value: '2026-03-25 10:30', seen: '' }
  expect(call('fill', 'panelFill', { id, cell, context })).toHaveProperty('ok')
  expect(call('find', 'panelFind', `person ${at}`)).toMatchObject({ ok: [{ id }] })
  expect(call('find very many', 'panelFind', 'company')).toHaveProperty('ok.length', 8)
  const added = { name: 'Eve New', company: 'Nova', email: 'eve@nova.com', phone: '555-7654321' }
  expect(call('add', 'panelAdd', { ...added, key: 'a1' })).toHaveProperty('ok.card')
  expect(call('add who is there', 'panelAdd', { name: 'Person 7', key: 'a2' })).toHaveProperty('known')
  sheet.select('Deals!A10')
  expect(call('open the selected', 'panelRow', {})).toHaveProperty('ok.card')
  sheet.type('Deals', 'Person 20', 'Amount', 77)
  note('edit')
  return carried
}

interface Opened {
  readonly lines?: readonly { readonly id: string; readonly line: string }[]
  readonly card?: { readonly context: object }
  readonly undo?: object
}

it(`calls of the panel carry as little on ${MANY} rows as on ${FEW}`, () => {
  const [few, many] = [FEW, MANY].map((rows) => carriedBy(longSheet(rows), rows)) as [
    Record<string, number>,
    Record<string, number>,
  ]
  const most = Object.entries(few).map(([what, carried]) => {
    const allowed = Math.min(carried + ID_BYTES * (MANY - FEW), MEGABYTE)
    return [what, (IS_LONG ? undefined : OF_A_SHORTER_SHEET[what]) ?? allowed] as const
  })
  const above = most.filter(([what, allowed]) => !((many[what] ?? Number.NaN) <= allowed))
  expect(above.map(([what]) => [what, few[what], many[what]])).toEqual([])
}, 900_000)
