// The share of touches that were made by their latest day (T4).
import { punctuality } from '../../../src/core/time/punctuality'
import { book, on } from '../../support/pipeline'

const touch = (day: string, person = 0, more = {}) => ({
  person,
  moment: on(day) + 0.4,
  isOut: true,
  isCounted: true,
  ...more,
})
const of = (touches: ReturnType<typeof touch>[], isActive = true, rules = book()) => {
  const { due, inTime } = punctuality(touches, () => isActive, rules, on('2026-02-01'))
  return `${inTime}/${due}`
}

it('goes by the touch before: 10 days for an active row, 30 for a client', () => {
  const days = (later: string) => [touch('2026-02-01'), touch(later)]
  expect([of(days('2026-02-11')), of(days('2026-02-12'))]).toEqual(['1/1', '0/1'])
  expect([of(days('2026-03-03'), false), of(days('2026-03-04'), false)]).toEqual(['1/1', '0/1'])
})

it('leaves days off out, first touches, what came in, and second touches of a day', () => {
  const rules = book({}, [{ id: 'dayOff', value: '2026-02-05' }])
  expect(of([touch('2026-02-01'), touch('2026-02-12')], true, rules)).toBe('1/1')
  expect(of([touch('2026-02-01'), touch('2026-02-02', 1)])).toBe('0/0')
  expect(of([touch('2026-02-01'), touch('2026-03-02', 0, { isOut: false })])).toBe('0/0')
  expect(of([touch('2026-02-01'), touch('2026-02-01')])).toBe('0/0')
})

it('counts an attempt as made, but the next one from the touch that counted', () => {
  const tried = touch('2026-02-05', 0, { isCounted: false })
  expect(of([touch('2026-02-01'), tried, touch('2026-02-12')])).toBe('1/2')
})

it('looks at touches from its day on, of people who are known', () => {
  expect(of([touch('2025-12-01'), touch('2025-12-05'), touch('2026-02-03')])).toBe('0/1')
  expect(of([touch('2026-02-01', -1), touch('2026-02-02', -1)])).toBe('0/0')
})
