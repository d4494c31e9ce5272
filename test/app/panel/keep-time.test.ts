// Stretches of time that the panel writes: by the clock, once, and taken back.
import type { Stretch } from '../../../src/app/panel/keep-time'
import { DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const instant = (iso: string): number => Date.parse(iso)
const stretch = (from: string, to: string, more: Partial<Stretch> = {}): Stretch => ({
  from: instant(from),
  to: instant(to),
  category: '2 Calling',
  note: '',
  ...more,
})
/** 10:00 to 11:30 in Berlin; it is noon. */
const MORNING = stretch('2026-03-04T09:00:00Z', '2026-03-04T10:30:00Z')
const lines = (sheet: ReturnType<typeof setUpSheet>) =>
  sheet.rows('Time').map(({ Start, End, Minutes, Category, Note }) => [Start, End, Minutes, Category, Note])

describe('time that the timer ran', () => {
  it('makes the tab when it is first needed, and is proven at once', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const { weeks } = okOf(sheet.keepTime({ add: [MORNING] }))
    expect(weeks).toMatchObject([{ proven: 90, calling: 90, today: 90 }])
    expect(lines(sheet)).toEqual([['2026-03-04 10:00', '2026-03-04 11:30', 90, '2 Calling', '']])
  })

  it('is written once, however often it is sent, by however many tabs of the browser', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    for (let time = 0; time < 3; time++) okOf(sheet.keepTime({ add: [MORNING] }))
    expect(lines(sheet)).toHaveLength(1)
  })

  it('counts what was worked where the clocks changed meanwhile', () => {
    const sheet = setUpSheet({ Deals: DEALS }, { now: '2026-03-29 12:00' })
    // Clocks in Berlin went from 02:00 to 03:00.
    okOf(sheet.keepTime({ add: [stretch('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')] }))
    expect(lines(sheet)).toEqual([['2026-03-29 01:30', '2026-03-29 03:30', 60, '2 Calling', '']])
  })

  it('is taken back, and what the user typed beside it stays', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    okOf(sheet.keepTime({ add: [MORNING] }))
    sheet.tab('Time').write(2, 9, [['my remark']])
    expect(okOf(sheet.keepTime({ remove: [MORNING] })).weeks).toEqual([])
    expect(sheet.rows('Time').map(({ Start }) => Start)).not.toContain('2026-03-04 10:00')
    expect(JSON.stringify(sheet.content())).toContain('my remark')
  })

  it('never ends after now', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const later = stretch('2026-03-04T10:00:00Z', '2026-03-04T13:00:00Z')
    expect(problemOf(sheet.keepTime({ add: [later] }))).toContain('ends after now')
    expect(sheet.world.tabs.has('Time')).toBe(false)
  })

  it('is refused where a tab of the user’s is called Time', () => {
    const sheet = setUpSheet({
      Deals: DEALS,
      Time: [
        ['When', 'Where'],
        ['noon', 'here'],
      ],
    })
    expect(problemOf(sheet.keepTime({ add: [MORNING] }))).toContain('Time')
    expect(sheet.rows('Time')).toHaveLength(1)
  })

  it('belongs to the user by the owner table', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    sheet.tab('Rules').write(sheet.rows('Rules').length + 2, 1, [['owner', 'Ann', 'ann@example.com']])
    okOf(sheet.keepTime({ add: [MORNING] }))
    expect(sheet.rows('Time').map(({ Owner }) => Owner)).toEqual(['Ann'])
  })

  it('changes nothing while another run holds the sheet', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    sheet.world.isBusy = true
    expect(problemOf(sheet.keepTime({ add: [MORNING] }))).toContain('busy')
    expect(sheet.world.unlocked).toEqual([])
  })
})
