// Executions that Google cuts off: wherever it happens, the next hour finishes the work, and nothing is done twice.
import { contentOf, hour, mornings } from '../support/accidents'

const IS_LONG = process.env.LONG_TESTS === '1'

describe('a night with its morning mail that is cut off', () => {
  it.each([
    ['written values', false, IS_LONG ? 1 : 7],
    ['live formulas', true, IS_LONG ? 3 : 29],
  ])('%s: the next hour finishes it, wherever it was cut', (_, live, step) => {
    const before = mornings(3, live).map(({ day, sheet }) => {
      const calm = sheet.copy()
      const calls = hour(calm, `${day} 07:00`).execution.serviceCalls.total
      return { day, copy: sheet.copier(), calls, content: contentOf(calm), mails: calm.outbox.map(told) }
    })
    // Saturday’s has none.
    expect(before.map(({ mails }) => mails.length)).toEqual([1, 1, 0])
    expect(Math.min(...before.map(({ calls }) => calls))).toBeGreaterThan(30)
    before.forEach(({ day, copy, calls, content, mails }, morning) => {
      for (let at = 1; at <= calls; at++) {
        if (at % (3 * step) !== morning * step && at !== calls) continue
        const cut = copy()
        expect(hour(cut, `${day} 07:00`, at).execution.cut).toBe(true)
        hour(cut, `${day} 08:00`)
        expect({ day, at, content: contentOf(cut) }).toEqual({ day, at, content })
        expect({ day, at, mails: cut.outbox.map(told) }).toEqual({ day, at, mails })
        const ids = cut.rows('Touches').flatMap((row) => row['Touch ID'] || [])
        expect(new Set(ids).size).toBe(ids.length)
      }
    })
  })
})

const told = ({ to, subject, body }: { to: string; subject: string; body: string }) => ({ to, subject, body })
