import type { Cell } from '../../../src/core/cells/cell'
import { call } from '../../support/functions'

const TOUCHES = ['When', 'Touchline ID', 'Name', 'Medium', 'Minutes', 'Owner']
const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Value']
const lines = (result: unknown): Cell[][] => (Array.isArray(result) ? (result as Cell[][]).slice(1) : [])

describe('CUSTOMER_TIME', () => {
  it('tells minutes nobody pays for', () => {
    const rows = [HEADERS, ['k1', 'Ann', 'Won', 0], ['k3', 'Cy', 'Won', 50]]
    const touches = [
      TOUCHES,
      ['2026-03-02', 'k1', '', 'Call', 30, ''],
      ['2026-03-02', 'k3', '', 'Call', 30, ''],
    ]
    expect(lines(call('CUSTOMER_TIME', { rows, touches }))).toEqual([
      ['Ann', 30, 0.5, 0, 0, 'no revenue', 'let go', 0.5],
      ['Cy', 30, 0.5, 50, 1, 0.5, '', ''],
    ])
  })

  it('gives no ratio where nobody has a value, or nothing is given', () => {
    const rows = [HEADERS, ['k1', 'Ann', 'Won', '']]
    const touches = [TOUCHES, ['2026-03-02', 'k1', '', 'Call', 30, '']]
    expect(call('CUSTOMER_TIME', { rows, touches })).toBe(
      'rows: none of the customers who took time has a value, so there is nothing to compare their time with',
    )
    expect(call('CUSTOMER_TIME', { rows })).toBe(
      'touches: none are given; pass the Touches tab, the Time tab or both with their header rows',
    )
  })
})
