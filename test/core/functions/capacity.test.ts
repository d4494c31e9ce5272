import type { Cell } from '../../../src/core/cells/cell'
import { call } from '../../support/functions'

const TOUCHES = ['When', 'Touchline ID', 'Name', 'Medium', 'Minutes', 'Owner']
const lines = (result: unknown): Cell[][] => (Array.isArray(result) ? (result as Cell[][]).slice(1) : [])

describe('TOUCH_CAPACITY', () => {
  const touches = (count: number, owner: string, minutes: number) =>
    Array.from({ length: count }, () => ['2026-03-02 09:00', '', 'Bob', 'Call', minutes, owner])

  it('is each owner’s own, by their own median from 20 touches on', () => {
    const log = [TOUCHES, ...touches(20, 'Ann', 18), ...touches(19, 'Bob', 18)]
    const result = call('TOUCH_CAPACITY', { touches: log }) as Cell[][]
    expect(result[0]).toEqual(['Touches a day', 'Rows honestly kept', 'Why', 'Owner'])
    expect(lines(result).map(([touched, rows, , owner]) => [touched, rows, owner])).toEqual([
      [4, 20, 'Ann'],
      [7, 35, 'Bob'],
    ])
    expect(String(lines(result)[0]?.[2])).toContain('18 min a touch (the middle of 20 touches)')
  })

  it('proves nothing before the first weeks are logged', () => {
    const blocks = [
      ['Start', 'End'],
      ['2026-03-02 09:00', '2026-03-02 11:00'],
    ]
    const result = call('TOUCH_CAPACITY', { touches: [TOUCHES, ...touches(3, '', 10)], blocks })
    expect(String(lines(result)[0]?.[2])).toContain('72 min a day asked (T2: until 3 weeks are logged)')
  })
})
