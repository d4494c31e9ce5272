// What the panel's place Time adds up: this week's minutes by category, and what of them is proven (T1 to T4).
import type { TimePage } from '../../../src/app/panel/time-page'
import { type AppSheet, DEALS, okOf, setUpSheet } from '../../support/app-calls'

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
    expect(page(sheet)).toMatchObject({ monday: '2026-03-09', weeks: [] })
  })

  it('writes nothing', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const before = JSON.stringify(sheet.rows('Deals'))
    page(sheet)
    expect(JSON.stringify(sheet.rows('Deals'))).toBe(before)
  })
})
