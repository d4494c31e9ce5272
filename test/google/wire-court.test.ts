// What the place Purge may send: everything else is refused, and nothing is done.
import { Refused } from '../../src/core/words/refusals'
import { courtRequest, decideRequest, undoBatchRequest } from '../../src/google/wire-court'

const CELL = { field: 'benched', value: 'bench 2026-03-04', seen: '' }
const PARK = { id: 'T1', verb: 'park', cells: [CELL] }

describe('a batch of decisions', () => {
  it('is taken as it is', () => {
    const touch = { medium: 'E-mail', outcome: 'Sent', reason: 'Permission to say no' }
    const sprint = { open: 5, claimed: 10, surviving: 5, survivingRows: 1, isAnew: true }
    expect(
      decideRequest({ key: 'k', again: true, decisions: [{ ...PARK, touch }], sprint, more: 1 }),
    ).toEqual({
      key: 'k',
      again: true,
      decisions: [{ ...PARK, touch }],
      sprint,
    })
  })

  it.each([
    ['nothing', null],
    ['no key', { decisions: [PARK] }],
    ['no decision', { key: 'k', decisions: [] }],
    ['no list', { key: 'k', decisions: PARK }],
    [
      'too many',
      { key: 'k', decisions: Array.from({ length: 501 }, (_, at) => ({ ...PARK, id: `T${at}` })) },
    ],
    ['an unknown verb', { key: 'k', decisions: [{ ...PARK, verb: 'delete' }] }],
    ['no row', { key: 'k', decisions: [{ ...PARK, id: '' }] }],
    ['a row twice', { key: 'k', decisions: [PARK, PARK] }],
    [
      'a cell that the panel may not write',
      { key: 'k', decisions: [{ ...PARK, cells: [{ ...CELL, field: 'name' }] }] },
    ],
    ['words that are no bench', { key: 'k', decisions: [{ ...PARK, cells: [{ ...CELL, value: 'sold' }] }] }],
    ['a touch of numbers', { key: 'k', decisions: [{ ...PARK, touch: { medium: 7 } }] }],
    ['an empty touch', { key: 'k', decisions: [{ ...PARK, touch: {} }] }],
    [
      'a touch among several',
      {
        key: 'k',
        decisions: [
          { ...PARK, id: 'T2' },
          { ...PARK, touch: { note: 'a' } },
        ],
      },
    ],
  ])('is refused with %s', (_, given) => {
    expect(decideRequest(given)).toBeInstanceOf(Refused)
  })

  it('is of no sprint where the figures are none', () => {
    expect(decideRequest({ key: 'k', decisions: [PARK], sprint: { open: '5' } })).not.toHaveProperty('sprint')
  })
})

describe('the court and a batch to take back', () => {
  it('takes what it knows, and the court for the rest', () => {
    expect(courtRequest({ mode: 'sprint', order: 'big', isAnew: true })).toEqual({
      mode: 'sprint',
      order: 'big',
      isAnew: true,
    })
    expect(courtRequest('anything')).toEqual({ mode: 'court', order: 'small', isAnew: false })
  })

  it('names the batch, and the row where there is one', () => {
    expect(undoBatchRequest({ batch: 'k', id: 'T1' })).toEqual({ batch: 'k', id: 'T1' })
    expect(undoBatchRequest({ batch: 'k', id: '' })).toEqual({ batch: 'k' })
    expect(undoBatchRequest({ id: 'T1' })).toBeInstanceOf(Refused)
  })
})
