// What a week asks of each kind of prospecting, by the own log (T1a).
import { objectivesOf } from '../../../src/core/time/objectives'
import { book, on, TODAY } from '../../support/pipeline'

const NONE = { names: [], calls: [], verdicts: [] }
const asked = (done: Partial<typeof NONE | Record<string, number[]>>, since: string, rules = book()) =>
  objectivesOf({ ...NONE, ...done }, rules, on(TODAY), on(since))

it('counts this week up to today, Monday first', () => {
  const calls = [on('2026-03-01') + 0.9, on('2026-03-02'), on(TODAY) + 0.7, on('2026-03-05')]
  expect(asked({ calls }, '2026-01-01').done).toEqual({ names: 0, calls: 2, verdicts: 0 })
})

it('asks the average of the last four whole weeks, rounded up', () => {
  const calls = [on('2026-02-23'), on('2026-02-16'), on('2026-02-02'), on('2026-02-03'), on('2026-02-01')]
  expect(asked({ calls }, '2026-01-01')).toMatchObject({ asked: { calls: 1 }, weeks: 4 })
  expect(asked({ calls: [...calls, on('2026-02-10')] }, '2026-01-01').asked.calls).toBe(2)
})

it('asks by the whole weeks there are, and nothing before the first', () => {
  const calls = [on('2026-02-23'), on('2026-02-24'), on('2026-02-25')]
  expect(asked({ calls }, '2026-02-20')).toMatchObject({ asked: { calls: 3 }, weeks: 1 })
  expect(asked({ calls }, '2026-02-25')).toMatchObject({ asked: { calls: 0 }, weeks: 0 })
  expect(asked({}, '')).toMatchObject({ weeks: 0 })
})

it('is outranked by Rules, also by 0', () => {
  const rules = book({ 'T1a.calls': 25, 'T1a.names': 0 })
  const names = [on('2026-02-23')]
  expect(asked({ names }, '2026-01-01', rules).asked).toEqual({ names: 0, calls: 25, verdicts: 0 })
})
