// Days off and holidays in the panel: what stands in the days to come, rows of Rules once, and back to what was there.
import type { DayRow } from '../../../src/app/panel/days-off'
import { daysOffRequest } from '../../../src/google/wire-days-off'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { sheetToCall } from '../../support/called-sheet'

const off = (day: string, name = 'Away'): DayRow => ({ is: 'dayOff', day, name })
const holiday = (day: string, name: string): DayRow => ({ is: 'holiday', day, name })
const WEEK = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map((day) => off(day))
const onRules = (sheet: AppSheet) =>
  sheet.rows('Rules').filter(({ Id }) => Id === 'dayOff' || Id === 'holiday')
const promise = (sheet: AppSheet, name: string, value: string): void => {
  const { id, promised: seen } = sheet.card(name)
  okOf(sheet.fill(id, { field: 'promised', value, seen }))
}

describe('the days to come', () => {
  it('name open promises with their days, and count the plan by day', () => {
    const sheet = sheetToCall(4)
    promise(sheet, 'Person 1', '2026-03-12 15:30')
    promise(sheet, 'Person 2', '2026-03-10')
    const page = okOf(sheet.daysOff())
    expect(page.promises.map(({ name, day }) => [name, day])).toEqual([
      ['Person 2', '2026-03-10'],
      ['Person 1', '2026-03-12 15:30'],
    ])
    expect(page).toMatchObject({ today: '2026-03-05', days: [], isTeam: false })
    expect(page.planned.reduce((sum, { touches }) => sum + touches, 0)).toBe(4)
  })

  it('leave out a promise that was kept', () => {
    const sheet = sheetToCall(2)
    promise(sheet, 'Person 1', '2026-03-05')
    expect(okOf(sheet.daysOff()).promises).toHaveLength(1)
    okOf(sheet.logBatch([{ key: 'k', id: sheet.card('Person 1').id, outcome: 'Reached' }]))
    expect(okOf(sheet.daysOff()).promises).toEqual([])
  })

  it('know a team by its owners, since days off are everybody’s', () => {
    const headers = ['Name', 'Stage', 'Close date', 'Owner']
    const rows = ['Ann', 'Bob'].map((owner) => [`For ${owner}`, 'Open', '2026-04-01', owner])
    expect(okOf(setUpSheet({ Deals: [headers, ...rows] }).daysOff()).isTeam).toBe(true)
  })
})

describe('days that are added', () => {
  it('are rows of Rules once, however often they are sent, and go back to the byte', () => {
    const sheet = sheetToCall(3)
    const before = sheet.content()
    const add = [...WEEK, holiday('2026-04-03', 'Good Friday')]
    const page = okOf(sheet.changeDaysOff({ add }))
    expect(page.days).toEqual(add)
    const after = sheet.content()
    okOf(sheet.changeDaysOff({ add }))
    expect(sheet.content()).toEqual(after)
    expect(onRules(sheet).map(({ Id, Rule }) => [Id, Rule])).toEqual(add.map(({ is, name }) => [is, name]))
    okOf(sheet.changeDaysOff({ remove: add }))
    expect(onRules(sheet)).toEqual([])
    expect(sheet.content('Rules')).toEqual((before as [string, unknown][]).filter(([tab]) => tab !== 'Rules'))
  })

  it('leave a row of the user’s alone that has the day already, and one with another name', () => {
    const sheet = sheetToCall(2)
    okOf(sheet.changeDaysOff({ add: [holiday('2026-04-03', 'My own day')] }))
    okOf(sheet.changeDaysOff({ add: [holiday('2026-04-03', 'Good Friday')] }))
    okOf(sheet.changeDaysOff({ remove: [holiday('2026-04-03', 'Good Friday')] }))
    expect(okOf(sheet.daysOff()).days).toEqual([holiday('2026-04-03', 'My own day')])
  })

  it('are planned around by the next night, and the list after them holds no more than a day does', () => {
    const sheet = sheetToCall(30)
    sheet.setRule('T5.minutes', 10)
    sheet.night('2026-03-06')
    okOf(sheet.changeDaysOff({ add: WEEK }))
    sheet.night('2026-03-06')
    const days = new Set(WEEK.map(({ day }) => day))
    expect(okOf(sheet.daysOff()).planned.filter(({ day }) => days.has(day))).toEqual([])
    const usual = okOf(sheet.today()).lines.length
    sheet.night('2026-03-16')
    const back = okOf(sheet.today())
    expect(back.lines.length).toBeLessThanOrEqual(usual)
    expect(back.left).toBeGreaterThan(0)
  })

  it('are not taken on a copy, nor on a sheet that was not set up', () => {
    const sheet = sheetToCall(2)
    sheet.setRule('spreadsheet', 'another')
    expect(problemOf(sheet.changeDaysOff({ add: WEEK }))).not.toBe('')
    expect(onRules(sheet)).toEqual([])
    sheet.setRule('pipeline', '')
    expect(problemOf(sheet.daysOff())).not.toBe('')
  })
})

it.each([
  null,
  { add: 'all', remove: [] },
  { add: [{ is: 'stage', day: '2026-03-09', name: '' }], remove: [] },
  { add: [{ is: 'dayOff', day: '2026-02-30', name: '' }], remove: [] },
  { add: [{ is: 'dayOff', day: '9.3.2026', name: '' }], remove: [] },
  { add: [], remove: [{ is: 'dayOff', day: '2026-03-09', name: 'x'.repeat(101) }] },
  { add: new Array(401).fill(off('2026-03-09')), remove: [] },
])('what is no list of days is refused: %j', (given) => {
  expect(daysOffRequest(given)).toMatchObject({ code: 'bad request' })
})
