// A long log and a long pipeline: only a person's own lines are read, and everything is as if all were.
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const HEADERS = ['Touch ID', 'When', 'Touchline ID', 'Name', 'Medium', 'Direction', 'Reason', 'Outcome']
const MANY = 700

/** Touches of Ann, one of them logged late, below which a busy team has logged hundreds of others. */
function longLog(order: 'as they came' | 'one logged late' = 'as they came') {
  const sheet = setUpSheet()
  const ids = new Map(sheet.rows('Deals').map((row) => [String(row.Name), row['Touchline ID'] ?? '']))
  const line = (key: string, when: string, name: string, reason: string) => [
    ...[key, when, ids.get(name) ?? '', name, 'Call', 'Out', reason, 'Reached'],
  ]
  const own = ['2026-01-10', '2026-01-20', '2026-02-01', '2026-02-10', '2026-02-20'].map((day, at) =>
    line(`ann${at}`, `${day} 09:00`, 'Ann Lee', `Reason ${at}`),
  )
  const turned = order === 'as they came' ? own : [...own.slice(2), ...own.slice(0, 2)]
  const others = Array.from({ length: MANY }, (_, at) =>
    line(`bob${at}`, '2026-02-25 10:00', 'Bob Ray', `Other ${at % 9}`),
  )
  const log = sheet.tab('Touches')
  const headers = log.values(1, 1, 1, -1)[0] ?? []
  const lines = [...turned, ...others].map((cells) =>
    headers.map((header) => cells[HEADERS.indexOf(String(header))] ?? ''),
  )
  log.grow(lines.length + 50, 0)
  log.write(2, 1, lines)
  expect(sheet.night('2026-03-04')).toBe('')
  return { sheet, id: String(ids.get('Ann Lee')) }
}

const readsOf = (sheet: AppSheet, work: () => void): string[] => {
  const from = sheet.world.calls.length
  work()
  return sheet.world.calls.slice(from)
}
const ledgerOf = (sheet: AppSheet, id: string) =>
  sheet.rows('Ledger').find((line) => line['Touchline ID'] === id)

describe('the last touches of somebody whose lines stand far up in a long log', () => {
  it.each(['as they came', 'one logged late'] as const)('are shown, latest first: %s', (order) => {
    const { sheet, id } = longLog(order)
    const { history } = okOf(sheet.look(id))
    expect(history.touches.map(({ when, reason }) => [when, reason])).toEqual([
      ['2026-02-20 09:00', 'Reason 4'],
      ['2026-02-10 09:00', 'Reason 3'],
      ['2026-02-01 09:00', 'Reason 2'],
    ])
    expect(history.touches.every(({ counts }) => counts)).toBe(true)
  })
})

describe('a touch in a long log', () => {
  const TOUCH = { key: 'k1', medium: 'Call', outcome: 'Reached', reason: 'April prices' }

  it('is taken back, and the ledger is as it was, by the lines that are theirs', () => {
    const { sheet, id } = longLog()
    const before = ledgerOf(sheet, id)
    const { undo } = okOf(sheet.log({ ...TOUCH, id }))
    expect(ledgerOf(sheet, id)).not.toEqual(before)
    const calls = readsOf(sheet, () => {
      const { history } = okOf(sheet.undo(undo))
      expect(history.touches.map(({ reason }) => reason)).toEqual(['Reason 4', 'Reason 3', 'Reason 2'])
    })
    expect(calls).toContain('linesLike')
    expect(ledgerOf(sheet, id)).toEqual(before)
    expect(sheet.rows('Touches').filter(({ Reason }) => Reason === 'April prices')).toEqual([])
  })

  it('is there once, and known as the night knows it, when the request is sent again', () => {
    const { sheet, id } = longLog()
    okOf(sheet.log({ ...TOUCH, id }))
    const after = ledgerOf(sheet, id)
    okOf(sheet.log({ ...TOUCH, id, again: true }))
    expect(sheet.rows('Touches').filter(({ Reason }) => Reason === 'April prices').length).toBe(1)
    expect(ledgerOf(sheet, id)).toEqual(after)
    sheet.night('2026-03-04')
    expect(ledgerOf(sheet, id)).toEqual(after)
  })
})

describe('a pipeline of thousands of rows', () => {
  const people = Array.from({ length: 2100 }, (_, at) => [
    ...[`Person ${at}`, `p${at >> 1}@firm.com`, 'Proposal', 100 + at, '2026-02-20'],
  ])
  const large = () => setUpSheet({ Deals: [['Name', 'Email', 'Stage', 'Amount', 'Created'], ...people] })

  it.each([
    ['where the night wrote them', 'readLines', false],
    ['and looked for where they were sorted since', 'linesLike', true],
  ])('has lines of the Ledger read and written one by one, %s', (_, call, isSorted) => {
    const sheet = large()
    const id = String(sheet.deal('Person 700')['Touchline ID'])
    if (isSorted) {
      const ledger = sheet.tab('Ledger')
      ledger.write(2, 1, ledger.values(2, 1, -1, -1).reverse())
    }
    const calls = readsOf(sheet, () => {
      okOf(sheet.log({ key: 'k1', medium: 'Call', outcome: 'Reached', reason: 'April prices', id }))
    })
    expect(calls).toContain(call)
    expect(calls).not.toContain('readOwn')
    const before = sheet.content('Log', 'Rules', 'Today', 'Review', 'Snapshot', 'Plan', 'Ledger')
    const lines = isSorted ? [...sheet.rows('Ledger')].reverse() : sheet.rows('Ledger')
    expect(lines.filter((line) => line['Last touch'] !== '').map((line) => line['Touchline ID'])).toEqual([
      id,
    ])
    sheet.night('2026-03-04')
    expect(sheet.rows('Ledger')).toEqual(lines)
    expect(sheet.content('Log', 'Rules', 'Today', 'Review', 'Snapshot', 'Plan', 'Ledger')).toEqual(before)
  })

  it('gets a line of the Ledger for somebody who is added', () => {
    const sheet = large()
    const { card } = okOf(sheet.add({ key: 'a1', name: 'Eve Elm', email: 'eve@elm.com' }))
    const held = sheet.rows('Ledger').length
    okOf(sheet.log({ key: 'k2', medium: 'Call', outcome: 'Reached', reason: 'Law', id: card?.id ?? '' }))
    expect(sheet.rows('Ledger').length).toBe(held + 1)
    okOf(
      sheet.log({
        key: 'k2',
        again: true,
        medium: 'Call',
        outcome: 'Reached',
        reason: 'Law',
        id: card?.id ?? '',
      }),
    )
    expect(sheet.rows('Ledger').length).toBe(held + 1)
  })
})
