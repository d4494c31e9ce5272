import type { Cell } from '../../../src/core/cells/cell'
import { observationsOf } from '../../../src/core/learning/observations'
import { runOf, seeded } from '../../support/experiments'
import { on, touchesOf } from '../../support/pipeline'

type Line = Readonly<Record<string, Cell>>
const touches = (
  medium: string,
  successes: number,
  trials: number,
  more: (at: number) => Line = () => ({}),
): Line[] =>
  runOf(successes, trials).map((success, at) => ({
    when: '2026-02-03',
    medium,
    outcome: success ? 'Reached' : 'No answer',
    ...more(at),
  }))
const observe = (lines: readonly Line[]) => observationsOf(touchesOf(lines), ['Reached'])
const found = (lines: readonly Line[]) => observe(lines).findings.map(({ by, label }) => `${by} ${label}`)

describe('what was not assigned (E3)', () => {
  it('is an observation where it differs more than chance among all that was looked at', () => {
    const { findings, looked } = observe([...touches('Call', 60, 100), ...touches('Text', 20, 100)])
    expect(looked).toBe(2)
    expect(findings).toMatchObject([
      {
        by: 'medium',
        label: 'Call',
        with: { successes: 60, trials: 100 },
        without: { successes: 20, trials: 100 },
      },
      { by: 'medium', label: 'Text' },
    ])
  })

  it('is corrected: what one look would find, forty do not', () => {
    const lines = (owners: number) =>
      Array.from({ length: owners }, (_, owner) =>
        touches('', 12, 40, () => ({ owner: `o${owner}`, medium: 'Call' })),
      ).flat()
    const lucky = touches('Call', 22, 40, () => ({ owner: 'lucky' }))
    expect(found([...lines(1), ...lucky])).toEqual(expect.arrayContaining(['owner lucky']))
    expect(found([...lines(40), ...lucky])).toEqual([])
  })

  it('is never anything that follows from how it went', () => {
    const telling = (at: number): Line => {
      const went = runOf(60, 120)[at]
      return {
        minutes: went ? 20 : 1,
        progress: went ? 'Commitment' : '',
        question: went ? 'What matters?' : '',
        greatQuestion: went ? 'yes' : '',
        category: went ? 'Selling' : '2 Calling',
        referralAsked: went ? 'yes' : '',
        note: went ? 'good' : '',
      }
    }
    expect(
      observe([...touches('Call', 60, 120, telling), ...touches('Text', 60, 120, telling)]).findings,
    ).toEqual([])
  })

  it('looks at weekday and hour, item, reason and owner', () => {
    const early = touches('Call', 70, 100, () => ({
      when: '2026-02-03 09:15',
      item: 'Prices',
      reason: 'Prices fall',
      owner: 'Ann',
    }))
    const late = touches('Call', 20, 100, () => ({
      when: '2026-02-06 16:40',
      item: 'Law',
      reason: 'New law',
      owner: 'Bob',
    }))
    expect(found([...early, ...late]).sort()).toEqual([
      'hour 16:00',
      'hour 9:00',
      'item Law',
      'item Prices',
      'owner Ann',
      'owner Bob',
      'reason New law',
      'reason Prices fall',
      'weekday 2',
      'weekday 5',
    ])
  })

  it('leaves out what was assigned, what has no outcome or day, what is no contact, and what is still to come', () => {
    const out: Line[] = [
      { arm: 'A', experiment: 'X' },
      { outcome: '' },
      { when: '' },
      { medium: '' },
      { when: '2026-03-05' },
    ]
    for (const change of out) {
      const lines = [...touches('Call', 60, 100), ...touches('Text', 20, 100)].map((line) => ({
        ...line,
        ...change,
      }))
      expect(observe(lines)).toEqual({ findings: [], looked: 0 })
    }
  })

  it('is not looked at where it is rare, or hardly ever absent', () => {
    expect(observe([...touches('Call', 60, 100), ...touches('Text', 0, 19)]).looked).toBe(0)
    expect(observe([...touches('Call', 60, 100), ...touches('Text', 0, 20)]).looked).toBe(2)
  })

  it('finds hardly anything where there is nothing', () => {
    const random = seeded(11)
    let logs = 0
    for (let log = 0; log < 100; log++) {
      const lines = Array.from(
        { length: 300 },
        (): Line => ({
          when: on('2026-02-02') + 25_569 + Math.floor(random() * 5) + (9 + Math.floor(random() * 8)) / 24,
          medium: random() < 0.5 ? 'Call' : 'E-mail',
          owner: random() < 0.5 ? 'Ann' : 'Bob',
          outcome: random() < 0.3 ? 'Reached' : 'No answer',
        }),
      )
      if (observe(lines).findings.length > 0) logs++
    }
    expect(logs).toBeLessThanOrEqual(8)
  })
})
