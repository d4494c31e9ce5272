// Columns of a tab put into the schema's order by their headers; the user's stay whole.
import { aligned, CADENCE, isOwnTab } from '../../../src/core/tabs/schema'

const HEADERS = ['Segment', 'Least a year', 'Most a year', 'Media', 'Automated at most', 'Minimum gap']

describe('a tab with other columns than the schema', () => {
  it('gets missing ones blank, moved ones back, and keeps the user’s among them behind', () => {
    const { values, room } = aligned([['Media', 'Mine', 'segment'], ['Call 4', 'x', 'VIP'], []], CADENCE)
    expect(values).toEqual([
      [...HEADERS, 'Mine'],
      ['VIP', '', '', 'Call 4', '', '', 'x'],
      ['', '', '', '', '', '', ''],
    ])
    expect(room).toEqual({ after: 3, count: 0 })
  })

  it('asks for room where the user’s columns stand behind it', () => {
    expect(aligned([['Segment', 'Media', '', 'Mine']], CADENCE).room).toEqual({ after: 2, count: 4 })
    expect(aligned([['Segment', 'Media', '', '', '', '', 'Mine']], CADENCE).room.count).toBe(0)
  })

  it('stays as it is when it is in order', () => {
    const values = [HEADERS, ['VIP', 1, 2, '', '', '']]
    expect(aligned(values, CADENCE)).toEqual({ values, room: { after: 6, count: 0 } })
  })
})

describe('a tab of one of Touchline’s names', () => {
  it.each([
    ['with its headers', [HEADERS], true],
    ['with most of them', [HEADERS.slice(0, 4)], true],
    ['with half of them', [HEADERS.slice(0, 3)], false],
    ['that is blank', [[''], []], true],
    ['with a blank first row and something below', [[''], ['my notes']], false],
    ['with other headers', [['Name', 'Stage']], false],
  ])('%s', (_, values, isOwn) => {
    expect(isOwnTab(values, CADENCE)).toBe(isOwn)
  })
})
