// A person's whole history: over all their rows, nothing left out, a page at a time where the log is long.
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { history, idOf } from '../../support/person'

const DEALS = [
  ['Name', 'Company', 'Email', 'Deal', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'Acme', 'ann@acme.com', 'Roof', 'Open', 900, '2026-01-05', '2026-03-30'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', 'Wall', 'Open', 500, '2026-01-06', ''],
  ['Ann Lee', 'Acme', 'ann@acme.com', 'Door', 'Open', 100, '2026-01-07', '2026-05-30'],
]
const log = (sheet: AppSheet, moment: string, id: string, more: object = {}): void => {
  sheet.world.setNow(moment)
  okOf(
    sheet.log({ key: moment + id, id, medium: 'Call', outcome: 'Reached', reason: 'Steel falls', ...more }),
  )
}

it('is empty before the first touch', () => {
  expect(history(setUpSheet({ Deals: DEALS }), 'Bob Ray')).toMatchObject({
    touches: [],
    above: 0,
    name: 'Bob Ray',
  })
})

it('lists the touches of all rows of the person, the latest first, with what does not count and what is no contact', () => {
  const sheet = setUpSheet({ Deals: DEALS })
  const [roof, , door] = sheet.rows('Deals').map((row) => String(row['Touchline ID']))
  log(sheet, '2026-03-06 10:00', roof ?? '', { minutes: 12 })
  log(sheet, '2026-03-05 10:00', door ?? '', { medium: 'E-mail', outcome: 'Sent', reason: 'checking in' })
  log(sheet, '2026-03-07 10:00', idOf(sheet, 'Bob Ray'))
  sheet.type('Ann Lee', 'Stage', 'Negotiation')
  sheet.night('2026-03-09')
  sheet.tab('Touches').grow(6, 0)
  sheet.tab('Touches').write(6, 2, [['2026-03-01', '', 'Nobody', 'Call']])
  const { touches } = history(sheet, 'Ann Lee')
  expect(
    touches.map(({ when, medium, of, minutes, uncounted }) => [when, medium, of, minutes, uncounted]),
  ).toEqual([
    ['2026-03-09', '', 'Roof', '', ''],
    ['2026-03-06 10:00', 'Call', 'Roof', '12', ''],
    ['2026-03-05 10:00', 'E-mail', 'Door', '', 'V1'],
  ])
})

describe('of a long log', () => {
  const longLog = (): AppSheet => {
    const sheet = setUpSheet({ Deals: DEALS })
    const [ann, bob] = [idOf(sheet, 'Ann Lee'), idOf(sheet, 'Bob Ray')]
    const lines = Array.from({ length: 1300 }, (_, at) => [
      ...[`t${at}`, new Date(Date.UTC(2025, 0, 1, at)), at % 20 === 0 ? ann : bob],
      ...['Name', 'Call', 'Out', '', `Reason ${at}`, '', 'Reached'],
    ])
    sheet.tab('Touches').grow(lines.length + 1, 0)
    sheet.tab('Touches').write(2, 1, lines)
    return sheet
  }

  it('is read a page at a time, each touch once, until all are shown', () => {
    const sheet = longLog()
    const seen: string[] = []
    let above = 0
    let pages = 0
    do {
      const page = history(sheet, 'Ann Lee', above)
      seen.push(...page.touches.map(({ touchId }) => touchId))
      above = page.above
      pages++
    } while (above > 0)
    expect(seen).toEqual(Array.from({ length: 65 }, (_, at) => `t${1280 - at * 20}`))
    expect(pages).toBe(3)
  })

  it('takes as many calls wherever the page is', () => {
    const sheet = longLog()
    const callsOf = (above: number): number => {
      const before = sheet.world.calls.length
      history(sheet, 'Ann Lee', above)
      return sheet.world.calls.length - before
    }
    expect(callsOf(400)).toBe(callsOf(800))
    expect(callsOf(0)).toBeLessThanOrEqual(callsOf(400) + 1)
  })
})
