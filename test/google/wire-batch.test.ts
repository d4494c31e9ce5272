// A batch of touches from the panel: what cannot be used is refused alone, and the others go on.

import * as fc from 'fast-check'
import type { BatchRequest } from '../../src/app/panel/log-batch'
import { ENGLISH } from '../../src/core/words/english'
import { Refused, refusalText } from '../../src/core/words/refusals'
import { batchRequest } from '../../src/google/wire-batch'

const TOUCH = { id: 'a', key: 'k', medium: 'Call', age: 5, line: 'l' }
const wordsOf = (answer: unknown): string =>
  answer instanceof Refused ? refusalText(answer, ENGLISH.refusals) : ''
const taken = (given: unknown): BatchRequest => {
  const read = batchRequest(given)
  if (read instanceof Refused) throw new Error(refusalText(read, ENGLISH.refusals))
  return read
}

it.each([
  [undefined, 'the request is empty'],
  [{ touches: [TOUCH] }, 'the request is empty'],
  [{ touches: {}, putOff: [] }, 'the request is empty'],
  [{ touches: new Array(201).fill(TOUCH), putOff: [] }, 'too many touches'],
  [{ touches: [{ ...TOUCH, key: '' }], putOff: [] }, 'no key of its own'],
  [{ touches: [null], putOff: [] }, 'no key of its own'],
  [{ touches: [], putOff: [{ id: 'a' }] }, 'say which line is put off'],
])('%j is refused as a whole', (given, words) => {
  expect(wordsOf(batchRequest(given))).toContain(words)
})

it.each([
  [{ id: '' }, 'choose a row first'],
  [{ medium: undefined }, 'choose a medium'],
  [{ note: 'x'.repeat(5001) }, 'note is longer'],
  [{ cells: [{ field: 'stage', value: 'Won', seen: '' }] }, 'none of those the panel may write'],
  [{ age: -1 }, 'say how long ago it was'],
  [{ age: '5' }, 'say how long ago it was'],
  [{ age: 1e9 }, 'say how long ago it was'],
])('a touch with %j is refused alone', (part, words) => {
  const other = { ...TOUCH, key: 'other' }
  const { touches, unusable } = taken({ touches: [{ ...TOUCH, ...part }, other], putOff: [] })
  expect(touches.map(({ key }) => key)).toEqual(['other'])
  expect(wordsOf(unusable?.get('k'))).toContain(words)
})

it('keeps what it knows, each key once, and a line only where one is named', () => {
  const given = {
    touches: [
      { ...TOUCH, line: 7, context: {}, again: true, own: 'x' },
      { ...TOUCH, minutes: 4, note: 'later' },
    ],
    putOff: [{ id: 'a', line: 'l', own: 'x' }],
  }
  const { touches, putOff } = taken(given)
  expect(touches).toEqual([{ ...TOUCH, minutes: 4, note: 'later', cells: [] }])
  expect(putOff).toEqual([{ id: 'a', line: 'l' }])
  expect(taken({ touches: [given.touches[0]], putOff: [] }).touches).toEqual([
    { ...TOUCH, line: '', cells: [] },
  ])
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (touches, putOff) => {
      for (const given of [touches, { touches, putOff }, { touches: [touches], putOff: [putOff] }])
        expect(() => batchRequest(given)).not.toThrow()
    }),
  )
})
