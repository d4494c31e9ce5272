// Every Monday's night keeps its forecast on the hidden tab Forecasts, and writes beside it what came (F2).
import { serialOf } from '../../../src/core/calendar/day'
import { setUpSheet } from '../../support/app-calls'
import { on } from '../../support/pipeline'

const deal = (name: string, stage: string, created: string, closed = '') => [
  ...[name, `${name} Ltd`, stage, 100, created, closed],
]

/** Ten won and fourteen lost, and six open ones. */
const ROWS = [
  ['Name', 'Company', 'Stage', 'Amount', 'Create date', 'Close date'],
  ...Array.from({ length: 10 }, (_, n) => deal(`Won ${n}`, 'Won', '2025-10-06', `2025-11-${10 + n}`)),
  ...Array.from({ length: 14 }, (_, n) => deal(`Lost ${n}`, 'Lost', '2025-10-06', `2026-01-${10 + n}`)),
  ...Array.from({ length: 6 }, (_, n) => deal(`Open ${n}`, 'Demo', '2026-02-02')),
]
const MONDAY = '2026-03-09'
const SERIAL = serialOf(on(MONDAY))

it('is made on the first Monday, hidden, with a line for 30, 60 and 90 days', () => {
  const sheet = setUpSheet({ Deals: ROWS })
  sheet.night('2026-03-08')
  expect(sheet.world.tabs.has('Forecasts')).toBe(false)
  sheet.night(MONDAY)
  const lines = sheet.rows('Forecasts')
  expect(lines.map(({ Monday, Days, Open }) => [Monday, Days, Open])).toEqual(
    [30, 60, 90].map((days) => [SERIAL, days, 6]),
  )
  for (const { Expected, Low, High, Came } of lines) {
    expect(Number(Low)).toBeLessThanOrEqual(Number(Expected))
    expect(Number(Expected)).toBeLessThanOrEqual(Number(High))
    expect(Came).toBe('')
  }
  expect(sheet.tab('Forecasts').isHidden).toBe(true)
  const before = sheet.content('Log', 'Rules')
  sheet.night(MONDAY)
  expect(sheet.content('Log', 'Rules')).toEqual(before)
})

it('says on a later Monday what came', () => {
  const sheet = setUpSheet({ Deals: ROWS })
  sheet.night(MONDAY)
  sheet.world.setNow('2026-03-20 12:00')
  sheet.type('Open 1', 'Close date', '2026-03-20')
  sheet.type('Open 1', 'Stage', 'Won')
  sheet.night('2026-04-13')
  const [first] = sheet.rows('Forecasts')
  expect(first).toMatchObject({ Monday: SERIAL, Days: 30, Came: 1 })
  expect(Number(first?.Brier)).toBeGreaterThan(0)
  expect(sheet.rows('Forecasts').filter(({ Came }) => Came !== '')).toHaveLength(1)
})

it('is the same after a night that was cut off at any call of the tab, or after it, and ran again', () => {
  const sheet = setUpSheet({ Deals: ROWS })
  const restore = sheet.ports.snapshot()
  sheet.night(MONDAY)
  const whole = sheet.rows('Forecasts')
  const isOfTab = (given: unknown): boolean =>
    (given as { readonly name?: string } | null)?.name === 'Forecasts'
  for (let calls = 1; calls <= 4; calls++) {
    restore()
    let left = calls
    sheet.world.onCall = (_, __, given) => {
      // Once the tab's own calls are over the night goes on to the next one.
      if ((left < calls || isOfTab(given)) && --left < 1) throw new Error('cut off')
    }
    expect(() => sheet.night(MONDAY)).toThrow('cut off')
    sheet.world.onCall = () => {}
    sheet.night(MONDAY)
    expect(sheet.rows('Forecasts')).toEqual(whole)
  }
})

it('is not made while fewer rows are closed than Rules ask for', () => {
  const sheet = setUpSheet({ Deals: ROWS })
  sheet.setRule('F1.least', 25)
  sheet.night(MONDAY)
  expect(sheet.world.tabs.has('Forecasts')).toBe(false)
})

it('is left alone where the user has a tab of that name', () => {
  const own = [
    ['Quarter', 'My guess'],
    ['Q1', 12],
  ]
  const sheet = setUpSheet({ Deals: ROWS, Forecasts: own })
  sheet.night(MONDAY)
  expect(sheet.rows('Forecasts')).toEqual([{ Quarter: 'Q1', 'My guess': 12 }])
})
