// Requests of the place Time are checked before anything uses them.

import { ENGLISH } from '../../src/core/words/english'
import { Refused, type Result, refusalText } from '../../src/core/words/refusals'
import { blocksRequest, prepareRequest, stopRequest, timeRequest } from '../../src/google/wire-time'

const NOW = Date.parse('2026-03-04T12:00:00Z')
const STRETCH = { from: NOW - 3_600_000, to: NOW, category: '2 Calling', note: ' two\nlines ' }
const BLOCK = { start: '2026-03-04 09:00', end: '2026-03-04 11:00', isForClients: false }
const saysOf = (result: Result<unknown>): string =>
  result instanceof Refused ? refusalText(result, ENGLISH.refusals) : ''

describe('stretches of time', () => {
  it('pass with their notes in one line', () => {
    expect(timeRequest({ add: [STRETCH] })).toEqual({ add: [{ ...STRETCH, note: 'two lines' }], remove: [] })
  })

  it.each([
    ['nothing', {}],
    ['no list', { add: 'all' }],
    ['a category of nobody’s', { add: [{ ...STRETCH, category: '=NOW()' }] }],
    ['one that ends before it begins', { add: [{ ...STRETCH, to: STRETCH.from - 1 }] }],
    ['one longer than a day', { add: [{ ...STRETCH, from: NOW - 90_000_000 }] }],
    ['no number', { add: [{ ...STRETCH, from: 'yesterday' }] }],
    ['a NaN', { add: [{ ...STRETCH, to: Number.NaN }] }],
    ['a time before all sheets', { add: [{ ...STRETCH, from: 0, to: 60_000 }] }],
    ['a note without end', { add: [{ ...STRETCH, note: 'x'.repeat(201) }] }],
    ['one good and one bad', { add: [STRETCH, null] }],
    ['too many', { add: new Array(501).fill(STRETCH) }],
  ])('are refused: %s', (_, given) => {
    expect(saysOf(timeRequest(given))).toMatch(/^Nothing was written: /)
  })
})

describe('blocks', () => {
  it('pass as minutes of the wall clock', () => {
    const start = Date.parse('2026-03-04T09:00:00Z') / 60_000
    expect(blocksRequest({ add: [BLOCK], remove: [{ ...BLOCK, isForClients: true }] })).toEqual({
      add: [{ start, end: start + 120, isForClients: false }],
      remove: [{ start, end: start + 120, isForClients: true }],
    })
  })

  it.each([
    ['nothing', { add: [], remove: [] }],
    ['an end before the beginning', { add: [{ ...BLOCK, end: '2026-03-04 08:00' }] }],
    ['a day that is none', { add: [{ ...BLOCK, start: '2026-02-30 09:00' }] }],
    ['two days', { add: [{ ...BLOCK, end: '2026-03-06 09:00' }] }],
    ['a text', { add: ['tomorrow'] }],
  ])('are refused: %s', (_, given) => {
    expect(saysOf(blocksRequest(given))).toContain('a day, a beginning and an end')
  })
})

describe('what was stopped', () => {
  it('passes in one line', () => {
    expect(stopRequest({ what: ' Weekly\nslides ', is: 'stopped' })).toEqual({
      what: 'Weekly slides',
      is: 'stopped',
    })
  })

  it.each([{}, { what: ' ', is: 'stopped' }, { what: 'Slides', is: 'deleted' }, { what: 7, is: 'gone' }])(
    'is refused: %j',
    (given) => {
      expect(saysOf(stopRequest(given))).toContain('in a few words')
    },
  )
})

describe('what the evening prepares', () => {
  const REASON = { id: 'T1', reason: ' New\nlaw ' }
  it('passes with reasons in one line, and who is put off', () => {
    const putOff = { ids: ['T2'], to: '2026-03-09' }
    expect(prepareRequest({ day: '2026-03-06', reasons: [REASON], putOff })).toEqual({
      day: '2026-03-06',
      reasons: [{ id: 'T1', reason: 'New law' }],
      putOff,
    })
  })

  it.each([
    ['nothing', { day: '2026-03-06', reasons: [], putOff: { ids: [], to: '' } }],
    ['no day', { day: 'tomorrow', reasons: [REASON], putOff: { ids: [], to: '' } }],
    [
      'a day to move to that is none',
      { day: '2026-03-06', reasons: [], putOff: { ids: ['T2'], to: '2026-13-01' } },
    ],
    ['nobody’s reason', { day: '2026-03-06', reasons: [{ reason: 'x' }], putOff: { ids: [], to: '' } }],
    ['a text', 'all'],
  ])('is refused: %s', (_, given) => {
    expect(saysOf(prepareRequest(given))).toContain('Open it again')
  })
})
