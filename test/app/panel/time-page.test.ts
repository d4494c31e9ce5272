// What the panel's place Time adds up: this week's minutes by category, and what of them is proven (T1 to T4).
import type { TimePage } from '../../../src/app/panel/time-page'
import { type AppSheet, appSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const page = (sheet: AppSheet): TimePage => okOf(sheet.time())
/** A call of so many minutes that reached somebody. */
const call = (sheet: AppSheet, name: string, minutes: number, more: object = {}): void => {
  const { id } = sheet.card(name)
  const said = { medium: 'Call', outcome: 'Reached', reason: 'New law', minutes, ...more }
  okOf(sheet.log({ id, key: `${name} ${minutes}`, ...said }))
}

describe('Time in the panel', () => {
  it('is empty before anything is logged, and says what a week asks', () => {
    expect(page(setUpSheet({ Deals: DEALS }))).toMatchObject({
      required: 360,
      callingShare: 0.5,
      isCut: false,
    })
  })

  it('adds up calls and follow-ups with people who are not won; others are shown, not proven', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    call(sheet, 'Ann Lee', 20)
    call(sheet, 'Bob Ray', 15, { medium: 'E-mail', outcome: 'Sent' })
    call(sheet, 'Cyd Fox', 40)
    const [week] = page(sheet).weeks
    expect(week).toMatchObject({ proven: 35, calling: 20, today: 35 })
    expect(week?.byCategory).toEqual([0, 0, 60, 15, 0, 0, 0, 0])
  })

  it('begins anew on Monday, and today on every day', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    call(sheet, 'Ann Lee', 20)
    sheet.night('2026-03-05')
    expect(page(sheet).weeks[0]).toMatchObject({ proven: 20, today: 0 })
    sheet.night('2026-03-09')
    expect(page(sheet)).toMatchObject({
      monday: '2026-03-09',
      weeks: [{ proven: 0, today: 0, fact: { state: 'measuring', week: 2, of: 3 } }],
    })
  })

  it('writes nothing', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const before = JSON.stringify(sheet.rows('Deals'))
    page(sheet)
    expect(JSON.stringify(sheet.rows('Deals'))).toBe(before)
  })

  it('asks of a week what the last ones brought, and says what is done', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    call(sheet, 'Ann Lee', 20, { progress: 'Decision date' })
    expect(page(sheet).objectives).toMatchObject({
      done: { calls: 1, verdicts: 1 },
      weeks: 0,
      hasNames: true,
    })
    sheet.night('2026-03-10')
    call(sheet, 'Ann Lee', 21)
    sheet.night('2026-03-16')
    expect(page(sheet).objectives).toMatchObject({ done: { calls: 0 }, asked: { calls: 1 }, weeks: 1 })
    sheet.setRule('T1a.calls', 30)
    expect(page(sheet).objectives.asked.calls).toBe(30)
  })

  it('says which results the hours brought, and when organising takes more than selling', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    call(sheet, 'Ann Lee', 30, { outcome: 'Meeting set' })
    const noon = sheet.ports.clock.now()
    const hour = 3_600_000
    const add = [{ from: noon - 2 * hour, to: noon - hour, category: 'Organising', note: '' }]
    expect(okOf(sheet.keepTime({ add })).spent).toMatchObject({
      organised: 60,
      sold: 0,
      isAlarm: true,
      results: [
        { category: '2 Calling', hours: 0.5, results: 1, anHour: 2 },
        { category: 'Organising', hours: 1, results: 0, anHour: 0 },
      ],
    })
  })

  it('is refused in words where nothing is set up', () => {
    expect(problemOf(appSheet().time())).toContain('not set up')
  })
})
