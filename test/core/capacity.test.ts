import { describe, expect, it } from '@jest/globals'
import { touchesADay } from '../../src/core/capacity'
import { book } from '../support/pipeline'

describe('touches a working day (T5)', () => {
  it('are the planned minutes of a day by ten until 20 touches carry minutes', () => {
    expect(touchesADay([], book())).toBe(7)
    expect(touchesADay(Array(19).fill(1), book())).toBe(7)
    expect(touchesADay([...Array(19).fill(1), 0, Number.NaN, -5], book())).toBe(7)
  })

  it('are by the own median from then on', () => {
    expect(touchesADay(Array(20).fill(18), book())).toBe(4)
    expect(touchesADay([...Array(10).fill(10), ...Array(10).fill(14)], book())).toBe(6)
    expect(touchesADay([...Array(11).fill(9), ...Array(10).fill(600)], book())).toBe(8)
  })

  it('follow the Rules and are at least 1', () => {
    expect(touchesADay([], book({ 'T2.week': 600, 'T5.minutes': 20 }))).toBe(6)
    expect(touchesADay(Array(20).fill(480), book())).toBe(1)
    expect(touchesADay([], book({ 'T2.week': 0 }))).toBe(1)
    expect(touchesADay([], book({ 'T5.minutes': 0 }))).toBe(72)
  })
})
