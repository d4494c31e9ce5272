// Drop-downs and colours, which set-up leaves to a run of their own.

import { setUp } from '../../../src/app/set-up/set-up'
import { giveLooks } from '../../../src/app/sheet/give-looks'
import { appSheet, setUpSheet } from '../../support/app-calls'

/** A sheet that was set up and whose page was closed before it asked for the looks. */
function withoutLooks() {
  const sheet = appSheet()
  setUp(sheet.ports)
  return sheet
}

const looks = (sheet: ReturnType<typeof withoutLooks>) =>
  ['Deals', 'Today'].map((tab) => [sheet.tab(tab).colours.length, sheet.tab(tab).offers.size])

describe('the looks of a sheet', () => {
  it('wait until they are asked for, and are given once', () => {
    const sheet = withoutLooks()
    expect([looks(sheet), sheet.rule('looks')]).toEqual([
      [
        [0, 0],
        [0, 0],
      ],
      'still to come',
    ])
    expect(giveLooks(sheet.ports)).toBe(true)
    expect(sheet.rule('looks')).toBe('given')
    expect(looks(sheet)).toEqual(looks(setUpSheet()))
    expect(looks(sheet).flat()).not.toContain(0)
    expect(giveLooks(sheet.ports)).toBe(false)
  })

  it('are given by the next hour where nobody asked for them', () => {
    const sheet = withoutLooks()
    sheet.hour('2026-03-04 13:00')
    expect(looks(sheet)).toEqual(looks(setUpSheet()))
  })

  it('are not given to a copy before somebody says what it is', () => {
    const sheet = withoutLooks()
    sheet.world.id = 'another'
    expect(giveLooks(sheet.ports)).toBe(false)
    expect(looks(sheet).flat()).toEqual([0, 0, 0, 0])
  })
})
