// Executions that Google cuts off: wherever it happens, the next hour finishes the work, and nothing is done twice.
import { describe, expect, it } from '@jest/globals'
import { isoDay, parseIsoDay } from '../../src/core/day'
import { busyDay, contentOf, hour, setUpPeople } from '../support/accidents'

const START = parseIsoDay('2026-03-05') ?? 0

describe('a night that is cut off', () => {
  it.each([
    ['written values: at every service call', false, 1],
    ['live formulas: at every seventh', true, 7],
  ])('%s, the next hour finishes it', (_, live, step) => {
    const calm = setUpPeople(24, {}, live)
    const cut = calm.copy()
    // The day's quota is not renewed between a night and the hour after it.
    for (const sheet of [calm, cut]) Object.assign(sheet.state.mail, { used: 1, windowEnds: Infinity })
    let calls = 1
    for (let at = 1; at <= calls; at += step) {
      const day = isoDay(START + at)
      for (const sheet of [calm, cut]) busyDay(sheet, isoDay(START + at - 1), at)
      calls = hour(calm, `${day} 03:00`).execution.serviceCalls.total
      expect(hour(cut, `${day} 03:00`, at).execution.cut).toBe(true)
      hour(cut, `${day} 04:00`)
      expect({ at, content: contentOf(cut) }).toEqual({ at, content: contentOf(calm) })
      expect({ at, mails: cut.outbox.map(told) }).toEqual({ at, mails: calm.outbox.map(told) })
      const ids = cut.rows('Touches').map((row) => row['Touch ID'])
      expect(new Set(ids.filter((id) => id !== '')).size).toBe(ids.filter((id) => id !== '').length)
    }
    expect(calls).toBeGreaterThan(30)
  })
})

const told = ({ to, subject, body }: { to: string; subject: string; body: string }) => ({ to, subject, body })
