// Who answered last, and how often they were tried since.

import type { Cell } from '../../../src/core/cells/cell'
import { lastAnswers } from '../../../src/core/purge/last-answers'
import { on, pipelineOf, touchesOf } from '../../support/pipeline'

const PEOPLE = pipelineOf({
  headers: ['Touchline ID', 'Name', 'E-mail'],
  rows: [
    ['a', 'Ann Lee', 'ann@acme.com'],
    ['b', 'Bob Ray', 'bob@bolt.com'],
    ['c', 'Ann Lee', 'ann@acme.com'],
  ],
})

type Line = Readonly<Record<string, Cell>>
const answersOf = (...lines: readonly Line[]): unknown[] => {
  const { pipeline, persons } = PEOPLE
  const known = lastAnswers(touchesOf(lines), pipeline, persons)
  const ann = persons.of[0] ?? 0
  return [known.answered[ann], known.tries[ann], known.tried[ann]]
}
const touch = (when: string, part: Line = {}): Line => ({
  when,
  id: 'a',
  medium: 'E-mail',
  outcome: 'Sent',
  ...part,
})

describe('the last answer', () => {
  it.each<[string, Line]>([
    ['what came in', { direction: 'In', outcome: '' }],
    ['a call in which they were reached', { medium: 'Call', outcome: 'Reached' }],
    ['a meeting', { medium: 'Meeting', outcome: '' }],
    ['a reply', { outcome: 'Replied' }],
    ['a no', { medium: 'Call', outcome: 'Not interested' }],
  ])('is %s, and what came before it is no silence', (_, part) => {
    expect(answersOf(touch('2026-02-01'), touch('2026-02-10', part), touch('2026-02-20'))).toEqual([
      on('2026-02-10'),
      1,
      on('2026-02-20'),
    ])
  })

  it.each<[string, Line]>([
    ['a mail that was sent', {}],
    ['a call that nobody took', { medium: 'Call', outcome: 'No answer' }],
    ['a message that was left', { medium: 'Call', outcome: 'Left message' }],
    ['an automatic reply', { outcome: 'Out of office' }],
  ])('is not %s', (_, part) => {
    expect(answersOf(touch('2026-02-10', part))).toEqual([Number.NaN, 1, on('2026-02-10')])
  })

  it('counts the person’s other rows, in the order of days, and nobody else’s', () => {
    const lines = [touch('2026-02-20', { id: 'c' }), touch('2026-02-01'), touch('2026-02-10', { id: 'b' })]
    expect(answersOf(...lines)).toEqual([Number.NaN, 2, on('2026-02-20')])
  })

  it('leaves out what is no contact, and what is still to come', () => {
    expect(answersOf(touch('2026-02-01', { medium: '' }), touch('2026-12-01'))).toEqual([
      Number.NaN,
      0,
      Number.NaN,
    ])
  })
})
